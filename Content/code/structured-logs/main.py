"""Log lines as JSON, each with the id of the request that it belongs to."""

import json
import logging
import sys
from contextvars import ContextVar
from datetime import datetime, timezone

# fingerpost:begin logs
request_id: ContextVar[str] = ContextVar("request_id", default="")
LEVELS = {"WARNING": "WARN", "CRITICAL": "ERROR"}


class JSONFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, timezone.utc).isoformat(),
            "level": LEVELS.get(record.levelname, record.levelname),
            "msg": record.getMessage(),
        }
        line.update(getattr(record, "fields", {}))
        if record.exc_info:
            line["stack"] = self.formatException(record.exc_info)
        if value := request_id.get():
            line["request_id"] = value
        return json.dumps(line, default=str)


def set_up() -> logging.Logger:
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(JSONFormatter())
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    return logging.getLogger("service")


def handle(log: logging.Logger, order: int) -> None:
    log.info("order accepted", extra={"fields": {"order": order}})
    if order > 1:
        log.warning("stock is low", extra={"fields": {"left": 3}})
# fingerpost:end logs


if __name__ == "__main__":
    log = set_up()
    log.info("started")
    for number, name in enumerate(sys.argv[1:], start=1):
        token = request_id.set(name)
        handle(log, number)
        request_id.reset(token)
    log.debug("not shown")
