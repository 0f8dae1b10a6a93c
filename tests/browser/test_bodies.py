"""Bodies that do not say how long they are, through the server itself (check B5)."""

import http.client
from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.browser

LONG = 3_000_000  # bytes
ADDRESSES = ["/contact/ecrire/", "/aide-et-ecoute/ecrire/", "/admin/login/", "/recherche/"]


def chunks(total: int):
    """So many bytes of a field, piece by piece."""
    yield b"message="
    for _ in range(total // 10_000):
        yield b"x" * 10_000


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_body_without_length_is_answered_and_left_unread(server, address):
    connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=20)
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    try:
        connection.request("POST", address, chunks(LONG), headers, encode_chunked=True)
        status = connection.getresponse().status
    except (BrokenPipeError, ConnectionResetError):
        status = 413  # the server hung up before the end
    finally:
        connection.close()

    assert 400 <= status < 500
