"""The two tables of the directory, however they were saved, and what is no such table."""

import io

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import pytest
from openpyxl import load_workbook

from ressources.repertoires.service_table import SERVICE_COLUMNS
from ressources.repertoires.table import COLUMNS
from tests import factories as make
from tests.imports import ORGANISATIONS, SERVICES, actions, errors, send
from tests.test_tables import xlsx

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


@pytest.fixture(autouse=True)
def _unia():
    make.OrganisationFactory(name="Unia", slug="unia")


TABLES = {
    ORGANISATIONS: "Identifiant;Nom;Type;Lundi\n;École;Association;9-12\n",
    SERVICES: "Organisation;Type de service;Nom du service;Lundi\nunia;Santé;École;9-12\n",
}
both = pytest.mark.parametrize("to", TABLES)


@both
@pytest.mark.parametrize(
    "save",
    [
        lambda text: text.encode(),
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.encode("cp1252"),
        lambda text: text.encode("utf-16"),
        lambda text: text.replace(";", ",").encode(),
        lambda text: text.replace(";", "\t").encode(),
        lambda text: xlsx(*(line.split(";") for line in text.splitlines())),
    ],
    ids=["utf-8", "bom", "cp1252", "utf-16", "comma", "tab", "xlsx"],
)
def test_table_is_read_however_it_was_saved(admin_client, to, save):
    [row] = send(admin_client, to, save(TABLES[to])).context["planned"]

    assert not row.errors
    assert "Lundi" in row.shown[-1]
    assert "École" in row.shown


@both
@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda text: "", "Ce fichier est vide."),
        (lambda text: text.splitlines()[0], "que la ligne des titres"),
        (lambda text: text.replace("Lundi", "Lundy"), "Titres inconnus\u00a0: Lundy."),
        (lambda text: text.replace("Lundi", "Type"), "Titres"),
        (lambda text: text + text.splitlines()[1].join(["\n"] * 50_001), "plus de 5000 lignes"),
        (lambda text: text.replace("9-12", '"9-12'), "guillemet"),
        (lambda text: "\x89PNG\r\n\x1a\n\0\0", "n’est pas un tableau"),
    ],
    ids=["empty", "titles", "unknown", "repeated", "50000", "quote", "png"],
)
def test_file_that_is_no_such_table_is_answered_in_french(admin_client, to, spoil, message):
    response = send(admin_client, to, spoil(TABLES[to]))

    assert response.status_code == 200
    # Django says itself that a file is empty.
    assert message in str(response.context["form"].errors["file"])


@both
def test_formula_is_never_taken_for_a_value(admin_client, to):
    titles, row = (line.split(";") for line in TABLES[to].splitlines())
    response = send(admin_client, to, xlsx(titles, [*row[:-1], "=A1"]))

    assert "Lundi\u00a0: la cellule contient une formule" in errors(response)


@both
def test_template_holds_every_column(admin_client, to):
    response = admin_client.get(reverse(to), {"modele": "xlsx"})
    book = load_workbook(io.BytesIO(response.content))
    columns = COLUMNS if to == ORGANISATIONS else SERVICE_COLUMNS

    assert book.sheetnames == ["Organisations" if to == ORGANISATIONS else "Services", "Aide"]
    assert [cell.value for cell in book.worksheets[0][1]] == [each.title for each in columns]
    page = admin_client.get(reverse(to)).content.decode()
    assert all(each.title in page for each in columns)


@both
def test_who_may_not_change_the_directory_may_not_import(client, django_user_model, to):
    client.force_login(django_user_model.objects.create_user("visiteur"))

    assert client.get(reverse(to)).status_code == 302
    assert client.get(reverse(to), {"modele": "csv"}).status_code == 302


@both
def test_many_rows_cost_as_few_queries_as_one(admin_client, to):
    title, row = TABLES[to].splitlines()

    def queries(count: int) -> int:
        rows = [row.replace("École", f"École {number}") for number in range(count)]
        with CaptureQueriesContext(connection) as captured:
            assert len(actions(send(admin_client, to, "\n".join([title, *rows])))) == count
        return len(captured)

    queries(1)
    assert queries(1000) == queries(1) <= 30
