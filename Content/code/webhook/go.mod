module example.org/webhook

go 1.19
