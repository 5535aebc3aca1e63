// Take an order: check it, store it, and name what is wrong with a bad one.
package main

import (
	"context"
	"encoding/json"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"sync/atomic"
	"syscall"
	"time"
)

var stored atomic.Int64

// fingerpost:begin orders
type Order struct {
	SKU      *string `json:"sku"`
	Quantity *int    `json:"quantity"`
}

func (o Order) problems() (names []string) {
	if o.Quantity == nil || *o.Quantity <= 0 {
		names = append(names, "quantity")
	}
	if o.SKU == nil || *o.SKU == "" {
		names = append(names, "sku")
	}
	return names
}

func createOrder(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		w.Header().Set("Allow", http.MethodPost)
		fail(w, http.StatusMethodNotAllowed, "Method Not Allowed")
		return
	}
	var order *Order // nil for null
	decoder := json.NewDecoder(http.MaxBytesReader(w, r.Body, 64<<10))
	decoder.DisallowUnknownFields()
	err := decoder.Decode(&order)
	_, after := decoder.Token()
	if err != nil || after != io.EOF || order == nil { // nothing may follow
		fail(w, http.StatusBadRequest, "the body is not an order")
		return
	}
	if names := order.problems(); names != nil {
		fail(w, http.StatusUnprocessableEntity, "not valid: "+strings.Join(names, ", "))
		return
	}
	answer(w, http.StatusCreated, map[string]int64{"id": stored.Add(1)})
}

// fingerpost:end orders

func fail(w http.ResponseWriter, status int, text string) {
	answer(w, status, map[string]string{"error": text})
}

func answer(w http.ResponseWriter, status int, value any) {
	body, err := json.Marshal(value)
	if err != nil {
		log.Printf("encode the answer: %v", err)
		status, body = http.StatusInternalServerError, []byte(`{"error": "internal error"}`)
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	w.Write(body)
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/orders", createOrder)
	server := &http.Server{
		Addr:              net.JoinHostPort(os.Getenv("HOST"), os.Getenv("PORT")),
		Handler:           mux,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       30 * time.Second,
	}
	stop, done := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	defer done()
	failed := make(chan error, 1)
	go func() { failed <- server.ListenAndServe() }()
	select {
	case err := <-failed:
		log.Fatal(err)
	case <-stop.Done():
	}
	limit, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	if err := server.Shutdown(limit); err != nil {
		log.Fatal(err)
	}
}
