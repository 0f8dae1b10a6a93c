"""Blocks of the site settings: opening hours, exceptions, partners, social links."""

from datetime import date

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property

from wagtail import blocks

from .images import SiteImageChooserBlock

WEEKDAYS = [
    ("0", "Lundi"),
    ("1", "Mardi"),
    ("2", "Mercredi"),
    ("3", "Jeudi"),
    ("4", "Vendredi"),
    ("5", "Samedi"),
    ("6", "Dimanche"),
]


def require_opening_before_closing(value) -> None:
    """Raise a French error when a slot closes before it opens, or lacks one of both."""
    opens, closes = value["opens"], value["closes"]
    if bool(opens) != bool(closes) or (opens and opens >= closes):
        raise blocks.StructBlockValidationError(
            block_errors={"closes": ValidationError("L’heure de fin doit suivre l’heure de début.")}
        )


class HoursValue(blocks.StructValue):
    """Weekly opening hours: one slot that holds for some days."""

    def covers(self, day: date) -> bool:
        """Whether the slot holds on `day` (a weekday; exceptions are kept elsewhere)."""
        return str(day.weekday()) in self["days"]

    @cached_property
    def day_names(self) -> list[str]:
        """The names of its days, in the order of the week."""
        return [name for number, name in WEEKDAYS if number in self["days"]]


class HoursBlock(blocks.StructBlock):
    """A slot of the week, such as Monday and Tuesday from 9:00 to 12:30."""

    days = blocks.MultipleChoiceBlock(
        label="Jours", choices=WEEKDAYS, help_text="Cochez les jours où cet horaire vaut."
    )
    opens = blocks.TimeBlock(label="De", help_text="Exemple : 09:00.")
    closes = blocks.TimeBlock(label="À", help_text="Exemple : 12:30.")
    note = blocks.CharBlock(
        label="Remarque",
        required=False,
        max_length=80,
        help_text="Exemple : « sur rendez-vous ».",
    )

    class Meta:
        icon = "time"
        label = "Horaire"
        value_class = HoursValue

    def clean(self, value):
        value = super().clean(value)
        require_opening_before_closing(value)
        return value


class HoursExceptionBlock(blocks.StructBlock):
    """Days that do not follow the week: closed, or open at other hours."""

    first_day = blocks.DateBlock(label="Du", help_text="Premier jour. Exemple : 21/07/2027.")
    last_day = blocks.DateBlock(
        label="Au", required=False, help_text="Dernier jour. Vide : un seul jour."
    )
    reason = blocks.CharBlock(
        label="Motif", max_length=80, help_text="Exemple : « fête nationale »."
    )
    opens = blocks.TimeBlock(
        label="Ouvert de", required=False, help_text="Vide : fermé toute la journée."
    )
    closes = blocks.TimeBlock(label="à", required=False, help_text="Exemple : 12:00.")

    class Meta:
        icon = "warning"
        label = "Exception"

    def clean(self, value):
        value = super().clean(value)
        if value["last_day"] and value["last_day"] < value["first_day"]:
            raise blocks.StructBlockValidationError(
                block_errors={"last_day": ValidationError("La fin doit suivre le début.")}
            )
        require_opening_before_closing(value)
        return value


class PartnerBlock(blocks.StructBlock):
    """An organisation that supports the Centre."""

    name = blocks.CharBlock(label="Nom", max_length=120, help_text="Exemple : « Forem ».")
    url = blocks.URLBlock(
        label="Site", required=False, help_text="Exemple : https://www.leforem.be"
    )
    logo = SiteImageChooserBlock(
        label="Logo", required=False, help_text="Vide : le nom s’affiche en toutes lettres."
    )

    class Meta:
        icon = "group"
        label = "Partenaire"


class SocialLinkBlock(blocks.StructBlock):
    """An official page of the Centre on a social network."""

    network = blocks.ChoiceBlock(
        label="Réseau",
        choices=[
            ("facebook", "Facebook"),
            ("instagram", "Instagram"),
            ("linkedin", "LinkedIn"),
            ("youtube", "YouTube"),
            ("mastodon", "Mastodon"),
            ("bluesky", "Bluesky"),
        ],
        help_text="Le réseau social.",
    )
    label = blocks.CharBlock(
        label="Texte du lien", max_length=60, help_text="Exemple : « Le C.A.I. sur Facebook »."
    )
    url = blocks.URLBlock(label="Adresse", help_text="Adresse complète de la page.")

    class Meta:
        icon = "link"
        label = "Réseau social"
