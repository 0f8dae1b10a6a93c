"""Who helps on « Je suis victime de racisme »: numbers, services, and whom to turn to for what."""

from django.utils.functional import cached_property

from wagtail import blocks

from cai_site.core.blocks.helpers import HelperBlock, HelperValue
from cai_site.core.blocks.organisation import HoursBlock
from cai_site.core.opening import Opening

CENTRE = "cai"
# By these the scenarios name a helper: a number that changes is changed in one place.
KINDS = [
    ("police", "Police"),
    ("unia", "Unia"),
    ("iefh", "Institut pour l’égalité des femmes et des hommes"),
    (CENTRE, "Le Centre (C.A.I.)"),
]


class KindBlock(blocks.ChoiceBlock):
    """Which helper of the scenarios this is; nothing for one that they do not name."""

    def __init__(self, **kwargs):
        kwargs.setdefault("label", "Dans « Vers qui me tourner ? », c’est")
        kwargs.setdefault("required", False)
        kwargs.setdefault("help_text", "Vide : aucune situation ne mène ici.")
        super().__init__(choices=KINDS, **kwargs)


class EmergencyBlock(blocks.StructBlock):
    """An emergency number and when to call it."""

    phone = blocks.CharBlock(label="Numéro", max_length=30, help_text="Exemple : 112.")
    name = blocks.CharBlock(label="Qui répond", max_length=80, help_text="Exemple : « Police ».")
    when = blocks.CharBlock(
        label="Quand appeler",
        max_length=150,
        help_text="Très court : tout doit tenir sur un petit écran. Exemple : « Danger ».",
    )
    kind = KindBlock()

    class Meta:
        icon = "warning"
        label = "Numéro"
        value_class = HelperValue


class OpenHelperValue(HelperValue):
    """A place that helps, and when somebody answers."""

    @cached_property
    def opening(self) -> Opening:
        """Its own hours, public holidays left out."""
        return Opening.of(self.get("hours"), keeps_holidays=True)


class OpenHelperBlock(HelperBlock):
    """A service to turn to, with the hours at which it answers."""

    kind = KindBlock()
    hours = blocks.StreamBlock(
        [("hours", HoursBlock())],
        label="Heures",
        required=False,
        help_text="Vide : rien n’est dit. Pour le Centre : les heures des réglages du site.",
    )

    class Meta:
        value_class = OpenHelperValue


class ScenarioBlock(blocks.StructBlock):
    """What happened to a visitor, and whom to turn to."""

    question = blocks.CharBlock(
        label="Ce qui est arrivé",
        max_length=80,
        help_text="Avec les mots de la personne. Exemple : « On me refuse un logement ».",
    )
    answer = blocks.CharBlock(
        label="Pourquoi eux",
        max_length=200,
        help_text="Une ou deux phrases courtes. Exemple : « Unia aide les témoins aussi. »",
    )
    first = blocks.ChoiceBlock(label="D’abord", choices=KINDS, help_text="Qui appeler en premier.")
    others = blocks.MultipleChoiceBlock(
        label="Ensuite",
        choices=KINDS,
        required=False,
        help_text="Qui appeler après. Un ou deux suffisent.",
    )

    class Meta:
        icon = "help"
        label = "Situation"
