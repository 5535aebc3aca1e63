// Package orders cancels an order that was not shipped yet, in one transaction.
package orders

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// fingerpost:begin cancel
type Order struct {
	ID          int64
	ShippedAt   sql.NullTime
	CancelledAt sql.NullTime
}

var (
	ErrNotFound       = errors.New("not found")
	ErrAlreadyShipped = errors.New("already shipped")
)

type Store struct{ db *sql.DB }

func (s *Store) Cancel(ctx context.Context, id int64, now time.Time) (Order, error) {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return Order{}, fmt.Errorf("cancel order %d: %w", id, err)
	}
	defer tx.Rollback() // does nothing after a commit

	order := Order{ID: id}
	const lock = `SELECT shipped_at, cancelled_at FROM orders WHERE id = $1 FOR UPDATE`
	err = tx.QueryRowContext(ctx, lock, id).Scan(&order.ShippedAt, &order.CancelledAt)
	if errors.Is(err, sql.ErrNoRows) {
		return Order{}, ErrNotFound
	}
	if err != nil {
		return Order{}, fmt.Errorf("cancel order %d: %w", id, err)
	}
	if order.ShippedAt.Valid {
		return Order{}, ErrAlreadyShipped
	}
	if !order.CancelledAt.Valid {
		order.CancelledAt = sql.NullTime{Time: now, Valid: true}
		const cancel = `UPDATE orders SET cancelled_at = $2 WHERE id = $1`
		if _, err := tx.ExecContext(ctx, cancel, id, now); err != nil {
			return Order{}, fmt.Errorf("cancel order %d: %w", id, err)
		}
	}
	if err := tx.Commit(); err != nil {
		return Order{}, fmt.Errorf("cancel order %d: %w", id, err)
	}
	return order, nil
}

// fingerpost:end cancel
