"""A token bucket per key, safe for use from several threads."""

import sys
import threading
import time
from collections.abc import Callable


# fingerpost:begin limiter
class Limiter:
    """Allows `rate` calls a second for each key, and `burst` at once."""

    def __init__(
        self, rate: float, burst: int, keys: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._rate, self._burst, self._keys, self._clock = rate, burst, keys, clock
        self._limit = keys
        self._buckets: dict[str, tuple[float, float]] = {}  # tokens, and when they were counted
        self._lock = threading.Lock()

    def allow(self, key: str) -> bool:
        with self._lock:
            now = self._clock()
            tokens, since = self._buckets.get(key, (float(self._burst), now))
            tokens = min(self._burst, tokens + (now - since) * self._rate)
            allowed = tokens >= 1
            self._buckets[key] = (tokens - 1 if allowed else tokens, now)
            if len(self._buckets) > self._limit:
                self._forget(now)
            return allowed

    def _forget(self, now: float) -> None:
        """Drops the buckets that are full again, so that memory is bounded by those in use."""
        self._buckets = {
            key: (tokens, since)
            for key, (tokens, since) in self._buckets.items()
            if tokens + (now - since) * self._rate < self._burst
        }
        # Not again with each call, where many keys are in use at once.
        self._limit = max(self._keys, 2 * len(self._buckets))
# fingerpost:end limiter


def main() -> None:
    now = 0.0
    limiter = Limiter(rate=2, burst=3, keys=2, clock=lambda: now)
    for line in sys.stdin:
        second, key = line.split()
        now = float(second)
        print(second, key, "allowed" if limiter.allow(key) else "refused")


if __name__ == "__main__":
    main()
