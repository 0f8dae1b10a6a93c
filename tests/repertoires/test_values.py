"""What staff type is checked, and read the same from the database."""

from datetime import date, time
from decimal import Decimal

from django.core.exceptions import ValidationError

import pytest

from cai_site.core.opening import Opening
from tests import factories as make

from .organisations import hours


@pytest.mark.parametrize(
    ("latitude", "longitude", "message"),
    [
        ("4.8672", "50.46741", "inversées"),
        ("50.46741", None, "deux coordonnées"),
        (None, "4.8672", "deux coordonnées"),
    ],
)
def test_positions_are_checked(db, latitude, longitude, message):
    made = make.OrganisationFactory(
        latitude=latitude and Decimal(latitude), longitude=longitude and Decimal(longitude)
    )
    with pytest.raises(ValidationError, match=message):
        made.full_clean()


def test_unknown_codes_are_refused(db):
    made = make.OrganisationFactory(languages=["fr", "klingon"])
    with pytest.raises(ValidationError, match="klingon"):
        made.full_clean()


def test_opening_reads_stored_and_typed_hours(db):
    stored = make.OrganisationFactory(hours=hours("0", "09:00:00", "12:00:00"))
    stored.refresh_from_db()

    assert stored.opening.weekly[0].opens == time(9)
    assert stored.opening.week == [("lundi", "9 h – 12 h")]
    assert Opening.of(None).on(date(2027, 3, 1)) is None


@pytest.mark.parametrize(
    ("days", "words"),
    [("0", "lundi"), ("01", "lundi et mardi"), ("01234", "du lundi au vendredi")],
)
def test_days_alike_are_one_row(db, days, words):
    made = make.OrganisationFactory(hours=hours(days, "09:00:00", "12:00:00"))

    assert [row[0] for row in made.opening.week] == [words]
