// The day on which an order is delivered: a rule that depends on the clock.
package main

import (
	"fmt"
	"os"
	"time"
)

const cutOff = 14

// fingerpost:begin rule
// deliveryDay is the next working day; the one after it for orders from 14:00 on.
func deliveryDay(ordered time.Time) time.Time {
	days := 1
	if ordered.Hour() >= cutOff {
		days = 2
	}
	day := ordered
	for days > 0 {
		day = day.AddDate(0, 0, 1)
		if d := day.Weekday(); d != time.Saturday && d != time.Sunday {
			days--
		}
	}
	return day
}

// fingerpost:end rule

func main() {
	for _, text := range os.Args[1:] {
		ordered, err := time.Parse("2006-01-02T15:04", text)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		fmt.Println(deliveryDay(ordered).Format("2006-01-02"))
	}
}
