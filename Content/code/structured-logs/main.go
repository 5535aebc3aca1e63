// Log lines as JSON, each with the id of the request that it belongs to.
package main

import (
	"context"
	"io"
	"log/slog"
	"os"
)

// fingerpost:begin logs
type requestID struct{}

// contextHandler adds the id of the request to each line that is logged with its context
// (within the group, for a logger that was made by WithGroup).
type contextHandler struct{ slog.Handler }

func (h contextHandler) Handle(ctx context.Context, record slog.Record) error {
	if id, ok := ctx.Value(requestID{}).(string); ok {
		record.AddAttrs(slog.String("request_id", id))
	}
	return h.Handler.Handle(ctx, record)
}

func (h contextHandler) WithAttrs(attrs []slog.Attr) slog.Handler {
	return contextHandler{h.Handler.WithAttrs(attrs)}
}

func (h contextHandler) WithGroup(name string) slog.Handler {
	return contextHandler{h.Handler.WithGroup(name)}
}

func setUp(w io.Writer) *slog.Logger {
	return slog.New(contextHandler{slog.NewJSONHandler(w, nil)})
}

func handle(ctx context.Context, log *slog.Logger, order int) {
	log.InfoContext(ctx, "order accepted", "order", order)
	if order > 1 {
		log.WarnContext(ctx, "stock is low", "left", 3)
	}
}

// fingerpost:end logs

func main() {
	log := setUp(os.Stdout)
	log.Info("started")
	for i, name := range os.Args[1:] {
		ctx := context.WithValue(context.Background(), requestID{}, name)
		handle(ctx, log, i+1)
	}
	log.Debug("not shown")
}
