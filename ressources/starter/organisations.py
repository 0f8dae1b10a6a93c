"""The directory: what is known of each organisation, and nothing else."""

from datetime import time

from cai_site.core.starter.content import StarterSnippet

# Where the entries come from.
DISCRIMINATION = "unia.be, signaler une discrimination"
WORKING_DAYS = {"days": ["0", "1", "2", "3", "4"], "note": ""}
MINORS = "cainamur.be, prise en charge des MENA"


def organisation(
    slug: str,
    name: str,
    kind: str,
    *,
    themes: list[str],
    audiences: list[str],
    offers: tuple[dict, ...] = (),
    **fields,
):
    """An entry; `themes` and `audiences` are slugs, `offers` its services, of a `kind` at least."""
    return StarterSnippet(
        f"organisation:{slug}",
        "ressources.Organisation",
        {
            "slug": slug,
            "name": name,
            "kind": kind,
            "themes": [f"theme:{theme}" for theme in themes],
            "audiences": [f"audience:{audience}" for audience in audiences],
            "offers": list(offers),
            **fields,
        },
    )


ORGANISATIONS = [
    organisation(
        "cai-namur",
        "Centre d’action interculturelle de la province de Namur (C.A.I.)",
        "cri",
        services=(
            "Nous aidons les personnes étrangères dans leurs démarches, sur rendez-vous. Le "
            "parcours d’intégration est gratuit, interprète compris. Nous donnons aussi des "
            "formations. Nous luttons contre le racisme."
        ),
        address="rue Docteur Haibe 2, 5002 Saint-Servais (Namur)",
        municipality="territory:namur",
        covers_province=True,
        phone="081 71 35 18",
        opening_hours="Rendez-vous par téléphone, de 9 h à 16 h (à confirmer)",
        email="info@cainamur.be",
        free="oui",
        offers=(
            {"kind": "accueil", "appointment": "oui", "free": "oui"},
            {"kind": "outils"},
        ),
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
            "Vous êtes victime ou témoin d’un acte raciste ? Unia vous écoute. C’est gratuit et "
            "confidentiel. Vous pouvez aussi remplir un formulaire en ligne. Unia a une vidéo en "
            "langue des signes de Belgique francophone (LSFB). Le service Relais-signes peut aussi "
            "vous aider."
        ),
        covers_province=True,
        phone="0800 12 800",
        hours=[("hours", WORKING_DAYS | {"opens": time(9, 30), "closes": time(13)})],
        opening_hours="Par téléphone",
        languages_note="vidéo en langue des signes (LSFB), service Relais-signes",
        website="https://unia.be/fr/signaler-discrimination",
        free="oui",
        offers=({"kind": "discrimination", "free": "oui"},),
        themes=["lutte-contre-le-racisme", "diversite", "logement"],
        audiences=["personnes-etrangeres", "grand-public", "professionnels"],
        source=DISCRIMINATION,
    ),
    organisation(
        "iefh",
        "Institut pour l’égalité des femmes et des hommes (IEFH)",
        "public",
        services="L’Institut aide qui subit une discrimination à cause de son genre.",
        covers_province=True,
        offers=({"kind": "discrimination"},),
        themes=["diversite", "lutte-contre-le-racisme"],
        audiences=["grand-public", "personnes-etrangeres"],
        source=DISCRIMINATION,
    ),
    organisation(
        "service-des-tutelles",
        "Service des Tutelles",
        "public",
        services=(
            "Ce service donne un tuteur à chaque mineur étranger non accompagné (MENA). Il dépend "
            "du Service public fédéral Justice."
        ),
        covers_province=True,
        offers=({"kind": "juridique"},),
        themes=["mena"],
        audiences=["professionnels", "personnes-etrangeres", "communes-cpas"],
        source=MINORS,
    ),
    organisation(
        "mentor-escale",
        "Mentor-Escale",
        "association",
        services="On y aide les jeunes sans parents en Belgique : les mineurs étrangers non "
        "accompagnés (MENA).",
        offers=({"kind": "accueil"},),
        themes=["mena"],
        audiences=["personnes-etrangeres", "professionnels"],
        source=MINORS,
    ),
    organisation(
        "cire",
        "Coordination et initiatives pour réfugiés et étrangers (CIRÉ)",
        "association",
        services=(
            "On y informe sur les droits des personnes réfugiées et étrangères. On y trouve aussi "
            "une exposition sur les migrations."
        ),
        offers=(
            {"kind": "juridique"},
            {"kind": "outils"},
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
            "Cette agence fédérale accueille les personnes qui demandent l’asile. En 2020, elle "
            "avait des centres à Florennes et à Pondrôme (à confirmer)."
        ),
        covers_province=True,
        themes=["asile", "mena"],
        audiences=["personnes-etrangeres", "professionnels"],
        source="cainamur.be, réinstallation (2020)",
    ),
    organisation(
        "federation-des-cpas",
        "Fédération des CPAS (centres publics d’action sociale)",
        "association",
        services="Une ressource pour les CPAS qui suivent des mineurs étrangers non accompagnés.",
        offers=({"kind": "outils"},),
        themes=["mena"],
        audiences=["communes-cpas", "professionnels"],
        source=MINORS,
    ),
    organisation(
        "relais-sante-namur",
        "Relais santé de Namur",
        "sante",
        services=(
            "Ce service travaille pour l’aide médicale urgente. Il le fait avec les maisons "
            "médicales et le CPAS."
        ),
        municipality="territory:namur",
        offers=({"kind": "sante"},),
        themes=["sante", "sans-papiers", "migrants-en-transit"],
        audiences=["personnes-etrangeres", "professionnels"],
        source="rsun.jimdo.com, aide médicale urgente",
    ),
    organisation(
        "setis-wallon",
        "Service de traduction et d’interprétariat en milieu social (SeTIS wallon)",
        "interpretariat",
        services="Un service peut y demander un interprète. Plus de 600 services le font.",
        covers_province=True,
        website="https://setisw.com/a-propos-du-setis-wallon",
        offers=({"kind": "interpretariat"},),
        themes=["sante", "sociojuridique", "interculturalite"],
        audiences=["professionnels", "communes-cpas"],
        source="setisw.com",
    ),
    organisation(
        "lire-et-ecrire-namur",
        "Lire et Écrire Namur",
        "francais",
        services=(
            "On y apprend à lire, à écrire et à parler français. Lire et Écrire est membre de la "
            "plateforme du français langue étrangère (FLE)."
        ),
        offers=({"kind": "francais", "levels": ["alpha"]},),
        themes=["fle-alpha-ran"],
        audiences=["personnes-etrangeres", "volontaires"],
        source="cainamur.be, plateforme FLE",
    ),
    organisation(
        "unamur-francais",
        "Université de Namur (UNamur), cours de français",
        "francais",
        services=(
            "Des cours de français jusqu’au niveau C1. Ils sont donnés dans une initiative locale "
            "d’intégration (ILI)."
        ),
        website="https://unamur.be/fr/newsroom/vulnerabilite-agir-et-reflechir",
        offers=(
            {"kind": "francais", "levels": ["c1"], "description": "Des cours jusqu’au niveau C1."},
        ),
        themes=["fle-alpha-ran"],
        audiences=["personnes-etrangeres"],
        source="unamur.be",
    ),
    organisation(
        "objectif-fle",
        "Objectif FLE",
        "francais",
        services=(
            "Vous voulez apprendre à donner cours de FLE ? Les centres régionaux d’intégration "
            "vous forment ensemble."
        ),
        website="https://objectif-fle.be/projet/",
        offers=({"kind": "outils"},),
        themes=["fle-alpha-ran"],
        audiences=["volontaires", "professionnels", "enseignants"],
        source="objectif-fle.be",
    ),
    organisation(
        "discri",
        "Dispositif de concertation et d’appui aux centres régionaux d’intégration (DISCRI)",
        "association",
        services="Les 8 centres de Wallonie s’y parlent et s’y entraident.",
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
            "On y trouve des outils pédagogiques. C’est notre partenaire pour la formation "
            "« Découverte d’outils pédagogiques » (2025)."
        ),
        covers_province=True,
        offers=({"kind": "outils"},),
        themes=["migrations", "interculturalite"],
        audiences=["enseignants", "professionnels", "volontaires"],
        source="cainamur.be, découverte d’outils pédagogiques",
    ),
    organisation(
        "forem",
        "Forem",
        "public",
        services=(
            "Vous cherchez du travail ? Le Forem est le service public de l’emploi en Wallonie. Il "
            "est partenaire du C.A.I."
        ),
        covers_province=True,
        offers=({"kind": "emploi"},),
        themes=["diversite"],
        audiences=["personnes-etrangeres"],
        source="cainamur.be, accompagnement socioprofessionnel",
    ),
]
