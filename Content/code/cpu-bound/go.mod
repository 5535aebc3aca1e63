module example.org/cpu-bound

go 1.19
