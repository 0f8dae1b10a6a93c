"""The directory: what is known of each organisation, and nothing else."""

from cai_site.core.starter.content import StarterSnippet

# Where the entries come from.
DISCRIMINATION = "unia.be, signaler une discrimination"
MINORS = "cainamur.be, prise en charge des MENA"


def organisation(
    slug: str, name: str, kind: str, *, themes: list[str], audiences: list[str], **fields
):
    """An entry; `themes` and `audiences` are slugs."""
    return StarterSnippet(
        f"organisation:{slug}",
        "ressources.Organisation",
        {
            "slug": slug,
            "name": name,
            "kind": kind,
            "themes": [f"theme:{theme}" for theme in themes],
            "audiences": [f"audience:{audience}" for audience in audiences],
            **fields,
        },
    )


ORGANISATIONS = [
    organisation(
        "cai-namur",
        "Centre d’action interculturelle de la province de Namur (C.A.I.)",
        "cri",
        services=(
            "Accompagnement des personnes étrangères, parcours d’intégration, formations, lutte "
            "contre le racisme. L’accompagnement se fait sur rendez-vous. Le parcours "
            "d’intégration est gratuit, interprète compris."
        ),
        address="rue Docteur Haibe 2, 5002 Saint-Servais (Namur)",
        municipality="territory:namur",
        covers_province=True,
        phone="081 71 35 18",
        opening_hours="Rendez-vous par téléphone, de 9 h à 16 h (à confirmer)",
        email="info@cainamur.be",
        free="oui",
        themes=[
            "asile",
            "citoyennete",
            "fle-alpha-ran",
            "interculturalite",
            "lutte-contre-le-racisme",
            "sociojuridique",
            "volontariat",
        ],
        audiences=["personnes-etrangeres", "professionnels", "volontaires", "grand-public"],
        source="cainamur.be, actions et services",
    ),
    organisation(
        "unia",
        "Unia",
        "public",
        services=(
            "Signaler une discrimination ou un acte raciste, comme victime ou comme témoin. "
            "Gratuit et confidentiel. Un formulaire en ligne existe. En langue des signes : "
            "vidéo en LSFB (langue des signes de Belgique francophone) et service Relais-signes."
        ),
        covers_province=True,
        phone="0800 12 800",
        opening_hours="jours ouvrables, 9 h 30 – 13 h",
        website="https://unia.be/fr/signaler-discrimination",
        free="oui",
        themes=["lutte-contre-le-racisme", "diversite", "logement"],
        audiences=["personnes-etrangeres", "grand-public", "professionnels"],
        source=DISCRIMINATION,
    ),
    organisation(
        "iefh",
        "Institut pour l’égalité des femmes et des hommes (IEFH)",
        "public",
        services="Signaler une discrimination liée au genre.",
        covers_province=True,
        themes=["diversite", "lutte-contre-le-racisme"],
        audiences=["grand-public", "personnes-etrangeres"],
        source=DISCRIMINATION,
    ),
    organisation(
        "service-des-tutelles",
        "Service des Tutelles",
        "public",
        services=(
            "Désigner un tuteur pour chaque mineur étranger non accompagné (MENA). Ce service "
            "dépend du Service public fédéral (SPF) Justice."
        ),
        covers_province=True,
        themes=["mena"],
        audiences=["professionnels", "personnes-etrangeres", "communes-cpas"],
        source=MINORS,
    ),
    organisation(
        "mentor-escale",
        "Mentor-Escale",
        "association",
        services="Soutien aux mineurs étrangers non accompagnés (MENA).",
        themes=["mena"],
        audiences=["personnes-etrangeres", "professionnels"],
        source=MINORS,
    ),
    organisation(
        "cire",
        "Coordination et initiatives pour réfugiés et étrangers (CIRÉ)",
        "association",
        services=(
            "Information sur les droits des personnes réfugiées et étrangères. Une exposition "
            "sur les migrations."
        ),
        themes=["asile", "mena", "migrations", "sans-papiers"],
        audiences=["professionnels", "personnes-etrangeres", "enseignants"],
        source=MINORS,
    ),
    organisation(
        "fedasil",
        "Fedasil",
        "public",
        services=(
            "Agence fédérale pour l’accueil des personnes demandeuses d’asile. Centres à "
            "Florennes et à Pondrôme (en 2020, à confirmer)."
        ),
        covers_province=True,
        themes=["asile", "mena"],
        audiences=["personnes-etrangeres", "professionnels"],
        source="cainamur.be, réinstallation (2020)",
    ),
    organisation(
        "federation-des-cpas",
        "Fédération des CPAS",
        "association",
        services=(
            "Ressource pour les centres publics d’action sociale (CPAS) qui accompagnent des "
            "mineurs étrangers non accompagnés."
        ),
        themes=["mena"],
        audiences=["communes-cpas", "professionnels"],
        source=MINORS,
    ),
    organisation(
        "relais-sante-namur",
        "Relais santé de Namur",
        "sante",
        services=(
            "Aide médicale urgente, avec les maisons médicales et le centre public d’action "
            "sociale (CPAS)."
        ),
        municipality="territory:namur",
        themes=["sante", "sans-papiers", "migrants-en-transit"],
        audiences=["personnes-etrangeres", "professionnels"],
        source="rsun.jimdo.com, aide médicale urgente",
    ),
    organisation(
        "setis-wallon",
        "Service de traduction et d’interprétariat en milieu social (SeTIS wallon)",
        "interpretariat",
        services=(
            "Un interprète social à la demande d’un service. Plus de 600 services y font appel."
        ),
        covers_province=True,
        website="https://setisw.com/a-propos-du-setis-wallon",
        themes=["sante", "sociojuridique", "interculturalite"],
        audiences=["professionnels", "communes-cpas"],
        source="setisw.com",
    ),
    organisation(
        "lire-et-ecrire-namur",
        "Lire et Écrire Namur",
        "francais",
        services=(
            "Alphabétisation. Membre de la plateforme du français langue étrangère (FLE) depuis "
            "2011."
        ),
        themes=["fle-alpha-ran"],
        audiences=["personnes-etrangeres", "volontaires"],
        source="cainamur.be, plateforme FLE",
    ),
    organisation(
        "unamur-francais",
        "Université de Namur (UNamur), cours de français",
        "francais",
        services=(
            "Cours de français langue étrangère (FLE) jusqu’au niveau C1, dans une initiative "
            "locale d’intégration (ILI)."
        ),
        website="https://unamur.be/fr/newsroom/vulnerabilite-agir-et-reflechir",
        themes=["fle-alpha-ran"],
        audiences=["personnes-etrangeres"],
        source="unamur.be",
    ),
    organisation(
        "objectif-fle",
        "Objectif FLE",
        "francais",
        services=(
            "Formation de formateurs en français langue étrangère (FLE), commune aux centres "
            "régionaux d’intégration."
        ),
        website="https://objectif-fle.be/projet/",
        themes=["fle-alpha-ran"],
        audiences=["volontaires", "professionnels", "enseignants"],
        source="objectif-fle.be",
    ),
    organisation(
        "discri",
        "DISCRI",
        "association",
        services=(
            "Dispositif de concertation et d’appui aux huit centres régionaux d’intégration "
            "(CRI) de Wallonie."
        ),
        website="https://discri.be",
        themes=["interculturalite"],
        audiences=["professionnels", "communes-cpas", "presse"],
        source="discri.be",
    ),
    organisation(
        "outiltheque-provinciale",
        "Outilthèque provinciale",
        "public",
        services=(
            "Outils pédagogiques. Partenaire de la formation « Découverte d’outils "
            "pédagogiques » (2025)."
        ),
        covers_province=True,
        themes=["migrations", "interculturalite"],
        audiences=["enseignants", "professionnels", "volontaires"],
        source="cainamur.be, découverte d’outils pédagogiques",
    ),
    organisation(
        "forem",
        "Forem",
        "public",
        services=(
            "Service public de l’emploi en Wallonie. Partenaire du C.A.I. pour l’insertion et la "
            "diversité."
        ),
        covers_province=True,
        themes=["diversite"],
        audiences=["personnes-etrangeres"],
        source="cainamur.be, accompagnement socioprofessionnel",
    ),
]
