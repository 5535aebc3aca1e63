module example.org/fan-out

go 1.19
