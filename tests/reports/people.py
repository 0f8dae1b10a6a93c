"""People who tell, and the team that holds the key."""

import io
import re

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from PIL import Image

from contact.models import CaseKey
from contact.reports.sealing import make_key
from tests.messages.people import ticket

TELL, FOLLOW = "/aide-et-ecoute/ecrire/", "/aide-et-ecoute/suite/"
PASSPHRASE = "quatre mots sans lien entre eux"
CANARY = "zinzolinesque"
ACCOUNT = f"On m’a insultée dans le bus, {CANARY}."


def new_key() -> tuple[CaseKey, str]:
    """A key that the team tried, and the text of its file."""
    public_key, text = make_key(PASSPHRASE)
    return CaseKey.objects.create(public_key=public_key, proven_at=timezone.now()), text


def told(**data) -> dict:
    """What a person sends."""
    return {"ticket": ticket(), "account": ACCOUNT, **data}


def tell(client, **data):
    return client.post(TELL, told(**data))


def code_in(response) -> str:
    """The code that a page shows."""
    return re.search(r"(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}", response.text)[0]


def picture(size=(60, 40), exif: bytes = b"") -> SimpleUploadedFile:
    """A photo, with metadata."""
    out = io.BytesIO()
    Image.new("RGB", size, "teal").save(out, "JPEG", exif=exif)
    return SimpleUploadedFile(f"{CANARY}.jpg", out.getvalue(), "image/jpeg")
