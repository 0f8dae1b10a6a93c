"""Somebody who publishes reports, and what they do on the two screens."""

from pathlib import Path

from django.contrib.auth.models import Group, Permission, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission

import pytest

from home.models import RapportPage, RapportsPage

DROP = "/admin/rapports/deposer/"


@pytest.fixture
def member(site, client):
    """Signs in somebody with these rights on the list of reports and on documents."""

    def sign_in(pages=("add", "change", "publish"), documents=("add", "change", "delete")) -> User:
        user = User.objects.create_user(f"membre-{User.objects.count()}")
        group = Group.objects.create(name=user.username)
        group.permissions.add(Permission.objects.get(codename="access_admin"))
        for right in pages:
            code = Permission.objects.get(
                codename=f"{right}_page", content_type__app_label="wagtailcore"
            )
            GroupPagePermission.objects.create(
                group=group, page=RapportsPage.objects.get(), permission=code
            )
        root = Collection.get_first_root_node()
        for right in documents:
            code = Permission.objects.get(
                codename=f"{right}_document", content_type__app_label="wagtaildocs"
            )
            GroupCollectionPermission.objects.create(group=group, collection=root, permission=code)
        user.groups.add(group)
        client.force_login(user)
        return user

    return sign_in


@pytest.fixture
def media(settings, tmp_path) -> Path:
    """An empty folder for what is uploaded."""
    settings.MEDIA_ROOT = tmp_path / "media"
    return tmp_path / "media"


@pytest.fixture
def drop(client, media, django_capture_on_commit_callbacks):
    """Sends a file to the first screen; the answer, with the page that came of it as `page`."""

    def send(data: bytes, name: str = "RA2025_final.pdf"):
        with django_capture_on_commit_callbacks(execute=True):
            response = client.post(DROP, {"file": SimpleUploadedFile(name, data)})
        response.text_of = response.content.decode().replace("\u00a0", " ")
        response.page = RapportPage.objects.order_by("-pk").first()
        return response

    return send


@pytest.fixture
def review(client, django_capture_on_commit_callbacks):
    """Sends the second screen of a draft with a button and other values; gives the answer."""

    def send(page: RapportPage, action: str, **values):
        form = {"title": page.title, "year": page.year, "introduction": page.introduction}
        form |= {"summary": "null", "action": action, **values}
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(reverse("review_report", args=[page.pk]), form)

    return send


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]
