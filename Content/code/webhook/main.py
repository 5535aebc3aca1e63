"""Check that a webhook was signed by its sender, and that it is not an old one sent again."""

import hashlib
import hmac
import sys

# fingerpost:begin check
TOLERANCE = 300  # seconds


class Refused(Exception):
    pass


def check(secret: bytes, header: str, body: bytes, now: int) -> None:
    """The header reads `t=SECONDS,v1=HEX`; the signature is over `SECONDS.BODY`."""
    fields = dict(part.partition("=")[::2] for part in header.split(","))
    stamp, given = fields.get("t", ""), fields.get("v1", "")
    if not (stamp.isascii() and stamp.isdecimal() and len(stamp) <= 12):
        raise Refused("malformed header")
    expected = hmac.new(secret, stamp.encode() + b"." + body, hashlib.sha256).hexdigest()
    if not hmac.compare_digest(expected.encode(), given.encode()):
        raise Refused("wrong signature")
    if abs(now - int(stamp)) > TOLERANCE:
        raise Refused("too old")
# fingerpost:end check


def main(secret: str, header: str, now: str) -> int:
    try:
        check(secret.encode(), header, sys.stdin.buffer.read(), int(now))
    except Refused as error:
        print(f"refused: {error}")
        return 1
    print("accepted")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
