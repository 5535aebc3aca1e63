// Count primes on all cores: work that computes and does not wait.
package main

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"sync"
)

const chunk = 20_000

// fingerpost:begin count
// count says how many primes there are from low to high - 1.
func count(low, high int) int {
	primes := 0
	for n := low; n < high; n++ {
		if isPrime(n) {
			primes++
		}
	}
	return primes
}

func isPrime(n int) bool {
	for divisor := 2; divisor*divisor <= n; divisor++ {
		if n%divisor == 0 {
			return false
		}
	}
	return n >= 2
}

func countAll(limit int) int {
	starts := make(chan int)
	counts := make(chan int)
	var workers sync.WaitGroup
	for i := 0; i < runtime.GOMAXPROCS(0); i++ {
		workers.Add(1)
		go func() {
			defer workers.Done()
			for low := range starts {
				high := low + chunk
				if high > limit {
					high = limit
				}
				counts <- count(low, high)
			}
		}()
	}
	go func() {
		for low := 0; low < limit; low += chunk {
			starts <- low
		}
		close(starts)
		workers.Wait()
		close(counts)
	}()
	sum := 0
	for primes := range counts {
		sum += primes
	}
	return sum
}

// fingerpost:end count

func main() {
	limit, err := strconv.Atoi(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	fmt.Println(countAll(limit))
}
