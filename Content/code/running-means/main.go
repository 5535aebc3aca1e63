// Means per route of each thousand records of a stream, in constant memory.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"
)

// fingerpost:begin means
// windows calls emit with the means of each size good records, and at the end
// with those of the rest.
func windows(lines io.Reader, size int, emit func(map[string]float64)) error {
	sums, counts := map[string]float64{}, map[string]float64{}
	seen := 0
	flush := func() {
		means := make(map[string]float64, len(sums))
		for route := range sums {
			means[route] = sums[route] / counts[route]
		}
		emit(means)
		sums, counts, seen = map[string]float64{}, map[string]float64{}, 0
	}
	scanner := bufio.NewScanner(lines)
	for number := 1; scanner.Scan(); number++ {
		route, ms, err := parse(scanner.Bytes())
		if err != nil {
			fmt.Fprintf(os.Stderr, "line %d: %v\n", number, err)
			continue
		}
		sums[route] += ms
		counts[route]++
		if seen++; seen == size {
			flush()
		}
	}
	if seen > 0 {
		flush()
	}
	return scanner.Err() // also where a line is longer than 64 KiB
}

func parse(line []byte) (string, float64, error) {
	var record struct {
		Route *string  `json:"route"`
		MS    *float64 `json:"ms"`
	}
	err := json.Unmarshal(line, &record)
	if err != nil || !utf8.Valid(line) || record.Route == nil || record.MS == nil {
		return "", 0, errors.New("not a record")
	}
	if strings.ContainsRune(*record.Route, utf8.RuneError) { // also half of a surrogate pair
		return "", 0, errors.New("not a record")
	}
	return *record.Route, *record.MS, nil
}

// fingerpost:end means

func main() {
	size := 1000
	if len(os.Args) > 1 {
		number, err := strconv.Atoi(os.Args[1])
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		size = number
	}
	index := 0
	err := windows(os.Stdin, size, func(means map[string]float64) {
		index++
		routes := make([]string, 0, len(means))
		for route := range means {
			routes = append(routes, route)
		}
		sort.Strings(routes)
		for _, route := range routes {
			fmt.Printf("%d %s %.2f\n", index, route, means[route])
		}
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
