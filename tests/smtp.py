"""A small mail server that takes every message, and says what it is told, as it is told."""

import socketserver
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class MailServer(socketserver.ThreadingTCPServer):
    """Counts the messages that it took, by Message-ID, and the commands that it heard.

    `on_command` is called with the number of each command, before its answer; `refuses` is the
    command (« RCPT ») that gets a 554.
    """

    allow_reuse_address = daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Conversation)
        self.taken: Counter[str] = Counter()
        self.heard = 0
        self.on_command: Callable[[int], None] = lambda number: None
        self.refuses = ""

    @property
    def port(self) -> int:
        """Where it listens, on this machine."""
        return self.server_address[1]


class _Conversation(socketserver.StreamRequestHandler):
    server: MailServer

    def handle(self) -> None:
        try:
            self._say("220 here")
            while line := self.rfile.readline():
                if not self._answer(line.split()[0].decode().upper()):
                    return
        except ConnectionError:
            # The other side was killed.
            return

    def _answer(self, command: str) -> bool:
        """Whether the conversation goes on after a command."""
        self._hear()
        if command == self.server.refuses:
            self._say("554 no")
        elif command == "DATA":
            self._say("354 go on")
            if (message_id := self._message_id()) is None:
                return False
            # From here on the message is the server's, whether the other side hears so or not.
            self.server.taken[message_id] += 1
            self._hear()
            self._say("250 taken")
        else:
            self._say("221 bye" if command == "QUIT" else "250 yes")
        return command != "QUIT"

    def _message_id(self) -> str | None:
        """The Message-ID of a whole message; None when it breaks off."""
        found = ""
        while line := self.rfile.readline():
            if line == b".\r\n":
                return found
            if line.lower().startswith(b"message-id:"):
                found = line.partition(b":")[2].strip().decode()
        return None

    def _hear(self) -> None:
        self.server.heard += 1
        self.server.on_command(self.server.heard)

    def _say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())


@contextmanager
def mail_server() -> Iterator[MailServer]:
    """A server that runs in a thread of its own."""
    with MailServer() as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield server
        finally:
            server.shutdown()
