"""Count primes on all cores: work that computes and does not wait."""

import os
import sys
from concurrent.futures import ProcessPoolExecutor

CHUNK = 20_000


# fingerpost:begin count
def count(span: tuple[int, int]) -> int:
    """How many primes there are from span[0] to span[1] - 1."""
    return sum(
        all(n % divisor for divisor in range(2, int(n**0.5) + 1))
        for n in range(max(2, span[0]), span[1])
    )


def count_all(limit: int) -> int:
    spans = [(low, min(low + CHUNK, limit)) for low in range(0, limit, CHUNK)]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        return sum(pool.map(count, spans))
# fingerpost:end count


if __name__ == "__main__":
    print(count_all(int(sys.argv[1])))
