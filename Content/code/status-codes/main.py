#!/usr/bin/env -S uv run --script
# /// script
# requires-python = ">=3.11"
# dependencies = ["httpx"]
# ///
"""Print the status of each URL. Exit with 1 where one could not be fetched."""

import asyncio
import sys

import httpx


async def status(client: httpx.AsyncClient, url: str) -> int:
    async with asyncio.timeout(5), client.stream("GET", url) as answer:
        return answer.status_code


async def main() -> int:
    failed = False
    async with httpx.AsyncClient(follow_redirects=True, max_redirects=10) as client:
        for url in sys.argv[1:]:
            try:
                print(await status(client, url), url)
            except (httpx.HTTPError, httpx.InvalidURL, TimeoutError) as error:
                print(f"{url}: {error or 'timeout'}", file=sys.stderr)
                failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
