"""Import the directory from a table: new organisations, and corrections by identifier."""

from django.core.exceptions import ValidationError
from django.utils.text import slugify

from wagtail.log_actions import log
from wagtail.models import Locale

from cai_site.core.imports.cells import folded, parse_day, parse_decimal, parse_yes
from cai_site.core.imports.importer import Importer, Planned, field_errors
from cai_site.core.imports.tables import TableRow
from cai_site.core.reference import MUNICIPALITIES, Territory
from thematiques.vocabulary import Audience, Theme

from .organisation import Organisation
from .table import CELLS, COLUMNS, SEVERAL
from .vocabulary import SPOKEN_LANGUAGES, YesNoUnknown

MAX_SLUG = 80
PARSERS = {
    "latitude": parse_decimal,
    "longitude": parse_decimal,
    "covers_province": parse_yes,
    "verified_on": parse_day,
}


class OrganisationImporter(Importer):
    """Organisations in the main language; one that is there already is corrected.

    The identifier says which one. Empty cells change nothing, so that the same file twice changes
    nothing the second time; services and weekly hours are kept as they are.
    """

    model = Organisation
    columns = COLUMNS
    preview = ["Organisation", "Identifiant", "Ce qui change"]
    title = "Importer le répertoire"
    introduction = (
        "Une ligne par organisation. La table téléchargée de la page Répertoires peut être "
        "corrigée, puis importée\u00a0: une cellule vide ne change rien. Les services et les "
        "heures de la semaine se complètent dans chaque fiche."
    )

    def __init__(self):
        self.locale = Locale.get_default()
        known = Organisation.objects.filter(locale=self.locale)
        prefetched = known.select_related("municipality").prefetch_related(*SEVERAL)
        self.by_slug = {entry.slug: entry for entry in prefetched}
        places = Territory.objects.filter(**MUNICIPALITIES)
        self.names = {
            "municipalities": _by_name(places),
            "themes": _by_name(Theme.objects.filter(locale=self.locale)),
            "audiences": _by_name(Audience.objects.filter(locale=self.locale)),
            "languages": _by_label(SPOKEN_LANGUAGES),
            "kind": _by_label(Organisation.Kind.choices),
            "free": _by_label(YesNoUnknown.choices),
            "step_free": _by_label(YesNoUnknown.choices),
        }
        self.names["municipality"] = self.names["municipalities"]

    # --- what each row would do ------------------------------------------------------------
    def plan(self, rows):
        seen: dict[str, int] = {}
        return [self._planned(row, seen) for row in rows]

    def _planned(self, row: TableRow, seen: dict[str, int]) -> Planned:
        each = Planned(row)
        slug = row["slug"] or slugify(row["name"])[:MAX_SLUG].strip("-")
        entry = self.by_slug.get(slug)
        is_new = entry is None
        each.shown = [row["name"] or (entry.name if entry else ""), slug, ""]
        if not slug:
            row.errors.append("Donnez l’identifiant ou le nom de l’organisation.")
        elif slug in seen:
            row.errors.append(f"Identifiant\u00a0: il est déjà à la ligne {seen[slug]}.")
        elif is_new and not (row["name"] and row["kind"]):
            row.errors.append(
                f"«\u00a0{slug}\u00a0» est nouveau\u00a0: donnez son nom et son type."
            )
        seen.setdefault(slug, row.number)
        values = self._values(row)
        if row.errors:
            return each
        if is_new:
            entry = Organisation(locale=self.locale, slug=slug)
        changes = {name: value for name, value in values.items() if _differs(entry, name, value)}
        changed = [cell.column.title for cell in CELLS if cell.field in changes]
        each.shown[-1] = ", ".join(changed)
        if is_new or changes:
            each.action = "Nouvelle fiche" if is_new else "Fiche corrigée"
            each.target = (entry, changes, is_new)
            row.errors += _refusals(entry, changes)
        else:
            each.action = "Inchangée"
        return each

    def _values(self, row: TableRow) -> dict[str, object]:
        """The values that a row gives, by field; what cannot be read is added to its errors."""
        values = {}
        for cell in CELLS:
            words = row[cell.column.name]
            if cell.field and cell.field != "slug" and words:
                try:
                    values[cell.field] = self._value(cell.field, words)
                except ValueError as error:
                    row.errors.append(f"{cell.column.title}\u00a0: {error}")
        return values

    def _value(self, field: str, words: str):
        if field in PARSERS:
            return PARSERS[field](words)
        if field in {*SEVERAL, "languages"}:
            return self._several(field, words)
        return self._named(field, words) if field in self.names else words

    def _several(self, field: str, words: str) -> list:
        """Names separated by semicolons, or by commas where a name holds none."""
        names = []
        for part in words.split(";"):
            known = folded(part) in self.names[field]
            names += [part] if known else part.split(",")
        return [self._named(field, name) for name in names if name.strip()]

    def _named(self, field: str, words: str):
        found = self.names[field].get(folded(words))
        if found is None:
            raise ValueError(f"«\u00a0{words.strip()[:40]}\u00a0» est inconnu.")
        return found

    # --- the save --------------------------------------------------------------------------
    def save(self, planned, user):
        targets = [each.target for each in planned if each.target]
        for entry, changes, is_new in targets:
            for name, value in changes.items():
                setattr(entry, name, value)
            entry.save()
            log(instance=entry, action="wagtail.create" if is_new else "wagtail.edit", user=user)
        created = sum(is_new for _entry, _changes, is_new in targets)
        return (
            f"Import terminé. Fiches créées\u00a0: {created}\u00a0; "
            f"corrigées\u00a0: {len(targets) - created}."
        )


def _by_name(rows) -> dict[str, object]:
    """Rows by their name and by their slug, folded."""
    rows = list(rows)
    return {folded(row.slug): row for row in rows} | {folded(row.name): row for row in rows}


def _by_label(choices) -> dict[str, str]:
    """Codes by their label and by themselves, folded."""
    return {folded(code): code for code, _label in choices} | {
        folded(str(label)): code for code, label in choices
    }


def _differs(entry: Organisation, name: str, value) -> bool:
    if name in SEVERAL:
        return not entry.pk or {row.pk for row in getattr(entry, name).all()} != {
            row.pk for row in value
        }
    if name == "languages":
        return set(entry.languages) != set(value)
    return getattr(entry, name) != value


def _refusals(entry: Organisation, changes: dict) -> list[str]:
    """What the model refuses in the changed entry, in French."""
    plain = {name: value for name, value in changes.items() if name not in SEVERAL}
    before = {name: getattr(entry, name) for name in plain}
    try:
        for name, value in plain.items():
            setattr(entry, name, value)
        entry.clean_fields(exclude=["locale", "translation_key", *SEVERAL])
        entry.clean()
    except ValidationError as error:
        return field_errors(entry, error)
    finally:
        for name, value in before.items():
            setattr(entry, name, value)
    return []
