"""Asking another site whether an address still answers, without being led astray.

Nothing but the first lines of an answer is read. An address that leads into a private network is
never asked, whatever its name says: the name is looked up once, and that very address is called.
"""

import ipaddress
import socket
import ssl
import time
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from threading import Timer
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from django.conf import settings

TIMEOUT = 6  # seconds, for each answer
DEADLINE = 20  # seconds, for all that one address takes
MAX_REDIRECTS = 5
AGENT = "CAI-liens/1.0"
GONE = {404, 410}
REDIRECTS = {301, 302, 303, 307, 308}
# What may follow a name in the path and the query of an address; the rest is percent-encoded.
SAFE = "%/:=&?~+!$,;'@()*[]|"


class Answer(Enum):
    """What an address says of itself."""

    FINE = "fine"
    # Nobody can say: it refuses robots, or it is ill.
    DOUBTFUL = "doubtful"
    # It may answer tomorrow.
    SILENT = "silent"
    GONE = "gone"


@dataclass(frozen=True)
class Verdict:
    """What was found at an address, and why, in words for the staff."""

    answer: Answer
    reason: str = ""
    # Whether a server said so, rather than nobody.
    is_heard: bool = False


class OutOfBounds(Exception):
    """The address leads where this site asks nothing."""


class NoSuchHost(Exception):
    """No server has this name."""


def ask(address: str) -> Verdict:
    """Whether `address` answers, redirects followed. Never raises."""
    ends, seen = time.monotonic() + DEADLINE, 0
    try:
        while seen <= MAX_REDIRECTS:
            if time.monotonic() > ends:
                return Verdict(Answer.SILENT, "trop lent")
            status, location = _status(urlsplit(address))
            if status not in REDIRECTS or not location:
                return _verdict(status)
            address, seen = urljoin(address, location), seen + 1
    except NoSuchHost:
        return Verdict(Answer.GONE, "ce nom de site n’existe pas")
    except OutOfBounds:
        return Verdict(Answer.DOUBTFUL, "adresse que le site ne peut pas essayer")
    except TimeoutError:
        return Verdict(Answer.SILENT, "pas de réponse à temps")
    except ssl.SSLCertVerificationError:
        return Verdict(Answer.DOUBTFUL, "son certificat de sécurité n’est pas reconnu")
    except (OSError, HTTPException, ValueError):
        return Verdict(Answer.SILENT, "pas de réponse")
    return Verdict(Answer.SILENT, "trop de redirections")


def _verdict(status: int) -> Verdict:
    if status < 400:
        return Verdict(Answer.FINE, is_heard=True)
    if status in GONE:
        return Verdict(Answer.GONE, f"page introuvable ({status})", is_heard=True)
    why = "le site est en panne" if status >= 500 else "le site refuse les robots"
    return Verdict(Answer.DOUBTFUL, f"{why} ({status})", is_heard=True)


def _status(url: SplitResult) -> tuple[int, str]:
    """The status of an address and where it redirects; asked twice if it minds a HEAD."""
    status, location = _request("HEAD", url)
    if status < 400:
        return status, location
    return _request("GET", url)


def _request(method: str, url: SplitResult) -> tuple[int, str]:
    kind = {"http": _Connection, "https": _SecureConnection}.get(url.scheme)
    if kind is None or not url.hostname:
        raise OutOfBounds
    connection = kind(_ascii(url.hostname), url.port, timeout=TIMEOUT)
    # A server that drips its answer would otherwise never be late.
    alarm = Timer(2 * TIMEOUT, _hang_up, [connection])
    path = quote(url.path or "/", SAFE) + (f"?{quote(url.query, SAFE)}" if url.query else "")
    headers = {"User-Agent": f"{AGENT} (+{settings.SITE_URL})", "Accept": "*/*"}
    try:
        alarm.start()
        connection.request(method, path, headers=headers)
        response = connection.getresponse()
        return response.status, response.headers.get("Location", "")
    finally:
        alarm.cancel()
        connection.close()


def _hang_up(connection: HTTPConnection) -> None:
    with suppress(OSError):
        if connection.sock:
            connection.sock.shutdown(socket.SHUT_RDWR)


def _ascii(host: str) -> str:
    return host if host.isascii() else host.encode("idna").decode()


class _Connection(HTTPConnection):
    """Calls the address that was looked at, and no other."""

    def connect(self) -> None:
        self.sock = _call(self.host, self.port)


class _SecureConnection(HTTPSConnection):
    """The same, for a server that proves its name."""

    def connect(self) -> None:
        context = ssl.create_default_context()
        self.sock = context.wrap_socket(_call(self.host, self.port), server_hostname=self.host)


def _call(host: str, port: int) -> socket.socket:
    """A line to a public address of `host`. Raises NoSuchHost, OutOfBounds, OSError."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except socket.gaierror as error:
        if error.errno in {socket.EAI_NONAME, socket.EAI_NODATA}:
            raise NoSuchHost from error
        raise
    except UnicodeError as error:
        raise NoSuchHost from error
    addresses = list(dict.fromkeys(entry[4][0] for entry in found))
    if not all(map(may_be_asked, addresses)):
        raise OutOfBounds
    return socket.create_connection((addresses[0], port), timeout=TIMEOUT)


def may_be_asked(address: str) -> bool:
    """Whether an IP address is one of the public network, rather than of ours."""
    known = ipaddress.ip_address(address.split("%")[0])
    known = getattr(known, "ipv4_mapped", None) or known
    is_public = known.is_global and not known.is_multicast
    return is_public or settings.LINKS_MAY_LEAD_TO_PRIVATE_NETWORKS
