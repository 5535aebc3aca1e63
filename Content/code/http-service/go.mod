module example.org/http-service

go 1.22
