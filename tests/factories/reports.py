"""Factories of reports. What is in them is sealed to a key that nobody has: they open nowhere."""

from factory import LazyAttribute, LazyFunction, Sequence, SubFactory
from factory.django import DjangoModelFactory
from nacl.public import PrivateKey

from contact.reports.sealing import FILE_BLOCK, new_salt, seal

__all__ = [
    "CaseCountFactory",
    "CaseKeyFactory",
    "ReadingFactory",
    "ReportEntryFactory",
    "ReportFactory",
    "ReportFileFactory",
]


def public_key() -> bytes:
    return bytes(PrivateKey.generate().public_key)


class CaseKeyFactory(DjangoModelFactory):
    public_key = LazyFunction(public_key)

    class Meta:
        model = "contact.CaseKey"


class ReportFactory(DjangoModelFactory):
    number = Sequence("{:04}".format)
    key = SubFactory(CaseKeyFactory)
    sealed = LazyAttribute(lambda report: seal({"account": "…"}, report.key.public_key))
    receipt_salt = LazyFunction(new_salt)
    receipt_key = LazyFunction(public_key)
    ticket_digest = Sequence(lambda n: f"ticket {n}")
    digest = b"-"

    class Meta:
        model = "contact.Report"


class ReportEntryFactory(DjangoModelFactory):
    report = SubFactory(ReportFactory)
    kind = "note"
    sealed = LazyAttribute(lambda entry: seal({"text": "…"}, entry.report.key.public_key))

    class Meta:
        model = "contact.ReportEntry"


class ReportFileFactory(DjangoModelFactory):
    report = SubFactory(ReportFactory)
    sealed = LazyAttribute(lambda file: seal({}, file.report.key.public_key, FILE_BLOCK))

    class Meta:
        model = "contact.ReportFile"


class ReadingFactory(DjangoModelFactory):
    report = SubFactory(ReportFactory)
    act = "lecture"

    class Meta:
        model = "contact.Reading"


class CaseCountFactory(DjangoModelFactory):
    year = 2026
    domain = "rue"
    outcome = "ecoute"
    number = 1

    class Meta:
        model = "contact.CaseCount"
