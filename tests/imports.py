"""Sending tables to the imports of the directory, as staff do."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

ORGANISATIONS, SERVICES = "import_organisations", "import_services"


def send(client, to: str, data: str | bytes):
    """The answer of the preview of a file; `to` is the name of the import."""
    data = data.encode() if isinstance(data, str) else data
    return client.post(reverse(to), {"file": SimpleUploadedFile("tableau.csv", data)})


def confirm(client, to: str, data: str | bytes):
    """The answer after the preview was confirmed."""
    preview = send(client, to, data)
    assert preview.context["pack"], errors(preview)
    return client.post(reverse(to), {"pack": preview.context["pack"]}, follow=True)


def actions(response) -> list[str]:
    """What each row would do."""
    return [each.action for each in response.context["planned"]]


def errors(response) -> str:
    """What is wrong, of all rows."""
    return " ".join(error for each in response.context["planned"] for error in each.errors)
