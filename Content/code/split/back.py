"""The back of the split: a model behind one route. It knows no users and no fallbacks."""

import os

import uvicorn
from fastapi import FastAPI
from pydantic import BaseModel


# fingerpost:begin back
class RankRequest(BaseModel):
    user: str
    candidates: list[str]


class RankResponse(BaseModel):
    ranked: list[str]
    model_version: str


app = FastAPI()


@app.post("/v1/rank")
def rank(request: RankRequest) -> RankResponse:  # not async: it computes, in a thread
    scores = predict(request.user, request.candidates)
    ranked = sorted(request.candidates, key=lambda name: -scores[name])
    return RankResponse(ranked=ranked, model_version="2026-11-01")
# fingerpost:end back


def predict(user: str, candidates: list[str]) -> dict[str, float]:
    """A stand-in for the model: likes what shares letters with the user."""
    return {name: len(set(user) & set(name)) for name in candidates}


if __name__ == "__main__":
    uvicorn.run(
        app,
        host=os.environ["HOST"],
        port=int(os.environ["PORT"]),
        timeout_graceful_shutdown=10,
    )
