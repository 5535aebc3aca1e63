// A token bucket per key, safe for use from several goroutines.
package main

import (
	"bufio"
	"fmt"
	"math"
	"os"
	"sync"
	"time"
)

// fingerpost:begin limiter
type bucket struct {
	tokens float64
	since  time.Time // when the tokens were counted
}

// Limiter allows rate calls a second for each key, and burst at once.
type Limiter struct {
	rate, burst float64
	keys, limit int
	clock       func() time.Time

	mutex   sync.Mutex
	buckets map[string]bucket
}

func NewLimiter(rate float64, burst, keys int, clock func() time.Time) *Limiter {
	return &Limiter{rate: rate, burst: float64(burst), keys: keys, limit: keys, clock: clock,
		buckets: map[string]bucket{}}
}

func (l *Limiter) Allow(key string) bool {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	now := l.clock()
	b, ok := l.buckets[key]
	if !ok {
		b = bucket{l.burst, now}
	}
	tokens := math.Min(l.burst, b.tokens+now.Sub(b.since).Seconds()*l.rate)
	allowed := tokens >= 1
	if allowed {
		tokens--
	}
	l.buckets[key] = bucket{tokens, now}
	if len(l.buckets) > l.limit {
		l.forget(now)
	}
	return allowed
}

// forget drops the buckets that are full again, so that memory is bounded by those in use.
func (l *Limiter) forget(now time.Time) {
	for key, b := range l.buckets {
		if b.tokens+now.Sub(b.since).Seconds()*l.rate >= l.burst {
			delete(l.buckets, key)
		}
	}
	// Not again with each call, where many keys are in use at once.
	if l.limit = 2 * len(l.buckets); l.limit < l.keys {
		l.limit = l.keys
	}
}

// fingerpost:end limiter

func main() {
	start := time.Now()
	now := start
	limiter := NewLimiter(2, 3, 2, func() time.Time { return now })
	scanner := bufio.NewScanner(os.Stdin)
	for scanner.Scan() {
		var second, key string
		fmt.Sscan(scanner.Text(), &second, &key)
		offset, err := time.ParseDuration(second + "s")
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		now = start.Add(offset)
		verdict := "refused"
		if limiter.Allow(key) {
			verdict = "allowed"
		}
		fmt.Println(second, key, verdict)
	}
}
