"""The hours of a week in a table: what people write is read, what is written is read again."""

import random
from datetime import time

import pytest

from cai_site.core.imports.week import (
    Hours,
    as_stream,
    day_columns,
    in_cell,
    merged,
    parse_hours,
    week_of,
)
from ressources.models import Organisation

pytestmark = pytest.mark.one_database
NBSP = "\u00a0"
MORNING, AFTERNOON = Hours(time(9), time(12)), Hours(time(13), time(17, 30))


@pytest.mark.parametrize(
    "text",
    [
        "9:00-12:00, 13:00-17:30",
        "09:00 - 12:00; 13:00 – 17:30",
        "13:00-17:30, 9:00-12:00",
        "9h-12h,13h-17h30",
        f"9{NBSP}h – 12{NBSP}h, 13{NBSP}h – 17{NBSP}h{NBSP}30",
        "de 9 h à 12 h et de 13 h à 17 h 30",
        "9.00-12.00, 13.00-17.30",
        "9-12, 13-17:30",
    ],
)
def test_hours_as_people_write_them(text):
    assert parse_hours(text) == (MORNING, AFTERNOON)


@pytest.mark.parametrize("text", ["fermé", "Fermé", "FERMEE", "ferme"])
def test_closed_day(text):
    assert parse_hours(text) == ()


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("9-12 (sur rendez-vous)", "sur rendez-vous"),
        ("9-12 (accueil, inscriptions)", "accueil, inscriptions"),
        ("9-12 (sauf (été), puis 8 h)", "sauf (été), puis 8 h"),
        ("9-12 (a)", "a"),
        ("9-12 ()", ""),
    ],
)
def test_note_of_hours(text, note):
    assert parse_hours(text) == (MORNING._replace(note=note),)
    assert parse_hours(f"{text}, 13:00-17:30") == (MORNING._replace(note=note), AFTERNOON)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("matin", "n’est pas un horaire"),
        ("9:00", "n’est pas un horaire"),
        ("9:00-12:00 13:00-17:00", "n’est pas un horaire"),
        ("9:00-12:00 sauf l’été", "n’est pas un horaire"),
        ("9:00-12:00 (sauf l’été", "n’est pas un horaire"),
        ("2026-12-09", "n’est pas un horaire"),
        ("=1+1", "n’est pas un horaire"),
        ("٩-١٢", "n’est pas un horaire"),
        ("9:00-12:60", "n’est pas une heure"),
        ("9:00-24:00", "n’est pas une heure"),
        ("99-100", "n’est pas un"),
        ("12:00-9:00", "la fin doit venir après le début"),
        ("9:00-9:00", "la fin doit venir après le début"),
        (f"9-12 ({'x' * 81})", "plus de 80 signes"),
        ("9-12 (" * 800, "n’est pas un horaire"),
    ],
)
def test_what_are_no_hours_is_said_in_french(text, message):
    with pytest.raises(ValueError, match=message):
        parse_hours(text)


def test_any_week_is_read_back_as_it_was():
    chance = random.Random(24)  # noqa: S311 – any weeks will do
    notes = ["", "sur rendez-vous", "accueil (rez), sauf l’été", "a; b", f"dès 9{NBSP}h"]

    def slot() -> Hours:
        opens, closes = sorted(chance.sample(range(24 * 60), 2))
        times = (time(*divmod(minutes, 60)) for minutes in (opens, closes))
        return Hours(*times, chance.choice(notes))

    for _ in range(300):
        week = {
            day: tuple(sorted(slot() for _ in range(chance.randint(1, 3))))
            for day in chance.sample(range(7), chance.randint(1, 7))
        }
        cells = [in_cell(week, day) for day in range(7)]
        again = merged({}, {day: parse_hours(cell) for day, cell in enumerate(cells)})
        assert again == dict(sorted(week.items()))
        assert week_of(Organisation(hours=as_stream(again)).hours) == again


def test_days_alike_share_a_block_and_days_left_out_stay():
    week = dict.fromkeys(range(5), (MORNING, AFTERNOON))
    blocks = Organisation(hours=as_stream(week)).hours

    assert [block.value["days"] for block in blocks] == [["0", "1", "2", "3", "4"]] * 2
    assert blocks[1].value["closes"] == time(17, 30)
    other = merged(week, {2: (), 5: (MORNING,)})
    assert sorted(other) == [0, 1, 3, 4, 5]
    assert other[0] == (MORNING, AFTERNOON)


def test_unknown_week_is_no_closed_week():
    assert in_cell({}, 0) == ""
    assert in_cell({1: (MORNING,)}, 0) == "fermé"
    assert [column.title for column in day_columns()][::6] == ["Lundi", "Dimanche"]
