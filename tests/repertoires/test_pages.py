"""What each organisation says of itself."""

from datetime import timedelta
from decimal import Decimal

from django.utils import timezone

from .organisations import hours, organisation


def test_an_organisation_has_a_page_of_its_own(page, client):
    made = organisation(
        "Unia",
        {"name": "Écoute", "levels": ["a1"], "childcare": "oui", "price_note": "5 euros"},
        slug="unia",
        phone="0800 12 800",
        hours=hours("0", "09:00:00", "12:30:00"),
        latitude=Decimal("50.46"),
        longitude=Decimal("4.86"),
    )
    response = client.get(f"{page.url}{made.slug}/")
    html = response.content.decode()

    assert response.status_code == 200
    assert "<title>Unia – C.A.I.</title>" in html
    assert html.count("<h1") == 1
    assert f'<link rel="canonical" href="{page.full_url}unia/">' in html
    for words in ("Écoute", "A1 (débutant)", "5 euros", "9 h – 12 h 30", 'href="tel:+3280012800"'):
        assert words in html, words
    assert '"@type": "GeoCoordinates"' in html
    assert "qr-code__drawing" in html


def test_unknown_and_unpublished_organisations_are_not_found(page, client):
    organisation("Retirée", slug="retiree", is_published=False)

    assert client.get(f"{page.url}retiree/").status_code == 404
    assert client.get(f"{page.url}inconnue/").status_code == 404
    assert client.get(f"{page.url}telecharger/pdf/").status_code == 404


def test_sitemap_holds_the_organisations(page, client):
    organisation("Unia", slug="unia")
    organisation("Retirée", slug="retiree", is_published=False)
    xml = client.get("/sitemap.xml").content.decode()

    assert f"{page.url}unia/" in xml
    assert "retiree" not in xml


def test_list_leads_to_the_page(page, client):
    organisation("Unia", slug="unia")

    assert f'href="{page.url}unia/"' in client.get(page.url).content.decode()


def test_old_facts_say_so(page, client):
    organisation("Vieille", slug="vieille", verified_on=timezone.localdate() - timedelta(days=400))

    assert "plus d’un an" in client.get(f"{page.url}vieille/").content.decode()
