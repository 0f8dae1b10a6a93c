"""The services of the Centre, by their generic contacts."""

from cai_site.core.starter.content import StarterSnippet

GENERAL_EMAIL = "info@cainamur.be"
GENERAL_NOTE = "Adresse générale du Centre : celle du service est à compléter."

ROWS = [
    {
        "slug": "accueil",
        "name": "Accueil général",
        "mission": "Vous ne savez pas à qui vous adresser ? Nous vous orientons.",
        "email": GENERAL_EMAIL,
        "note": "Le téléphone général et les heures sont à compléter.",
    },
    {
        "slug": "accompagnement",
        "name": "Accompagnement",
        "mission": (
            "Nous aidons les personnes étrangères : parcours d’intégration, nationalité, "
            "emploi et démarches sociales."
        ),
        "phone": "081 71 35 18",
        "email": "accompagnement@cainamur.be",
        "availability": "de 9 h à 16 h",
        "note": "Jours et heures à confirmer par téléphone.",
    },
    {
        "slug": "coordination",
        "name": "Coordination et réseau",
        "mission": (
            "Nous réunissons les acteurs de l’intégration dans la province et nous appuyons "
            "les initiatives locales."
        ),
        "email": GENERAL_EMAIL,
        "note": GENERAL_NOTE,
    },
    {
        "slug": "formations",
        "name": "Formations",
        "mission": (
            "Nous formons les enseignants, les professionnels et les volontaires à la "
            "relation interculturelle."
        ),
        "email": GENERAL_EMAIL,
        "note": GENERAL_NOTE,
    },
    {
        "slug": "sensibilisation",
        "name": "Sensibilisation",
        "mission": (
            "Nous informons le public et nous agissons contre le racisme avec nos partenaires."
        ),
        "email": GENERAL_EMAIL,
        "note": GENERAL_NOTE,
    },
    {
        "slug": "interpellation",
        "name": "Interpellation",
        "mission": "Nous portons des demandes auprès des responsables politiques.",
        "email": GENERAL_EMAIL,
        "note": GENERAL_NOTE,
    },
    {
        "slug": "communication",
        "name": "Communication",
        "mission": "Nous faisons connaître le Centre, ses actions et ses publications.",
        "email": GENERAL_EMAIL,
        "note": GENERAL_NOTE,
    },
    {
        "slug": "direction",
        "name": "Direction et gestion",
        "mission": "Nous dirigeons et nous gérons le Centre.",
        "email": GENERAL_EMAIL,
        "note": GENERAL_NOTE,
    },
    {
        "slug": "prevention",
        "name": "Prévention",
        "mission": "La mission de ce service est à compléter.",
        "email": GENERAL_EMAIL,
        "note": GENERAL_NOTE,
    },
]

SERVICES = [
    StarterSnippet(f"service:{row['slug']}", "core.Service", {**row, "order": order})
    for order, row in enumerate(ROWS)
]
