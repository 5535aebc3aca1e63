module example.org/order-intake

go 1.19
