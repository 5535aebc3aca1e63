"""Call a service again after a passing failure, with pauses that grow and a limit."""

import asyncio
import random
import sys
from collections.abc import Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")

FIRST_PAUSE, LONGEST_PAUSE = 0.01, 1.0


# fingerpost:begin retry
class StatusError(Exception):
    def __init__(self, status: int) -> None:
        super().__init__(f"status {status}")
        self.status = status

    @property
    def passes(self) -> bool:
        return self.status in (429, 502, 503, 504)


async def retry(call: Callable[[], Awaitable[T]], attempts: int, limit: float) -> T:
    """Raises the last error, or TimeoutError when the limit in seconds has passed."""
    if attempts < 1:
        raise ValueError("at least one attempt is needed")
    pause = FIRST_PAUSE
    async with asyncio.timeout(limit):
        for attempt in range(attempts):
            try:
                return await call()
            except StatusError as error:
                if not error.passes or attempt == attempts - 1:
                    raise
            await asyncio.sleep(random.uniform(0, pause))
            pause = min(LONGEST_PAUSE, 2 * pause)
    raise AssertionError("not reached")
# fingerpost:end retry


async def main(outcomes: list[str]) -> int:
    statuses = iter(outcomes)

    async def call() -> str:
        status = next(statuses)
        print(f"call: {status}")
        if status == "slow":
            await asyncio.sleep(10)
        if status != "200":
            raise StatusError(int(status))
        return "hello"

    try:
        print(await retry(call, attempts=4, limit=0.5))
    except StatusError as error:
        print(f"gave up: {error}")
        return 1
    except TimeoutError:
        print("gave up: too late")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(sys.argv[1:])))
