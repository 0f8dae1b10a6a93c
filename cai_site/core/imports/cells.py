"""What people write in cells: numbers, days, yes and no; and cells that no program executes."""

import re
import unicodedata
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

SPACES = re.compile(r"[\s\u00a0\u202f]+")
# A spreadsheet takes what starts so for a formula (OWASP, « CSV Injection »).
FORMULA_START = ("=", "+", "-", "@", "\t", "\r")
# « 1.046 » is a thousand for some and one for others.
AMBIGUOUS = re.compile(r"[+-]?\d{1,3}\.\d{3}")
NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")
# What XML 1.0 refuses (https://www.w3.org/TR/xml/#charsets): one of them spoils a whole .xlsx.
UNPRINTABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def folded(text: str) -> str:
    """Words without case, accents, punctuation: « Date précise » and « date_precise » are one."""
    plain = unicodedata.normalize("NFKD", text.lower())
    return "".join(char for char in plain if char.isalnum())


def parse_decimal(text: str) -> Decimal:
    """A number as French or English programs write it: « 1 046 », « 5,29 », « 5.29 », « 5,29 % ».

    Raises ValueError, in French, for anything else and for « 1.046 », which has two readings.
    """
    digits = SPACES.sub("", text).removesuffix("%").replace("\u2212", "-")
    if AMBIGUOUS.fullmatch(digits):
        whole, _point, rest = digits.partition(".")
        raise ValueError(
            f"«\u00a0{text}\u00a0» se lit de deux façons\u00a0: "
            f"écrivez {whole}{rest} ou {whole},{rest}."
        )
    if not NUMBER.fullmatch(digits) or not digits.isascii():
        raise ValueError(f"«\u00a0{text[:40]}\u00a0» n’est pas un nombre. Exemple\u00a0: 5,29.")
    try:
        return Decimal(digits.replace(",", "."))
    except InvalidOperation as error:
        raise ValueError(f"«\u00a0{text[:40]}\u00a0» n’est pas un nombre.") from error


def parse_day(text: str) -> date:
    """A day written 2021-01-31 or 31/01/2021. Raises ValueError, in French."""
    for pattern in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.strptime(text.strip(), pattern).date()  # noqa: DTZ007 – a day, no hour
        except ValueError:
            continue
    raise ValueError(f"«\u00a0{text[:40]}\u00a0» n’est pas une date. Exemple\u00a0: 31/01/2021.")


def parse_yes(text: str) -> bool:
    """« oui » or « non », also 1 and 0, vrai and faux. Raises ValueError, in French."""
    word = text.strip().lower()
    if word in {"oui", "o", "1", "vrai", "true", "x"}:
        return True
    if word in {"non", "n", "0", "faux", "false", ""}:
        return False
    raise ValueError(f"«\u00a0{text[:40]}\u00a0»\u00a0: écrivez oui ou non.")


def safe_cell(text: str) -> str:
    """The text with an apostrophe before what a spreadsheet would execute; numbers stay numbers."""
    text = UNPRINTABLE.sub("", text)
    if text.startswith(FORMULA_START) and not NUMBER.fullmatch(text):
        return f"'{text}"
    return text


def unsafe_cell(text: str) -> str:
    """The text that `safe_cell` was given, so that a downloaded table can be imported again."""
    return text[1:] if text.startswith("'") and text[1:].startswith(FORMULA_START) else text
