"""Logs by which a fault is found, and nobody (reliability bar, B43; decision 0027).

A line says what failed and where in the code. It holds no address that a visitor typed, no words
of an exception (those of a database quote what it was given), and the number that the page of the
fault shows.
"""

import logging
import secrets
import traceback
from collections.abc import Iterator
from contextvars import ContextVar
from copy import copy
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.utils.deprecation import MiddlewareMixin

HEADER = "X-Request-ID"
# What visitors mistype: no fault and no refusal, and its moment could betray who tells.
QUIET = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE, HTTPStatus.UNPROCESSABLE_ENTITY}
METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}

_current: ContextVar[str] = ContextVar("request_id", default="-")


class RequestIdMiddleware(MiddlewareMixin):
    """Number each request at random: `request.id`, in the log and in the answer to a fault."""

    def process_request(self, request: HttpRequest) -> None:
        request.id = secrets.token_hex(4)
        _current.set(request.id)

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if response.status_code >= HTTPStatus.BAD_REQUEST and response.status_code not in QUIET:
            response[HEADER] = request.id
        return response


class FaultFilter(logging.Filter):
    """Lets through what tells of a fault or of a refusal."""

    def filter(self, record: logging.LogRecord) -> bool:
        return getattr(record, "status_code", None) not in QUIET


class DiscreetFormatter(logging.Formatter):
    """One line for a record, then, for an exception, where it was raised and of what class."""

    def format(self, record: logging.LogRecord) -> str:
        # Other handlers get the record too, and may have printed the exception in it.
        record = copy(record)
        record.exc_text, record.request_id = None, _current.get()
        if isinstance(request := getattr(record, "request", None), HttpRequest):
            record.msg, record.args = _told_of(request, getattr(record, "status_code", 0)), ()
        return super().format(record)

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 – its name in logging
        """The first line; whatever looks like the end of it does not end it."""
        line = super().formatMessage(record)
        return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in line)

    def formatException(self, ei) -> str:  # noqa: N802
        return "".join(line for error in _chain(ei[1]) for line in _told(error)).rstrip()


def _told_of(request: HttpRequest, status: int) -> str:
    """What happened to a request, and to which member of the staff, by number."""
    method = request.method if request.method in METHODS else "?"
    # `request.user` would be looked up for the log.
    user = getattr(request, "_cached_user", None)
    member = f" (member {user.pk})" if user and user.pk else ""
    return f"{status:d} {method} {_place(request, status)}{member}"


def _place(request: HttpRequest, status: int) -> str:
    """The pattern of an address, with the numbers in it; the address itself may hold a token."""
    match = request.resolver_match
    if match is None:
        return "(no such address)"
    if match.url_name == "wagtail_serve" and status == HTTPStatus.INTERNAL_SERVER_ERROR:
        return request.path  # of a page: it is public
    numbers = {name: value for name, value in match.kwargs.items() if isinstance(value, int)}
    return f"{match.route} {numbers or ''}".rstrip()


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """An exception and those that it came from."""
    known = set()
    while error is not None and id(error) not in known:
        known.add(id(error))
        yield error
        hidden = error.__suppress_context__
        error = error.__cause__ or (None if hidden else error.__context__)


def _told(error: BaseException) -> Iterator[str]:
    yield from traceback.format_tb(error.__traceback__)
    yield f"{type(error).__module__}.{type(error).__qualname__}\n"
