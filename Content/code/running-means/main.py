"""Means per route of each thousand records of a stream, in constant memory."""

import json
import math
import sys
from collections.abc import Iterable, Iterator
from typing import NoReturn


# fingerpost:begin means
def windows(lines: Iterable[bytes], size: int) -> Iterator[dict[str, float]]:
    """The means of each `size` good records, and at the end of the rest."""
    sums: dict[str, float] = {}
    counts: dict[str, int] = {}
    seen = 0

    def means() -> dict[str, float]:
        return {route: sums[route] / counts[route] for route in sorted(sums)}

    for number, line in enumerate(lines, start=1):
        try:
            route, ms = parse(line)
        except ValueError as error:
            print(f"line {number}: {error}", file=sys.stderr)
            continue
        sums[route] = sums.get(route, 0) + ms
        counts[route] = counts.get(route, 0) + 1
        seen += 1
        if seen == size:
            yield means()
            sums, counts, seen = {}, {}, 0
    if seen:
        yield means()


def parse(line: bytes) -> tuple[str, float]:
    try:
        record = json.loads(line.decode(), parse_int=float, parse_constant=no_constant)
        route, ms = record["route"], record["ms"]
        route.encode()  # fails for half of a surrogate pair
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise ValueError("not a record") from None
    if not isinstance(route, str) or "\ufffd" in route:
        raise ValueError("not a record")
    if not isinstance(ms, float) or not math.isfinite(ms):
        raise ValueError("not a record")
    return route, ms
# fingerpost:end means


def no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


def main() -> None:
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    for index, means in enumerate(windows(sys.stdin.buffer, size), start=1):
        for route, mean in means.items():
            print(f"{index} {route} {mean:.2f}", flush=True)


if __name__ == "__main__":
    main()
