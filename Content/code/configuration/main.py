"""Read the configuration from the environment once, and report all that is wrong with it."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field


# fingerpost:begin configuration
@dataclass(frozen=True)
class Configuration:
    port: int
    timeout_ms: int
    log_level: str
    database_url: str = field(repr=False)  # holds a password


class ConfigurationError(Exception):
    pass


def read(environment: Mapping[str, str]) -> Configuration:
    problems: list[str] = []

    def number(name: str, default: int, low: int, high: int) -> int:
        text = environment.get(name) or str(default)
        if text.isascii() and text.isdecimal() and low <= int(text) <= high:
            return int(text)
        problems.append(f"{name}: not a number from {low} to {high}")
        return default

    port = number("PORT", 8080, 1, 65535)
    timeout_ms = number("TIMEOUT_MS", 1000, 1, 60000)
    log_level = environment.get("LOG_LEVEL") or "info"
    if log_level not in ("debug", "info", "warn", "error"):
        problems.append("LOG_LEVEL: not one of debug, info, warn, error")
    database_url = environment.get("DATABASE_URL", "")
    if not database_url:
        problems.append("DATABASE_URL: missing")
    if problems:
        raise ConfigurationError("\n".join(problems))
    return Configuration(port, timeout_ms, log_level, database_url)
# fingerpost:end configuration


def main() -> int:
    try:
        c = read(os.environ)
    except ConfigurationError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"port={c.port} timeout_ms={c.timeout_ms} log_level={c.log_level} database_url=set")
    return 0


if __name__ == "__main__":
    sys.exit(main())
