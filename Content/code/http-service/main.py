"""A small service: one route, errors as JSON, and an orderly end on SIGTERM."""

import os

import uvicorn
from fastapi import FastAPI, HTTPException, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel


class Item(BaseModel):
    id: int
    name: str


class Store:
    """A stand-in for the database."""

    def __init__(self) -> None:
        self.items = {1: Item(id=1, name="lamp"), 2: Item(id=2, name="chair")}

    async def find(self, item_id: int) -> Item | None:
        return self.items.get(item_id)


# fingerpost:begin routes
app = FastAPI()
store = Store()


@app.get("/items/{item_id}")
async def read_item(item_id: int) -> Item:
    item = await store.find(item_id)
    if item is None:
        raise HTTPException(404, "no such item")
    return item


@app.exception_handler(RequestValidationError)
async def invalid(request: Request, error: RequestValidationError) -> JSONResponse:
    return JSONResponse({"detail": "the id is not a number"}, status_code=422)
# fingerpost:end routes


# fingerpost:begin serve
if __name__ == "__main__":
    uvicorn.run(
        app,
        host=os.environ.get("HOST", "0.0.0.0"),
        port=int(os.environ.get("PORT", "8080")),
        timeout_keep_alive=60,
        timeout_graceful_shutdown=10,
    )
# fingerpost:end serve
