"""The Centre's services and trainings, as the site shows them on its first day."""

from cai_site.core.starter.content import StarterContent

from . import accompagnement, example, network, parcours, public, section, trainings

CONTENT = StarterContent(
    pages=[
        section.ACTIONS,
        parcours.PARCOURS,
        accompagnement.ACCOMPAGNEMENT,
        network.RESEAU,
        section.FORMATIONS,
        public.SENSIBILISATION,
        public.INTERPELLATION,
        *trainings.PAGES,
        example.EXAMPLE,
    ]
)
