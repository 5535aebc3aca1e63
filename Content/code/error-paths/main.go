// Tell a missing thing from a broken one, and keep the cause.
package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf8"
)

// fingerpost:begin errors
var ErrNoProfile = errors.New("not found")

// ProfileError says what is wrong with one profile, and keeps the cause.
type ProfileError struct {
	Name, What string
	Cause      error
}

func (e *ProfileError) Error() string { return fmt.Sprintf("profile %s: %s", e.Name, e.What) }
func (e *ProfileError) Unwrap() error { return e.Cause }

// load returns the age in a profile.
func load(folder, name string) (int, error) {
	text, err := os.ReadFile(filepath.Join(folder, name))
	if errors.Is(err, fs.ErrNotExist) {
		return 0, &ProfileError{name, "not found", ErrNoProfile}
	}
	if err == nil && !utf8.Valid(text) {
		err = errors.New("not UTF-8")
	}
	if err != nil {
		return 0, &ProfileError{name, "cannot be read", err}
	}
	age := strings.TrimSpace(string(text))
	number, err := strconv.ParseUint(age, 10, 16)
	if err != nil || len(age) > 3 {
		return 0, &ProfileError{name, "the age is not a number", err}
	}
	return int(number), nil
}

// fingerpost:end errors

// fingerpost:begin use
func main() {
	status := 0
	for _, name := range os.Args[2:] {
		age, err := load(os.Args[1], name)
		switch {
		case errors.Is(err, ErrNoProfile):
			fmt.Printf("%s is not known\n", name) // expected, so no failure
		case err != nil:
			fmt.Printf("error: %v\n", err)
			status = 1
		default:
			fmt.Printf("%s is %d\n", name, age)
		}
	}
	os.Exit(status)
}

// fingerpost:end use
