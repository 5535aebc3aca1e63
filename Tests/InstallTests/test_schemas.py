"""The schemas of `fingerpost schema`, in a validator that knows nothing of Fingerpost."""

import re
import shutil

import pytest
from conftest import ROOT, run

ENDINGS = {
    "decision": ".decision.yml", "evidence": ".evidence.yml", "glossary": ".glossary.yml",
    "configuration": "fingerpost.yml",
}
PLACES = {
    "configuration": "fingerpost.yml", "decision": "decisions/release.decision.yml",
    "evidence": "evidence/release.evidence.yml", "glossary": "words.glossary.yml",
}
KINDS = [*ENDINGS, "front-matter"]


@pytest.fixture(scope="session")
def schemas(program, tmp_path_factory):
    """The folder of all schemas, each printed by the program."""
    folder = tmp_path_factory.mktemp("schemas")
    for kind in KINDS:
        (folder / f"{kind}.json").write_text(run(program, "schema", kind))
    return folder


def validate(schemas, kind, *files, status=0):
    """What the validator says of files."""
    # (Dates and numbers stay as they are written, as the program reads them.)
    return run(
        "check-jsonschema", "--schemafile", schemas / f"{kind}.json", "--color", "never",
        "--default-filetype", "yaml", *files, status=status)


def files(kind, content, folder):
    """The files of a kind below a content folder; front matter is taken out of its pages."""
    if kind != "front-matter":
        return sorted(content.rglob(f"*{ENDINGS[kind]}"))
    found = []
    for number, page in enumerate(sorted(content.rglob("*.md"))):
        match = re.match(r"---\n(.*?)\n---\n", page.read_text(), re.S)
        if match:
            found.append(folder / f"{number}.yml")
            found[-1].write_text(match[1] + "\n")
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_schemas_are_schemas(schemas, kind):
    run("check-jsonschema", "--check-metaschema", schemas / f"{kind}.json")


@pytest.mark.parametrize("kind", KINDS)
def test_good_files_are_accepted(schemas, starter, kind, tmp_path):
    for content in (starter / "Content", ROOT / "Content"):
        folder = tmp_path / content.parent.name
        folder.mkdir()
        found = files(kind, content, folder)
        assert found, f"there is no {kind} below {content}"
        validate(schemas, kind, *found)


# A kind of file, what is replaced in that of the starter, by what, and what the program says of it.
BAD = [
    ("configuration", "title: Engineering", "tittle: Engineering", "unknown key 'tittle'"),
    ("configuration", "language: en", "language: [en]", "[yaml]"),
    ("configuration", "language: en", "checks: {broken-link: perhaps}", "[yaml]"),
    ("configuration", "language: en", "theme: {accnt: blue}", "unknown key 'accnt'"),
    ("decision", "title: How do we release this change?\n", "", "title"),
    ("decision", "scale: true", "scale: perhaps", "'scale'"),
    ("decision", "prior: [1, 4]", "prior: [one, four]", "not 'four'"),
    ("decision", "strength: must", "strength: mst", "'mst'"),
    ("decision", "  switch: {title:", "  Switch_1: {title:", "Switch_1"),
    ("evidence", "status: ", "sttus: ", "sttus"),
    ("glossary", "terms:", "term:", "term"),
    ("front-matter", "order: 0", "order: first", "order"),
    ("front-matter", "nav_title: Home", "nav-title: Home", "nav-title"),
]


@pytest.mark.parametrize(("kind", "old", "new", "said"), BAD)
def test_bad_files_are_refused_as_the_program_refuses_them(
        program, schemas, starter, kind, old, new, said, tmp_path):
    content = tmp_path / "Content"
    shutil.copytree(starter / "Content", content)
    place = content / PLACES.get(kind, "index.md")
    text = place.read_text()
    assert old in text
    place.write_text(text.replace(old, new, 1))
    file = place
    if kind == "front-matter":
        file = tmp_path / "front-matter.yml"
        file.write_text(re.match(r"---\n(.*?)\n---\n", place.read_text(), re.S)[1] + "\n")
    assert str(file) in validate(schemas, kind, file, status=1)
    assert said in run(program, "check", "--strict", content, status=1)


@pytest.mark.parametrize("name", ["handbook-data", "decision-data"])
def test_what_programs_are_told_fits_its_schema(program, starter, name, tmp_path):
    schema = tmp_path / f"{name}.json"
    schema.write_text(run(program, "schema", name))
    run("check-jsonschema", "--check-metaschema", schema)
    site = tmp_path / "site"
    run(program, "build", starter / "Content", "-o", site)
    file = site / "handbook.json"
    if name == "decision-data":
        [script] = site.rglob("data.js")
        file = tmp_path / "data.json"
        text = script.read_text().removeprefix("fingerpost.decision(").removesuffix(");\n")
        file.write_text(text)
    run("check-jsonschema", "--schemafile", schema, file)
    file.write_text(file.read_text().replace('"version":1,', '"version":2,', 1))
    run("check-jsonschema", "--schemafile", schema, file, status=1)
