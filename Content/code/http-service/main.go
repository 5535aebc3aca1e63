// A small service: one route, errors as JSON, and an orderly end on SIGTERM.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strconv"
	"syscall"
	"time"
)

type Item struct {
	ID   int64  `json:"id"`
	Name string `json:"name"`
}

var ErrNotFound = errors.New("no such item")

// Store is a stand-in for the database.
type Store struct{ items map[int64]Item }

func (s Store) Find(ctx context.Context, id int64) (Item, error) {
	item, ok := s.items[id]
	if !ok {
		return Item{}, ErrNotFound
	}
	return item, nil
}

// fingerpost:begin routes
func readItem(store Store) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		id, err := strconv.ParseInt(r.PathValue("id"), 10, 64)
		if err != nil {
			fail(w, http.StatusUnprocessableEntity, "the id is not a number")
			return
		}
		item, err := store.Find(r.Context(), id)
		if errors.Is(err, ErrNotFound) {
			fail(w, http.StatusNotFound, "no such item")
			return
		}
		if err != nil {
			log.Printf("find item %d: %v", id, err)
			fail(w, http.StatusInternalServerError, "internal error")
			return
		}
		answer(w, http.StatusOK, item)
	}
}

func fail(w http.ResponseWriter, status int, detail string) {
	answer(w, status, map[string]string{"detail": detail})
}

func answer(w http.ResponseWriter, status int, value any) {
	body, err := json.Marshal(value)
	if err != nil {
		log.Printf("encode the answer: %v", err)
		http.Error(w, "internal error", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	w.Write(body)
}

// fingerpost:end routes

// fingerpost:begin serve
func serve(handler http.Handler, address string) error {
	server := &http.Server{
		Addr:              address,
		Handler:           handler,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      30 * time.Second,
		IdleTimeout:       60 * time.Second,
	}
	stop, done := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	defer done()

	failed := make(chan error, 1)
	go func() { failed <- server.ListenAndServe() }()
	select {
	case err := <-failed:
		return err
	case <-stop.Done():
	}
	limit, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	return server.Shutdown(limit)
}

// fingerpost:end serve

func main() {
	store := Store{items: map[int64]Item{1: {1, "lamp"}, 2: {2, "chair"}}}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /items/{id}", readItem(store))
	port := os.Getenv("PORT")
	if port == "" {
		port = "8080"
	}
	if err := serve(mux, net.JoinHostPort(os.Getenv("HOST"), port)); err != nil {
		log.Fatal(err)
	}
}
