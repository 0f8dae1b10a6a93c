"""Another site, on this machine: it answers as each test needs."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


class Web:
    """A site whose addresses answer with the status, or redirect to the place, given to them."""

    def __init__(self, port: int):
        self.url = f"http://127.0.0.1:{port}"
        self.answers: dict[str, int | str] = {}
        # What refuses a HEAD.
        self.minds_head: set[str] = set()
        # (method, path, headers) of what was asked.
        self.asked: list[tuple[str, str, dict]] = []

    def status_of(self, method: str, path: str) -> tuple[int, str]:
        if method == "HEAD" and path in self.minds_head:
            return 405, ""
        answer = self.answers.get(path, 404)
        return (302, answer) if isinstance(answer, str) else (answer, "")


@contextmanager
def another_site() -> Iterator[Web]:
    """Serve one while the context lasts."""

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            web.asked.append((self.command, self.path, dict(self.headers)))
            status, location = web.status_of(self.command, self.path)
            self.send_response(status)
            if location:
                self.send_header("Location", location)
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_GET = do_HEAD = answer  # noqa: N815

        def log_message(self, *args) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    web = Web(server.server_port)
    Thread(target=server.serve_forever, args=[0.02], daemon=True).start()
    try:
        yield web
    finally:
        server.shutdown()
        server.server_close()
