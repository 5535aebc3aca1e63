module example.org/cancel-order

go 1.19
