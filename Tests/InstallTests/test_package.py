"""What `make package` made, on a machine that has nothing else.

The machine is a folder that holds the files of the packages that the `.deb` depends on, and of those
that these depend on, and nothing else: no shell, no other library.
"""

import os
import pathlib
import re
import shutil
import subprocess
import tarfile

import pytest
from conftest import PROGRAM, ROOT, run

# The program was 98 MB, 34 of them ICU's data and 32 symbols.
LARGEST = 49 << 20


def deb(packages):
    [file] = packages.glob("fingerpost_*.deb")
    return file


def fields(file):
    """The control fields of a package."""
    text = run("dpkg-deb", "--field", file)
    return dict(re.findall(r"^([A-Z][A-Za-z-]*): (.*)$", text, re.M))


def closure(names):
    """The packages of those names with all that they depend on, as this machine has them."""
    found, open_names = set(), list(names)
    while open_names:
        name = open_names.pop()
        if name in found:
            continue
        found.add(name)
        depends = run("dpkg-query", "--show", "--showformat=${Depends}, ${Pre-Depends}", name)
        for part in depends.split(","):
            if part.strip():
                open_names.append(re.match(r"[a-z0-9.+-]+", part.split("|")[0].strip())[0])
    return found


def copy_package(name, root):
    """Copies the files of an installed package into a folder."""
    for line in run("dpkg-query", "--listfiles", name).splitlines():
        source = pathlib.Path(line)
        target = root / line.lstrip("/")
        if source.is_symlink() or not source.is_file() or "/share/" in line:
            if source.is_symlink() and not source.is_dir():
                target.parent.mkdir(parents=True, exist_ok=True)
                if not os.path.lexists(target):
                    target.symlink_to(os.readlink(source))
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(source, target)


@pytest.fixture(scope="module")
def bare(packages, tmp_path_factory):
    """An empty root with what the package depends on."""
    root = tmp_path_factory.mktemp("root")
    # (Debian has merged /lib with /usr/lib.)
    for name in ("lib", "lib64"):
        (root / "usr" / name).mkdir(parents=True)
        (root / name).symlink_to(f"usr/{name}")
    depends = [part.split()[0] for part in fields(deb(packages))["Depends"].split(",")]
    for name in sorted(closure(depends)):
        copy_package(name, root)
    for name in ("dev", "proc", "tmp"):
        (root / name).mkdir()
    (root / "dev" / "null").touch()
    return root


def within(root, *words, status=0):
    """Runs a program with a folder as its root, which the kernel grants to root of a namespace too.

    (Every machine has a /proc, where Swift reads the arguments of a program, and a /dev/null.)
    """
    apart = ["unshare", "--mount", "--pid", "--fork"]
    become = [] if os.geteuid() == 0 else ["--map-root-user"]
    script = (
        'mount -t proc proc "$0/proc" && mount --bind /dev/null "$0/dev/null" && '
        'exec chroot "$0" "$@"')
    environment = {"HOME": "/tmp", "PATH": os.environ["PATH"]}
    return run(*apart, *become, "sh", "-c", script, root, *words, status=status, env=environment)


def test_the_package_says_what_it_needs(packages):
    said = fields(deb(packages))
    assert said["Package"] == "fingerpost"
    assert re.fullmatch(r"\d+\.\d+\.\d+", said["Version"])
    depends = sorted(said["Depends"].split(", "))
    assert re.fullmatch(r"libc6 \(>= 2\.\d+\)", depends[0])
    assert depends[1:] == ["libgcc-s1", "libstdc++6"]


def test_the_package_holds_what_is_installed(packages, tmp_path):
    run("dpkg-deb", "--extract", deb(packages), tmp_path)
    names = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()}
    assert {
        "usr/bin/fingerpost", "usr/share/doc/fingerpost/copyright",
        "usr/share/doc/fingerpost/THIRD-PARTY.md", "usr/share/man/man1/fingerpost.1.gz",
        "usr/share/man/man1/fingerpost-check.1.gz",
        "usr/share/bash-completion/completions/fingerpost",
        "usr/share/zsh/vendor-completions/_fingerpost",
        "usr/share/fish/vendor_completions.d/fingerpost.fish",
    } <= names
    listing = run("dpkg-deb", "--contents", deb(packages))
    assert all(line.split()[1] == "root/root" for line in listing.splitlines())
    sums = tmp_path / "sums"
    sums.mkdir()
    run("dpkg-deb", "--control", deb(packages), sums)
    run("md5sum", "--check", "--quiet", sums / "md5sums", cwd=tmp_path)


def test_the_archive_holds_one_program_and_its_licences(packages):
    [file] = packages.glob("fingerpost-*.tar.gz")
    with tarfile.open(file) as archive:
        assert archive.getnames() == ["fingerpost", "LICENSE", "THIRD-PARTY.md"]
        program = archive.getmember("fingerpost")
        assert (program.uid, program.mode) == (0, 0o755)
        assert program.size <= LARGEST


def test_the_program_is_half_of_what_it_was(packages, installed):
    program = installed / "bin" / "fingerpost"
    assert program.stat().st_size <= LARGEST
    assert "no symbols" in run("nm", program)


def test_it_needs_no_other_library(packages, installed):
    needed = re.findall(r"NEEDED\) .*\[(.*)\]", run("readelf", "-d", installed / "bin/fingerpost"))
    assert set(needed) <= {
        "libc.so.6", "libm.so.6", "libgcc_s.so.1", "libstdc++.so.6", "ld-linux-x86-64.so.2",
        "ld-linux-aarch64.so.1"}


@pytest.mark.parametrize("kind", ["deb", "tar"])
def test_it_runs_on_a_bare_machine(packages, bare, kind, tmp_path):
    root = tmp_path / "root"
    shutil.copytree(bare, root, symlinks=True)
    if kind == "deb":
        run("dpkg-deb", "--extract", deb(packages), root)
        program = "/usr/bin/fingerpost"
    else:
        [file] = packages.glob("fingerpost-*.tar.gz")
        run("tar", "--extract", "--gzip", "--file", file, "--directory", root, "fingerpost")
        program = "/fingerpost"
    assert not (root / "bin" / "sh").exists()
    assert "libcmark 0." in within(root, program, "--version")
    within(root, program, "init", "/book")
    assert within(root, program, "check", "--strict", "/book/Content").endswith(
        "0 errors, 0 warnings\n")
    within(root, program, "build", "/book/Content", "-o", "/book/Site")
    page = (root / "book" / "Site" / "index.html").read_text()
    assert "How do we release this change?" in page
    said = within(root, program, "diff", "main:x", "/book/Content", status=74)
    assert said == "fingerpost: cannot read main:x: git keeps it, and there is no git here\n"


def test_it_is_packed_alike_each_time(packages, tmp_path):
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}
    made = []
    for name in ("one", "two"):
        subprocess.run(
            [ROOT / "Packaging" / "package", PROGRAM, tmp_path / name], check=True,
            capture_output=True, env=environment)
        made.append({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()})
    assert made[0] == made[1]
    assert len(made[0]) == 2
