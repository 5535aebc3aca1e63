module example.org/configuration

go 1.19
