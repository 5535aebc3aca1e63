// Work on jobs one by one. On SIGTERM finish the job in hand, within a limit, and stop.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"
)

const grace = 5 * time.Second

// fingerpost:begin worker
// work takes no new job once stop is done. A job that has begun gets grace more.
func work(stop context.Context, jobs <-chan int, run func(context.Context, int) error) error {
	for {
		select {
		case <-stop.Done():
			return nil
		default:
		}
		var job int
		select {
		case job = <-jobs:
		case <-stop.Done():
			return nil
		}
		if err := one(stop, job, run); err != nil {
			return err
		}
	}
}

func one(stop context.Context, job int, run func(context.Context, int) error) error {
	// Not made from stop: a signal must not cut the job in hand.
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	ended := make(chan error, 1)
	go func() { ended <- run(ctx, job) }()
	select {
	case err := <-ended:
		return err
	case <-stop.Done():
	}
	limit := time.NewTimer(grace)
	defer limit.Stop()
	select {
	case err := <-ended:
		return err
	case <-limit.C:
		return fmt.Errorf("job %d did not end in time", job)
	}
}

// fingerpost:end worker

// jobs is a stand-in for a queue.
func jobs(ctx context.Context) <-chan int {
	queue := make(chan int)
	go func() {
		for job := 1; ; job++ {
			select {
			case queue <- job:
			case <-ctx.Done():
				return
			}
		}
	}()
	return queue
}

func run(ctx context.Context, job int) error {
	fmt.Printf("begins %d\n", job)
	timer := time.NewTimer(800 * time.Millisecond)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
		return ctx.Err()
	}
	fmt.Printf("ends %d\n", job)
	return nil
}

func main() {
	stop, done := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	defer done()
	if err := work(stop, jobs(stop), run); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Println("stopped")
}
