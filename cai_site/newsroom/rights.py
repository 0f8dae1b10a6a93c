"""What each group may do: the one table. granting.py gives it, docs/roles.md says it to staff.

A right more is a row more. What a site has given once is never given again, so that a right
which administrators took away stays away (decision 0020).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from .roles import Role

WRITING, COMMUNICATION, RECEPTION = Role.WRITING, Role.COMMUNICATION, Role.RECEPTION
LISTENING, ADMINISTRATION = Role.LISTENING, Role.ADMINISTRATION
PUBLISHERS = (COMMUNICATION, ADMINISTRATION)
DESK = (RECEPTION, ADMINISTRATION)

# Where a permission holds: everywhere, for all files, or for a page with all that is below it,
# which is then named by its type; the root is the page above all others.
EVERYWHERE, FILES, ROOT = "", "wagtailcore.Collection", "wagtailcore.Page"
CONTENT = (
    "home.PresentationPage",
    "actions.ActionsPage",
    "thematiques.ThematiquesPage",
    "ressources.RessourcesPage",
)


@dataclass(frozen=True)
class Right:
    """A row: `words` for staff, who has it, and the permissions « app.codename » behind it."""

    words: str
    roles: tuple[Role, ...]
    permissions: tuple[str, ...]
    places: tuple[str, ...] = (EVERYWHERE,)

    @property
    def holders(self) -> set[Role]:
        """Who has it: by this row, or a branch by a row about all pages."""
        is_branch = not set(self.places) & {EVERYWHERE, FILES, ROOT}
        wider = [
            row.roles
            for row in RIGHTS
            if is_branch and row.places == (ROOT,) and set(self.permissions) <= set(row.permissions)
        ]
        return {role for roles in (self.roles, *wider) for role in roles}


@dataclass(frozen=True)
class Grant:
    """One permission of one group in one place."""

    role: Role
    permission: str
    place: str

    @property
    def key(self) -> str:
        """Its name among those that were given."""
        return "/".join(filter(None, (self.role, self.permission, self.place)))


def grants() -> Iterator[Grant]:
    """The table, permission by permission."""
    for right in RIGHTS:
        for role in right.roles:
            for permission in right.permissions:
                for place in right.places:
                    yield Grant(role, permission, place)


def on(model: str, *actions: str) -> tuple[str, ...]:
    """The permissions of these actions on a model, « app.model »."""
    app, name = model.split(".")
    return tuple(f"{app}.{action}_{name}" for action in actions)


ALL = ("add", "change", "delete")

RIGHTS = [
    Right(
        "Entrer dans l’administration du site",
        tuple(Role),
        ("wagtailadmin.access_admin",),
    ),
    Right(
        "Toutes les pages\u00a0: écrire, publier, retirer, verrouiller",
        PUBLISHERS,
        on("wagtailcore.page", "add", "change", "publish", "bulk_delete", "lock", "unlock"),
        places=(ROOT,),
    ),
    Right(
        "Présentation, Actions et services, Thématiques, Ressources\u00a0: "
        "écrire et soumettre à validation",
        (WRITING,),
        on("wagtailcore.page", "add", "change"),
        places=CONTENT,
    ),
    # Given by the workflow itself (migration 0003), so that other circuits may be drawn.
    Right("Valider ce que la Rédaction soumet", (COMMUNICATION,), ()),
    Right(
        "Formations\u00a0: écrire et publier",
        (RECEPTION,),
        on("wagtailcore.page", "add", "change", "publish"),
        places=("actions.FormationsPage",),
    ),
    Right(
        "Bureaux d’accueil\u00a0: corriger et publier",
        (RECEPTION,),
        on("wagtailcore.page", "change", "publish"),
        places=("contact.BureauxPage",),
    ),
    Right(
        "Page d’aide aux victimes de racisme\u00a0: corriger et publier",
        (LISTENING,),
        on("wagtailcore.page", "change", "publish"),
        places=("contact.AidePage",),
    ),
    Right(
        "Traduire une page ou un menu",
        PUBLISHERS,
        ("simple_translation.submit_translation",),
    ),
    Right(
        "Images et documents\u00a0: ajouter, choisir, corriger les siens",
        tuple(Role),
        (*on("wagtailimages.image", "add", "choose"), *on("wagtaildocs.document", "add", "choose")),
        places=(FILES,),
    ),
    Right(
        "Images et documents de tous\u00a0: corriger, remplacer, supprimer",
        PUBLISHERS,
        (*on("wagtailimages.image", "change"), *on("wagtaildocs.document", "change")),
        places=(FILES,),
    ),
    Right(
        "Collections d’images et de documents\u00a0: créer, ranger",
        PUBLISHERS,
        on("wagtailcore.collection", *ALL),
        places=(FILES,),
    ),
    Right("Menus du site", PUBLISHERS, on("navigation.menu", *ALL, "publish")),
    Right(
        "Horaires, alerte, coordonnées et autres réglages du site",
        (COMMUNICATION, RECEPTION, ADMINISTRATION),
        on("core.sitesettings", "change"),
    ),
    Right("Services du Centre et leurs contacts", PUBLISHERS, on("core.service", *ALL)),
    Right(
        "Vocabulaire\u00a0: thèmes et publics",
        PUBLISHERS,
        (*on("thematiques.theme", *ALL), *on("thematiques.audience", *ALL)),
    ),
    Right("Chiffres\u00a0: écrire, importer", PUBLISHERS, on("ressources.indicator", *ALL)),
    Right("Répertoire\u00a0: écrire, importer", PUBLISHERS, on("ressources.organisation", *ALL)),
    Right("Règles de redirection", PUBLISHERS, on("wagtailredirects.redirect", *ALL)),
    Right(
        "Recherche\u00a0: résultats mis en avant, synonymes, recherches sans résultat",
        PUBLISHERS,
        (*on("wagtailsearchpromotions.searchpromotion", *ALL), *on("core.synonymgroup", *ALL)),
    ),
    Right("Sigles que le site connaît", PUBLISHERS, on("newsroom.acronym", *ALL)),
    Right(
        "Messages des visiteurs\u00a0: lire, répondre, télécharger",
        DESK,
        on("contact.contactmessage", "view", "change", "export"),
    ),
    Right(
        "Inscriptions aux formations\u00a0: lire, ajouter, écrire aux inscrits, télécharger",
        DESK,
        on("actions.registration", "view", "change", "export"),
    ),
    Right(
        "Demandes de prêt\u00a0: lire, ajouter, suivre, supprimer, télécharger",
        DESK,
        on("ressources.loanrequest", "view", *ALL, "export"),
    ),
    Right(
        "Signalements de racisme\u00a0: traiter, avec la clé et le second facteur",
        (LISTENING,),
        ("contact.handle_report",),
    ),
    Right(
        "Utilisateurs et groupes",
        (ADMINISTRATION,),
        (*on("auth.user", *ALL), *on("auth.group", *ALL)),
    ),
    Right(
        "Circuits de validation",
        (ADMINISTRATION,),
        (*on("wagtailcore.workflow", *ALL), *on("wagtailcore.task", *ALL)),
    ),
    Right(
        "Langues et adresse du site",
        (ADMINISTRATION,),
        (*on("wagtailcore.locale", *ALL), *on("wagtailcore.site", *ALL)),
    ),
]
