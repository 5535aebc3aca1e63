// fingerpost:begin tests
package main

import (
	"testing"
	"time"
)

func TestDeliveryDay(t *testing.T) {
	cases := []struct{ name, ordered, want string }{
		{"before the cut-off", "2026-11-24T13:59", "2026-11-25"},
		{"at the cut-off", "2026-11-24T14:00", "2026-11-26"},
		{"over a weekend", "2026-11-27T09:00", "2026-11-30"},
		{"on a Saturday", "2026-11-28T15:00", "2026-12-01"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			ordered, err := time.Parse("2006-01-02T15:04", c.ordered)
			if err != nil {
				t.Fatal(err)
			}
			if got := deliveryDay(ordered).Format("2006-01-02"); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// fingerpost:end tests
