"""Asking other sites: politely, within bounds, and never inside of a private network."""

import socket
import time
from threading import Thread

import pytest

from cai_site.newsroom.links import outside
from cai_site.newsroom.links.outside import Answer, ask

pytestmark = pytest.mark.one_database


@pytest.mark.parametrize(
    ("status", "answer"),
    [
        (200, Answer.FINE),
        (204, Answer.FINE),
        (404, Answer.GONE),
        (410, Answer.GONE),
        (401, Answer.DOUBTFUL),
        (403, Answer.DOUBTFUL),
        (429, Answer.DOUBTFUL),
        (500, Answer.DOUBTFUL),
        (503, Answer.DOUBTFUL),
    ],
)
def test_status_says_how_the_address_is(web, status, answer):
    web.answers["/x"] = status

    verdict = ask(f"{web.url}/x")

    assert verdict.answer is answer
    assert (str(status) in verdict.reason) == (answer is not Answer.FINE)


def test_it_is_asked_once_and_says_who_asks(web, settings):
    web.answers["/x"] = 200
    ask(f"{web.url}/x")

    [(method, _, headers)] = web.asked
    assert method == "HEAD"
    assert settings.SITE_URL in headers["User-Agent"]
    assert "Cookie" not in headers


def test_a_site_that_minds_a_head_is_asked_again(web):
    web.answers["/x"] = 200
    web.minds_head.add("/x")

    assert ask(f"{web.url}/x").answer is Answer.FINE
    assert [method for method, *_ in web.asked] == ["HEAD", "GET"]


def test_redirects_are_followed_to_their_end(web):
    web.answers |= {"/a": "/b", "/b": f"{web.url}/c", "/c": 404}

    assert ask(f"{web.url}/a").answer is Answer.GONE


def test_redirects_without_end_are_left(web):
    web.answers["/a"] = "/a"

    assert ask(f"{web.url}/a").answer is Answer.SILENT
    assert len(web.asked) == outside.MAX_REDIRECTS + 1


def test_accents_and_spaces_travel(web):
    web.answers["/%C3%A9t%C3%A9?q=%20x&y=%C3%A9"] = 200

    assert ask(f"{web.url}/été?q= x&y=é#là").answer is Answer.FINE


PRIVATE = [
    "http://127.0.0.1/",
    "http://localhost/",
    "http://10.0.0.1/",
    "http://192.168.1.1/",
    "http://172.16.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://0.0.0.0/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://224.0.0.1/",
]


@pytest.mark.parametrize("address", PRIVATE)
def test_private_networks_are_never_asked(address):
    verdict = ask(address)

    assert verdict.answer is Answer.DOUBTFUL
    assert "ne peut pas essayer" in verdict.reason


@pytest.mark.parametrize(
    "address", ["::1", "fe80::1%eth0", "fd00::1", "::ffff:10.0.0.1", "ff02::1"]
)
def test_nor_those_of_ipv6(address):
    assert not outside.may_be_asked(address)
    assert outside.may_be_asked("2a00:1450:4007:80e::2004")


def test_nor_is_this_machine_whatever_port(web, settings):
    web.answers["/x"] = 200
    settings.LINKS_MAY_LEAD_TO_PRIVATE_NETWORKS = False

    assert ask(f"{web.url}/x").answer is Answer.DOUBTFUL
    assert web.asked == []


@pytest.mark.parametrize("location", ["file:///etc/passwd", "ftp://exemple.be/", "gopher://x/"])
def test_nor_is_anything_but_the_web_behind_a_redirect(web, location):
    web.answers["/x"] = location

    assert ask(f"{web.url}/x").answer is Answer.DOUBTFUL


NONSENSE = [
    "",
    "http://",
    "http:///x",
    "http://[/",
    "http://a b/",
    "http://\x00/",
    "http://x:99999/",
    "http://exemple.invalid/",
    "http://127.0.0.1:1/",
    f"http://{'é' * 300}.be/",
    "javascript:alert(1)",
]


@pytest.mark.parametrize("address", NONSENSE)
def test_nonsense_gets_a_verdict(address, settings):
    settings.LINKS_MAY_LEAD_TO_PRIVATE_NETWORKS = True

    assert ask(address).answer is not Answer.FINE


def test_a_site_that_drips_is_hung_up(settings, monkeypatch):
    settings.LINKS_MAY_LEAD_TO_PRIVATE_NETWORKS = True
    monkeypatch.setattr(outside, "TIMEOUT", 0.4)
    with socket.create_server(("127.0.0.1", 0)) as server:
        Thread(target=_drip, args=[server], daemon=True).start()
        begun = time.monotonic()
        verdict = ask(f"http://127.0.0.1:{server.getsockname()[1]}/")

    assert verdict.answer is Answer.SILENT
    assert time.monotonic() - begun < 3


def _drip(server: socket.socket) -> None:
    line, _ = server.accept()
    with line:
        try:
            for _ in range(200):
                line.sendall(b"H")
                time.sleep(0.1)
        except OSError:
            return
