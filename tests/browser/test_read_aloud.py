"""Listening to a page. Headless Chromium has no voice: our own engine stands for a device."""

import json

import pytest

pytestmark = pytest.mark.browser

HELP = "/aide-et-ecoute/"
DEVICE = """
window.said = [];
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
window.device = {
  voices: [], current: null,
  getVoices() { return this.voices; },
  speak(utterance) { said.push(utterance.text); this.current = utterance; },
  cancel() {
    const current = this.current;
    this.current = null;
    // Engines tell the end of what they were silenced in: some by "end", later.
    if (current) setTimeout(() => current.onend?.());
  },
  finish() { const current = this.current; this.current = null; current.onend(); },
};
Object.defineProperty(window, "speechSynthesis", {value: device});
"""
FRENCH = {"lang": "fr-FR", "localService": True, "name": "Amélie"}
BELGIAN = {"lang": "fr_BE", "localService": True, "name": "Aude"}
ENGLISH = {"lang": "en-GB", "localService": True, "name": "Kate"}
REMOTE = {"lang": "fr-BE", "localService": False, "name": "Serveur"}


def listen(page, *voices, path: str = HELP):
    """Open a page on a device with these voices; the group of buttons."""
    page.add_init_script(f"{DEVICE} device.voices = {json.dumps(voices)};")
    page.goto(path)
    return page.locator(".read-aloud")


def said(page) -> list[str]:
    return page.evaluate("said")


def squeezed(text: str) -> str:
    return " ".join(text.split())


def play(box):
    return box.locator(".read-aloud__play")


def test_stays_hidden_in_a_browser_without_voices(page):
    page.goto(HELP)
    page.wait_for_timeout(200)
    assert not play(page.locator(".read-aloud")).is_visible()


@pytest.mark.parametrize("voices", [[], [ENGLISH], [REMOTE]])
def test_stays_hidden_without_a_voice_of_the_language_in_the_device(page, voices):
    """A voice from a server would be sent what the visitor reads."""
    assert not play(listen(page, *voices)).is_visible()


def test_appears_when_a_voice_comes_late_and_moves_nothing(page):
    box = listen(page)
    assert not play(box).is_visible()
    before = page.locator("main h2").first.bounding_box()
    page.evaluate(f"device.voices = [{json.dumps(FRENCH)}]; device.onvoiceschanged()")
    assert play(box).is_visible()
    assert page.locator("main h2").first.bounding_box() == before


def test_reads_slowly_with_the_voice_of_the_region(page):
    play(listen(page, FRENCH, REMOTE, BELGIAN)).click()
    spoken = page.evaluate("({...device.current, voice: device.current.voice.name})")
    assert spoken["voice"] == "Aude"
    assert spoken["rate"] == 0.8
    assert spoken["text"] == "Je suis victime de racisme"


def test_reads_headings_and_text_in_their_order_to_the_end(page):
    box = listen(page, FRENCH)
    play(box).click()
    blocks = page.locator("main :is(h1, h2, h3, p):not([role=status])").all_text_contents()
    page.evaluate("() => { while (device.current) device.finish(); }")
    parts = said(page)
    left = iter(parts)
    assert len(blocks) > 30
    assert [text for text in map(squeezed, blocks) if text not in left] == []
    assert not {"Écouter", "Pause", "Arrêter", ""} & set(parts)
    assert play(box).inner_text() == "Écouter"


def test_pause_starts_the_sentence_again_and_stop_the_page(page):
    box = listen(page, FRENCH)
    stop = box.get_by_role("button", name="Arrêter")
    assert not stop.is_visible()
    play(box).click()
    page.evaluate("device.finish()")
    assert len(said(page)) == 2
    assert play(box).inner_text() == "Pause"
    for button in (play(box), stop):
        assert button.bounding_box()["height"] >= 44

    play(box).click()
    page.wait_for_timeout(50)
    assert page.evaluate("device.current") is None
    assert play(box).inner_text() == "Écouter"
    play(box).click()
    texts = said(page)
    assert len(texts) == 3
    assert texts[2] == texts[1]

    stop.click()
    page.wait_for_timeout(50)
    assert page.evaluate("device.current") is None
    assert page.evaluate("document.activeElement.textContent.trim()") == "Écouter"
    play(box).click()
    assert said(page)[-1] == texts[0]


def test_leaving_the_page_silences_it(page):
    play(listen(page, FRENCH)).click()
    page.evaluate("""() => {
      device.cancel = () => localStorage.setItem("silenced", location.pathname);
    }""")
    assert page.evaluate("localStorage.getItem('silenced')") is None
    page.goto("/contact/")
    assert page.evaluate("localStorage.getItem('silenced')") == HELP


def test_leaving_in_a_hurry_silences_it_at_once(page):
    page.route("https://www.meteo.be/**", lambda route: route.fulfill(status=204))
    play(listen(page, FRENCH)).click()
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_timeout(100)
    assert page.evaluate("device.current") is None
    assert len(said(page)) == 1


def test_newcomers_page_can_be_listened_to_and_is_not_printed(page):
    box = listen(page, FRENCH, path="/actions/parcours-d-integration/")
    assert play(box).is_visible()
    page.emulate_media(media="print")
    assert not play(box).is_visible()
