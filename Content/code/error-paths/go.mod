module example.org/error-paths

go 1.19
