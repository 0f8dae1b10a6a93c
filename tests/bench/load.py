"""A gunicorn server on this machine, and the clients that measure it.

The clients are bare sockets: they share two cores with what they measure, so what they cost
would be taken for the server's. Sync workers close after each answer: so does every request.
"""

import os
import socket
import subprocess
import sys
import time
from collections import deque
from contextlib import contextmanager

HOST = "127.0.0.1"
CLIENTS = 16
WORKERS = 2
CHUNK = 1 << 18
PATIENCE = 120  # seconds to wait for one answer, at most
OK = b"HTTP/1.1 200 "


class BadAnswer(Exception):
    """The server answered something else than a whole page: there is nothing to measure."""


class Server:
    """A running server; `latencies` and `rate` measure one address of it."""

    def __init__(self, port: int):
        self.address = (HOST, port)

    def _request(self, path: str) -> bytes:
        return (
            f"GET {path} HTTP/1.1\r\nHost: {HOST}:{self.address[1]}\r\n"
            "Accept: text/html\r\nAccept-Language: fr\r\nConnection: close\r\n\r\n"
        ).encode("ascii")

    def _send(self, request: bytes) -> socket.socket:
        connection = socket.socket()
        connection.connect(self.address)
        connection.sendall(request)
        return connection

    def latencies(self, path: str, count: int) -> list[float]:
        """Milliseconds of `count` requests one after the other, from connecting to the end."""
        request = self._request(path)
        times = []
        for _ in range(count):
            start = time.perf_counter()
            self._receive(self._send(request), path)
            times.append((time.perf_counter() - start) * 1000)
        return times

    def rate(self, path: str, seconds: float) -> float:
        """Answers per second to `CLIENTS` clients that each ask again as soon as answered.

        Lasts `seconds`, then until every client has had its last answer. Answers are read in
        the order of the requests: workers take them so, and no selector costs less than none.
        """
        request = self._request(path)
        start = time.perf_counter()
        waiting = deque(self._send(request) for _ in range(CLIENTS))
        answers = 0
        while waiting:
            self._receive(waiting.popleft(), path)
            answers += 1
            if time.perf_counter() - start < seconds:
                waiting.append(self._send(request))
        return answers / (time.perf_counter() - start)

    @staticmethod
    def _receive(connection: socket.socket, path: str) -> None:
        with connection:
            status = connection.recv(CHUNK)[: len(OK)]
            while connection.recv(CHUNK):
                pass
        if status != OK:
            raise BadAnswer(f"{path}: {status.decode('latin-1')!r}")


@contextmanager
def serve(application: str, settings: str):
    """A `Server` of a WSGI application under a settings module, stopped at the end.

    The socket is opened here and handed over: no port to agree on, no start to wait for.
    """
    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((HOST, 0))
        listening.listen(128)
        listening.set_inheritable(True)
        command = [sys.executable, "-m", "gunicorn", application]
        command += ["--workers", str(WORKERS), "--worker-class", "sync"]
        command += ["--no-control-socket", "--log-level", "error", "--timeout", str(PATIENCE)]
        command += ["--bind", f"fd://{listening.fileno()}"]
        process = subprocess.Popen(
            command,
            env={**os.environ, "DJANGO_SETTINGS_MODULE": settings},
            pass_fds=[listening.fileno()],
        )
        try:
            yield Server(listening.getsockname()[1])
        finally:
            process.terminate()
            process.wait()
