module example.org/status-codes

go 1.19
