package orders

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"io"
	"strings"
	"testing"
	"time"
)

// table is a driver for a table of orders that knows the two statements of Cancel.
type table struct{ rows map[int64][]driver.Value }

func (t *table) Connect(context.Context) (driver.Conn, error) { return conn{t}, nil }
func (t *table) Driver() driver.Driver                        { return nil }

type conn struct{ table *table }

func (c conn) Prepare(string) (driver.Stmt, error) { return nil, errors.New("not used") }
func (c conn) Close() error                        { return nil }
func (c conn) Begin() (driver.Tx, error)           { return c, nil }
func (c conn) Commit() error                       { return nil }
func (c conn) Rollback() error                     { return nil }

func (c conn) QueryContext(
	_ context.Context, query string, args []driver.NamedValue,
) (driver.Rows, error) {
	if !strings.HasSuffix(query, "FOR UPDATE") {
		return nil, errors.New("the row is not locked")
	}
	row, ok := c.table.rows[args[0].Value.(int64)]
	if !ok {
		return &rows{}, nil
	}
	return &rows{[][]driver.Value{row}}, nil
}

func (c conn) ExecContext(
	_ context.Context, _ string, args []driver.NamedValue,
) (driver.Result, error) {
	c.table.rows[args[0].Value.(int64)][1] = args[1].Value
	return driver.RowsAffected(1), nil
}

type rows struct{ left [][]driver.Value }

func (*rows) Columns() []string { return []string{"shipped_at", "cancelled_at"} }
func (*rows) Close() error      { return nil }
func (r *rows) Next(into []driver.Value) error {
	if len(r.left) == 0 {
		return io.EOF
	}
	copy(into, r.left[0])
	r.left = r.left[1:]
	return nil
}

func TestCancel(t *testing.T) {
	noon := time.Date(2026, 11, 28, 12, 0, 0, 0, time.UTC)
	fake := &table{map[int64][]driver.Value{1: {nil, nil}, 2: {noon, nil}}}
	store := &Store{sql.OpenDB(fake)}
	for id, want := range map[int64]error{1: nil, 2: ErrAlreadyShipped, 3: ErrNotFound} {
		order, err := store.Cancel(context.Background(), id, noon)
		if !errors.Is(err, want) {
			t.Errorf("order %d: got %v, want %v", id, err, want)
		}
		if want == nil && (!order.CancelledAt.Time.Equal(noon) || fake.rows[id][1] != noon) {
			t.Errorf("order %d: got %v, stored %v", id, order, fake.rows[id])
		}
	}
}
