"""The acronyms of the starter texts: what each must be written out as, and which need not be.

An acronym belongs in one of the two tables; a test fails for one that is in neither. To allow a
new one, add its long form here, then write it out where a page first uses it.
"""

import re

# Two capitals in one word, or initials with stops. « niveau A2 » and « E411 » are names.
ACRONYM = re.compile(r"\b(?:(?:[A-Z]\.){2,}|[A-Z][\wàé]*[A-Z]\w*)")

# Each value is a pattern, so that the plural counts too.
LONG_FORMS = {
    "AIS": "agences? immobilières? sociales?",
    "AMU": "aide médicale urgente",
    "AOC": "ateliers d’orientation citoyenne",
    "APD": "Autorité de protection des données",
    "ASBL": "association sans but lucratif",
    "C.A.I.": "Centre d’action interculturelle",
    "C.S.C.I.N.": "Centre socio-culturel des immigrés de la province de Namur",
    "CIFoP": "Centre interuniversitaire de formation permanente",
    "CIRÉ": "Coordination et initiatives pour réfugiés et étrangers",
    "CLPS": "Centre local de promotion de la santé",
    "CPAS": "centres? publics? d’action sociale",
    "CRI": "centres? régiona(?:l|ux) d’intégration",
    "CRIBW": "Centre régional d’intégration du Brabant wallon",
    "CRILUX": "Centre régional d’intégration de la province de Luxembourg",
    "CWASS": "Code wallon de l’action sociale et de la santé",
    "DISCRI": "Dispositif de concertation et d’appui aux centres régionaux d’intégration",
    "EPTO": "European Peer Training Organisation",
    "FIC": "formation à l’intégration citoyenne",
    "FLE": "français langue étrangère",
    "FWB": "Fédération Wallonie-Bruxelles",
    "IEFH": "Institut pour l’égalité des femmes et des hommes",
    "ILA": "initiatives? locales? d’accueil",
    "ILI": "initiatives? locales? d’intégration",
    "LSFB": "langue des signes de Belgique francophone",
    "MENA": "mineurs? étrangers? non accompagnés?",
    "MIN": "mentorat interculturel",
    "PCS": "plans? de cohésion sociale",
    "PPLI": "plan provincial et local d’intégration",
    "RGPD": "Règlement général sur la protection des données",
    "RàN": "remise à niveau",
    "SPF": "Service public fédéral",
    "SPW": "Service public de Wallonie",
    "SeTIS": "Service de traduction et d’interprétariat en milieu social",
    "UNamur": "Université de Namur",
    "VUB": "Vrije Universiteit Brussel",
    "WCAG": "Web Content Accessibility Guidelines",
}
# Names that nobody writes out, each with the reason.
NAMES = {
    "AA": "a level of the accessibility rules, not an acronym",
    "BOSA": "the name of a federal service: it uses no other",
    "CAIstiques": "the title of a publication",
    "CD": "an everyday word (CD-ROM)",
    "ROM": "see CD",
    "CV": "an everyday word: newcomers must know it by this name",
    "JavaScript": "a trade name",
    "OpenStreetMap": "the name of a map",
    "PDF": "the name of a format: visitors see it on every download",
    "PNG": "the name of a format",
    "RTL": "the name of a broadcaster",
    "QR": "part of the everyday word « QR code »",
    "SVG": "the name of a format",
    "SIL": "the author of the licence « SIL Open Font License »",
    "UE": "part of the official title of a regulation",
    "W3C": "the name of an organisation: it uses no other",
    "YouTube": "a trade name",
}
# « MENA (mineurs … », « Le MIN, ou mentorat … », a term and its definition.
BESIDE = 12


def unknown(text: str) -> set[str]:
    """The acronyms of a text that neither table names."""
    return {*ACRONYM.findall(text)} - {*LONG_FORMS} - {*NAMES}


def unexplained(text: str) -> dict[str, str]:
    """Acronym → the words around its first use, where its long form stands neither before nor
    right beside it.
    """
    text = text.replace("\u00a0", " ")
    found = {}
    for use in ACRONYM.finditer(text):
        acronym = use[0]
        long_form = LONG_FORMS.get(acronym)
        if long_form is None or acronym in found:
            continue
        read_so_far = text[: use.end() + BESIDE]
        begun = re.search(long_form, text, re.IGNORECASE)
        if begun is None or begun.start() > len(read_so_far):
            found[acronym] = text[max(0, use.start() - 40) : use.end() + 40]
    return found
