"""The configuration of nginx that the manual shows, in a real nginx."""

import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request

import pytest
from conftest import ROOT, run

MANUAL = ROOT / "Content" / "manual"
NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
pytestmark = pytest.mark.skipif(not NGINX, reason="there is no nginx")


def blocks(page):
    """The blocks for nginx of a page of the manual."""
    text = (MANUAL / page).read_text()
    return [re.sub(r"^   ", "", block, flags=re.M) if indent else block for indent, block in
            re.findall(r"^( *)```nginx\n(.*?)^ *```$", text, re.M | re.S)]


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@pytest.fixture()
def serve(tmp_path):
    """Starts nginx with the inside of its `http` block, and returns the address of its root."""
    running = []

    def start(http):
        port = free_port()
        http = re.sub(r"listen \d+;", "", http)
        http = http.replace("server {", f"server {{ listen 127.0.0.1:{port};", 1)
        http = http.replace("/srv/handbook", str(tmp_path / "srv" / "handbook"))
        # (nginx looks for its own files beside its configuration.)
        shutil.copy("/etc/nginx/mime.types", tmp_path)
        file = tmp_path / "nginx.conf"
        file.write_text(
            f"daemon off; master_process off; pid {tmp_path}/pid; error_log {tmp_path}/error;\n"
            f"events {{}}\nhttp {{\naccess_log off;\n{http}\n}}\n")
        words = [NGINX, "-c", file, "-p", tmp_path]
        run(*words, "-t")
        running.append(subprocess.Popen(words, stderr=subprocess.DEVNULL))
        for _ in range(100):
            with socket.socket() as client:
                if client.connect_ex(("127.0.0.1", port)) == 0:
                    return f"http://127.0.0.1:{port}"
            time.sleep(0.05)
        raise AssertionError((tmp_path / "error").read_text())

    yield start
    for process in running:
        process.terminate()
        process.wait()


class Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *words):
        return None


def get(url):
    """Status, media type, address to go on at, and text."""
    try:
        answer = urllib.request.build_opener(Stay).open(url, timeout=10)
    except urllib.error.HTTPError as error:
        answer = error
    with answer:
        further = re.sub(r"^http://[^/]*", "", answer.headers.get("Location", ""))
        return answer.status, answer.headers["Content-Type"], further, answer.read().decode()


def build(program, starter, tmp_path, configuration=""):
    """Builds the handbook of `init` to where the manual has it, with a page that has moved."""
    content = tmp_path / "Content"
    shutil.copytree(starter / "Content", content)
    with (content / "fingerpost.yml").open("a") as file:
        file.write(configuration)
    page = content / "guides" / "keeping.md"
    older = "guides/the-older-name-of-the-page-that-says-how-this-handbook-is-kept.md"
    page.write_text(page.read_text().replace("---\n", f"---\naliases: [{older}]\n", 1))
    run(program, "build", content, "-o", tmp_path / "srv" / "handbook")
    return "/" + older.replace(".md", ".html")


def test_a_server_of_its_own(program, starter, serve, tmp_path):
    build(program, starter, tmp_path)
    root = serve(blocks("hosting.md")[0])
    assert get(f"{root}/")[:2] == (200, "text/html; charset=utf-8")
    assert get(f"{root}/guides")[0] == 301
    assert get(f"{root}/guides/")[0] == 200
    for path, media in {
            "index.md": "text/markdown; charset=utf-8", "llms.txt": "text/plain; charset=utf-8",
            "assets/fingerpost.css": "text/css; charset=utf-8",
            "handbook.json": "application/json", "assets/favicon.svg": "image/svg+xml"}.items():
        assert get(f"{root}/{path}")[:2] == (200, media), path
    assert "javascript; charset=utf-8" in get(f"{root}/assets/fingerpost.js")[1]
    status, _, _, text = get(f"{root}/a/b")
    assert status == 404 and "There is no page at this address" in text


def test_a_path_below_a_server(program, starter, serve, tmp_path):
    build(program, starter, tmp_path, "base-path: /handbook/\n")
    server, below = blocks("hosting.md")
    (tmp_path / "root").mkdir()
    server = re.sub(r"root [^;]*;", f"root {tmp_path}/root;", server)
    root = serve(server.rstrip().removesuffix("}") + below + "}")
    assert get(f"{root}/handbook")[0:3:2] == (301, "/handbook/")
    assert get(f"{root}/handbook/")[:2] == (200, "text/html; charset=utf-8")
    status, _, _, text = get(f"{root}/handbook/a/b")
    assert status == 404 and 'href="/handbook/assets/fingerpost.css"' in text


def test_what_has_moved(program, starter, serve, tmp_path):
    older = build(program, starter, tmp_path)
    # (Names as long as those of real pages: nginx has a limit.)
    assert len(older) > 64
    [http] = blocks("history.md")
    root = serve(http)
    assert get(root + older)[0:3:2] == (301, "/guides/keeping.html")
    assert get(f"{root}/guides/keeping.html")[0] == 200


def test_addresses_of_mkdocs(program, starter, serve, tmp_path):
    build(program, starter, tmp_path)
    [locations] = blocks("from-mkdocs.md")
    server = blocks("hosting.md")[0].rstrip().removesuffix("}")
    root = serve(f"{server}{locations}}}")
    assert get(f"{root}/guides/keeping/")[0:3:2] == (301, "/guides/keeping.html")
    assert get(f"{root}/guides/")[0] == 200
    assert get(f"{root}/guides/keeping.html")[0] == 200
    status, _, _, text = get(f"{root}/nothing")
    assert status == 404 and "There is no page at this address" in text
