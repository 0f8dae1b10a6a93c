"""The section « Actions/Services » and the list of trainings."""

from cai_site.core.starter.blocks import bullets, callout, paragraphs, section
from cai_site.core.starter.content import StarterPage

ACTIONS = StarterPage(
    "/actions/",
    "actions.ActionsPage",
    "Actions et services",
    {
        "introduction": (
            "Le Centre d’action interculturelle (C.A.I.) fait cinq métiers : accompagner, "
            "former, sensibiliser, coordonner et interpeller. Choisissez le service qui vous "
            "aide."
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
                        "Vous êtes une personne étrangère : voyez le "
                        '<a href="page:/actions/parcours-d-integration/">parcours d’intégration'
                        '</a> et l’<a href="page:/actions/accompagnement/">accompagnement</a>.'
                    ),
                    (
                        "Vous êtes professionnel, volontaire ou enseignant : voyez les "
                        '<a href="page:/actions/formations/">formations</a> et le '
                        '<a href="page:/actions/reseau-actions-locales/">réseau d’actions '
                        "locales</a>."
                    ),
                    (
                        "Vous êtes citoyen, journaliste ou responsable politique : voyez la "
                        '<a href="page:/actions/sensibilisation/">sensibilisation</a> et l’'
                        '<a href="page:/actions/interpellation/">interpellation</a>.'
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
            "Nos formations aident à travailler avec des personnes de cultures différentes. "
            "Elles s’adressent aux enseignants, aux professionnels, aux volontaires et à toute "
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
                    '<a href="page:/thematiques/fle-alpha-ran/">FLE/Alpha/RàN</a> : français '
                    "langue étrangère, alphabétisation et remise à niveau."
                ),
            ),
        ],
    },
)
