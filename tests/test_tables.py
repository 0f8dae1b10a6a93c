"""Tables of staff: every way to save one is read; what is wrong is said in French."""

import io
import zipfile
from datetime import date, datetime
from decimal import Decimal

import pytest
from openpyxl import Workbook

from cai_site.core.imports.cells import parse_day, parse_decimal, parse_yes, safe_cell, unsafe_cell
from cai_site.core.imports.export import french_csv, xlsx_template
from cai_site.core.imports.tables import MAX_ROWS, Column, TableError, read_table

pytestmark = pytest.mark.one_database

NBSP = "\u00a0"
COLUMNS = [
    Column("place", "Territoire", required=True, example="Namur", aliases=("commune",)),
    Column("value", "Valeur", required=True, example="5,29"),
    Column("note", "Remarque"),
]
TEXT = "Territoire;Valeur;Remarque\nÉghezée;5,29;Vérifié\n;;\nNamur;8,93;\n"


def read(data: bytes | str):
    return read_table(io.BytesIO(data.encode() if isinstance(data, str) else data), COLUMNS)


def xlsx(*rows, **formats) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    for cell, number_format in formats.items():
        book.active[cell].number_format = number_format
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def problem(data: bytes | str) -> str:
    with pytest.raises(TableError) as caught:
        read(data)
    return str(caught.value)


# --- What works --------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.encode("cp1252"),
        TEXT.encode("utf-16"),
        TEXT.replace(";", "\t").encode(),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        b"\n\n" + TEXT.encode(),
        'territoire,VALEUR,remarque\n"Éghezée","5,29",Vérifié\nNamur,"8,93",'.encode(),
        "Valeur;Commune;Remarque\n5,29;Éghezée;Vérifié\n8,93; Namur ;".encode(),
        xlsx(["Territoire", "Valeur", "Remarque"], ["Éghezée", 5.29, "Vérifié"], ["Namur", 8.93]),
        xlsx([], ["Territoire", "Valeur", "Remarque"], [], ["Éghezée", "5,29", "Vérifié"],
             ["Namur", "8,93"]),
    ],
    ids=["utf-8", "bom", "cp1252", "utf-16", "tab", "crlf", "cr", "blank", "comma", "order",
         "xlsx", "xlsx-blank"],
)  # fmt: skip
def test_table_is_read_however_it_was_saved(data):
    rows = read(data)

    assert [row.cells for row in rows] == [
        {"place": "Éghezée", "value": "5,29", "note": "Vérifié"},
        {"place": "Namur", "value": "8,93", "note": ""},
    ]
    assert not any(row.errors for row in rows)


def test_row_numbers_are_those_of_the_file():
    assert [row.number for row in read(TEXT)] == [2, 4]


def test_cells_of_excel_read_as_they_look():
    titles = ["Territoire", "Valeur", "Remarque"]
    rows = read(
        xlsx(
            titles,
            [1046, 0.0529, date(2021, 1, 31)],
            [True, 1.234, datetime(2021, 1, 31)],  # noqa: DTZ001 – Excel has no time zones
            B2="0.00%",
        )
    )

    assert [list(row.cells.values()) for row in rows] == [
        ["1046", "5,29", "2021-01-31"],
        ["oui", "1,234", "2021-01-31"],
    ]


# --- What is refused ---------------------------------------------------------------------------
def test_file_of_another_kind_is_refused():
    with zipfile.ZipFile(other := io.BytesIO(), "w") as archive:
        archive.writestr("word/document.xml", "<a/>")

    assert "n’est pas un tableau" in problem(other.getvalue())
    assert "n’est pas un tableau" in problem(b"\x89PNG\r\n\x1a\n" + b"\0" * 50)
    assert "n’est pas un tableau" in problem(b"%PDF-1.7\n1 0 obj")
    assert "n’est pas un tableau" in problem("Territoire;Valeur\nNamur\0;1")
    assert "abîmé" in problem(b"PK\x03\x04 half of a file")
    assert "abîmé" in problem(xlsx(["Territoire"])[:-400])


def test_protected_and_old_excel_are_refused():
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

    assert "mot de passe" in problem(ole + "EncryptedPackage".encode("utf-16-le"))
    assert "ancien" in problem(ole + b"Workbook")


def test_damaged_part_of_excel_is_refused():
    whole = zipfile.ZipFile(io.BytesIO(xlsx(["Territoire", "Valeur"], ["Namur", 1])))
    for part in ("xl/workbook.xml", "xl/worksheets/sheet1.xml"):
        with zipfile.ZipFile(broken := io.BytesIO(), "w") as archive:
            for member in whole.infolist():
                data = b"<a" if member.filename == part else whole.read(member)
                archive.writestr(member.filename, data)
        assert "abîmé" in problem(broken.getvalue())


def test_bomb_is_refused_before_it_is_opened():
    with zipfile.ZipFile(bomb := io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"<a/>")
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 101 * 1024 * 1024)

    assert len(bomb.getvalue()) < 1_000_000
    assert "trop grand" in problem(bomb.getvalue())


def test_entities_of_xml_are_not_expanded():
    entities = "".join(
        f'<!ENTITY l{number} "{f"&l{number - 1};" * 10}">' for number in range(1, 12)
    )
    workbook = f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY l0 "lol">{entities}]><w>&l11;</w>'
    with zipfile.ZipFile(bomb := io.BytesIO(), "w") as archive:
        archive.writestr("[Content_Types].xml", workbook)
        archive.writestr("xl/workbook.xml", workbook)

    assert "abîmé" in problem(bomb.getvalue())


def test_size_and_number_of_rows_are_bounded():
    assert "5\u00a0Mo" in problem(b"a" * (5 * 1024 * 1024 + 1))
    assert f"plus de {MAX_ROWS} lignes" in problem("Territoire;Valeur\n" + "Namur;1\n" * 50_000)


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\n\n;;\n", xlsx()])
def test_empty_file_is_refused(data):
    assert problem(data) == "Ce fichier est vide."


def test_titles_alone_are_refused():
    assert "que la ligne des titres" in problem("Territoire;Valeur\n;\n")


def test_wrong_titles_are_named():
    message = problem("Territoire;Territoire;Prix\nNamur;Namur;3")

    assert "Il manque\u00a0: Valeur." in message
    assert "Titres inconnus\u00a0: Prix." in message
    assert "Titres répétés\u00a0: Territoire." in message
    assert "Titres possibles\u00a0: Territoire, Valeur, Remarque." in message


def test_quote_that_is_not_closed_is_named():
    assert "guillemet" in problem('Territoire;Valeur\nNamur;"1\n')
    assert "guillemet" in problem('Territoire;Valeur\nNamur;"' + "a" * 200_000 + '"')


def test_bytes_that_no_encoding_knows_are_refused():
    assert "illisibles" in problem(b"Territoire;Valeur\nNamur\x81\xe9;1")
    assert "illisibles" in problem(b"\xff\xfea")


def test_what_is_wrong_with_a_row_stays_with_it():
    rows = read("Territoire;Valeur;Remarque\n;1;\nNamur;2;x;de trop\nDinant;3\nNamur;1;\x01\n")

    assert [row.errors for row in rows] == [
        ["Territoire\u00a0: à remplir."],
        ["Cette ligne a plus de cellules que la ligne des titres."],
        [],
        ["Remarque\u00a0: la cellule contient des signes invisibles interdits."],
    ]


def test_formula_is_never_taken_for_a_value():
    rows = read(xlsx(["Territoire", "Valeur"], ["Namur", "=1+1"], ["Namur", 2]))

    assert rows[0].errors == ["Valeur\u00a0: la cellule contient une formule. Collez sa valeur."]
    assert rows[1].errors == []


# --- Cells -------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("text", "number"),
    [("5,29", "5.29"), ("5.29", "5.29"), (f"1{NBSP}046", "1046"), ("1\u202f046 %", "1046"),
     ("-3", "-3"), ("\u22123,5", "-3.5"), ("1234", "1234"), ("1,046", "1.046")],
)  # fmt: skip
def test_number_as_people_write_it(text, number):
    assert parse_decimal(text) == Decimal(number)


@pytest.mark.parametrize(
    "text", ["", "abc", "1.046", "1.234,5", "1,2,3", "=1+1", "NaN", "1e9", "٣", "²", "5 euros"]
)
def test_other_numbers_are_refused(text):
    with pytest.raises(ValueError, match=r"nombre|deux façons"):
        parse_decimal(text)


def test_days_and_yes():
    assert parse_day("31/01/2021") == parse_day("2021-01-31") == date(2021, 1, 31)
    assert parse_yes("Oui")
    assert not parse_yes("")
    for wrong in (lambda: parse_day("31/02/2021"), lambda: parse_yes("peut-être")):
        with pytest.raises(ValueError, match="«"):
            wrong()


@pytest.mark.parametrize("text", ["=cmd|'/c calc'!A1", "+1+1", "-2+3", "@SUM(A1)", "\tx", "'=1"])
def test_nothing_that_leaves_can_be_executed(text):
    data = french_csv(["Territoire", "Valeur"], [[text, "1"]]).decode("utf-8-sig")
    cell = data.splitlines()[1].rpartition(";")[0].strip('"')

    assert cell.startswith("'")
    if not text.startswith("\t"):
        assert read(data)[0]["place"] == text.removeprefix("'") or text.startswith("'=")


def test_numbers_leave_as_numbers():
    assert [safe_cell(text) for text in ("-5,3", "+12", "Namur", "a\0\uffffb")] == [
        "-5,3", "+12", "Namur", "ab"]  # fmt: skip
    assert unsafe_cell("'t Kasteel") == "'t Kasteel"


def test_template_explains_each_column_and_is_read_back():
    data = xlsx_template("Chiffres", COLUMNS)

    assert "que la ligne des titres" in problem(data)
