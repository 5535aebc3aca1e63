// Read the configuration from the environment once, and report all that is wrong with it.
package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
)

// fingerpost:begin configuration
// Secret is a text that is not printed by accident: not by fmt, encoding/json or log/slog.
type Secret string

func (Secret) String() string   { return "set" }
func (Secret) GoString() string { return "set" }

func (Secret) MarshalText() ([]byte, error) { return []byte("set"), nil }

type Configuration struct {
	Port        int
	TimeoutMS   int
	LogLevel    string
	DatabaseURL Secret // holds a password
}

func read(getenv func(string) string) (Configuration, error) {
	var problems []string
	number := func(name string, standard, low, high int) int {
		text := getenv(name)
		if text == "" {
			return standard
		}
		value, err := strconv.ParseUint(text, 10, 31)
		if err != nil || int(value) < low || int(value) > high {
			problems = append(problems, fmt.Sprintf("%s: not a number from %d to %d", name, low, high))
			return standard
		}
		return int(value)
	}
	c := Configuration{
		Port:        number("PORT", 8080, 1, 65535),
		TimeoutMS:   number("TIMEOUT_MS", 1000, 1, 60000),
		LogLevel:    getenv("LOG_LEVEL"),
		DatabaseURL: Secret(getenv("DATABASE_URL")),
	}
	switch c.LogLevel {
	case "":
		c.LogLevel = "info"
	case "debug", "info", "warn", "error":
	default:
		problems = append(problems, "LOG_LEVEL: not one of debug, info, warn, error")
	}
	if c.DatabaseURL == "" {
		problems = append(problems, "DATABASE_URL: missing")
	}
	if problems != nil {
		return Configuration{}, errors.New(strings.Join(problems, "\n"))
	}
	return c, nil
}

// fingerpost:end configuration

func main() {
	c, err := read(os.Getenv)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	fmt.Printf("port=%d timeout_ms=%d log_level=%s database_url=%v\n",
		c.Port, c.TimeoutMS, c.LogLevel, c.DatabaseURL)
}
