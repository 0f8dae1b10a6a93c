"""Services that several themes send visitors to, by their public contact."""

from cai_site.core.starter.blocks import helper

CAI_APPOINTMENT = helper(
    "Centre d’action interculturelle (C.A.I.), service Accompagnement",
    "Prendre un rendez-vous gratuit. On répond de 9 h à 16 h (horaire à confirmer).",
    phone="081 71 35 18",
    email="accompagnement@cainamur.be",
)
CAI = helper(
    "Centre d’action interculturelle (C.A.I.), accueil",
    "Poser une question, ou demander quel service peut vous aider.",
    email="info@cainamur.be",
)
UNIA = helper(
    "Unia",
    "Signaler une discrimination. Gratuit et confidentiel, les jours ouvrables de 9 h 30 à 13 h.",
    phone="0800 12 800",
    url="https://unia.be/fr/signaler-discrimination",
)
IEFH = helper(
    "Institut pour l’égalité des femmes et des hommes (IEFH)",
    "Signaler une discrimination liée au genre. Coordonnées à compléter.",
)
FEDASIL = helper(
    "Fedasil",
    "L’agence fédérale pour l’accueil des personnes demandeuses d’asile. Coordonnées à compléter.",
)
CIRE = helper(
    "CIRÉ (Coordination et initiatives pour réfugiés et étrangers)",
    "Une association pour les droits des personnes étrangères. Coordonnées à compléter.",
)
CPAS = helper(
    "Le centre public d’action sociale (CPAS) de votre commune",
    "Demander une aide sociale. Votre commune vous donne les coordonnées.",
)
RELAIS_SANTE = helper(
    "Relais santé de Namur",
    "Un des services namurois de l’aide médicale urgente. Coordonnées à compléter.",
)
SETIS = helper(
    "SeTIS wallon (Service de traduction et d’interprétariat en milieu social)",
    "Trouver un interprète. C’est le service que vous voyez qui l’appelle.",
    url="https://setisw.com/a-propos-du-setis-wallon",
)
MIGRANT_GUIDE = helper(
    "Guide du migrant en province de Namur",
    "Trouver un service près de chez vous, sur ordinateur ou sur smartphone.",
    url="https://guidedumigrant-provnamur.be",
)
