"""Python and Go do the same with the same inputs: output, errors, status, and the end."""

import contextlib
import hashlib
import hmac
import http.server
import json
import re
import signal
import socket
import subprocess
import sys
import threading
import time

import pytest
from conftest import CODE, ENVIRONMENT, ask

LANGUAGES = ["python", "go"]
both = pytest.mark.parametrize("language", LANGUAGES)


@contextlib.contextmanager
def upstream(handle):
    """A server of the test's own; `handle` is called with the request."""
    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            handle(self)

        do_POST = do_GET

        def log_message(self, *arguments):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def reply(request, status, body=b"", **headers):
    request.send_response(status)
    for name, value in headers.items():
        request.send_header(name.replace("_", "-"), value)
    request.send_header("Content-Length", str(len(body)))
    request.end_headers()
    request.wfile.write(body)


def closed_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@both
def test_status_codes_follows_redirects_and_goes_on_after_a_failure(run, language):
    def handle(request):
        if request.path == "/moved":
            return reply(request, 302, Location="/fine")
        if request.path == "/circle":
            return reply(request, 302, Location="/circle")
        if request.path.startswith("/hops/"):
            left = int(request.path.removeprefix("/hops/"))
            return reply(request, 302, Location=f"/hops/{left - 1}" if left > 1 else "/fine")
        reply(request, 200 if request.path == "/fine" else 404, b"body")

    with upstream(handle) as url:
        gone = f"http://127.0.0.1:{closed_port()}/"
        urls = [f"{url}/fine", gone, f"{url}/moved", f"{url}/circle", f"{url}/missing", "ftp://x/"]
        status, output, errors = run("status-codes", language, *urls)
        assert output == f"200 {urls[0]}\n200 {urls[2]}\n404 {urls[4]}\n"
        assert status == 1 and len(errors.splitlines()) == 3
        assert run("status-codes", language, urls[0]) == (0, f"200 {urls[0]}\n", "")
        ten, eleven = f"{url}/hops/10", f"{url}/hops/11"
        status, output, errors = run("status-codes", language, ten, eleven)
        assert (status, output, len(errors.splitlines())) == (1, f"200 {ten}\n", 1)


@both
def test_http_service_answers_alike_and_ends_in_order(serve, language):
    server = serve("http-service", language)
    paths = ("/items/1", "/items/3", "/items/lamp", "/nowhere")
    answers = [ask(server.url + path) for path in paths]
    assert [status for status, _, _ in answers] == [200, 404, 422, 404]
    assert [json.loads(body) for _, body, _ in answers[:3]] == [
        {"id": 1, "name": "lamp"}, {"detail": "no such item"}, {"detail": "the id is not a number"}]
    assert answers[0][2]["Content-Type"] == "application/json"
    assert ask(server.url + "/items/1", "DELETE")[0] == 405
    started = time.monotonic()
    status, _ = server.stop()
    # Uvicorn raises the signal again once it has shut down.
    assert status == (0 if language == "go" else -signal.SIGTERM)
    assert time.monotonic() - started < 5


@both
def test_order_intake_names_what_is_wrong(serve, language):
    server = serve("order-intake", language)
    json_type = {"Content-Type": "application/json"}

    def post(body):
        status, text, _ = ask(server.url + "/orders", "POST", body.encode(), json_type)
        return status, json.loads(text)

    assert post('{"sku": "A1", "quantity": 2}') == (201, {"id": 1})
    bad = (400, {"error": "the body is not an order"})
    for body in ('{"sku": "A1"', "[]", '{"sku": 1, "quantity": 2}',
                 '{"sku": "A1", "quantity": "2"}',
                 '{"sku": "A1", "quantity": 2, "price": 3}', '{"sku": "A1", "quantity": 2} x',
                 '{"sku": "A1", "quantity": 2.5}'):
        assert post(body) == bad, body
    # (Go's decoder also takes "SKU" for "sku", as the page says.)
    for body in ("", "null", "1"):
        assert post(body) == bad, body
    assert post("{}") == (422, {"error": "not valid: quantity, sku"})
    assert post('{"sku": "", "quantity": 1}') == (422, {"error": "not valid: sku"})
    assert post('{"sku": null, "quantity": 0}') == (422, {"error": "not valid: quantity, sku"})
    assert post('{"sku": "B2", "quantity": 1}') == (201, {"id": 2})
    assert ask(server.url + "/orders")[0] == 405


def test_cancel_order_in_python_returns_the_order_after_the_commit(run):
    # The Go twin is tested by its own test, against a driver of its own.
    assert run("cancel-order", "python", "1", "1", "2", "3") == (0, (
        "order 1 cancelled at 12:00\norder 1 cancelled at 12:00\n"
        "order 2 already shipped\norder 3 not found\n"), "")


@both
@pytest.mark.parametrize("arguments, expected", [
    (("0.01", "0.02", "no"), (0, "account of ada, 3 orders\n", "")),
    (("0.01", "5", "no"), (1, "too late\n", "")),
    (("5", "0.01", "yes"), (1, "orders: 500\n", "")),
])
def test_fan_out_has_one_limit_and_cancels_the_rest(run, language, arguments, expected):
    started = time.monotonic()
    assert run("fan-out", language, *arguments) == expected
    assert time.monotonic() - started < 4


@both
def test_worker_pool_keeps_the_order_and_reports_bad_lines(run, language):
    lines = [str(n) for n in range(50)]
    lines[7], lines[20] = "seven", "1_000"
    status, output, errors = run("worker-pool", language, text="\n".join(lines) + "\n")
    assert output == "".join(f"{int(line) ** 2}\n" for line in lines if line.isdecimal())
    assert errors == "line 8: not a number\nline 21: not a number\n"
    assert status == 1


@both
def test_worker_pool_works_on_four_lines_at_once(run, language):
    started = time.monotonic()
    assert run("worker-pool", language, text="3\n" * 200)[1] == "9\n" * 200
    assert time.monotonic() - started > 200 / 4 * 0.01


@both
def test_batcher_collects_refuses_and_stops(run, language):
    status, output, errors = run("batcher", language)
    assert (status, errors) == (0, "")
    lines = output.splitlines()
    assert lines[0] == "computes 3" and lines[1:4] == ["3", "7", "11"]
    assert lines[4:7] == ["computes 2"] + ["error: 0 scores for 2 rows"] * 2
    assert lines[7:] == [
        "computes 1", "7", "nothing was computed for the caller who left", "error: stopped"]


@both
def test_gateway_sets_the_tenant_whatever_the_client_says(serve, language):
    seen, paths = [], []

    def handle(request):
        seen.append(request.headers)
        paths.append(request.path)
        reply(request, 201, request.rfile.read(int(request.headers.get("Content-Length", 0))))

    with upstream(handle) as url:
        server = serve("gateway", language, UPSTREAM=url)
        assert ask(server.url + "/a")[:2] == (403, "unknown tenant\n")
        headers = {"X-Api-Key": "key-1", "X-Tenant": "globex", "X-Forwarded-For": "6.6.6.6",
                   "Forwarded": "for=6.6.6.6", "X_Tenant": "globex"}
        assert ask(server.url + "/a%2Fb/?b=c", "POST", b"hello", headers)[:2] == (201, "hello")
        # The connection header that takes a header away is written by hand.
        with socket.create_connection(("127.0.0.1", server.port)) as client:
            client.sendall(
                b"GET /a HTTP/1.1\r\nHost: here\r\nX-Api-Key: key-1\r\nX-Extra: 1\r\n"
                b"Connection: close, X-Tenant, X-Extra\r\n\r\n")
            assert client.recv(1000).startswith(b"HTTP/1.1 201")
    assert [headers.get_all("X-Tenant") for headers in seen] == [["acme"], ["acme"]]
    assert [headers["X-Forwarded-For"] for headers in seen] == ["127.0.0.1", "127.0.0.1"]
    for name in ("X-Api-Key", "Forwarded", "X_Tenant"):
        assert [headers[name] for headers in seen] == [None, None], name
    assert paths == ["/a%2Fb/?b=c", "/a"]
    assert seen[1]["X-Extra"] is None and seen[1]["X-Forwarded-Host"] == "here"


@both
def test_gateway_tells_late_from_broken_and_lets_streams_go_on(serve, language):
    def handle(request):
        if request.path == "/late":
            time.sleep(3)
            return reply(request, 200)
        if request.path == "/broken":
            request.close_connection = True
            return request.connection.close()
        request.send_response(200)
        request.send_header("Transfer-Encoding", "chunked")
        request.end_headers()
        for _ in range(6):
            request.wfile.write(b"2\r\nhi\r\n")
            request.wfile.flush()
            time.sleep(0.3)
        request.wfile.write(b"0\r\n\r\n")

    with upstream(handle) as url:
        server = serve("gateway", language, UPSTREAM=url)
        key = {"X-Api-Key": "key-1"}
        assert ask(server.url + "/late", headers=key)[:2] == (504, "too late\n")
        assert ask(server.url + "/broken", headers=key)[:2] == (502, "try again later\n")
        # The stream takes longer than the tenant's second, and is not cut.
        assert ask(server.url + "/stream", headers=key)[:2] == (200, "hihihihihihi")


@both
def test_gateway_lets_the_upstream_go_when_the_client_leaves(serve, language):
    left = threading.Event()

    def handle(request):
        request.send_response(200)
        request.send_header("Transfer-Encoding", "chunked")
        request.end_headers()
        request.close_connection = True
        try:
            for _ in range(600):
                request.wfile.write(b"2\r\nhi\r\n")
                request.wfile.flush()
                time.sleep(0.05)
        except OSError:
            left.set()

    with upstream(handle) as url:
        server = serve("gateway", language, UPSTREAM=url)
        with socket.create_connection(("127.0.0.1", server.port)) as client:
            client.sendall(b"GET /stream HTTP/1.1\r\nHost: here\r\nX-Api-Key: key-2\r\n\r\n")
            assert client.recv(1000).startswith(b"HTTP/1.1 200")
        assert left.wait(20)


@both
def test_gateway_finishes_what_is_in_hand(serve, language):
    begun = threading.Event()

    def handle(request):
        begun.set()
        time.sleep(1)
        reply(request, 200, b"done")

    with upstream(handle) as url:
        server = serve("gateway", language, UPSTREAM=url)
        answers = []
        asking = threading.Thread(
            target=lambda: answers.append(ask(server.url + "/slow", headers={"X-Api-Key": "key-2"})))
        asking.start()
        assert begun.wait(20)
        status, _ = server.stop()
        asking.join(20)
    assert [answer[:2] for answer in answers] == [(200, "done")]
    assert status == (0 if language == "go" else -signal.SIGTERM)


@both
def test_running_means_emits_windows_while_the_stream_goes_on(commands, run, language):
    good = ['{"route": "/b", "ms": 1}', '{"route": "/a", "ms": 2.5}', '{"route": "/b", "ms": 2}']
    bad = ['{"route": "/a"}', "{", '{"route": 1, "ms": 1}', '{"route": "/a", "ms": true}',
           '{"route": "/a", "ms": NaN}', "[]", '{"route": "/a", "ms": null}',
           '{"route": "/a\\ud800", "ms": 1}', '{"route": "/a", "ms": 1e400}', '{"route": "/a", "ms": ' + "9" * 400 + "}"]
    text = "\n".join([good[0], *bad, *good[1:], good[0]]) + "\n"
    status, output, errors = run("running-means", language, "3", text=text)
    assert output == "1 /a 2.50\n1 /b 1.50\n2 /b 1.00\n"
    assert errors == "".join(f"line {n}: not a record\n" for n in range(2, 12))
    assert status == 0
    foreign = b'{"route": "/\xff", "ms": 1}\n' + good[1].encode()
    result = subprocess.run(
        [*commands("running-means", language), "3"], input=foreign, capture_output=True,
        timeout=60, env=ENVIRONMENT)
    assert (result.stdout, result.stderr) == (b"1 /a 2.50\n", b"line 1: not a record\n")

    command = [*commands("running-means", language), "1"]
    with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1,
            env=ENVIRONMENT) as process:
        process.stdin.write(good[1] + "\n")
        assert process.stdout.readline() == "1 /a 2.50\n"  # before the stream has ended
        process.stdin.close()


@both
@pytest.mark.parametrize("outcomes, expected", [
    ("200", (0, "call: 200\nhello\n", "")),
    ("503 429 200", (0, "call: 503\ncall: 429\ncall: 200\nhello\n", "")),
    ("503 400 200", (1, "call: 503\ncall: 400\ngave up: status 400\n", "")),
    ("503 503 502 504 200",
     (1, "call: 503\ncall: 503\ncall: 502\ncall: 504\ngave up: status 504\n", "")),
    ("503 slow", (1, "call: 503\ncall: slow\ngave up: too late\n", "")),
])
def test_retry_stops_where_it_should(run, language, outcomes, expected):
    assert run("retry", language, *outcomes.split()) == expected


@both
@pytest.mark.parametrize("settings, expected", [
    ({"DATABASE_URL": "postgres://u:secret@db/x"},
     (0, "port=8080 timeout_ms=1000 log_level=info database_url=set\n", "")),
    ({"DATABASE_URL": "x", "PORT": "80", "TIMEOUT_MS": "60000", "LOG_LEVEL": "debug"},
     (0, "port=80 timeout_ms=60000 log_level=debug database_url=set\n", "")),
    ({"PORT": "70000", "TIMEOUT_MS": "+5", "LOG_LEVEL": "loud"},
     (2, "", "PORT: not a number from 1 to 65535\nTIMEOUT_MS: not a number from 1 to 60000\n"
             "LOG_LEVEL: not one of debug, info, warn, error\nDATABASE_URL: missing\n")),
])
def test_configuration_reports_all_problems_and_no_secret(run, language, settings, expected):
    names = ("PORT", "TIMEOUT_MS", "LOG_LEVEL", "DATABASE_URL")
    clean = {name: value for name, value in ENVIRONMENT.items() if name not in names}
    assert run("configuration", language, environment={**clean, **settings}) == expected


@both
def test_queue_worker_finishes_the_job_in_hand(commands, language):
    with subprocess.Popen(
            commands("queue-worker", language), stdout=subprocess.PIPE, text=True,
            env=ENVIRONMENT) as process:
        lines = []
        while lines[-1:] != ["begins 2\n"]:
            lines.append(process.stdout.readline())
        process.send_signal(signal.SIGTERM)
        lines += process.stdout.readlines()
    assert "".join(lines) == "begins 1\nends 1\nbegins 2\nends 2\nstopped\n"
    assert process.returncode == 0


@both
def test_error_paths_tell_missing_from_broken(run, language, tmp_path):
    (tmp_path / "ada").write_text("36\n")
    (tmp_path / "bob").write_text("old\n")
    (tmp_path / "dir").mkdir()
    (tmp_path / "raw").write_bytes(b"\xff")
    names = ["ada", "eve", "bob", "dir", "raw"]
    status, output, errors = run("error-paths", language, str(tmp_path), *names)
    assert output == (
        "ada is 36\neve is not known\nerror: profile bob: the age is not a number\n"
        "error: profile dir: cannot be read\nerror: profile raw: cannot be read\n")
    assert (status, errors) == (1, "")
    assert run("error-paths", language, str(tmp_path), "eve") == (0, "eve is not known\n", "")


@both
def test_delivery_days_agree(run, language):
    days = [
        "2026-11-24T13:59", "2026-11-24T14:00", "2026-11-27T09:00", "2026-11-28T15:00",
        "2026-12-31T23:59",
    ]
    expected = "2026-11-25\n2026-11-26\n2026-11-30\n2026-12-01\n2027-01-04\n"
    assert run("table-tests", language, *days) == (0, expected, "")


def test_the_tests_that_the_page_shows_pass_in_python():
    result = subprocess.run(
        [sys.executable, "-m", "unittest", "-v", "test_main"], cwd=CODE / "table-tests",
        env=ENVIRONMENT, capture_output=True, text=True)
    assert result.returncode == 0 and "Ran 1 test" in result.stderr, result.stderr


@both
def test_rate_limiter_gives_bursts_and_refills(run, language):
    lines = ["0 a"] * 4 + ["0 b", "0.5 a", "0.5 a", "1 c"] + ["100 a"] * 4
    verdicts = ["allowed"] * 3 + ["refused", "allowed", "allowed", "refused", "allowed"]
    verdicts += ["allowed"] * 3 + ["refused"]
    expected = "".join(f"{line} {verdict}\n" for line, verdict in zip(lines, verdicts, strict=True))
    assert run("rate-limiter", language, text="\n".join(lines) + "\n") == (0, expected, "")


@both
def test_rate_limiter_forgets_callers_once_their_bucket_is_full(run, language):
    # More keys at once than it was made for; all are full again when the last one comes.
    lines = [f"0 k{n}" for n in range(100)] + ["50 late"] + ["50 k1"] * 4
    verdicts = ["allowed"] * 104 + ["refused"]
    expected = "".join(f"{line} {verdict}\n" for line, verdict in zip(lines, verdicts, strict=True))
    assert run("rate-limiter", language, text="\n".join(lines) + "\n") == (0, expected, "")


@both
def test_cpu_bound_counts_on_all_cores(run, language):
    assert run("cpu-bound", language, "100000") == (0, "9592\n", "")
    assert run("cpu-bound", language, "2") == (0, "0\n", "")


@both
def test_structured_logs_carry_the_request(run, language):
    status, output, errors = run("structured-logs", language, "r-1", "r-2")
    lines = [json.loads(line) for line in output.splitlines()]
    for line in lines:
        assert re.match(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", line.pop("time"))
    assert lines == [
        {"level": "INFO", "msg": "started"},
        {"level": "INFO", "msg": "order accepted", "order": 1, "request_id": "r-1"},
        {"level": "INFO", "msg": "order accepted", "order": 2, "request_id": "r-2"},
        {"level": "WARN", "msg": "stock is low", "left": 3, "request_id": "r-2"},
    ]
    assert (status, errors) == (0, "")


@both
def test_webhook_refuses_forged_and_old_ones(run, language):
    def signed(stamp, body):
        return hmac.new(b"key", f"{stamp}.{body}".encode(), hashlib.sha256).hexdigest()

    header = f"t=1000,v1={signed(1000, 'hello')}"
    assert run("webhook", language, "key", header, "1100", text="hello") == (0, "accepted\n", "")
    for given, now, body, reason in [
        (header, "1301", "hello", "too old"),
        (header, "699", "hello", "too old"),
        (header, "1100", "hullo", "wrong signature"),
        ("t=1000,v1=", "1100", "hello", "wrong signature"),
        ("t=1000", "1100", "hello", "wrong signature"),
        ("t=-1,v1=00", "1100", "hello", "malformed header"),
        ("", "1100", "hello", "malformed header"),
    ]:
        refused = (1, f"refused: {reason}\n", "")
        assert run("webhook", language, "key", given, now, text=body) == refused


def test_split_answers_with_the_model_and_without_it(serve):
    back = serve("split", "python", "back.py")
    front = serve("split", "go", BACK=back.url)
    for _ in range(50):  # a busy machine may need more than the front's quarter of a second
        ranked = json.loads(ask(front.url + "/recommendations/lamp")[1])
        if ranked != ["chair", "table", "lamp"]:
            break
    assert ranked == ["lamp", "table", "chair"]
    back.stop()
    status, body, _ = ask(front.url + "/recommendations/lamp")
    assert (status, json.loads(body)) == (200, ["chair", "table", "lamp"])
