"""What French words have in common: one analysis for indexing, searching and highlighting.

Both databases are given the words that this module makes of a text, so that they find the same
pages. PostgreSQL then stems them itself (`french_unaccent`); SQLite cannot and is given stems.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import islice

import snowballstemmer

MAX_WORDS = 16  # of one query: more than people type, fewer than the databases can bear
MAX_QUERY_LENGTH = 200  # characters

# Snowball's French list (https://snowballstem.org/algorithms/french/stop.txt), accents folded,
# with the elided, interrogative and demonstrative words that it leaves out; without « été », on
# a site that announces trainings by season.
STOP_WORDS = frozenset(
    """
    a ai aie aient aies ait as au aura aurai auraient aurais aurait auras aurez auriez aurions
    aurons auront aux avaient avais avait avec avez aviez avions avons ayant ayez ayons c ca ce
    ceci cela celle celles celui ces cet cette ceux comment d dans de des donc dont du elle elles
    en es est et etaient etais etait etant etes etiez etions eu eue eues eumes eurent eus eusse
    eussent eusses eussiez eussions eut eutes eux furent fus fusse fussent fusses fussiez
    fussions fut futes fumes ici il ils j je jusqu l la le les leur leurs lorsqu lui m ma mais me
    meme memes mes moi mon n ne nos notre nous on ont ou par pas pour pourquoi puisqu qu quand que
    quel quelle quelles quels qui quoi quoiqu s sa sans se sera serai seraient serais serait seras
    serez seriez serions serons seront ses si soi soient sois soit sommes son sont soyez soyons
    suis sur t ta te tes toi ton tu un une vos votre vous y
    """.split()
)

# Forms that Snowball French leaves apart once accents are folded, or always: « réfugiée »,
# « étrangère », « formatrice », « nombreuse », « actif ». Each rule is tried once, in this order,
# on a word without its plural s.
_ENDINGS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<=eau)x$", ""),
        (r"(?<!e)aux$", "al"),
        (r"ee$", "e"),
        (r"(?<=..)ere$", "er"),
        (r"trice$", "teur"),
        (r"(?<=..)eu(?:se|x)$", "eur"),
        (r"(?<=.)if$", "ive"),
    )
)
_IRREGULAR = {
    "enjeux": "enjeu",
    "grecque": "grec",
    "jeux": "jeu",
    "lieux": "lieu",
    "milieux": "milieu",
    "nouvel": "nouveau",
    "nouvelle": "nouveau",
    "publique": "public",
    "travaux": "travail",
    "turque": "turc",
    "voeux": "voeu",
}
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l"})
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
# « employé·e·s », « formateur·rice », « employé(e)s »: the word itself is enough.
_INCLUSIVE = re.compile(r"(?<=[^\W\d_])(?:[·•‧][^\W\d_]+|\([^\W\d_]{1,4}\)s?)+")
_ACRONYM = re.compile(r"(?<!\w)(?:[^\W\d_]\.){2,}[^\W\d_]?(?!\w)")
_WORD = re.compile(r"[^\W_]+")
_COMPOUND = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)+")
_stemmer = snowballstemmer.stemmer("french")


def fold(text: str) -> str:
    """`text` in small letters, without accents, ligatures or invisible characters."""
    text = unicodedata.normalize("NFKD", _INVISIBLE.sub("", text).casefold())
    text = "".join(char for char in text if not unicodedata.combining(char))
    return text.translate(_LIGATURES)


def words(text: str) -> list[str]:
    """Every word of `text`, folded, in order; acronyms whole: « C.A.I. » is `cai`."""
    return _WORD.findall(_written_out(text))


def indexed_words(text: str) -> list[str]:
    """The words to index for autocompletion: `words`, then compounds in one (`antiracisme`)."""
    text = _written_out(text)
    return [*_WORD.findall(text), *_joined(text)]


def terms(text: str) -> list[str]:
    """The words of `text` that mean something, each in its most regular form."""
    return [_regular(word) for word in words(text) if word not in STOP_WORDS]


def indexed_terms(text: str) -> list[str]:
    """The terms to index: `terms`, then compounds in one word."""
    text = _written_out(text)
    known = [word for word in _WORD.findall(text) if word not in STOP_WORDS]
    return [_regular(word) for word in (*known, *_joined(text))]


@lru_cache(maxsize=50_000)
def stem(term: str) -> str:
    """The stem of a term (Snowball, French), as PostgreSQL's `french_stem` gives it."""
    return _stemmer.stemWord(term)


@lru_cache(maxsize=50_000)
def stem_of(word: str) -> str:
    """The stem of one word as it is written; "" for a stop word."""
    return "".join(stem(term) for term in terms(word))


def query_words(text: str) -> list[str]:
    """At most `MAX_WORDS` different `words` of what somebody typed."""
    return _first(words(text[:MAX_QUERY_LENGTH]))


def query_terms(text: str) -> list[str]:
    """At most `MAX_WORDS` different `terms` of what somebody typed; [] when nothing is left."""
    return _first(terms(text[:MAX_QUERY_LENGTH]))


def _written_out(text: str) -> str:
    text = _INCLUSIVE.sub("", fold(text))
    return _ACRONYM.sub(lambda match: match[0].replace(".", ""), text)


def _joined(text: str) -> list[str]:
    return ["".join(_WORD.findall(compound)) for compound in _COMPOUND.findall(text)]


def _first(items: list[str]) -> list[str]:
    return list(islice(dict.fromkeys(items), MAX_WORDS))


@lru_cache(maxsize=50_000)
def _regular(word: str) -> str:
    """`word` in the masculine singular, as far as its ending tells; never a stop word."""
    if word.endswith("s") and not word.endswith("ss"):
        word = _unless_lost(word, word[:-1])
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending, replacement in _ENDINGS:
        word = _unless_lost(word, ending.sub(replacement, word))
    return word


def _unless_lost(word: str, shorter: str) -> str:
    """`shorter`, or `word` where that leaves a stop word (« mois », « née ») or next to nothing."""
    return word if len(shorter) < 3 or shorter in STOP_WORDS else shorter
