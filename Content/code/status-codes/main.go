// Print the status of each URL. Exit with 1 where one could not be fetched.
package main

import (
	"errors"
	"fmt"
	"net/http"
	"os"
	"time"
)

func status(client *http.Client, url string) (int, error) {
	answer, err := client.Get(url)
	if err != nil {
		return 0, err
	}
	answer.Body.Close()
	return answer.StatusCode, nil
}

func atMostTen(_ *http.Request, via []*http.Request) error {
	if len(via) > 10 { // the first request is one of them
		return errors.New("more than ten redirects")
	}
	return nil
}

func main() {
	client := &http.Client{Timeout: 5 * time.Second, CheckRedirect: atMostTen}
	failed := false
	for _, url := range os.Args[1:] {
		code, err := status(client, url)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			failed = true
			continue
		}
		fmt.Println(code, url)
	}
	if failed {
		os.Exit(1)
	}
}
