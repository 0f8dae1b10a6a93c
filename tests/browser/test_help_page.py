"""« Je suis victime de racisme »: the numbers at once, a choice that leaves no trace."""

import pytest

from .axe import violations
from .gestures import follow
from .probes import probe
from .test_print import PAPER, printed, squeezed

pytestmark = pytest.mark.browser

HELP = "/aide-et-ecoute/"
PHONE = {"width": 360, "height": 640}
QUESTION = "On me refuse un logement"
# The Centre's hours are not known yet: theirs will take as much room as those of Unia.
GIVE_THE_CENTRE_HOURS = """() => {
  const [unia, centre] = document.querySelectorAll(".first-screen__helper");
  const hours = unia.querySelector(".first-screen__hours").cloneNode(true);
  centre.querySelector("a").after(hours);
}"""


@pytest.fixture
def phone(page):
    page.set_viewport_size(PHONE)
    page.goto(HELP)
    return page


def item(page, question: str = QUESTION):
    return page.locator(".chooser details").filter(has_text=question)


def ends(locator) -> float:
    box = locator.bounding_box()
    assert box["y"] >= 0
    return box["y"] + box["height"]


def test_who_helps_is_on_the_first_screen(phone):
    phone.evaluate(GIVE_THE_CENTRE_HOURS)
    main = phone.locator("main")
    words = [phone.get_by_role("heading", level=1), phone.locator(".exit__button")]
    words += [main.locator(f'.emergency a[href="tel:{number}"]') for number in (112, 101)]
    words += [
        main.locator(f'.first-screen a[href="tel:+{number}"]')
        for number in (3280012800, 3281713512)
    ]
    hours = phone.locator(".first-screen__hours > strong")
    words += hours.all()

    assert hours.count() == 2
    assert {round(ends(word)): word.inner_text() for word in words if ends(word) > 640} == {}
    for link in words[2:6]:
        assert link.bounding_box()["height"] >= 24
    assert phone.evaluate("scrollY") == 0


def test_opening_hours_are_words(phone):
    label = phone.locator(".first-screen__hours > strong").inner_text()

    assert label.startswith(("Ouvert maintenant", "Fermé, ouvre "))


def test_a_choice_asks_nothing_and_changes_no_address(phone):
    asked, before = [], phone.evaluate("[location.href, history.length]")
    phone.on("request", lambda request: asked.append(request.url))
    for question in (QUESTION, "Je veux parler, sans porter plainte"):
        item(phone, question).locator("summary").click()
        assert item(phone, question).get_by_role("link").first.is_visible()
    phone.wait_for_timeout(200)

    assert asked == []
    assert phone.evaluate("[location.href, history.length]") == before
    assert phone.evaluate("localStorage.length + sessionStorage.length") == 0
    assert phone.locator(".chooser details[open]").count() == 1, "one answer at a time"
    assert not item(phone).get_by_role("link").first.is_visible()


def test_a_choice_works_by_keyboard(phone):
    item(phone).locator("summary").focus()
    phone.keyboard.press("Enter")
    assert item(phone).get_by_role("link").first.is_visible()
    phone.keyboard.press("Tab")
    assert phone.evaluate("document.activeElement.href") == "tel:+3280012800"
    assert probe(phone, "focus") == []
    phone.keyboard.press("Shift+Tab")
    phone.keyboard.press("Space")
    assert not item(phone).get_by_role("link").first.is_visible()


def test_a_choice_works_without_javascript(browser, server):
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(f"{server.url}{HELP}")
    for question in (QUESTION, "On me frappe ou on me menace"):
        item(page, question).locator("summary").click()
        assert item(page, question).get_by_role("link").first.is_visible()
    assert page.url == f"{server.url}{HELP}"
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_every_answer_is_sound(page, width, scheme):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(HELP)
    folded = page.locator(".chooser details")
    assert folded.count() == 8
    page.evaluate("""() => document.querySelectorAll(".chooser details").forEach((one) => {
      one.removeAttribute("name");
      one.open = true;
    })""")
    for link in page.locator(".chooser a").all():
        assert link.bounding_box()["height"] >= 44
    assert violations(page) == []
    assert probe(page, "overflow") == []


def test_the_way_out_hides_an_open_answer(page):
    page.route("https://www.meteo.be/**", lambda route: route.fulfill(body="<h1>Beau</h1>"))
    page.goto("/contact/")
    page.goto(HELP)
    item(page).locator("summary").click()
    follow(page.locator(".exit__button"))
    page.wait_for_url("https://www.meteo.be/**")
    page.go_back()
    assert page.url.endswith("/contact/")


# --- On paper ---------------------------------------------------------------------------------
def test_paper_has_boxes_to_tick_and_every_answer(page):
    page.set_viewport_size(PAPER)
    page.goto(HELP)
    page.emulate_media(media="print")
    box = page.locator(".checklist li").first.evaluate(
        "item => [getComputedStyle(item, '::before').width, getComputedStyle(item).listStyleType]"
    )
    assert float(box[0].removesuffix("px")) > 10
    assert box[1] == "none"
    for hidden in (".exit", ".exit-limits", ".read-aloud", ".first-screen__hours > strong"):
        assert not page.locator(hidden).first.is_visible()
    sizes, text = printed(page)

    assert len(sizes) <= 3
    assert squeezed("C.A.I.\u00a0: 081 71 35 12") in text
    assert squeezed("du lundi au vendredi, 9 h 30") in text


def test_paper_opens_every_answer_and_the_screen_one_at_a_time(page):
    page.goto(HELP)
    item(page).locator("summary").click()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".chooser details[open]").count() == 8
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator(".chooser details[open]").count() == 1
    assert page.locator(".chooser details[name=situation]").count() == 8
