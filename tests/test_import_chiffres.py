"""Figures come in by table: all rows are shown before any is written, and all or none are."""

import io
from datetime import date
from decimal import Decimal

from django.contrib.auth.models import Group, Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

import pytest
from openpyxl import load_workbook

from ressources.chiffres.table import TITLES
from ressources.models import Indicator, IndicatorValue
from tests import factories as make
from tests.test_tables import xlsx

pytestmark = pytest.mark.django_db
HEAD = "Identifiant;Territoire;Année;Précision;Valeur;Source\n"
NEW = "Indicateur;Sujet;Unité;Code INS;Année;Valeur;Source;Vérifié le\n"


@pytest.fixture
def url() -> str:
    return reverse("import_figures")


@pytest.fixture
def share():
    indicator = make.IndicatorFactory(name="Part d’étrangers", slug="part", unit="%")
    make.IndicatorValueFactory(
        indicator=indicator,
        value=Decimal("8.16"),
        territory=make.territory("Sambreville"),
        verified_on=date(2024, 1, 31),
    )
    return indicator


@pytest.fixture
def send(admin_client, url):
    """Sends a file; gives the answer of the preview."""

    def sent(data: str | bytes, name="chiffres.csv"):
        data = data.encode() if isinstance(data, str) else data
        return admin_client.post(url, {"file": SimpleUploadedFile(name, data)})

    return sent


def rows(response) -> list[tuple[int, str, list[str]]]:
    return [(each.number, each.action, each.errors) for each in response.context["planned"]]


def test_values_are_shown_then_added_and_corrected(share, send, admin_client, url):
    preview = send(
        HEAD
        + "part;Sambreville;2021;;8,2;CAIstiques 2021\n"
        + "part;Namur;2021;;8,93;CAIstiques 2021\n"
        + "part;Namur;2021;femmes;9;CAIstiques 2021\n"
    )

    assert [action for _number, action, _errors in rows(preview)] == [
        "Remplace 8,16\u00a0%",
        "Nouvelle valeur",
        "Nouvelle valeur",
    ]
    assert IndicatorValue.objects.count() == 1, "nothing is written before the confirmation"
    done = admin_client.post(url, {"pack": preview.context["pack"]}, follow=True)
    values = IndicatorValue.objects.filter(indicator=share).order_by("pk")
    assert [value.value for value in values] == [Decimal("8.2"), Decimal("8.93"), 9]
    assert values[0].verified_on == date(2024, 1, 31), "an empty cell changes nothing"
    assert "ajoutées\u00a0: 2" in done.content.decode()
    # A second click finds nothing left to do.
    admin_client.post(url, {"pack": preview.context["pack"]})
    assert values.count() == 3


def test_new_indicator_comes_with_its_values(send, admin_client, url):
    rows_ = "Loyer moyen;Population;€;92094;2023;700;Statbel;31/01/2024\n"
    preview = send(NEW + rows_ + rows_.replace("92094", "92137"))
    admin_client.post(url, {"pack": preview.context["pack"]})
    indicator = Indicator.objects.get(slug="loyer-moyen")

    assert (indicator.topic, indicator.unit) == ("population", "€")
    assert [value.territory.name for value in indicator.sorted_values] == ["Namur", "Sambreville"]
    assert indicator.latest.verified_on == date(2024, 1, 31)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("inconnu;Namur;2021;;1;S", "Indicateur inconnu"),
        (";Namur;2021;;1;S", "donnez son identifiant ou son nom"),
        ("part;Liège;2021;;1;S", "Territoire inconnu"),
        ("part;;2021;;1;S", "donnez son nom ou son code INS"),
        ("part;Namur;21;;1;S", "n’est pas une année"),
        ("part;Namur;99999999999999999999;;1;S", "n’est pas une année"),
        ("part;Namur;2021;;beaucoup;S", "n’est pas un nombre"),
        ("part;Namur;2021;;=1+1;S", "n’est pas un nombre"),
        ("part;Namur;2021;;1.046;S", "deux façons"),
        ("part;Namur;2021;;1,23456;S", "chiffres après la virgule"),
        ("part;Namur;2021;;123456789012345;S", "chiffres"),
        ("part;Namur;2021;;;S", "à remplir"),
        ("part;Namur;2021;;1;", "à remplir"),
        ("part;Namur;2021;" + "x" * 81 + ";1;S", "Précision"),
        ("part;Namur;2021;;1;S\npart;Namur;2021;;2;S", "plusieurs fois"),
    ],
)
def test_one_wrong_row_stops_everything(share, send, row, message):
    response = send(f"{HEAD}part;Gembloux;2021;;6,19;S\n{row}\n")

    assert message in " ".join(error for *_rest, errors in rows(response) for error in errors)
    assert response.context["pack"] == ""
    assert 'name="pack"' not in response.content.decode()
    assert IndicatorValue.objects.count() == 1


def test_code_and_name_must_agree(share, send):
    head = "Indicateur;Unité;Territoire;Code INS;Année;Valeur;Source\n"
    wrong = send(f"{head}Part d’étrangers;personnes;Namur;92137;2021;1;S\n")

    assert "compte en «\u00a0%\u00a0»" in rows(wrong)[0][2][0]
    assert "celui de Sambreville" in rows(wrong)[0][2][1]
    assert rows(send(f"{head}part d’ÉTRANGERS;%;namur;92094;2021;1;S\n"))[0][2] == []


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n\0\0", b"PK\x03\x04", b"a;b\n1;2\n"])
def test_file_that_is_no_table_is_answered(send, data):
    response = send(data)

    assert response.status_code == 200
    assert response.context["form"].errors["file"]


def test_nothing_sent_is_answered(admin_client, url):
    assert "Choisissez un fichier." in admin_client.post(url).content.decode()


@pytest.mark.parametrize("pack", ["", "x", "a:b:c", "é" * 100, "{}:1:2"])
def test_forged_preview_writes_nothing(share, admin_client, url, pack):
    response = admin_client.post(url, {"pack": pack}, follow=True)

    assert "n’est plus valable" in response.content.decode()
    assert IndicatorValue.objects.count() == 1


def test_preview_is_for_its_reader_only(share, send, client, url, django_user_model):
    pack = send(f"{HEAD}part;Namur;2021;;1;S\n").context["pack"]
    client.force_login(django_user_model.objects.create_superuser("autre", "a@example.org", "x"))
    client.post(url, {"pack": pack})

    assert IndicatorValue.objects.count() == 1


def test_site_that_changed_since_the_preview_is_checked_again(share, send, admin_client, url):
    pack = send(f"{HEAD}part;Namur;2021;;1;S\n").context["pack"]
    share.delete()
    response = admin_client.post(url, {"pack": pack})

    assert "Rien n’a été importé" in response.content.decode()
    assert not IndicatorValue.objects.exists()


def test_failure_while_writing_leaves_nothing(share, send, admin_client, url, monkeypatch):
    pack = send(f"{NEW}Loyer;Population;€;92094;2023;700;S;\n").context["pack"]
    admin_client.raise_request_exception = False
    manager = type(IndicatorValue.objects)
    monkeypatch.setattr(manager, "bulk_update", lambda *_args, **_more: 1 / 0)
    response = admin_client.post(url, {"pack": pack})

    assert response.status_code == 500
    assert not Indicator.objects.filter(slug="loyer").exists()
    assert IndicatorValue.objects.count() == 1


def test_import_asks_for_the_permission(client, url, django_user_model):
    user = django_user_model.objects.create_user("redaction", password="x")
    group = Group.objects.create(name="Chiffres")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    user.groups.add(group)
    client.force_login(user)

    assert client.get(url).status_code in {302, 403}
    assert "Importer des chiffres" not in client.get(reverse("wagtailadmin_home")).content.decode()
    for codename in ("add_indicator", "change_indicator"):
        group.permissions.add(Permission.objects.get(codename=codename))
    client.force_login(django_user_model.objects.get(pk=user.pk))
    assert client.get(url).status_code == 200
    assert "Importer des chiffres" in client.get(reverse("wagtailadmin_home")).content.decode()


def test_visitors_are_sent_to_the_login(client, url):
    assert client.get(url).status_code == 302
    assert client.post(url, {"pack": "x"}).status_code == 302


def test_template_holds_every_column_and_excel_comes_back(share, send, admin_client, url):
    response = admin_client.get(url, {"modele": "xlsx"})
    sheet = load_workbook(io.BytesIO(response.content)).worksheets[0]

    assert [cell.value for cell in sheet[1]] == TITLES
    titles = ["Identifiant", "Territoire", "Année", "Valeur", "Source"]
    preview = send(xlsx(titles, ["part", "Dinant", 2021, 0.0529, "S"], D2="0.00%"), "a.xlsx")
    assert preview.context["planned"][0].shown[4] == "5,29\u00a0%"


def test_five_thousand_rows_cost_few_queries(share, send, django_assert_max_num_queries):
    lines = "".join(f"part;Namur;{1900 + n % 100};groupe {n};{n};S\n" for n in range(5_000))
    with django_assert_max_num_queries(20):
        response = send(HEAD + lines)

    assert len(rows(response)) == 5_000
    assert response.context["pack"]
