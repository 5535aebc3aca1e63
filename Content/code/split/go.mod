module example.org/split

go 1.22
