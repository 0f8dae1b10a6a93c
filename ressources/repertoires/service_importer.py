"""Import the services of the organisations from a table of their own."""

from collections import Counter, defaultdict

from django.db.models import F

from wagtail.log_actions import log

from cai_site.core.imports.cells import folded
from cai_site.core.imports.importer import Planned
from cai_site.core.imports.tables import TableRow
from cai_site.core.opening import Opening

from .importing import Changes, DirectoryImporter
from .organisation import Organisation
from .service import OrganisationService, times_of
from .service_table import SERVICE_CELLS, SERVICE_COLUMNS


class ServiceImporter(DirectoryImporter):
    """Services of organisations that are there; a service that is there already is corrected.

    Organisation, kind and name say which one. Several services of an organisation that are alike
    in these follow each other in the file as on the site, or the import refuses to guess. Nothing
    is deleted: that is done in the entry.
    """

    row_model = OrganisationService
    cells = SERVICE_CELLS
    columns = SERVICE_COLUMNS
    preview = ["Organisation", "Service", "Ce qui change"]
    title = "Importer les services"
    sheet = "Services"
    introduction = (
        "Une ligne par service, d’une organisation qui est déjà dans le répertoire. Même "
        "organisation, même type et même nom\u00a0: le service est corrigé, et une cellule vide "
        "ne change rien. Sinon, il est ajouté. Un service se retire, ou change de nom, dans la "
        "fiche de son organisation."
    )

    def __init__(self):
        super().__init__()
        organisations = list(Organisation.objects.filter(locale=self.locale))
        self.by_slug = {entry.slug: entry for entry in organisations}
        self.by_name = defaultdict(list)
        for entry in organisations:
            self.by_name[folded(entry.name)].append(entry)
        self.known = defaultdict(list)
        self.last = Counter()
        for offer in self.rows():
            self.known[_key(offer.organisation, offer.kind, offer.name)].append(offer)
            place = offer.sort_order or 0
            self.last[offer.organisation_id] = max(self.last[offer.organisation_id], place)

    def rows(self):
        offers = OrganisationService.objects.filter(organisation__locale=self.locale)
        return (
            offers.select_related("organisation")
            .prefetch_related("municipalities")
            .order_by("organisation__slug", F("sort_order").asc(nulls_first=True), "pk")
        )

    # --- what each row would do ------------------------------------------------------------
    def plan(self, rows):
        keys = [self._key_of(row) for row in rows]
        counts = Counter(key for key in keys if key)
        seen: dict[tuple, list[int]] = defaultdict(list)
        planned = []
        for row, key in zip(rows, keys, strict=True):
            known, before = self.known.get(key, []), seen[key]
            if len(known) > 1 and counts[key] != len(known):
                row.errors.append(
                    f"La fiche a {len(known)} services de ce type et de ce nom\u00a0: gardez leurs "
                    f"{len(known)} lignes, ou donnez-leur un nom dans la fiche."
                )
            elif key and before and len(before) >= len(known):
                row.errors.append(
                    f"Ce service est déjà à la ligne {before[0]}\u00a0: donnez-lui un autre nom."
                )
            offer = known[len(before)] if len(before) < len(known) else None
            planned.append(self._planned(row, key, offer))
            before.append(row.number)
        return planned

    def _key_of(self, row: TableRow) -> tuple | None:
        """What tells a service from others; None after adding an error."""
        words, entry, kind = row["organisation"], None, None
        named = self.by_name.get(folded(words), [])
        if words in self.by_slug or len(named) == 1:
            entry = self.by_slug.get(words) or named[0]
        elif words:
            row.errors.append(
                f"Organisation\u00a0: plusieurs fiches s’appellent «\u00a0{words[:40]}\u00a0», "
                "donnez l’identifiant."
                if named
                else f"Organisation\u00a0: «\u00a0{words[:40]}\u00a0» n’est pas dans le répertoire."
            )
        if row["kind"]:
            # An unknown kind is named with the other values.
            kind = self.names["kind"].get(folded(row["kind"]))
        return _key(entry, kind, row["name"]) if entry and kind else None

    def _planned(self, row: TableRow, key, offer: OrganisationService | None) -> Planned:
        each = Planned(row, shown=[row["organisation"], row["name"] or row["kind"], ""])
        values = self.values(row)
        if row.errors or key is None:
            return each
        is_new = offer is None
        if is_new:
            offer = OrganisationService(organisation=self.by_slug[key[0]])
        changes = self.changes(offer, values)
        each.shown = [
            offer.organisation.name,
            row["name"] or row["kind"],
            ", ".join(changes.titles),
        ]
        if is_new or changes.values:
            each.action = "Nouveau service" if is_new else "Service corrigé"
            each.target = (offer, changes, is_new)
            row.errors += self.refusals(offer, changes, "organisation")
        else:
            each.action = "Inchangé"
        return each

    def changes(self, entry, values) -> Changes:
        """Hours tell times of day by themselves: a cell that leaves these out takes none away."""
        found = super().changes(entry, values)
        if "times" in found.values:
            hours = found.values.get("hours")
            opening = Opening.stored(hours, "") if hours else Opening.of(entry.hours)
            times = {*values["times"], *times_of(opening)}
            if times == set(entry.times):
                del found.values["times"]
                found.titles.remove("Moments")
        return found

    # --- the save --------------------------------------------------------------------------
    def save(self, planned, user):
        targets = [each.target for each in planned if each.target]
        for offer, changes, is_new in targets:
            changes.apply(offer)
            if is_new:
                self.last[offer.organisation_id] += 1
                offer.sort_order = self.last[offer.organisation_id]
            offer.save()
        for entry in {offer.organisation_id: offer.organisation for offer, *_ in targets}.values():
            log(instance=entry, action="wagtail.edit", user=user)
        created = sum(is_new for _offer, _changes, is_new in targets)
        return (
            f"Import terminé. Services ajoutés\u00a0: {created}\u00a0; "
            f"corrigés\u00a0: {len(targets) - created}."
        )


def _key(organisation: Organisation, kind: str, name: str) -> tuple[str, str, str]:
    return (organisation.slug, kind, folded(name))
