"""Import the directory from a table: new organisations, and corrections by identifier."""

from django.utils.text import slugify

from wagtail.log_actions import log

from cai_site.core.imports.importer import Planned
from cai_site.core.imports.tables import TableRow

from .importing import DirectoryImporter
from .organisation import Organisation
from .table import CELLS, COLUMNS

MAX_SLUG = 80


class OrganisationImporter(DirectoryImporter):
    """Organisations in the main language; one that is there already is corrected.

    The identifier says which one. Empty cells change nothing, so that the same file twice changes
    nothing the second time; services are another table (`service_importer.py`).
    """

    row_model = Organisation
    cells = CELLS
    columns = COLUMNS
    preview = ["Organisation", "Identifiant", "Ce qui change"]
    title = "Importer le répertoire"
    introduction = (
        "Une ligne par organisation. La table téléchargée peut être corrigée, puis "
        "importée\u00a0: une cellule vide ne change rien. Les heures se donnent jour par jour. "
        "Les services ont leur propre tableau\u00a0: importez-le après celui-ci."
    )

    def __init__(self):
        super().__init__()
        self.by_slug = {entry.slug: entry for entry in self.rows()}

    def rows(self):
        known = Organisation.objects.filter(locale=self.locale).select_related("municipality")
        return known.prefetch_related("municipalities", "themes", "audiences", "offers")

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
        values = self.values(row)
        if row.errors:
            return each
        if is_new:
            entry = Organisation(locale=self.locale, slug=slug)
        changes = self.changes(entry, values)
        each.shown[-1] = ", ".join(changes.titles)
        if is_new or changes.values:
            each.action = "Nouvelle fiche" if is_new else "Fiche corrigée"
            each.target = (entry, changes, is_new)
            row.errors += self.refusals(entry, changes, "locale", "translation_key")
        else:
            each.action = "Inchangée"
        return each

    # --- the save --------------------------------------------------------------------------
    def save(self, planned, user):
        targets = [each.target for each in planned if each.target]
        for entry, changes, is_new in targets:
            changes.apply(entry)
            entry.save()
            log(instance=entry, action="wagtail.create" if is_new else "wagtail.edit", user=user)
        created = sum(is_new for _entry, _changes, is_new in targets)
        return (
            f"Import terminé. Fiches créées\u00a0: {created}\u00a0; "
            f"corrigées\u00a0: {len(targets) - created}."
        )
