"""How the code that the handbook shows is found, built, started and asked."""

import contextlib
import functools
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
CODE = ROOT / "Content" / "code"
PAIRS = sorted(path.name for path in CODE.iterdir() if (path / "go.mod").exists())
ENVIRONMENT = {
    **os.environ,
    "GOTOOLCHAIN": "local", "GOFLAGS": "-mod=mod", "GOPROXY": "off", "CGO_ENABLED": "0",
    "PYTHONDONTWRITEBYTECODE": "1",
}


def go_for(pair):
    """The path of a `go` that is new enough for the pair; skips where there is none."""
    needed = re.search(r"^go (\d+)\.(\d+)", (CODE / pair / "go.mod").read_text(), re.M).groups()
    found = version = None
    for candidate in (pathlib.Path(sys.prefix) / "bin" / "go", shutil.which("go")):
        if candidate and pathlib.Path(candidate).exists():
            text = subprocess.run(
                [candidate, "version"], capture_output=True, text=True, env=ENVIRONMENT).stdout
            version = tuple(int(part) for part in re.search(r"go(\d+)\.(\d+)", text).groups())
            found = candidate
            if version >= tuple(int(part) for part in needed):
                return found
    if found is None:
        pytest.skip("no Go here: install golang-go, or the requirements of these tests")
    pytest.skip(f"{pair} needs Go {'.'.join(needed)}; here is {'.'.join(map(str, version))}")


@pytest.fixture(scope="session")
def commands(tmp_path_factory):
    """Says how a program of a pair is started: commands("retry", "go")."""
    binaries = tmp_path_factory.mktemp("go")

    @functools.cache
    def command(pair, language, file=None):
        if language == "python":
            return [sys.executable, str(CODE / pair / (file or "main.py"))]
        binary = binaries / pair
        build = [go_for(pair), "build", "-o", binary, "."]
        subprocess.run(build, cwd=CODE / pair, env=ENVIRONMENT, check=True)
        return [str(binary)]

    return command


@pytest.fixture
def run(commands):
    """Runs a program to its end; returns its status, output and errors."""
    def run(pair, language, *arguments, text="", environment=None):
        result = subprocess.run(
            [*commands(pair, language), *arguments], input=text, capture_output=True, text=True,
            timeout=60, env=ENVIRONMENT if environment is None else environment)
        return result.returncode, result.stdout, result.stderr
    return run


class Server:
    """A program that serves on an address of its own until the end of the test."""

    def __init__(self, command, **environment):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            env={**ENVIRONMENT, "HOST": "127.0.0.1", "PORT": str(self.port), **environment})
        for _ in range(1200):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port)):
                return
            assert self.process.poll() is None, self.process.stdout.read()
            time.sleep(0.05)
        raise AssertionError("the server does not listen")

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        output, _ = self.process.communicate(timeout=30)
        return self.process.returncode, output


@pytest.fixture
def serve(commands):
    servers = []

    def serve(pair, language, file=None, **environment):
        servers.append(Server(commands(pair, language, file), **environment))
        return servers[-1]

    yield serve
    for server in servers:
        server.stop()


def ask(url, method="GET", body=None, headers=None):
    """The status, body and headers of an answer; bad statuses are answers too."""
    request = urllib.request.Request(url, data=body, method=method, headers=headers or {})
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, answer.read().decode(), answer.headers
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode(), error.headers
