"""What the panel « Vérifications » says of a draft: each fault comes with its words, and goes."""

import re

import pytest

from cai_site.newsroom.checks.rules import OURS, WAGTAILS
from cai_site.newsroom.roles import Role

from .pages_to_mend import PARENT, SLUG

pytestmark = pytest.mark.browser

NAMES = {rule.id: rule.name for rule in OURS} | {id: words[0] for id, words in WAGTAILS.items()}
SOUND = "Une phrase simple et courte."
LONG = f"Ce que nous faisons ici {'et tout ce que nous faisons là ' * 4}est long."
HARD = "L’institutionnalisation interculturelle nécessite une réglementation proportionnelle."
# Rule, words with the fault, what the panel quotes of it.
WORDS = [
    ("long-sentence", LONG, "35 mots"),
    ("capitals", "Ceci est TRÈS IMPORTANT pour vous.", "TRÈS IMPORTANT"),
    ("typing", "Bienvenue à vous tous !!", "un seul signe"),
    ("typing", "Bienvenue  à vous tous.", "deux espaces"),
    ("acronym", "Le CPAS vous aide chaque jour.", "centre public d’action sociale (CPAS)"),
    ("acronym", "Le ZZQ vous aide chaque jour.", "ZZQ"),
]
# Rule, what the panel quotes of the block that has the fault; blocks in the order of the page.
BLOCKS = [
    ("empty-link", "Cliquez ici"),
    ("pdf-link", "Le rapport"),
    ("table-header", "Un Deux"),
    ("bold-heading", "Ceci se prend pour un titre"),
    ("heading-order", ""),
]
# What the form holds two seconds after it opened is no change to Wagtail, who takes it more than
# once: words written until then, faster than anybody types, would change nothing.
TELLS_WHEN_WATCHED = """{
    let quiet;
    document.addEventListener("w-unsaved:watch-edits", () => {
        clearTimeout(quiet);
        quiet = setTimeout(() => { document.documentElement.dataset.watched = ""; }, 1000);
    });
}"""


class Panel:
    """The editor of the faulty page, its checks open."""

    def __init__(self, staff):
        self.page = staff.page
        self.page.add_init_script(TELLS_WHEN_WATCHED)
        html = self.page.request.get(f"{PARENT}{SLUG}/").text()
        self.page.goto(f"/admin/pages/{re.search(r'/admin/pages/([0-9]+)/edit/', html)[1]}/edit/")
        self.page.locator("[data-side-panel-toggle=checks]").click()
        self.rows = self.page.locator("[data-checks-panel] [data-content-checker-row]")
        self.rows.first.wait_for()
        self.page.locator("html[data-watched]").wait_for()

    def of(self, rule: str, quoted: str = ""):
        """The lines about a rule that quote some words."""
        return self.rows.filter(has_text=NAMES[rule]).filter(has_text=quoted)

    def reading(self, name: str):
        """A line about how the page reads."""
        return self.page.locator(f"[data-reading={name}]")

    def write(self, text: str) -> None:
        self.page.locator("#id_introduction").fill(text)


@pytest.fixture
def panel(member):
    return Panel(member(Role.WRITING))


def test_faults_of_words_come_and_go(panel):
    for rule, fault, quoted in WORDS:
        panel.write(fault)
        panel.of(rule, quoted).wait_for()

    panel.write(SOUND)
    for rule, _, _ in WORDS:
        panel.of(rule).wait_for(state="detached")


def test_a_page_without_follow_up_says_what_is_missing(panel):
    panel.of("follow-up", "Il manque le service responsable").wait_for()
    panel.page.locator("h2", has_text="Suivi de la page").click()
    panel.page.locator("#id_review_on").fill("01/09/2030")
    panel.of("follow-up", "à revoir le").wait_for(state="detached")


def test_the_verdict_follows_the_words(panel):
    panel.write(SOUND)
    panel.reading("label").filter(has_text="Facile pour cette page").wait_for()
    panel.write(f"{HARD} {HARD} {HARD}")
    panel.reading("label").filter(has_text="Difficile pour cette page").wait_for()

    assert "institutionnalisation" in panel.reading("hardest").text_content()
    assert "Tout le monde" in panel.reading("readers").text_content()


# Last: what is deleted is saved by itself, and the other tests need it.
def test_faults_of_blocks_go_with_their_blocks(panel):
    for rule, quoted in BLOCKS:
        panel.of(rule, quoted).wait_for()
        blocks = panel.page.locator("[data-streamfield-child]:visible")
        blocks.first.get_by_role("button", name="Supprimer").first.click()
        panel.of(rule).wait_for(state="detached")
