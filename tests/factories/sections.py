"""Factories of the pages of the other sections."""

from django.utils.timezone import localdate

from factory import LazyFunction, SubFactory

from .data import ThemeFactory
from .pages import RichPageFactory

__all__ = [
    "ActionPageFactory",
    "ActionsPageFactory",
    "ActuFactory",
    "ActusPageFactory",
    "AidePageFactory",
    "BureauxPageFactory",
    "ChiffresPageFactory",
    "ContactPageFactory",
    "FormationFactory",
    "FormationsPageFactory",
    "PublicationFactory",
    "PublicationsPageFactory",
    "RepertoiresPageFactory",
    "RessourcesPageFactory",
    "ThematiquePageFactory",
    "ThematiquesPageFactory",
]


class ActionsPageFactory(RichPageFactory):
    title = "Actions/Services"
    slug = "actions"

    class Meta:
        model = "actions.ActionsPage"


class ActionPageFactory(RichPageFactory):
    class Params:
        under = "actions.ActionsPage"

    class Meta:
        model = "actions.ActionPage"


class FormationsPageFactory(RichPageFactory):
    class Params:
        under = "actions.ActionsPage"

    title = "Formations"

    class Meta:
        model = "actions.FormationsPage"


class FormationFactory(RichPageFactory):
    class Params:
        under = "actions.FormationsPage"

    class Meta:
        model = "actions.Formation"


class ThematiquesPageFactory(RichPageFactory):
    title = "Thématiques"

    class Meta:
        model = "thematiques.ThematiquesPage"


class ThematiquePageFactory(RichPageFactory):
    class Params:
        under = "thematiques.ThematiquesPage"

    theme = SubFactory(ThemeFactory)

    class Meta:
        model = "thematiques.ThematiquePage"


class RessourcesPageFactory(RichPageFactory):
    title = "Ressources"

    class Meta:
        model = "ressources.RessourcesPage"


class PublicationsPageFactory(RichPageFactory):
    class Params:
        under = "ressources.RessourcesPage"

    title = "Outils et publications"

    class Meta:
        model = "ressources.PublicationsPage"


class PublicationFactory(RichPageFactory):
    class Params:
        under = "ressources.PublicationsPage"

    kind = "guide"
    year = 2019

    class Meta:
        model = "ressources.Publication"


class ChiffresPageFactory(RichPageFactory):
    class Params:
        under = "ressources.RessourcesPage"

    title = "Chiffres"

    class Meta:
        model = "ressources.ChiffresPage"


class ActusPageFactory(RichPageFactory):
    class Params:
        under = "ressources.RessourcesPage"

    title = "Actus du secteur"

    class Meta:
        model = "ressources.ActusPage"


class ActuFactory(RichPageFactory):
    class Params:
        under = "ressources.ActusPage"

    date = LazyFunction(localdate)

    class Meta:
        model = "ressources.Actu"


class RepertoiresPageFactory(RichPageFactory):
    class Params:
        under = "ressources.RessourcesPage"

    title = "Répertoires et cartographies"

    class Meta:
        model = "ressources.RepertoiresPage"


class AidePageFactory(RichPageFactory):
    title = "Aide et écoute"

    class Meta:
        model = "contact.AidePage"


class ContactPageFactory(RichPageFactory):
    title = "Contact"

    class Meta:
        model = "contact.ContactPage"


class BureauxPageFactory(RichPageFactory):
    class Params:
        under = "contact.ContactPage"

    title = "Bureau d’accueil"
    slug = "bureau-d-accueil"

    class Meta:
        model = "contact.BureauxPage"
