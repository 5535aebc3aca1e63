module example.org/batcher

go 1.19
