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

// ProfileError says with which profile something is wrong; its cause says what.
type ProfileError struct {
	Name string
	Err  error
}

func (e *ProfileError) Error() string { return fmt.Sprintf("profile %s: %v", e.Name, e.Err) }
func (e *ProfileError) Unwrap() error { return e.Err }

// load returns the age in a profile.
func load(folder, name string) (int, error) {
	text, err := os.ReadFile(filepath.Join(folder, name))
	if errors.Is(err, fs.ErrNotExist) {
		return 0, &ProfileError{name, ErrNoProfile}
	}
	if err != nil || !utf8.Valid(text) {
		return 0, &ProfileError{name, errors.New("cannot be read")}
	}
	age := strings.TrimSpace(string(text))
	number, err := strconv.ParseUint(age, 10, 16)
	if err != nil || len(age) > 3 {
		return 0, &ProfileError{name, errors.New("the age is not a number")}
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
