"""Whether the description of an image was written for people (WCAG 1.1.1, failure F30)."""

import re

EXTENSION = re.compile(r"\.(?:avif|bmp|gif|heic|jpe?g|png|svg|tiff?|webp)$", re.IGNORECASE)
# What cameras, telephones and programs call a picture, with a number, a date, or nothing.
GIVEN_BY_MACHINES = re.compile(
    r"(?:capture(?: d.?[ée]cran)?|dcim|dsc[fn]?|gopr|image|img|mvimg|p|photo|picture|pxl|"
    r"sans titre|scan|screen ?shot|untitled|vid|whatsapp image)"
    r"[\s\d_.:()-]*(?:(?:at|à|copie|pm|am|wa|edit\w*|final|mp|v)[\s\d_.:()-]*)*",
    re.IGNORECASE,
)
# One word without a space, with what no word has inside: « marche-aux-fleurs_2 ».
ONE_PIECE = re.compile(r"\S*(?:[\d_]|-\S+-)\S*")
FEWEST_LETTERS = 3

NOT_A_DESCRIPTION = (
    "C’est un nom de fichier. Dites ce que l’on voit. Exemple\u00a0: «\u00a0Trois femmes cousent "
    "autour d’une table\u00a0»."
)


def is_file_name(text: str) -> bool:
    """Whether a text is the name of a file, or says as little as one."""
    text = text.strip()
    return bool(
        EXTENSION.search(text)
        or GIVEN_BY_MACHINES.fullmatch(text)
        or ONE_PIECE.fullmatch(text)
        or sum(letter.isalpha() for letter in text) < FEWEST_LETTERS
    )
