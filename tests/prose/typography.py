"""The typography of French as this site sets it, and links whose words say where they go.

Signs made of two parts (: ; ? ! «  ») and units keep their U+00A0, so that no line begins with
them; U+202F, finer, is not in the site's font (ux-bar, 3.3).
"""

import re

FAULTS = {
    "no U+00A0 before : ; ? ! »": re.compile(r"(?<!\u00a0)[:;?!»](?!//)"),
    "no U+00A0 after «": re.compile(r"«(?!\u00a0)"),
    "no U+00A0 before a unit": re.compile(r"\d ?(?:%|€|(?:h|km²)\b)"),
    "no U+00A0 in a phone number": re.compile(r"\b0\d{2,3} \d{2}"),
    "no space after a sign": re.compile(r"[;?!»:,](?=[^\W\d])"),
    "space before a full stop or a comma": re.compile(r"[\s\u00a0][.,](?!\d)"),
    "straight apostrophe": re.compile(r"'"),
    "straight quotation mark": re.compile(r'"'),
    "two spaces": re.compile(r"[ \u00a0]{2}"),
    "three stops for …": re.compile(r"\.{2,}"),
    "U+202F, which the font lacks": re.compile(r"\u202f"),
    "words in capitals": re.compile(r"\b[A-ZÀ-ÖØ-Þ]{4,}\b[ \u00a0]\b[A-ZÀ-ÖØ-Þ]{2,}\b"),
}
# Words that say nothing out of their sentence (WCAG 2.4.9), alone or as part of a link.
EMPTY_LINKS = re.compile(
    r"^(?:ici|lien|suite|lire la suite|en savoir plus|plus d’infos?|télécharger|voir)$|\bcliqu",
    re.IGNORECASE,
)


def faults(text: str) -> list[str]:
    """What is wrong in a text without tags: the rule, and the words around."""
    return [
        f"{rule}: {text[max(0, found.start() - 20) : found.end() + 20]!r}"
        for rule, pattern in FAULTS.items()
        for found in pattern.finditer(text)
    ]


def is_empty_link(words: str) -> bool:
    """Whether the words of a link say nothing about where it goes."""
    return bool(EMPTY_LINKS.search(words.strip(" .:…\u00a0")))
