module example.org/structured-logs

go 1.21
