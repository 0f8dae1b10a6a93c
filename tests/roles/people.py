"""A member of each group, somebody of none, an administrator by all rights, and a visitor."""

from dataclasses import dataclass
from http import HTTPStatus

from django.contrib.auth.models import Group, Permission, User
from django.db import transaction
from django.test import Client
from django.urls import reverse

from django_otp import DEVICE_ID_SESSION_KEY

from cai_site.newsroom.roles import Role
from tests import factories as make

REFUSALS = {HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED}
VISITOR, NOBODY, SUPERUSER = "visiteur", "sans groupe", "superutilisateur"
# The columns of the table: what stands in a cell of somebody who may.
LETTERS = {
    VISITOR: "v",
    NOBODY: "p",
    Role.WRITING: "R",
    Role.COMMUNICATION: "C",
    Role.RECEPTION: "A",
    Role.LISTENING: "É",
    Role.ADMINISTRATION: "D",
    SUPERUSER: "S",
}


class Empty:
    """Middleware that leaves the body of an answer unwritten: only who gets it counts here."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_template_response(self, request, response):
        response.content = b""
        return response


@dataclass
class Person:
    """Somebody with a browser of their own."""

    name: str
    client: Client

    def cell(self, path: str) -> str:
        """Their letter when the address is open to them, « . » when not, « ! » when only to write.

        It is asked to be read; where it is none to read, to write.
        """
        read = self.ask("get", path)
        if is_open(read):
            return LETTERS[self.name]
        if not is_open(self.ask("post", path)):
            return "."
        only_to_write = read.status_code == HTTPStatus.METHOD_NOT_ALLOWED
        return LETTERS[self.name] if only_to_write else "!"

    def ask(self, method: str, path: str):
        """The answer; what the request changed is undone."""
        cookies = self.client.cookies.copy()
        with transaction.atomic():
            answer = getattr(self.client, method)(path)
            transaction.set_rollback(True)
        self.client.cookies = cookies
        return answer


def is_open(answer) -> bool:
    """Refused is: not you, not here, not so, sign in, or back to the dashboard."""
    if answer.status_code in REFUSALS:
        return False
    target = answer.headers.get("Location", "").split("?")[0]
    return target not in {reverse("wagtailadmin_home"), reverse("wagtailadmin_login")}


def person(name: str) -> Person:
    """Somebody of the table, signed in with a second factor; failures are answers, as outside."""
    client = Client(raise_request_exception=False)
    if name != VISITOR:
        user = User.objects.create_user(name, f"{name}@exemple.be", is_superuser=name == SUPERUSER)
        if name == NOBODY:
            user.user_permissions.add(Permission.objects.get(codename="access_admin"))
        elif name != SUPERUSER:
            user.groups.add(Group.objects.get(name=name))
        client.force_login(user)
        session = client.session
        session[DEVICE_ID_SESSION_KEY] = make.AuthenticatorFactory(user=user).persistent_id
        session.save()
    return Person(name, client)
