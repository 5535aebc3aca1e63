"""Work on jobs one by one. On SIGTERM finish the job in hand, within a limit, and stop."""

import asyncio
import itertools
import signal
import sys
from collections.abc import Callable, Coroutine
from typing import Any

GRACE = 5.0


# fingerpost:begin worker
Run = Callable[[int], Coroutine[None, None, None]]


async def work(queue: asyncio.Queue[int], run: Run, stop: asyncio.Event) -> None:
    """Takes no new job once stop is set. A job that has begun gets GRACE seconds more."""
    stopping: asyncio.Task[Any] = asyncio.create_task(stop.wait())
    while not stop.is_set():
        taking = asyncio.create_task(queue.get())
        await asyncio.wait([taking, stopping], return_when=asyncio.FIRST_COMPLETED)
        if not taking.done():
            taking.cancel()
            return
        await one(taking.result(), run, stopping)


async def one(job: int, run: Run, stopping: asyncio.Task[Any]) -> None:
    running = asyncio.create_task(run(job))
    try:
        await asyncio.wait([running, stopping], return_when=asyncio.FIRST_COMPLETED)
        if not running.done():
            await asyncio.wait([running], timeout=GRACE)
        if not running.done():
            raise TimeoutError(f"job {job} did not end in time")
        running.result()
    finally:
        running.cancel()
# fingerpost:end worker


async def fill(queue: asyncio.Queue[int]) -> None:
    """A stand-in for a broker."""
    for job in itertools.count(1):
        await queue.put(job)


async def run(job: int) -> None:
    print(f"begins {job}", flush=True)
    await asyncio.sleep(0.8)
    print(f"ends {job}", flush=True)


async def main() -> int:
    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    queue: asyncio.Queue[int] = asyncio.Queue(maxsize=1)
    filling = asyncio.create_task(fill(queue))
    try:
        await work(queue, run, stop)
    except TimeoutError as error:
        print(error)
        return 1
    finally:
        filling.cancel()
    print("stopped")
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
