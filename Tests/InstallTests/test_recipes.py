"""The recipes for CI that the manual shows and `init` writes: their commands are run, in a repository."""

import os
import re
import stat
import subprocess

import pytest
import yaml
from conftest import ROOT, run

MANUAL = ROOT / "Content" / "manual" / "publishing.md"
PLACES = {"github": ".github/workflows/handbook.yml", "gitlab": ".gitlab-ci.yml"}


def recipe(place):
    """The recipe that the manual shows for a file."""
    blocks = re.findall(r"^```yaml[^\n]*\n(.*?)^```$", MANUAL.read_text(), re.M | re.S)
    heading = {"github": "name: Handbook", "gitlab": "default:"}[place]
    [text] = [block for block in blocks if f"\n{heading}\n" in block]
    return text


def git(folder, *words):
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    return run("git", "-C", folder, *identity, *words).strip()


@pytest.fixture()
def repository(program, tmp_path):
    """A handbook of `init` on the main branch, and another branch on which a rule is weaker."""
    origin = tmp_path / "origin"
    run(program, "init", origin)
    git(origin, "init", "--quiet", "--initial-branch", "main")
    git(origin, "add", ".")
    git(origin, "commit", "--quiet", "-m", "A handbook")
    clone = tmp_path / "clone"
    run("git", "clone", "--quiet", origin, clone)
    git(clone, "switch", "--quiet", "--create", "weaker")
    file = clone / "Content" / "decisions" / "release.decision.yml"
    text = file.read_text()
    for old, new in (("reach: {at-least: many}", "reach: everyone"),
                     ("reach: few}", "reach: {at-most: many}}")):
        assert old in text
        text = text.replace(old, new, 1)
    file.write_text(text)
    git(clone, "commit", "--quiet", "--all", "-m", "Fewer switches")
    return clone


@pytest.fixture()
def machine(packages, tmp_path):
    """The environment of a runner whose network is a folder, and whose apt-get installs nothing."""
    home = tmp_path / "home"
    tools = tmp_path / "tools"
    tools.mkdir()
    home.mkdir()
    apt = tools / "apt-get"
    apt.write_text(f'#!/bin/sh\necho "$*" >> {home}/apt\n')
    apt.chmod(apt.stat().st_mode | stat.S_IXUSR)
    [archive] = packages.glob("*.tar.gz")
    return {
        "HOME": str(home), "PATH": f"{tools}:/usr/local/bin:/usr/bin:/bin",
        "ARCHIVE": f"file://{archive}", "FINGERPOST": f"file://{archive}",
        "XDG_CACHE_HOME": os.environ["XDG_CACHE_HOME"],
    }


def execute(script, folder, machine, status=0):
    """Runs a script as a runner does: it ends with the first command that fails."""
    return run("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script, cwd=folder,
               env=machine, status=status)


def steps(text, machine, tmp_path):
    """The scripts of the handbook's job on GitHub; what they hand on to later ones is in files."""
    job = yaml.safe_load(text)["jobs"]["handbook"]
    machine.update({
        name: str(tmp_path / name.lower())
        for name in ("GITHUB_PATH", "GITHUB_STEP_SUMMARY", "RUNNER_TEMP")})
    os.mkdir(machine["RUNNER_TEMP"])
    machine["GITHUB_BASE_REF"] = "main"
    return {step["name"]: step["run"] for step in job["steps"] if "run" in step}


def test_github_installs_checks_compares_and_builds(repository, machine, tmp_path):
    scripts = steps(recipe("github"), machine, tmp_path)
    assert list(scripts) == [
        "Install Fingerpost", "Check the handbook", "Show what changes in decisions",
        "Build the site"]
    for name, script in scripts.items():
        execute(script, repository, machine)
        if name == "Install Fingerpost":
            machine["PATH"] = f"{(tmp_path / 'github_path').read_text().strip()}:{machine['PATH']}"
    assert (repository / "Site" / "decisions" / "release" / "index.html").exists()
    summary = (tmp_path / "github_step_summary").read_text()
    assert summary.startswith("### How do we release this change?: 22 % of the answers get another")
    assert "| data=no, reach=many, undo=version | switch | **at-once** | 22 % |" in summary


def test_github_stops_at_a_broken_link(repository, machine, tmp_path):
    scripts = steps(recipe("github"), machine, tmp_path)
    execute(scripts["Install Fingerpost"], repository, machine)
    machine["PATH"] = f"{(tmp_path / 'github_path').read_text().strip()}:{machine['PATH']}"
    (repository / "Content" / "index.md").write_text("# Home\n\n[x](none.md)\n")
    said = execute(scripts["Check the handbook"], repository, machine, status=1)
    assert "::error file=Content/index.md,line=3,endLine=3,col=1," in said


@pytest.mark.parametrize("name", ["check", "pages"])
def test_gitlab_checks_compares_and_builds(repository, machine, name):
    pipeline = yaml.safe_load(recipe("gitlab"))
    machine["CI_MERGE_REQUEST_DIFF_BASE_SHA"] = git(repository, "rev-parse", "origin/main")
    lines = pipeline["default"]["before_script"] + pipeline[name]["script"]
    said = execute("\n".join(lines), repository, machine)
    if name == "check":
        assert "22 % of the answers get another recommendation" in said
        assert pipeline["check"]["variables"] == {"GIT_DEPTH": "0"}
    else:
        assert (repository / "public" / "index.html").exists()
        assert pipeline["pages"]["artifacts"] == {"paths": ["public"]}


@pytest.mark.parametrize("host", PLACES)
def test_init_writes_the_recipe_that_the_manual_shows(program, tmp_path, host):
    run(program, "init", "--ci", host, cwd=tmp_path)
    assert (tmp_path / PLACES[host]).read_text() == recipe(host)


@pytest.mark.parametrize("host", PLACES)
def test_recipes_are_closed_yaml(host):
    """A mapping whose every script is a shell script that bash can read."""
    def scripts(value):
        if isinstance(value, dict):
            for key, item in value.items():
                if key in ("run", "script", "before_script"):
                    yield from [item] if isinstance(item, str) else item
                else:
                    yield from scripts(item)
        elif isinstance(value, list):
            for item in value:
                yield from scripts(item)

    found = list(scripts(yaml.safe_load(recipe(host))))
    assert len(found) >= 4
    for script in found:
        done = subprocess.run(["bash", "-n", "-c", script], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
