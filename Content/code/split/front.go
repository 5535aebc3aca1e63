// The front of the split: connections, limits, deadlines and fallbacks.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"
)

// fingerpost:begin contract
type rankRequest struct {
	User       string   `json:"user"`
	Candidates []string `json:"candidates"`
}

type rankResponse struct {
	Ranked       []string `json:"ranked"`
	ModelVersion string   `json:"model_version"`
}

// fingerpost:end contract

// fingerpost:begin front
type server struct {
	client    *http.Client
	back      string
	slots     chan struct{} // as many as the back can work on at once
	fallbacks atomic.Int64
}

func (s *server) rank(ctx context.Context, user string, candidates []string) ([]string, error) {
	select {
	case s.slots <- struct{}{}:
		defer func() { <-s.slots }()
	case <-ctx.Done():
		return nil, ctx.Err() // waited for a slot for as long as the caller would wait
	}
	body, err := json.Marshal(rankRequest{user, candidates})
	if err != nil {
		return nil, err
	}
	request, err := http.NewRequestWithContext(ctx, "POST", s.back+"/v1/rank", bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := s.client.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("the back answered %s", response.Status)
	}
	var answer rankResponse
	if err := json.NewDecoder(io.LimitReader(response.Body, 1<<20)).Decode(&answer); err != nil {
		return nil, err
	}
	if len(answer.Ranked) != len(candidates) {
		return nil, fmt.Errorf("%d ranked of %d", len(answer.Ranked), len(candidates))
	}
	return answer.Ranked, nil
}

func (s *server) recommend(w http.ResponseWriter, r *http.Request) {
	user := r.PathValue("user")
	candidates := byPopularity(user)

	ctx, cancel := context.WithTimeout(r.Context(), 250*time.Millisecond)
	defer cancel()
	ranked, err := s.rank(ctx, user, candidates)
	if err != nil {
		log.Printf("fallback %d for %q: %v", s.fallbacks.Add(1), user, err)
		ranked = candidates
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(ranked)
}

// fingerpost:end front

// byPopularity is a stand-in for a table that the front has at hand.
func byPopularity(user string) []string { return []string{"chair", "table", "lamp"} }

func main() {
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.MaxIdleConnsPerHost = 32
	s := &server{
		client: &http.Client{Transport: transport},
		back:   os.Getenv("BACK"),
		slots:  make(chan struct{}, 32),
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /recommendations/{user}", s.recommend)
	front := &http.Server{
		Addr:              net.JoinHostPort(os.Getenv("HOST"), os.Getenv("PORT")),
		Handler:           mux,
		ReadHeaderTimeout: 5 * time.Second,
	}
	stop, done := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	defer done()
	failed := make(chan error, 1)
	go func() { failed <- front.ListenAndServe() }()
	select {
	case err := <-failed:
		log.Fatal(err)
	case <-stop.Done():
	}
	limit, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	if err := front.Shutdown(limit); err != nil {
		log.Fatal(err)
	}
}
