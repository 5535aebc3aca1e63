"""What `make install` puts below a prefix."""

import os
import re
import shutil
import subprocess

import pytest
from conftest import ROOT, run


def commands(program):
    """The commands that the program's help lists."""
    text = run(program, "--help").split("SUBCOMMANDS:")[1]
    return re.findall(r"^  ([a-z-]+) ", text, re.M)


def test_it_says_what_it_is(program, installed):
    text = run(installed / "bin" / "fingerpost", "--version")
    assert re.match(r"fingerpost \d+\.\d+\.\d+\nSwift \d[\d.]*, libcmark \d[\d.]*\n", text)
    assert text == run(program, "--version")


def test_it_holds_what_it_says(program, installed):
    found = {str(path.relative_to(installed)) for path in installed.rglob("*") if path.is_file()}
    assert found == {
        "bin/fingerpost", "share/bash-completion/completions/fingerpost",
        "share/zsh/site-functions/_fingerpost", "share/fish/vendor_completions.d/fingerpost.fish",
        "share/doc/fingerpost/LICENSE", "share/doc/fingerpost/THIRD-PARTY.md",
        "share/man/man1/fingerpost.1",
        *(f"share/man/man1/fingerpost-{name}.1" for name in commands(program)),
    }
    assert len(commands(program)) >= 10


def test_make_installs_below_a_prefix(program, tmp_path):
    run("make", "-C", ROOT, "install", f"FINGERPOST={program}", f"DESTDIR={tmp_path}", "PREFIX=/p")
    assert os.access(tmp_path / "p" / "bin" / "fingerpost", os.X_OK)
    assert (tmp_path / "p" / "share" / "man" / "man1" / "fingerpost-build.1").exists()


def test_man_reads_its_pages(program, installed):
    for page in sorted((installed / "share" / "man" / "man1").iterdir()):
        done = subprocess.run(
            ["groff", "-man", "-Tutf8", "-ww", page], capture_output=True, text=True)
        assert done.stderr == "", page.name
        plain = re.sub(r"\x1b\[[0-9;]*m|.\x08", "", done.stdout)
        words = " ".join(plain.split())
        for title in ("NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS", "EXAMPLES"):
            assert re.search(rf"^{title}$", plain, re.M), f"{page.name}: {title}"
        name = page.stem.replace("fingerpost-", "fingerpost ")
        assert f"SYNOPSIS {name} " in words
        # What is said of each option is there, whole.
        for line in run(program, *name.split()[1:], "--help").splitlines():
            if match := re.match(r"  (--?[a-z][^ ]*).* {2,}(\S.*)", line):
                assert match[1] in words and match[2].split("  ")[-1] in words, (page.name, line)


def completions(shell, folder, words):
    """What a shell would write for the last of the words, in a folder."""
    return sorted(subprocess.run(
        shell, cwd=folder, capture_output=True, text=True, check=True, timeout=60,
        env={**os.environ, "WORDS": words}).stdout.split())


@pytest.fixture()
def folder(tmp_path):
    (tmp_path / "Content" / "guides").mkdir(parents=True)
    (tmp_path / "Content" / "a.decision.yml").write_text("")
    (tmp_path / "Content" / "b.md").write_text("")
    return tmp_path


def bash(installed):
    """Asks bash as its Tab key does."""
    script = installed / "share" / "bash-completion" / "completions" / "fingerpost"
    return ["bash", "-c", f"""
        source '{script}'
        COMP_LINE=$WORDS COMP_POINT=${{#WORDS}} COMP_TYPE=9
        read -ra COMP_WORDS <<<"$WORDS"
        case $WORDS in *' ') COMP_WORDS+=('');; esac
        COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
        last=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD - 1]}}
        $(complete -p fingerpost | sed 's/.*-F \\([^ ]*\\).*/\\1/') fingerpost "$last" "$before"
        printf '%s\\n' "${{COMPREPLY[@]}}" """]


def test_bash_completes_commands_options_and_paths(installed, folder):
    def complete(words):
        return completions(bash(installed), folder, words)

    assert {"build", "check", "diff", "init"} <= set(complete("fingerpost "))
    assert complete("fingerpost che") == ["check"]
    assert "--exit-code" in complete("fingerpost diff --")
    assert complete("fingerpost check --format gi") == ["github"]
    assert [path.rstrip("/") for path in complete("fingerpost check Con")] == ["Content"]
    assert [path.rstrip("/") for path in complete("fingerpost check Content/")] == [
        "Content/guides"]
    assert complete("fingerpost diff Content/a") == ["Content/a.decision.yml"]
    assert complete("fingerpost report Content/a") == ["Content/a.decision.yml"]


def test_fish_completes_paths(installed, folder):
    if not shutil.which("fish"):
        pytest.skip("there is no fish")
    script = installed / "share" / "fish" / "vendor_completions.d" / "fingerpost.fish"

    def complete(words):
        shell = ["fish", "--no-config", "-c", f"source {script}; complete --do-complete $WORDS"]
        return [line for line in completions(shell, folder, words)]

    assert "check" in complete("fingerpost che")
    assert "Content/a.decision.yml" in complete("fingerpost diff Content/a")
    assert "Content/" in complete("fingerpost build Con")


def test_zsh_reads_its_completions(installed, folder):
    if not shutil.which("zsh"):
        pytest.skip("there is no zsh")
    script = installed / "share" / "zsh" / "site-functions" / "_fingerpost"
    assert script.read_text().startswith("#compdef fingerpost\n")
    run("zsh", "-n", script)
    run("zsh", "-f", "-c", f"autoload -Uz compinit; fpath=({script.parent} $fpath); compinit -D -u; "
        "[[ $_comps[fingerpost] == _fingerpost ]]")
