"""A gateway: knows the tenant, tells the service behind it, and gives up in time."""

import asyncio
import os
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass

import httpx
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import Receive, Scope, Send


# fingerpost:begin gateway
@dataclass
class Tenant:
    id: str
    seconds: float  # until the first byte of an answer; streams may take longer


TENANTS = {"key-1": Tenant("acme", 1), "key-2": Tenant("globex", 5)}
HOP_BY_HOP = {
    b"connection", b"keep-alive", b"proxy-authenticate", b"proxy-authorization",
    b"proxy-connection", b"te", b"trailer", b"transfer-encoding", b"upgrade",
}
OURS = {
    b"host", b"x-api-key", b"x-tenant",  # the key is for us alone
    b"forwarded", b"x-forwarded-for", b"x-forwarded-host", b"x-forwarded-proto",
}
Headers = list[tuple[bytes, bytes]]


def end_to_end(headers: Iterable[tuple[bytes, bytes]], ours: set[bytes]) -> Headers:
    """The headers that may pass: neither those of one connection nor those that we set."""
    headers = [(name.lower(), value) for name, value in headers]
    listed = {
        name.strip().lower()
        for header, value in headers
        if header == b"connection"
        for name in value.split(b",")
    }
    return [h for h in headers if h[0] not in HOP_BY_HOP | listed | ours]


def of_the_client(headers: Iterable[tuple[bytes, bytes]]) -> Headers:
    """What is passed on of a request. To many servers X_Tenant is the same as X-Tenant."""
    return [h for h in end_to_end(headers, OURS) if b"_" not in h[0]]


async def gateway(request: Request) -> Response:
    tenant = TENANTS.get(request.headers.get("x-api-key", ""))
    if tenant is None:
        return PlainTextResponse("unknown tenant\n", 403)
    client: httpx.AsyncClient = request.app.state.client
    headers = of_the_client(request.headers.raw) + [
        (b"x-tenant", tenant.id.encode()),
        (b"x-forwarded-for", (request.client.host if request.client else "").encode()),
        (b"x-forwarded-host", request.headers.get("host", "").encode()),
        (b"x-forwarded-proto", request.url.scheme.encode()),
    ]
    path, query = request.scope["raw_path"], request.scope["query_string"]
    url = client.base_url.copy_with(raw_path=path + (b"?" + query if query else b""))
    has_body = "content-length" in request.headers or "transfer-encoding" in request.headers
    outbound = client.build_request(
        request.method, url, headers=headers, content=request.stream() if has_body else None
    )
    try:
        async with asyncio.timeout(tenant.seconds):
            answer = await client.send(outbound, stream=True)
    except TimeoutError:
        return PlainTextResponse("too late\n", 504)
    except httpx.HTTPError:
        return PlainTextResponse("try again later\n", 502)
    return Passing(answer)


class Passing(StreamingResponse):
    """Passes an answer on, and closes it also when the client has left."""

    def __init__(self, answer: httpx.Response) -> None:
        super().__init__(answer.aiter_raw(), answer.status_code)
        self.raw_headers = end_to_end(answer.headers.raw, {b"date"})  # Uvicorn sets its own
        self.answer = answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            await self.answer.aclose()
# fingerpost:end gateway


@asynccontextmanager
async def lifespan(app: Starlette) -> AsyncIterator[None]:
    limits = httpx.Limits(max_connections=500, max_keepalive_connections=100)
    async with httpx.AsyncClient(
        base_url=os.environ["UPSTREAM"], limits=limits, timeout=None, trust_env=False
    ) as client:
        app.state.client = client
        yield


METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
app = Starlette(routes=[Route("/{path:path}", gateway, methods=METHODS)], lifespan=lifespan)

if __name__ == "__main__":
    uvicorn.run(
        app,
        host=os.environ["HOST"],
        port=int(os.environ["PORT"]),
        proxy_headers=False,  # by default it believes X-Forwarded-For from local clients
        server_header=False,
        timeout_graceful_shutdown=10,
    )
