"""Several choices in one column: the languages that a service speaks, the times of day."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

MARK = "|"


class CodesField(models.CharField):
    """A list of codes of a vocabulary, stored as « |ar|fr| ».

    For small closed lists that filters ask for: `languages__contains="|ar|"` needs no join on any
    database (`holding()` writes the operand). The value is a list of codes in the order of
    `vocabulary`, a list of (code, label); unknown codes are refused in French.
    """

    description = "Liste de codes"

    def __init__(self, *args, vocabulary: list[tuple[str, str]] | None = None, **kwargs):
        self.vocabulary = vocabulary
        kwargs.setdefault("max_length", 200)
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def from_db_value(self, value, expression, connection) -> list[str]:
        return self.to_python(value)

    def to_python(self, value) -> list[str]:
        codes = [code for code in value.split(MARK) if code] if isinstance(value, str) else value
        return self._ordered(codes or [])

    def get_prep_value(self, value) -> str:
        if isinstance(value, str):
            # Already in its stored form, as in a lookup.
            return value
        codes = self._ordered(value or [])
        return f"{MARK}{MARK.join(codes)}{MARK}" if codes else ""

    def value_to_string(self, obj) -> str:
        return self.get_prep_value(self.value_from_object(obj))

    def validate(self, value, model_instance) -> None:
        known = dict(self.vocabulary)
        if unknown := [code for code in value if code not in known]:
            raise ValidationError("Code inconnu : %(codes)s.", params={"codes": ", ".join(unknown)})
        if not value and not self.blank:
            raise ValidationError(self.error_messages["blank"], code="blank")

    def run_validators(self, value) -> None:
        super().run_validators(self.get_prep_value(value))

    def formfield(self, **kwargs):
        return forms.MultipleChoiceField(
            label=self.verbose_name,
            help_text=self.help_text,
            required=not self.blank,
            choices=self.vocabulary,
            widget=forms.CheckboxSelectMultiple,
        )

    def _ordered(self, codes) -> list[str]:
        """Without repeats; in the order of the vocabulary, which migrations do not know."""
        codes = list(dict.fromkeys(codes))
        if self.vocabulary is None:
            return codes
        rank = {code: number for number, code in enumerate(dict(self.vocabulary))}
        return sorted(codes, key=lambda code: rank.get(code, len(rank)))


def holding(code: str) -> str:
    """The operand of `contains` for a code."""
    return f"{MARK}{code}{MARK}"
