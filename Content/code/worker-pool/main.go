// Work on lines of input with a few workers, in order, with a bound on memory.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"time"
)

const workers = 4

// square is a stand-in for a call that waits.
func square(line string) (string, error) {
	number, err := strconv.ParseInt(line, 10, 64)
	if err != nil || number < -999_999_999 || number > 999_999_999 {
		return "", errors.New("not a number")
	}
	time.Sleep(10 * time.Millisecond)
	return strconv.FormatInt(number*number, 10), nil
}

// fingerpost:begin pool
type result struct {
	text string
	err  error
}

// each calls emit with the results in the order of the lines. At most workers lines
// are in hand and one is waiting: the channel is full, so the loop stops reading.
func each(lines io.Reader, work func(string) (string, error), emit func(int, result)) error {
	pending := make(chan chan result, workers-1)
	failed := make(chan error, 1)
	go func() {
		defer close(pending)
		scanner := bufio.NewScanner(lines)
		for scanner.Scan() {
			line, done := scanner.Text(), make(chan result, 1)
			pending <- done
			go func() {
				text, err := work(line)
				done <- result{text, err}
			}()
		}
		failed <- scanner.Err()
	}()
	number := 0
	for done := range pending {
		number++
		emit(number, <-done)
	}
	return <-failed
}

// fingerpost:end pool

func main() {
	bad := 0
	err := each(os.Stdin, square, func(number int, r result) {
		if r.err != nil {
			fmt.Fprintf(os.Stderr, "line %d: %v\n", number, r.err)
			bad++
			return
		}
		fmt.Println(r.text)
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	if bad > 0 {
		os.Exit(1)
	}
}
