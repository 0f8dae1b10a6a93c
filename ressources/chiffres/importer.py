"""Import figures from a table: new indicators and values, and corrections of values."""

from collections import Counter

from django.core.exceptions import ValidationError
from django.db.models import Max
from django.utils.text import slugify

from wagtail.log_actions import log
from wagtail.models import Locale

from cai_site.core.imports.cells import folded, parse_day, parse_decimal
from cai_site.core.imports.importer import Importer, Planned, field_errors
from cai_site.core.imports.tables import TableRow
from cai_site.core.reference import Territory

from ..signals import index_again
from .indicators import Indicator, IndicatorValue, Topic
from .table import COLUMNS

YEARS = range(1800, 2101)
# What makes two values the same one, so that the second corrects the first.
KEY = ("year", "date_label", "territory_id", "breakdown", "source")
CORRECTED = ("value", "source_url", "note", "verified_on")


class FigureImporter(Importer):
    """Values of indicators in the main language; a value that is already there is corrected.

    Two values are the same when indicator, year, date, territory, breakdown and source are.
    """

    model = Indicator
    columns = COLUMNS
    preview = ["Indicateur", "Territoire", "Date", "Précision", "Valeur", "Source"]
    title = "Importer des chiffres"
    introduction = (
        "Une ligne par valeur. Un fichier téléchargé de la page Chiffres peut être corrigé, puis "
        "importé\u00a0: une cellule vide ne change rien."
    )

    def __init__(self):
        self.locale = Locale.get_default()
        indicators = list(Indicator.objects.filter(locale=self.locale))
        self.by_slug = {indicator.slug: indicator for indicator in indicators}
        self.by_name = {folded(indicator.name): indicator for indicator in indicators}
        territories = list(Territory.objects.all())
        self.by_code = {territory.nis_code: territory for territory in territories}
        self.by_place = {folded(territory.name): territory for territory in territories}
        self.topics = {folded(str(label)): topic for topic, label in Topic.choices}
        self.topics |= {folded(topic): topic for topic in Topic.values}
        self.known = {}
        values = IndicatorValue.objects.filter(indicator__locale=self.locale)
        for value in values.order_by("-pk"):
            self.known[_key(value.indicator_id, value)] = value

    # --- what each row would do ------------------------------------------------------------
    def plan(self, rows):
        planned = [self._planned(row) for row in rows]
        keys = [
            _key(id(each.target[0]), each.target[1]) if each.target else None for each in planned
        ]
        counts = Counter(key for key in keys if key)
        for each, key in zip(planned, keys, strict=True):
            if key and counts[key] > 1:
                each.errors.append("Cette valeur est plusieurs fois dans le fichier.")
            elif each.action == "":
                each.target = None
                each.action = "Inchangée"
        return planned

    def _planned(self, row: TableRow) -> Planned:
        each = Planned(row)
        indicator = self._indicator(row)
        value = self._value(row)
        each.shown = self._shown(row, indicator, value)
        if row.errors or indicator is None:
            return each
        each.target = (indicator, value)
        before = self.known.get(_key(indicator.pk, value)) if indicator.pk else None
        if before is None:
            each.action = "Nouvelle valeur" if indicator.pk else "Nouvel indicateur et sa valeur"
        else:
            # An empty cell changes nothing.
            for name in CORRECTED:
                if not row[name]:
                    setattr(value, name, getattr(before, name))
        if before and any(getattr(before, name) != getattr(value, name) for name in CORRECTED):
            value.pk, value.sort_order = before.pk, before.sort_order
            before.indicator = indicator
            each.action = f"Remplace {before.value_label}"
        return each

    @staticmethod
    def _shown(row: TableRow, indicator: Indicator | None, value: IndicatorValue) -> list[str]:
        """The row as it was understood, else as it was written."""
        understood = indicator is not None and value.value is not None
        if understood:
            value.indicator = indicator
        return [
            indicator.name if indicator else row["name"] or row["slug"],
            value.territory.name if value.territory_id else row["territory"] or row["nis_code"],
            value.when if value.year else row["year"],
            row["breakdown"],
            value.value_label if understood else row["value"],
            row["source"],
        ]

    def _indicator(self, row: TableRow) -> Indicator | None:
        """The indicator of a row, found or new; None after adding an error."""
        slug, name = row["slug"], row["name"]
        found = self.by_slug.get(slug) if slug else self.by_name.get(folded(name))
        if found is None and (slug or name):
            found = self._new_indicator(row)
        elif found is None:
            row.errors.append("Indicateur\u00a0: donnez son identifiant ou son nom.")
        if found and row["unit"] and row["unit"] != found.unit:
            row.errors.append(
                f"Unité\u00a0: cet indicateur se compte en «\u00a0{found.unit}\u00a0»."
            )
        return found

    def _new_indicator(self, row: TableRow) -> Indicator | None:
        topic = self.topics.get(folded(row["topic"]))
        if not row["name"] or topic is None:
            known = ", ".join(str(label) for label in Topic.labels)
            row.errors.append(
                f"Indicateur inconnu\u00a0: «\u00a0{row['slug'] or row['name']}\u00a0». "
                f"Pour le créer, donnez son nom et son sujet ({known})."
            )
            return None
        indicator = Indicator(
            locale=self.locale,
            name=row["name"],
            slug=row["slug"] or slugify(row["name"])[:80],
            topic=topic,
            unit=row["unit"],
            definition=row["definition"],
        )
        try:
            indicator.clean_fields(exclude=["locale", "translation_key"])
        except ValidationError as error:
            row.errors += field_errors(indicator, error)
            return None
        if indicator.slug in self.by_slug:
            row.errors.append(f"Identifiant\u00a0: «\u00a0{indicator.slug}\u00a0» est déjà pris.")
            return None
        # The next rows of the file find it.
        self.by_slug[indicator.slug] = self.by_name[folded(indicator.name)] = indicator
        return indicator

    def _value(self, row: TableRow) -> IndicatorValue:
        value = IndicatorValue(
            territory=self._territory(row),
            **{
                name: row[name]
                for name in ("date_label", "breakdown", "source", "source_url", "note")
            },
        )
        for name, label, parse in (
            ("value", "Valeur", parse_decimal),
            ("year", "Année", _parse_year),
            ("verified_on", "Vérifié le", parse_day),
        ):
            if row[name]:
                try:
                    setattr(value, name, parse(row[name]))
                except ValueError as error:
                    row.errors.append(f"{label}\u00a0: {error}")
        if not row.errors:
            try:
                value.clean_fields(exclude=["indicator", "territory"])
            except ValidationError as error:
                row.errors += field_errors(value, error)
        return value

    def _territory(self, row: TableRow) -> Territory | None:
        code, name = row["nis_code"], row["territory"]
        by_code, by_name = self.by_code.get(code), self.by_place.get(folded(name))
        if not code and not name:
            row.errors.append("Territoire\u00a0: donnez son nom ou son code INS.")
        elif (code and by_code is None) or (name and by_name is None):
            wrong = code if code and by_code is None else name
            row.errors.append(f"Territoire inconnu\u00a0: «\u00a0{wrong[:40]}\u00a0».")
        elif by_code and by_name and by_code != by_name:
            row.errors.append(f"Territoire\u00a0: le code {code} est celui de {by_code}.")
        else:
            return by_code or by_name
        return None

    # --- the save --------------------------------------------------------------------------
    def save(self, planned, user):
        changes = [each.target for each in planned if each.target]
        indicators = {id(indicator): indicator for indicator, _value in changes}.values()
        created = [indicator for indicator in indicators if not indicator.pk]
        for indicator in created:
            indicator.save()
        last = dict(
            IndicatorValue.objects.filter(indicator__in=[one.pk for one in indicators])
            .values_list("indicator")
            .annotate(Max("sort_order"))
            .order_by()
        )
        new, corrected = [], []
        for indicator, value in changes:
            value.indicator = indicator
            if value.pk:
                corrected.append(value)
                continue
            value.sort_order = last[indicator.pk] = (last.get(indicator.pk) or 0) + 1
            new.append(value)
        IndicatorValue.objects.bulk_create(new)
        IndicatorValue.objects.bulk_update(corrected, CORRECTED, batch_size=200)
        for indicator in indicators:
            action = "wagtail.create" if indicator in created else "wagtail.edit"
            log(instance=indicator, action=action, user=user)
            # Bulk writes send no signal.
            index_again(Indicator, indicator.pk)
        return (
            f"Import terminé. Valeurs ajoutées\u00a0: {len(new)}\u00a0; "
            f"corrigées\u00a0: {len(corrected)}. Indicateurs créés\u00a0: {len(created)}."
        )


def _key(indicator: int, value: IndicatorValue) -> tuple:
    return (indicator, *(getattr(value, name) for name in KEY))


def _parse_year(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text[:9]) in YEARS):
        raise ValueError(f"«\u00a0{text[:40]}\u00a0» n’est pas une année. Exemple\u00a0: 2021.")
    return int(text)
