"""How hard sentences read: the score of Kandel and Moles, which is Flesch's for French.

207 - 1.015 × (words per sentence) - 73.6 × (syllables per word). The syllables are those of
Pyphen, the hyphenation of LibreOffice; `tests/test_prose.py` holds every score to that of
textstat, which is too heavy to serve a site with (it brings a whole toolkit of linguistics).
Three habits of such counters are wrong for French; each is mended in the text that is counted:

- a full stop ends a sentence, also in « C.A.I. » or « art. 9 »: `sentences` cuts, and the signs
  inside of a sentence go;
- syllables are the places where a word may be hyphenated, and no line may end after a single
  letter: « école » has one. An « l » before a vowel (« lécole ») opens that place, as elision
  does in « l’école »;
- « 1 046 », « 9 h 30 » and « 081 71 35 18 » are not two, three and four words. A number is one
  word; a phone number or an address is copied, not read, and goes.

Elided words stay one word (« l’école »), and so do compounds (« primo-arrivant »).

Calibration on the owner's page, which the study of decision 0009 scored 54, with 14.5 words per
sentence and 40 % of words over six letters (`tests/test_prose.py` keeps the comparison). Here too
40 % of the words are over six letters, and a word has 1.86 syllables; the study's own score means
1.88, so words and syllables agree. Its 14.5 words per sentence came from the stops of « C.A.I. »:
with whole sentences the page has 20.6 and scores 49. So the bands, set on the study's scale, ask
up to 5 points more here of a text full of initials.
"""

import re
import statistics
from functools import lru_cache

import pyphen

BASE, BY_WORD, BY_SYLLABLE = 207, 1.015, 73.6
# Fewer words than this are an exclamation: they count as words, not as a sentence.
SHORTEST_COUNTED = 3

COPIED = re.compile(r"\S+@\S+|\b(?:www\.)?[\w-]+\.(?:be|eu|org)\b|\b0\d{2,3}(?: \d{2,3}){2,3}\b")
NUMBER = re.compile(r"(?<=\d) (?=\d{3}\b)|(?<=\d) (?=h\b)|(?<=\d h) (?=\d{2}\b)")
SIGN = re.compile(r"[^\w\s]")
ELISION = re.compile(r"(?<=\w)’(?=\w)")
VOWEL_FIRST = re.compile(r"\b(?=[aeiouyàâäéèêëîïôöùûüœæ])", re.IGNORECASE)


def length(sentence: str) -> int:
    """The number of words, as a reader counts them: see the head of this module."""
    return len(_words(countable(sentence)))


def mean_length(sentences: list[str]) -> float:
    """The average number of words."""
    return statistics.fmean(length(sentence) for sentence in sentences)


def ease(sentences: list[str]) -> float:
    """The Kandel-Moles score: 100 is very easy, 0 very hard; 0 for no words at all."""
    counted = [_syllabic_words(sentence) for sentence in sentences]
    words = [word for sentence in counted for word in sentence]
    if not words:
        return 0.0
    whole = max(1, sum(len(sentence) >= SHORTEST_COUNTED for sentence in counted))
    syllables = sum(map(_syllables, words)) / len(words)
    return BASE - BY_WORD * len(words) / whole - BY_SYLLABLE * syllables


def countable(sentence: str) -> str:
    """A sentence without what is copied rather than read, each number as one word."""
    return NUMBER.sub("", COPIED.sub("", sentence.replace("\u00a0", " ")))


def _words(text: str) -> list[str]:
    return SIGN.sub("", text).split()


def _syllabic_words(sentence: str) -> list[str]:
    return _words(VOWEL_FIRST.sub("l", ELISION.sub("", countable(sentence))))


@lru_cache(maxsize=1)
def _hyphenation() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="fr")


@lru_cache(maxsize=4096)
def _syllables(word: str) -> int:
    return len(_hyphenation().positions(word.lower())) + 1
