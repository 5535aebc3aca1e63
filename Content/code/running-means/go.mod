module example.org/running-means

go 1.19
