module example.org/table-tests

go 1.19
