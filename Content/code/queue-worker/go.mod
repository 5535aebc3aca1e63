module example.org/queue-worker

go 1.19
