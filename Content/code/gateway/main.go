// A gateway: knows the tenant, tells the service behind it, and gives up in time.
package main

import (
	"context"
	"errors"
	"log"
	"net"
	"net/http"
	"net/http/httputil"
	"net/url"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"
)

// fingerpost:begin gateway
type Tenant struct {
	ID    string
	Limit time.Duration // until the first byte of an answer; streams may take longer
}

var tenants = map[string]Tenant{
	"key-1": {"acme", time.Second}, "key-2": {"globex", 5 * time.Second},
}

type call struct {
	tenant Tenant
	timer  *time.Timer
}

type callKey struct{}

var errTooLate = errors.New("too late")

func gateway(target *url.URL) http.Handler {
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.Proxy = nil
	transport.MaxIdleConns, transport.MaxIdleConnsPerHost = 100, 100 // 2 a host by default
	transport.MaxConnsPerHost = 500
	transport.DisableCompression = true // what the client asked for is passed on
	proxy := &httputil.ReverseProxy{
		Transport: transport,
		Rewrite: func(r *httputil.ProxyRequest) {
			r.SetURL(target)
			r.SetXForwarded()
			r.Out.Header.Del("X-Api-Key") // the key is for us alone
			for name := range r.Out.Header {
				if strings.Contains(name, "_") { // to many servers X_Tenant is the same as X-Tenant
					delete(r.Out.Header, name)
				}
			}
			// On the outbound request, after the headers that the client listed in
			// Connection are gone. Set on the inbound one, it could be listed there.
			r.Out.Header.Set("X-Tenant", r.In.Context().Value(callKey{}).(call).tenant.ID)
		},
		ModifyResponse: func(r *http.Response) error {
			r.Request.Context().Value(callKey{}).(call).timer.Stop()
			return nil
		},
		ErrorHandler: func(w http.ResponseWriter, r *http.Request, err error) {
			if errors.Is(context.Cause(r.Context()), errTooLate) {
				http.Error(w, "too late", http.StatusGatewayTimeout)
				return
			}
			log.Printf("upstream: %v", err)
			http.Error(w, "try again later", http.StatusBadGateway)
		},
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		tenant, ok := tenants[r.Header.Get("X-Api-Key")]
		if !ok {
			http.Error(w, "unknown tenant", http.StatusForbidden)
			return
		}
		ctx, cancel := context.WithCancelCause(r.Context())
		defer cancel(nil)
		timer := time.AfterFunc(tenant.Limit, func() { cancel(errTooLate) })
		defer timer.Stop()
		ctx = context.WithValue(ctx, callKey{}, call{tenant, timer})
		proxy.ServeHTTP(w, r.WithContext(ctx))
	})
}

// fingerpost:end gateway

func main() {
	target, err := url.Parse(os.Getenv("UPSTREAM"))
	if err != nil {
		log.Fatal(err)
	}
	server := &http.Server{
		Addr:              net.JoinHostPort(os.Getenv("HOST"), os.Getenv("PORT")),
		Handler:           gateway(target),
		ReadHeaderTimeout: 5 * time.Second,
		IdleTimeout:       60 * time.Second,
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
