"""Personal support, in very simple words (CEFR level A2)."""

from cai_site.core.starter.blocks import (
    bullets,
    callout,
    glossary,
    paragraphs,
    questions,
    section,
    step,
)
from cai_site.core.starter.content import StarterPage
from thematiques.starter import origins

ACCOMPAGNEMENT = StarterPage(
    "/actions/accompagnement/",
    "actions.ActionPage",
    "Accompagnement",
    {
        "readers": "A2",
        "introduction": (
            "Papiers, nationalité belge, travail, droits : vous avez une question ? Nous vous "
            "écoutons. Nous cherchons une solution avec vous."
        ),
        "search_description": (
            "Accompagnement des personnes étrangères à Namur : nationalité belge, emploi, "
            "diplôme, démarches sociales. Rendez-vous au 081 71 35 18."
        ),
        "owner_service": "service:accompagnement",
        "service": "service:accompagnement",
        "show_offices": True,
        "read_aloud": True,
        "for_whom": bullets(
            "Vous êtes une personne étrangère ou d’origine étrangère.",
            "Vous vivez en province de Namur.",
            "Vous êtes ici depuis peu, ou depuis longtemps.",
        ),
        "what": paragraphs("Nous pouvons vous aider pour :")
        + bullets(
            'le <a href="page:/actions/parcours-d-integration/">parcours d’intégration</a> ;',
            "une demande de nationalité belge ;",
            "la recherche d’un travail, un CV, une orientation ;",
            "l’équivalence de votre diplôme ;",
            "des démarches sociales.",
        ),
        "steps": [
            step(
                "Prenez rendez-vous",
                (
                    'Appelez le <a href="tel:+3281713518">081 71 35 18</a>, de 9 h à 16 h. Ou '
                    'écrivez à <a href="mailto:accompagnement@cainamur.be">'
                    "accompagnement@cainamur.be</a>. L’horaire est à confirmer."
                ),
            ),
            step(
                "Venez à l’entretien",
                (
                    "Vous parlez de votre situation. Prenez vos documents avec vous. Dites-nous "
                    "si vous voulez un interprète."
                ),
            ),
            step(
                "Avancez avec nous",
                (
                    "Nous préparons vos démarches avec vous. Un autre service est mieux pour "
                    "vous ? Nous vous donnons son adresse."
                ),
            ),
        ],
        "cost": "gratuit",
        "cost_note": "interprète compris pour le parcours d’intégration",
        "body": [
            callout(
                "Vous cherchez du travail ?",
                (
                    "Venez sans rendez-vous le mercredi, de 9 h 30 à 12 h. C’est la permanence "
                    "emploi. L’horaire est à confirmer : appelez avant de venir."
                ),
                kind="tip",
            ),
            section(
                "Nos projets pour l’emploi",
                bullets(
                    (
                        "<b>Le mentorat interculturel (MIN).</b> Un mentor vous guide. Il vous "
                        "aide à rencontrer du monde, à parler français et à trouver du travail. Le "
                        "MIN existe depuis janvier 2015."
                    ),
                    (
                        "<b>Levons les freins !</b> Ce projet part de votre parcours et de ce que "
                        "vous savez faire. Existe-t-il encore ? Demandez-le-nous."
                    ),
                    (
                        "<b>Nos partenaires.</b> Nous travaillons avec le Forem (le service de "
                        "l’emploi) et avec Mirena."
                    ),
                ),
            ),
            (
                "stats",
                {
                    "title": "Pourquoi les gens viennent-ils ?",
                    "stats": [
                        {
                            "value": value,
                            "unit": "personnes",
                            "label": label,
                            "year": "2021",
                            "source": "CAIstiques 2021",
                            "source_url": origins.CAISTIQUES_2021[1]["url"],
                        }
                        for value, label in (
                            ("504", "pour le parcours d’intégration"),
                            ("324", "pour la nationalité belge"),
                            ("143", "pour le travail"),
                            ("43", "pour une démarche sociale"),
                        )
                    ],
                },
            ),
            questions(
                "Questions fréquentes",
                {
                    "Je vis une situation de racisme. Que faire ?": (
                        'Ouvrez la page <a href="page:/aide-et-ecoute/">Je suis victime de '
                        "racisme</a>. Elle dit qui appeler."
                    ),
                    "Je vis loin de Namur. Où aller ?": (
                        "Le Centre d’action interculturelle (C.A.I.) a 8 "
                        '<a href="page:/contact/bureau-d-accueil/">bureaux d’accueil</a> dans la '
                        "province. Prenez d’abord rendez-vous."
                    ),
                },
            ),
            glossary(
                {
                    "Équivalence de diplôme": (
                        "Un document officiel dit quel diplôme belge vaut votre diplôme."
                    ),
                    "Permanence": "Un moment fixe. Vous venez sans rendez-vous.",
                    "Mentorat": "Une personne d’expérience vous guide et vous soutient.",
                    "Forem": "Le service public qui aide à trouver du travail en Wallonie.",
                }
            ),
        ],
        "sources": [
            origins.OFFICES,
            origins.CAISTIQUES_2021,
            origins.MENTORING,
            origins.EMPLOYMENT,
        ],
    },
)
