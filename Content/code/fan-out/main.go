// Ask two services at once, with one limit on the time for both.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strconv"
	"sync"
	"time"
)

type Profile struct {
	Account string
	Orders  int
}

// Services is a stand-in for two services that answer late, or with an error.
type Services struct {
	accountDelay, ordersDelay time.Duration
	ordersFail                bool
}

func wait(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (s Services) FetchAccount(ctx context.Context, user string) (string, error) {
	if err := wait(ctx, s.accountDelay); err != nil {
		return "", err
	}
	return "account of " + user, nil
}

func (s Services) FetchOrders(ctx context.Context, user string) (int, error) {
	if err := wait(ctx, s.ordersDelay); err != nil {
		return 0, err
	}
	if s.ordersFail {
		return 0, errors.New("orders: 500")
	}
	return len(user), nil
}

// fingerpost:begin load
func loadProfile(ctx context.Context, s Services, user string) (Profile, error) {
	ctx, cancel := context.WithTimeout(ctx, 200*time.Millisecond)
	defer cancel()

	var p Profile
	err := both(cancel,
		func() (err error) { p.Account, err = s.FetchAccount(ctx, user); return },
		func() (err error) { p.Orders, err = s.FetchOrders(ctx, user); return },
	)
	if err != nil {
		return Profile{}, err
	}
	return p, nil
}

// both runs the calls at once and returns when all have ended. The first
// error cancels the others. (errgroup.WithContext of golang.org/x/sync does this.)
func both(cancel context.CancelFunc, calls ...func() error) error {
	var (
		group sync.WaitGroup
		once  sync.Once
		first error
	)
	for _, call := range calls {
		call := call // needed before Go 1.22
		group.Add(1)
		go func() {
			defer group.Done()
			if err := call(); err != nil {
				once.Do(func() { first = err; cancel() })
			}
		}()
	}
	group.Wait()
	return first
}

// fingerpost:end load

func seconds(text string) time.Duration {
	number, err := strconv.ParseFloat(text, 64)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	return time.Duration(number * float64(time.Second))
}

func main() {
	services := Services{seconds(os.Args[1]), seconds(os.Args[2]), os.Args[3] == "yes"}
	profile, err := loadProfile(context.Background(), services, "ada")
	if errors.Is(err, context.DeadlineExceeded) {
		fmt.Println("too late")
		os.Exit(1)
	}
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fmt.Printf("%s, %d orders\n", profile.Account, profile.Orders)
}
