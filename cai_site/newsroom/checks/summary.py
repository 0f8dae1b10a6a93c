"""How a page reads, in the words of the editor's panel."""

from dataclasses import asdict, dataclass

from cai_site.core.pages import BasePage
from cai_site.core.readability.families import Verdict
from cai_site.core.readability.pages import Reading

LABELS = {
    Verdict.EASY: "Facile pour cette page",
    Verdict.FAIR: "Moyen pour cette page",
    Verdict.HARD: "Difficile pour cette page",
}


@dataclass(frozen=True)
class Summary:
    """What the panel says; `tone` is the verdict for the style sheet."""

    label: str
    tone: str
    readers: str
    score: str = ""
    words: str = ""
    hardest: str = ""


def summary_of(page: BasePage, reading: Reading | None) -> dict[str, str]:
    """The reading of a page, or why there is none, as the browser reads it."""
    readers = f"Public : {page.family.name}"
    if reading is None:
        return asdict(Summary("Pas encore de phrases", "none", readers))
    family, mean = reading.family, f"{reading.mean:.1f}".replace(".", ",")
    return asdict(
        Summary(
            LABELS[reading.verdict],
            reading.verdict.name.lower(),
            readers,
            f"{reading.ease:.0f} points (au moins {family.ease})",
            f"{mean} en moyenne (au plus {family.mean}), {reading.longest} dans la plus longue "
            f"(au plus {family.longest})",
            reading.hardest,
        )
    )
