// Call a service again after a passing failure, with pauses that grow and a limit.
package main

import (
	"context"
	"errors"
	"fmt"
	"math/rand"
	"os"
	"strconv"
	"time"
)

const firstPause, longestPause = 10 * time.Millisecond, time.Second

// fingerpost:begin retry
type StatusError int

func (e StatusError) Error() string { return fmt.Sprintf("status %d", int(e)) }

func (e StatusError) Passes() bool {
	return e == 429 || e == 502 || e == 503 || e == 504
}

// retry returns the last error, or context.DeadlineExceeded when the limit has passed.
func retry[T any](ctx context.Context, attempts int, limit time.Duration,
	call func(context.Context) (T, error)) (T, error) {
	if attempts < 1 {
		var none T
		return none, errors.New("at least one attempt is needed")
	}
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	pause := firstPause
	for attempt := 0; ; attempt++ {
		value, err := call(ctx)
		var status StatusError
		if !errors.As(err, &status) || !status.Passes() || attempt >= attempts-1 {
			return value, err // also where err is nil
		}
		timer := time.NewTimer(time.Duration(rand.Int63n(int64(pause))))
		select {
		case <-timer.C:
		case <-ctx.Done():
			timer.Stop()
			return value, ctx.Err()
		}
		if pause *= 2; pause > longestPause {
			pause = longestPause
		}
	}
}

// fingerpost:end retry

func main() {
	outcomes := os.Args[1:]
	call := func(ctx context.Context) (string, error) {
		status := outcomes[0]
		outcomes = outcomes[1:]
		fmt.Printf("call: %s\n", status)
		if status == "slow" {
			<-ctx.Done()
			return "", ctx.Err()
		}
		if status != "200" {
			code, err := strconv.Atoi(status)
			if err != nil {
				return "", err
			}
			return "", StatusError(code)
		}
		return "hello", nil
	}
	answer, err := retry(context.Background(), 4, 500*time.Millisecond, call)
	if errors.Is(err, context.DeadlineExceeded) {
		fmt.Println("gave up: too late")
		os.Exit(1)
	}
	if err != nil {
		fmt.Printf("gave up: %v\n", err)
		os.Exit(1)
	}
	fmt.Println(answer)
}
