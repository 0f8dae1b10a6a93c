"""What the team reads and writes with its key at hand."""

import base64
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from .forms import WHO, ReportForm
from .models import CaseKey, Report, ReportEntry, ReportFile
from .sealing import FILE_BLOCK, TEXT_BLOCK, seal, unseal


def rows_of(words: dict) -> list[tuple[str, str]]:
    """(label, value) of what was filled in, in the order of the form."""
    shown = {**words, "who": dict(WHO).get(words.get("who"), ""), "consent": ""}
    fields = ReportForm.base_fields.items()
    return [(field.label, shown[name]) for name, field in fields if shown.get(name)]


@dataclass(frozen=True)
class OpenEntry:
    """An entry with its words."""

    entry: ReportEntry
    words: dict

    @property
    def text(self) -> str:
        """What it says."""
        return self.words.get("text", "")

    @property
    def rows(self) -> list[tuple[str, str]]:
        """(label, value) of a form that was sent again with other words."""
        return rows_of(self.words)

    @property
    def remarks(self) -> list[str]:
        """What it says besides."""
        remarks = [f"À : {self.words['to']}"] if "to" in self.words else []
        if "consent" in self.words:
            said = "accepte" if self.words["consent"] else "n’accepte pas, ou plus,"
            remarks.append(f"La personne {said} la transmission.")
        return remarks


@dataclass(frozen=True)
class OpenReport:
    """A report with everything that was written."""

    words: dict
    entries: list[OpenEntry]
    files: list[tuple[int, str]]

    @classmethod
    def of(cls, report: Report, private_key: bytes) -> "OpenReport":
        """Open a report. Raises SealError."""
        entries = [
            OpenEntry(entry, unseal(entry.sealed, private_key))
            for entry in report.entries.select_related("author")
        ]
        files = [(file.pk, unseal(file.sealed, private_key)["name"]) for file in report.files.all()]
        return cls(unseal(report.sealed, private_key), entries, files)

    @property
    def rows(self) -> list[tuple[str, str]]:
        """(label, value) of what the person filled in, in the order of the form."""
        return rows_of(self.words)

    @property
    def consents(self) -> bool:
        """Whether the report may be passed on: the last word of the person counts."""
        said = [entry.words["consent"] for entry in self.entries if "consent" in entry.words]
        return said[-1] if said else bool(self.words.get("consent"))


def open_file(file: ReportFile, private_key: bytes) -> tuple[str, str, bytes]:
    """(name, MIME type, bytes) of a file. Raises SealError."""
    content = unseal(file.sealed, private_key)
    return content["name"], content["kind"], base64.b64decode(content["data"])


def write(report: Report, kind: str, author, **words) -> ReportEntry:
    """Keep what the team wrote, sealed; an answer is sealed for the person too."""
    is_answer = kind == ReportEntry.Kind.ANSWER
    return ReportEntry.objects.create(
        report=report,
        kind=kind,
        author=author,
        sealed=seal(words, bytes(report.key.public_key)),
        sealed_for_person=seal(words, bytes(report.receipt_key)) if is_answer else None,
    )


@transaction.atomic
def reseal(old: CaseKey, private_key: bytes, new: CaseKey) -> int:
    """Seal to the new key everything that the old one opens, and retire the old one.

    Gives the number of reports. Raises SealError, and changes nothing then.
    """
    public = bytes(new.public_key)
    reports = Report.objects.select_for_update().filter(key=old)
    number = 0
    for report in reports:
        for row, block in _sealed_rows(report):
            words = unseal(row.sealed, private_key)
            row.sealed = seal(words, public, block)
            row.save(update_fields=["sealed"])
        report.key = new
        report.save(update_fields=["key"])
        number += 1
    old.retired_at = timezone.now()
    old.save(update_fields=["retired_at"])
    return number


def _sealed_rows(report: Report):
    yield report, TEXT_BLOCK
    yield from ((entry, TEXT_BLOCK) for entry in report.entries.all())
    yield from ((file, FILE_BLOCK) for file in report.files.all())
