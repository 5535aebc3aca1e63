"""Take an order: check it, store it, and name what is wrong with a bad one."""

import os
from typing import Annotated

import uvicorn
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field

stored: list["Order"] = []


# fingerpost:begin orders
class Order(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid")

    sku: Annotated[str, Field(min_length=1)]
    quantity: Annotated[int, Field(gt=0)]


app = FastAPI()


@app.post("/orders", status_code=201)
async def create_order(order: Order) -> dict[str, int]:
    stored.append(order)
    return {"id": len(stored)}


@app.exception_handler(RequestValidationError)
async def invalid(request: Request, failure: RequestValidationError) -> JSONResponse:
    errors = failure.errors()
    values = ("missing", "string_too_short", "greater_than")
    if any(e["loc"] == ("body",) for e in errors) or any(
        e["type"] not in values and e["input"] is not None for e in errors
    ):
        return JSONResponse({"error": "the body is not an order"}, status_code=400)
    names = sorted({str(e["loc"][-1]) for e in errors})
    return JSONResponse({"error": "not valid: " + ", ".join(names)}, status_code=422)
# fingerpost:end orders


if __name__ == "__main__":
    uvicorn.run(
        app,
        host=os.environ["HOST"],
        port=int(os.environ["PORT"]),
        timeout_graceful_shutdown=10,
    )
