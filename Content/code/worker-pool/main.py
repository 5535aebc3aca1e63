"""Work on lines of input with a few workers, in order, with a bound on memory."""

import asyncio
import re
import sys
from collections.abc import AsyncIterator, Awaitable, Callable

WORKERS = 4


async def square(line: str) -> str:
    """A stand-in for a call that waits."""
    if not re.fullmatch("[+-]?0*[0-9]{1,9}", line, re.ASCII):
        raise ValueError("not a number")
    await asyncio.sleep(0.01)
    return str(int(line) ** 2)


# fingerpost:begin pool
async def each(
    lines: AsyncIterator[str],
    work: Callable[[str], Awaitable[str]],
    emit: Callable[[int, str | ValueError], None],
) -> None:
    """Calls emit with the results in the order of the lines. At most WORKERS lines are
    in hand and one is waiting: the queue is full, so the loop stops reading."""
    pending: asyncio.Queue[asyncio.Future[str | ValueError] | None]
    pending = asyncio.Queue(WORKERS - 1)

    async def attempt(line: str, done: asyncio.Future[str | ValueError]) -> None:
        try:
            done.set_result(await work(line))
        except ValueError as error:
            done.set_result(error)

    async def read() -> None:
        async for line in lines:
            done = asyncio.get_running_loop().create_future()
            await pending.put(done)
            group.create_task(attempt(line, done))
        await pending.put(None)

    async with asyncio.TaskGroup() as group:
        group.create_task(read())
        number = 0
        while (done := await pending.get()) is not None:
            number += 1
            emit(number, await done)
# fingerpost:end pool


async def standard_input() -> AsyncIterator[str]:
    while line := await asyncio.to_thread(sys.stdin.readline):
        yield line.rstrip("\n")


async def main() -> int:
    bad = 0

    def emit(number: int, result: str | ValueError) -> None:
        nonlocal bad
        if isinstance(result, ValueError):
            print(f"line {number}: {result}", file=sys.stderr)
            bad += 1
        else:
            print(result)

    await each(standard_input(), square, emit)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
