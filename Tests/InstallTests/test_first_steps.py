"""The first steps of the manual, followed to the letter in an empty folder."""

import os
import re

from conftest import ROOT, run

PAGE = ROOT / "Content" / "manual" / "first-steps.md"


def test_the_first_steps_lead_to_a_site(program, tmp_path):
    """Each command runs; `check` finds what the page says was broken, and is content once it is fixed."""
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "fingerpost").symlink_to(program)
    folder = tmp_path / "empty"
    folder.mkdir()
    environment = {**os.environ, "PATH": f"{tools}:{os.environ['PATH']}"}
    sections = re.split(r"^## ", PAGE.read_text(), flags=re.M)[1:]
    ran = added = 0
    for section in sections:
        title = section.split("\n")[0]
        if title == "See what a change would do":
            run("git", "init", "--quiet", cwd=folder)
            run("git", "add", ".", cwd=folder)
            run("git", "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet",
                "-m", "One", cwd=folder)
        decision = folder / "Content" / "decisions" / "release.decision.yml"
        is_broken = title == "Break it, and fix it"
        if is_broken:
            [old, new] = re.search(r"change `(.*?)` to `(.*?)`", section).groups()
            text = decision.read_text()
            assert old in text
            decision.write_text(text.replace(old, new, 1))
        for command in re.findall(r"^```bash\n(.*?)^```$", section, re.M | re.S):
            # (The preview runs until it is stopped.)
            if command.strip() == "fingerpost serve":
                continue
            said = run("bash", "-e", "-c", command, cwd=folder, env=environment,
                       status=1 if is_broken else 0)
            ran += len(command.strip().split("\n"))
            assert not is_broken or "both apply, and neither wins [conflict]" in said
        for path, lines in re.findall(
                r'^```markdown title="(.*?)"\n(.*?)^```$', section, re.M | re.S):
            with (folder / path).open("a") as page:
                page.write(f"\n{lines}")
            added += 1
        if is_broken:
            decision.write_text(text)
    assert ran >= 9 and added == 1
    assert (folder / "Site" / "decisions" / "release" / "index.html").exists()


def test_the_files_it_lists_are_there(starter):
    listed = re.findall(r"^(Content/\S*)", PAGE.read_text(), re.M)
    assert len(listed) == 6
    for path in listed:
        assert (starter / path).exists(), path
