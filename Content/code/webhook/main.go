// Check that a webhook was signed by its sender, and that it is not an old one sent again.
package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// fingerpost:begin check
const tolerance = 300 // seconds

// check reads a header of the form `t=SECONDS,v1=HEX`; the signature is over `SECONDS.BODY`.
func check(secret []byte, header string, body []byte, now int64) error {
	fields := map[string]string{}
	for _, part := range strings.Split(header, ",") {
		name, value, _ := strings.Cut(part, "=")
		fields[name] = value
	}
	stamp, err := strconv.ParseUint(fields["t"], 10, 63)
	if err != nil || len(fields["t"]) > 12 {
		return errors.New("malformed header")
	}
	mac := hmac.New(sha256.New, secret)
	mac.Write([]byte(fields["t"] + "."))
	mac.Write(body)
	expected := hex.EncodeToString(mac.Sum(nil))
	if !hmac.Equal([]byte(expected), []byte(fields["v1"])) {
		return errors.New("wrong signature")
	}
	if age := now - int64(stamp); age > tolerance || age < -tolerance {
		return errors.New("too old")
	}
	return nil
}

// fingerpost:end check

func main() {
	body, err := io.ReadAll(os.Stdin)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	now, err := strconv.ParseInt(os.Args[3], 10, 64)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	if err := check([]byte(os.Args[1]), os.Args[2], body, now); err != nil {
		fmt.Printf("refused: %v\n", err)
		os.Exit(1)
	}
	fmt.Println("accepted")
}
