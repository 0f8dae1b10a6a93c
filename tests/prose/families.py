"""Which page is written for whom: the one table of reading levels.

The levels are those of the Common European Framework; the bands were calibrated for French in
the study of comparable sites (decision 0009). A page by itself comes before its page type.
"""

from dataclasses import dataclass

from cai_site.core.starter.content import StarterPage


@dataclass(frozen=True)
class Family:
    """A kind of reader, and what a page for them must score."""

    level: str
    ease: int  # Kandel-Moles score, at least
    mean: int  # words per sentence on average, at most
    longest: int  # words in a sentence, at most


A2 = Family("A2", ease=80, mean=10, longest=15)
B1 = Family("B1", ease=60, mean=15, longest=25)
B2 = Family("B2", ease=45, mean=20, longest=30)

# People who arrive, who suffer racism or who want to reach us.
NEWCOMERS = """
    / /actions/parcours-d-integration/ /actions/accompagnement/ /accessibilite/
    /thematiques/fle-alpha-ran/ /thematiques/lutte-contre-le-racisme/
    /thematiques/sans-papiers/ /thematiques/sante/ /ressources/repertoires/
    /ressources/outils-et-publications/guide-du-migrant/
    /ressources/outils-et-publications/guide-mobilite/
    /ressources/outils-et-publications/affiches-mobilite/
    /ressources/outils-et-publications/bail-wallon-simplifie/
"""
# Social workers, elected people, journalists.
PROFESSIONALS = "/actions/reseau-actions-locales/ /actions/interpellation/"
BY_PATH = {
    **dict.fromkeys(NEWCOMERS.split(), A2),
    **dict.fromkeys(PROFESSIONALS.split(), B2),
}
BY_MODEL = {
    "actions.ActionPage": B1,
    "actions.ActionsPage": B1,
    "actions.Formation": B1,
    "actions.FormationsPage": B1,
    "contact.AidePage": A2,
    "contact.BureauxPage": A2,
    "contact.ContactPage": A2,
    "home.ContentPage": B1,
    "home.EquipePage": B1,
    "home.HistoirePage": B1,
    "home.HomePage": B1,
    "home.LogoPage": B1,
    "home.MandatsPage": B2,
    "home.MissionsPage": B2,
    "home.PerspectivesPage": B1,
    "home.PlanDuSitePage": B1,
    "home.PresentationPage": B1,
    "home.QuiSommesNousPage": B1,
    "home.RapportPage": B1,
    "home.RapportsPage": B1,
    "ressources.Actu": B1,
    "ressources.ActusPage": B1,
    "ressources.ChiffresPage": B2,
    "ressources.Publication": B2,
    "ressources.PublicationsPage": B2,
    "ressources.RepertoiresPage": A2,
    "ressources.RessourcesPage": B1,
    "thematiques.ThematiquePage": B1,
    "thematiques.ThematiquesPage": B1,
}


def family_of(page: StarterPage) -> Family:
    """The readers of a page; KeyError for a page type that the table does not name."""
    return BY_PATH.get(page.path) or BY_MODEL[page.model]
