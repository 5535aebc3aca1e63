"""Collect single predictions for a moment, compute them together, hand them back."""

import asyncio
import contextlib
from collections.abc import Callable, Sequence

# fingerpost:begin batcher
Row = Sequence[float]
Entry = tuple[Row, "asyncio.Future[float]"]


class Overloaded(Exception):
    pass


class Stopped(Exception):
    pass


class Batcher:
    def __init__(
        self,
        score: Callable[[Sequence[Row]], Sequence[float]],
        size: int = 32,
        wait: float = 0.004,
    ) -> None:
        self._score, self._size, self._wait = score, size, wait
        self._queue: asyncio.Queue[Entry] = asyncio.Queue(maxsize=4 * size)
        self._batch: list[Entry] = []
        self._stopped = False

    async def predict(self, row: Row) -> float:
        if self._stopped:
            raise Stopped
        answer: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        try:
            self._queue.put_nowait((row, answer))
        except asyncio.QueueFull:
            raise Overloaded from None
        return await answer  # a caller that gives up cancels the future

    async def run(self) -> None:
        """Runs until it is cancelled. Then everyone who still waits gets Stopped."""
        try:
            while True:
                await self._collect()
                await self._compute()
        finally:
            self._stopped = True
            while not self._queue.empty():
                self._batch.append(self._queue.get_nowait())
            self._fail(Stopped())

    async def _collect(self) -> None:
        self._batch = [await self._queue.get()]
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self._wait):
                while len(self._batch) < self._size:
                    self._batch.append(await self._queue.get())

    async def _compute(self) -> None:
        self._batch = [entry for entry in self._batch if not entry[1].done()]
        if not self._batch:
            return
        rows = [row for row, _ in self._batch]
        try:
            scores = await asyncio.to_thread(self._score, rows)
            if len(scores) != len(rows):
                raise ValueError(f"{len(scores)} scores for {len(rows)} rows")
        except Exception as error:
            self._fail(error)
            return
        for (_, answer), score in zip(self._batch, scores):
            if not answer.done():
                answer.set_result(score)

    def _fail(self, error: Exception) -> None:
        for _, answer in self._batch:
            if not answer.done():
                answer.set_exception(error)
# fingerpost:end batcher


def score(rows: Sequence[Row]) -> Sequence[float]:
    """A stand-in for a model. It is wrong about batches with a negative number."""
    print(f"computes {len(rows)}")
    if any(number < 0 for row in rows for number in row):
        return []
    return [sum(row) for row in rows]


async def ask(batcher: Batcher, *rows: Row) -> None:
    tasks = [asyncio.create_task(batcher.predict(row)) for row in rows]
    for task in tasks:
        try:
            print(f"{await task:g}")
        except (ValueError, Overloaded, Stopped) as error:
            print(f"error: {str(error) or type(error).__name__.lower()}")


async def main() -> None:
    batcher = Batcher(score, size=3, wait=0.2)
    worker = asyncio.create_task(batcher.run())
    await ask(batcher, [1, 2], [3, 4], [5, 6])
    await ask(batcher, [1], [-1])
    await ask(batcher, [7])

    impatient = asyncio.create_task(batcher.predict([8]))
    await asyncio.sleep(0.01)
    impatient.cancel()
    await asyncio.sleep(0.4)
    print("nothing was computed for the caller who left")

    worker.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await worker
    await ask(batcher, [9])


if __name__ == "__main__":
    asyncio.run(main())
