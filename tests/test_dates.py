"""Dates, hours, phone numbers and typography, as people write them in French-speaking Belgium."""

from datetime import date, time

import pytest

from cai_site.core.dates import clock, long_date
from cai_site.core.reference import phone_href
from cai_site.core.templatetags import core_tags

pytestmark = pytest.mark.one_database

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("hour", "words"),
    [
        (time(9), "9 h"),
        (time(13, 30), "13 h 30"),
        (time(0), "0 h"),
        (time(9, 5), "9 h 05"),
        (time(23, 59), "23 h 59"),
    ],
)
def test_hour(hour, words):
    assert clock(hour) == words.replace(" ", NBSP)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2025, 3, 19), "mercredi 19 mars 2025"),
        (date(2025, 5, 1), "jeudi 1er mai 2025"),
        (date(2025, 5, 11), "dimanche 11 mai 2025"),
        (date(2025, 8, 21), "jeudi 21 août 2025"),
        (date(2024, 2, 29), "jeudi 29 février 2024"),
    ],
)
def test_long_date(day, words):
    assert long_date(day) == words


@pytest.mark.parametrize(
    ("phone", "href"),
    [
        ("081 71 35 18", "tel:+3281713518"),
        ("081/71.35.18", "tel:+3281713518"),
        ("0800 12 800", "tel:+3280012800"),
        ("+32 81 71 35 18", "tel:+3281713518"),
        (" +32 (0)81", "tel:+32081"),
        ("112", "tel:112"),
        ("101", "tel:101"),
        ("1712", "tel:1712"),
        ("à compléter", ""),
        ("", ""),
    ],
)
def test_phone_address(phone, href):
    assert phone_href(phone) == href
    assert core_tags.tel(phone) == href


def test_first_of_the_month():
    assert core_tags.day(date(2024, 3, 1)) == "1er mars 2024"
    assert core_tags.day(date(2024, 3, 11)) == "11 mars 2024"


def test_filters_bear_nothing():
    assert core_tags.tel(None) == core_tags.nowrap_phone(None) == ""
    assert core_tags.paragraphs(None) == core_tags.typeset(None) == core_tags.day(None) == ""


def test_phone_does_not_break():
    assert core_tags.nowrap_phone("081 71 35 18") == "081 71 35 18".replace(" ", NBSP)


def test_paragraphs_are_escaped():
    text = "Un.\n\n  Deux <b>\n\n\n\nTrois"

    assert core_tags.paragraphs(text) == "<p>Un.</p><p>Deux &lt;b&gt;</p><p>Trois</p>"


def test_french_spaces():
    assert core_tags.typeset("« Oui » : 5 %, vraiment ?") == (
        f"«{NBSP}Oui{NBSP}»{NBSP}: 5{NBSP}%, vraiment{NBSP}?"
    )
