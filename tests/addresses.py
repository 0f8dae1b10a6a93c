"""The addresses of the starter site that the browser, Lighthouse and the camera visit."""

from dataclasses import dataclass

from cai_site.core.starter.loader import starter_contents


@dataclass(frozen=True)
class Address:
    """A page under measure: what it is called, where it is, whether its point is a list."""

    name: str
    path: str
    is_list: bool = False


# The pages by which the visitors' bar is measured, as far as the site has them.
MEASURED = [
    Address("accueil", "/", is_list=True),
    Address("qui-sommes-nous", "/presentation/qui-sommes-nous/"),
    Address("equipe", "/presentation/equipe/"),
    Address("histoire", "/presentation/histoire-du-centre/", is_list=True),
    Address("thematiques", "/thematiques/", is_list=True),
    Address("thematique", "/thematiques/logement/"),
    Address("formations", "/actions/formations/", is_list=True),
    Address("formation", "/actions/formations/exemple-une-formation-a-venir/"),
    Address("chiffres", "/ressources/chiffres/", is_list=True),
    Address("publications", "/ressources/outils-et-publications/", is_list=True),
    Address("repertoires", "/ressources/repertoires/", is_list=True),
    Address("aide-et-ecoute", "/aide-et-ecoute/"),
    Address("recherche-sans-resultat", "/recherche/?q=zzzzzz"),
    Address("introuvable", "/cette-page-n-existe-pas/"),
]

# What pages look like in other states than the one they open in.
STATES = [
    "/recherche/",
    "/recherche/?q=racisme",
    "/recherche/?q=zzzzzz",
    "/actions/formations/?periode=passees",
    "/actions/formations/?theme=inconnu",
    "/actions/formations/?vue=mois",
    "/ressources/chiffres/?indicateur=personnes-accompagnees",
    "/ressources/chiffres/?indicateur=part-etrangers",
    "/ressources/chiffres/?indicateur=part-etrangers&territoire=ailleurs",
    "/ressources/chiffres/?indicateur=primo-arrivants-suivis",
    "/ressources/repertoires/?commune=dinant",
    "/ressources/repertoires/unia/",
    "/ressources/repertoires/selection/imprimer/?theme=mena",
    "/ressources/outils-et-publications/?page=2",
    "/cette-page-n-existe-pas/",
]


def starter_paths() -> list[str]:
    """The address of every page that the starter content writes."""
    return [page.path for content in starter_contents() for page in content.pages]


def one_path_per_type() -> list[str]:
    """The address of the first starter page of each type."""
    first = {}
    for content in starter_contents():
        for page in content.pages:
            first.setdefault(page.model, page.path)
    return list(first.values())
