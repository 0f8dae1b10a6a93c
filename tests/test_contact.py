"""How to reach the Centre, or help."""

import pytest

from contact.models import AidePage, BureauxPage, ContactPage
from tests import factories as make


def content_of(client, model) -> str:
    return client.get(model.objects.get().url).content.decode()


# --- Contact ----------------------------------------------------------------------------------
def test_reasons_name_who_answers_in_their_order(site, client):
    page = ContactPage.objects.get()
    service = make.ServiceFactory(name="Formations", phone="081 73 22 00", email="f@cainamur.be")
    rows = ((1, "Autre question", None), (0, "Suivre une formation", service))
    for order, label, service in rows:
        make.ContactReasonFactory(page=page, label=label, service=service, sort_order=order)
    main = content_of(client, ContactPage).partition("<main")[2]

    assert main.index("Suivre une formation") < main.index("Autre question")
    assert "tel:+3281732200" in main
    assert "mailto:f@cainamur.be" in main
    assert "mailto:info@cainamur.be" in main  # the general address, for other questions


def test_contact_says_where_and_how_to_come(site, client):
    page = ContactPage.objects.get()
    page.map_url = "https://www.openstreetmap.org/node/1"
    page.transport = "Bus 4.\n\nArrêt <Hôpital>."
    page.save()
    content = content_of(client, ContactPage)

    assert "rue Docteur Haibe 2" in content
    assert 'href="https://www.openstreetmap.org/node/1"' in content
    assert "<p>Bus 4.</p><p>Arrêt &lt;Hôpital&gt;.</p>" in content


# --- Offices ----------------------------------------------------------------------------------
def test_office_says_where_when_and_for_whom(site, client):
    office = make.BureauFactory(
        page=BureauxPage.objects.get(),
        name="Bureau de Dinant",
        address="rue Grande 1",
        hours="lundi, 9 h – 12 h",
        appointment="sans-rendez-vous",
        phone="082 12 34 56",
        interpreter=True,
        municipality=make.territory("Dinant"),
        served=[make.territory("Yvoir"), make.territory("Onhaye")],
    )
    content = content_of(client, BureauxPage)

    for words in ("Bureau de Dinant", "rue Grande 1", "lundi", "Sans rendez-vous", "Yvoir"):
        assert words in content
    assert "tel:+3282123456" in content
    assert f'id="bureau-{office.pk}"' in content


def test_office_without_address_says_to_ask(site, client):
    make.BureauFactory(page=BureauxPage.objects.get(), address="", phone="")
    content = content_of(client, BureauxPage)

    assert "None" not in content
    assert 'href="tel:"' not in content


@pytest.mark.parametrize(("step_free", "shown"), [(True, True), (False, True), (None, False)])
def test_unknown_access_is_not_shown(site, client, step_free, shown):
    make.BureauFactory(page=BureauxPage.objects.get(), step_free=step_free)

    assert ("marche" in content_of(client, BureauxPage).partition("<main")[2]) is shown


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/contact/bureau-d-accueil/?commune=inconnue", "Quelle est votre commune ? Ce choix"),
        ("/ressources/outils-et-publications/?theme=inconnu", "Thème : Ce choix"),
    ],
)
def test_question_takes_no_colon_before_what_is_wrong_with_its_answer(site, client, path, told):
    content = client.get(path).content.decode().replace("\u00a0", " ")
    summary = content.partition('class="error-summary"')[2].partition("</ul>")[0]

    assert f">{told}" in summary


# --- « Je suis victime de racisme » -------------------------------------------------------------
@pytest.fixture
def help_page(site) -> AidePage:
    page = AidePage.objects.get()
    numbers = [
        {"phone": "112", "name": "Police", "when": "Vous êtes en danger maintenant."},
        {"phone": "0800 12 800", "name": "Unia", "when": "Pour signaler."},
    ]
    page.emergency = make.stream(*(("number", number) for number in numbers))
    page.helpers = make.stream(("helper", {"name": "Le C.A.I.", "phone": "081 71 35 18"}))
    page.proof = "<p>Gardez les messages.</p>"
    page.next_steps = make.stream(("step", {"title": "Vous décidez", "text": "<p>Vous.</p>"}))
    page.good_to_know = "<p>C’est gratuit.</p>"
    page.save()
    return page


def test_emergency_comes_first(help_page, client):
    main = content_of(client, AidePage).partition("<main")[2]
    words = ["112", "0800", "Le C.A.I.", "Gardez les messages.", "Vous décidez", "C’est gratuit."]
    places = [main.find(word) for word in words]

    assert -1 not in places
    assert places == sorted(places)
    assert 'href="tel:112"' in main
    assert 'href="tel:+3280012800"' in main


def test_heading_may_name_the_subject_and_the_tab_may_not(help_page, client):
    content = content_of(client, AidePage)
    head = content.partition("<head>")[2].partition("</head>")[0]

    assert "<h1>Je suis victime de racisme</h1>" in content
    assert "<title>Aide et écoute" in head
    assert "racisme" not in head.lower()


def test_menu_says_clearly_where_help_is(help_page, client):
    header = client.get("/").content.decode().partition("<main")[0]

    assert "Je suis victime de racisme" in header
    assert f'href="{help_page.url}"' in header
