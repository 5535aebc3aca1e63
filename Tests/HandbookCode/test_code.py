"""What the pages show compiles, passes its checkers, and is included from where it is tested."""

import py_compile
import re
import subprocess
import sys

import pytest
from conftest import CODE, ENVIRONMENT, PAIRS, ROOT, go_for

@pytest.fixture(scope="session")
def mypy_cache(tmp_path_factory):
    return tmp_path_factory.mktemp("mypy")


PYTHON = sorted(CODE.glob("*/*.py"))


def test_there_are_enough_pairs():
    both = [name for name in PAIRS if list((CODE / name).glob("*.py"))]
    assert len(both) >= 15


@pytest.mark.parametrize("path", PYTHON, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_python_compiles_and_has_types_that_hold(path, tmp_path, mypy_cache):
    py_compile.compile(str(path), str(tmp_path / "out.pyc"), doraise=True)
    result = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--python-version", "3.11", "--cache-dir",
         mypy_cache, path.name], cwd=path.parent, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("pair", PAIRS)
def test_go_passes_vet_and_its_tests(pair):
    go = go_for(pair)
    for arguments in (["vet", "./..."], ["test", "./..."]):
        result = subprocess.run(
            [go, *arguments], cwd=CODE / pair, env=ENVIRONMENT, capture_output=True, text=True)
        assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("pair", PAIRS)
def test_a_page_shows_each_file(pair):
    shown = set()
    for page in (ROOT / "Content").rglob("*.md"):
        for path in re.findall(r'src="([^"#]+)', page.read_text()):
            if path.startswith("/"):
                shown.add(ROOT / "Content" / path[1:])
            else:
                shown.add((page.parent / path).resolve())
    helpers = {"orders_test.go"}
    files = {
        path for path in (CODE / pair).iterdir()
        if path.suffix in (".py", ".go") and path.name not in helpers
    }
    assert files - shown == set()


def test_pages_show_no_long_program_of_their_own():
    """A Python or Go block of more than 14 lines belongs into a file that is tested."""
    long = []
    for page in (ROOT / "Content").rglob("*.md"):
        if page.parent.name == "manual":
            continue
        fences = re.compile(r"^```(python|go)\b([^\n]*)\n(.*?)^```", re.M | re.S)
        for fence in fences.finditer(page.read_text()):
            if "src=" not in fence[2] and fence[3].count("\n") > 14:
                long.append(f"{page.name}: {fence[3].splitlines()[0]}")
    assert long == []


