"""The released program, installed and used as a newcomer does.

FINGERPOST_PROGRAM names another program to look at; tests of what `make package` made are skipped then.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(
    os.environ.get("FINGERPOST_PROGRAM", ROOT / ".build" / "release" / "fingerpost")).resolve()
# What is known of earlier builds is kept apart from the user's own.
os.environ["XDG_CACHE_HOME"] = tempfile.mkdtemp(prefix="fingerpost-cache-")
# Programs of the environment that the tests run in, such as the validator.
os.environ["PATH"] = f"{pathlib.Path(sys.executable).parent}:{os.environ['PATH']}"


def pytest_sessionfinish():
    """Removes what is known of the builds of these tests."""
    shutil.rmtree(os.environ["XDG_CACHE_HOME"], ignore_errors=True)


def run(*words, status=0, **options):
    """Runs a program, and holds how it ends; returns what it printed, results before messages."""
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, **options)
    assert done.returncode == status, f"{words}\n{done.stdout}\n{done.stderr}"
    return done.stdout + done.stderr


@pytest.fixture(scope="session")
def program():
    assert PROGRAM.exists(), f"{PROGRAM} is not there: build it with 'make program'"
    return PROGRAM


@pytest.fixture(scope="session")
def starter(program, tmp_path_factory):
    """The handbook that `init` makes; only to be read."""
    folder = tmp_path_factory.mktemp("starter")
    run(program, "init", cwd=folder)
    return folder


@pytest.fixture(scope="session")
def installed(program, tmp_path_factory):
    """The prefix that the program is installed to."""
    prefix = tmp_path_factory.mktemp("prefix")
    run(ROOT / "Packaging" / "install", program, prefix)
    return prefix


@pytest.fixture(scope="session")
def packages(program):
    """The folder of what `make package` made."""
    if "FINGERPOST_PROGRAM" in os.environ and "FINGERPOST_PACKAGES" not in os.environ:
        pytest.skip("another program is looked at, of which there are no packages")
    return pathlib.Path(os.environ.get("FINGERPOST_PACKAGES", ROOT / ".build" / "package"))
