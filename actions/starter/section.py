"""The section « Actions/Services » and the list of trainings."""

from cai_site.core.starter.blocks import bullets, callout, paragraphs, section
from cai_site.core.starter.content import StarterPage

ACTIONS = StarterPage(
    "/actions/",
    "actions.ActionsPage",
    "Actions et services",
    {
        "introduction": (
            "Le Centre d’action interculturelle (C.A.I.) aide les personnes étrangères. Il forme "
            "aussi les professionnels et agit contre le racisme. Choisissez le service qu’il vous "
            "faut."
        ),
        "search_description": (
            "Les services du C.A.I. de Namur : parcours d’intégration, accompagnement, réseau "
            "local, formations, sensibilisation, interpellation."
        ),
        "owner_service": "service:communication",
        "body": [
            section(
                "Pour qui ?",
                bullets(
                    (
                        "<b>Vous venez d’un autre pays ?</b> Suivez le "
                        '<a href="page:/actions/parcours-d-integration/">parcours d’intégration'
                        "</a>. Ou demandez un "
                        '<a href="page:/actions/accompagnement/">accompagnement</a> pour vos '
                        "démarches."
                    ),
                    (
                        "<b>Vous travaillez avec des personnes étrangères ?</b> Suivez une de nos "
                        '<a href="page:/actions/formations/">formations</a>. Ou rejoignez le '
                        '<a href="page:/actions/reseau-actions-locales/">réseau d’actions '
                        "locales</a>."
                    ),
                    (
                        "<b>Vous voulez agir ou vous informer ?</b> Voyez nos actions de "
                        '<a href="page:/actions/sensibilisation/">sensibilisation</a> et nos '
                        'demandes au monde politique : l’<a href="page:/actions/interpellation/">'
                        "interpellation</a>."
                    ),
                ),
            ),
        ],
    },
    order=1,
)

FORMATIONS = StarterPage(
    "/actions/formations/",
    "actions.FormationsPage",
    "Formations",
    {
        "introduction": (
            "Nos formations aident à travailler avec des personnes de cultures différentes. Elles "
            "sont ouvertes aux enseignants, aux professionnels, aux volontaires et à toute "
            "personne intéressée."
        ),
        "search_description": (
            "Formations du C.A.I. à Namur : relation interculturelle, droit des étrangers, "
            "nationalité, citoyenneté, outils pédagogiques."
        ),
        "owner_service": "service:formations",
        "body": [
            callout(
                "Pas encore de date ?",
                (
                    "Une formation sans date peut revenir. Écrivez au service Formations : nous "
                    "vous préviendrons. Le prix et le nombre de places sont à confirmer pour "
                    "chaque session."
                ),
            ),
            section(
                "Vous cherchez un cours de français ?",
                paragraphs(
                    "Ces formations ne sont pas des cours de langue. Voyez la page "
                    '<a href="page:/thematiques/fle-alpha-ran/">Français, alphabétisation et '
                    "remise à niveau</a>."
                ),
            ),
        ],
    },
)
