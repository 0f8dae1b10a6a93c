"""The acronyms of the first day: what each stands for, and the names that nobody writes out."""

from cai_site.core.starter.content import StarterContent, StarterSnippet

_MEANINGS = {
    "AIS": "agence immobilière sociale",
    "AMU": "aide médicale urgente",
    "AOC": "ateliers d’orientation citoyenne",
    "APD": "Autorité de protection des données",
    "ASBL": "association sans but lucratif",
    "C.A.I.": "Centre d’action interculturelle",
    "C.S.C.I.N.": "Centre socio-culturel des immigrés de la province de Namur",
    "CIFoP": "Centre interuniversitaire de formation permanente",
    "CIRÉ": "Coordination et initiatives pour réfugiés et étrangers",
    "CLPS": "Centre local de promotion de la santé",
    "CPAS": "centre public d’action sociale",
    "CRI": "centre régional d’intégration",
    "CRIBW": "Centre régional d’intégration du Brabant wallon",
    "CRILUX": "Centre régional d’intégration de la province de Luxembourg",
    "CWASS": "Code wallon de l’action sociale et de la santé",
    "DISCRI": "Dispositif de concertation et d’appui aux centres régionaux d’intégration",
    "EPTO": "European Peer Training Organisation",
    "FIC": "formation à l’intégration citoyenne",
    "FLE": "français langue étrangère",
    "FWB": "Fédération Wallonie-Bruxelles",
    "IEFH": "Institut pour l’égalité des femmes et des hommes",
    "ILA": "initiative locale d’accueil",
    "ILI": "initiative locale d’intégration",
    "LSFB": "langue des signes de Belgique francophone",
    "MENA": "mineur étranger non accompagné",
    "MIN": "mentorat interculturel",
    "PCS": "plan de cohésion sociale",
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
_NAMES = {
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
ACRONYMS = _MEANINGS | dict.fromkeys(_NAMES, "")

CONTENT = StarterContent(
    snippets=[
        StarterSnippet(
            f"sigles:{acronym}", "newsroom.Acronym", {"acronym": acronym, "meaning": meaning}
        )
        for acronym, meaning in ACRONYMS.items()
    ]
)
