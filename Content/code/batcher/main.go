// Collect single predictions for a moment, compute them together, hand them back.
package main

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// fingerpost:begin batcher
type Row = []float64

var (
	ErrOverloaded = errors.New("overloaded")
	ErrStopped    = errors.New("stopped")
)

type result struct {
	score float64
	err   error
}

type entry struct {
	ctx    context.Context
	row    Row
	answer chan result // holds one, so that nobody has to wait for a caller
}

type Batcher struct {
	score   func([]Row) ([]float64, error)
	size    int
	wait    time.Duration
	queue   chan entry
	stopped chan struct{}
}

func NewBatcher(score func([]Row) ([]float64, error), size int, wait time.Duration) *Batcher {
	return &Batcher{score, size, wait, make(chan entry, 4*size), make(chan struct{})}
}

func (b *Batcher) Predict(ctx context.Context, row Row) (float64, error) {
	e := entry{ctx, row, make(chan result, 1)}
	select {
	case <-b.stopped:
		return 0, ErrStopped
	default:
	}
	select {
	case b.queue <- e:
	default:
		return 0, ErrOverloaded
	}
	select {
	case r := <-e.answer:
		return r.score, r.err
	case <-ctx.Done():
		return 0, ctx.Err()
	case <-b.stopped:
	}
	select {
	case r := <-e.answer: // it came at the same moment
		return r.score, r.err
	default:
		return 0, ErrStopped
	}
}

// Run runs until its context ends. Then everyone who still waits gets ErrStopped.
func (b *Batcher) Run(ctx context.Context) {
	defer close(b.stopped)
	for {
		batch := b.collect(ctx)
		if batch == nil {
			return
		}
		b.compute(batch)
	}
}

func (b *Batcher) collect(ctx context.Context) []entry {
	var batch []entry
	select {
	case e := <-b.queue:
		batch = append(batch, e)
	case <-ctx.Done():
		return nil
	}
	timer := time.NewTimer(b.wait)
	defer timer.Stop()
	for len(batch) < b.size {
		select {
		case e := <-b.queue:
			batch = append(batch, e)
		case <-timer.C:
			return batch
		case <-ctx.Done():
			return nil
		}
	}
	return batch
}

func (b *Batcher) compute(batch []entry) {
	var waiting []entry
	var rows []Row
	for _, e := range batch {
		if e.ctx.Err() == nil {
			waiting, rows = append(waiting, e), append(rows, e.row)
		}
	}
	if len(rows) == 0 {
		return
	}
	scores, err := b.score(rows)
	if err == nil && len(scores) != len(rows) {
		err = fmt.Errorf("%d scores for %d rows", len(scores), len(rows))
	}
	for i, e := range waiting {
		if err != nil {
			e.answer <- result{err: err}
		} else {
			e.answer <- result{score: scores[i]}
		}
	}
}

// fingerpost:end batcher

// score is a stand-in for a model. It is wrong about batches with a negative number.
func score(rows []Row) ([]float64, error) {
	fmt.Printf("computes %d\n", len(rows))
	sums := make([]float64, len(rows))
	for i, row := range rows {
		for _, number := range row {
			if number < 0 {
				return nil, nil
			}
			sums[i] += number
		}
	}
	return sums, nil
}

func ask(b *Batcher, rows ...Row) {
	lines := make([]chan string, len(rows))
	for i, row := range rows {
		line, row := make(chan string, 1), row
		lines[i] = line
		go func() {
			sum, err := b.Predict(context.Background(), row)
			if err != nil {
				line <- fmt.Sprintf("error: %v", err)
			} else {
				line <- fmt.Sprintf("%g", sum)
			}
		}()
	}
	for _, line := range lines {
		fmt.Println(<-line)
	}
}

func main() {
	batcher := NewBatcher(score, 3, 200*time.Millisecond)
	ctx, stop := context.WithCancel(context.Background())
	go batcher.Run(ctx)
	ask(batcher, Row{1, 2}, Row{3, 4}, Row{5, 6})
	ask(batcher, Row{1}, Row{-1})
	ask(batcher, Row{7})

	impatient, leave := context.WithTimeout(context.Background(), 10*time.Millisecond)
	batcher.Predict(impatient, Row{8})
	leave()
	time.Sleep(400 * time.Millisecond)
	fmt.Println("nothing was computed for the caller who left")

	stop()
	<-batcher.stopped
	ask(batcher, Row{9})
}
