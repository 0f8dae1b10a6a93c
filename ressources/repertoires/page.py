"""The page « Répertoires et cartographies »: a list with filters, and a page per organisation."""

from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse
from django.utils.functional import cached_property
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from csp.decorators import csp_update

from cai_site.core.communes_map import CommunesMap, Place, communes_map, levels, municipalities
from cai_site.core.listings import ListingMixin
from cai_site.core.pages import TITLE_LENGTH, BasePage, RichPage
from cai_site.core.qr_codes import qr_path
from cai_site.core.readability.families import A2
from cai_site.core.structured_data import breadcrumb_list

from . import downloads
from .addresses_map import ASKED, Counts, addresses_map, count
from .forms import OrganisationFilterForm
from .organisation import Organisation
from .selection import choices_in_use, count_by_municipality, open_now, select
from .structured import organisation_object

PRINTED_AT_MOST = 200


@dataclass(frozen=True)
class Crumb:
    """A place of the breadcrumb that is no page of the tree."""

    title: str
    full_url: str


class RepertoiresPage(RoutablePageMixin, ListingMixin, RichPage):
    """The directory, in alphabetical order, with filters, a map, downloads and sheets.

    The page of an organisation is this page with an `organisation`: its address stands below.
    """

    parent_page_types = ["ressources.RessourcesPage"]
    subpage_types = []
    max_count_per_parent = 1
    filter_form_class = OrganisationFilterForm
    page_size = 7
    # The organisation being shown; None on the list.
    organisation: Organisation | None = None
    # How many organisations were found, and how many with a position, once the list has asked.
    _counts = Counts(0, 0)
    # The keys of what is open at this moment, once the list has asked for it.
    _opened: set[int] | None = None
    usual_readers = A2

    class Meta:
        verbose_name = "répertoire"
        verbose_name_plural = "répertoires"

    # --- what the page says of itself -----------------------------------------------------
    @property
    def is_part(self) -> bool:
        """Whether an organisation is shown, at an address of its own."""
        return self.organisation is not None

    @property
    def meta_title(self) -> str:
        shown = self.organisation
        return Truncator(shown.name).chars(TITLE_LENGTH) if shown else super().meta_title

    @property
    def share_title(self) -> str:
        return self.organisation.name if self.organisation else super().share_title

    @property
    def meta_description(self) -> str:
        if self.organisation is None:
            return super().meta_description
        text = self.organisation.services or self.organisation.get_kind_display()
        return Truncator(" ".join(text.split())).chars(160)

    @property
    def canonical_url(self) -> str:
        if self.organisation is None:
            return super().canonical_url
        return self.full_url + self.organisation.slug + "/"

    def url_of(self, organisation: Organisation) -> str:
        """The address of an organisation's page."""
        return f"{self.url}{organisation.slug}/"

    def get_structured_data(self, request) -> list[dict]:
        if self.organisation is None:
            return super().get_structured_data(request)
        here = Crumb(self.organisation.name, self.canonical_url)
        return [
            organisation_object(self.organisation, self.canonical_url),
            breadcrumb_list([*self.breadcrumb, self, here]),
        ]

    def get_sitemap_urls(self, request=None) -> list[dict]:
        """The list, then every organisation with the date of its last check."""
        entries = super().get_sitemap_urls(request)
        if not entries:
            return []
        known = Organisation.objects.filter(is_published=True, locale=self.locale_id)
        return entries + [
            {"location": f"{self.full_url}{slug}/", "lastmod": verified_on}
            for slug, verified_on in known.values_list("slug", "verified_on")
        ]

    # --- the list ---------------------------------------------------------------------------
    def get_items(self):
        return Organisation.published().prefetch_related("municipalities", "offers")

    def apply_filters(self, items, values):
        if values.get("ouvert"):
            # Without the municipality: the map asks the same question for all of them.
            everywhere = {**values, "commune": "", "ouvert": False}
            self._opened = open_now(select(Organisation.published(), everywhere))
        return select(items, values, self._opened)

    def count_items(self, items):
        self._counts = count(items)
        return self._counts.total

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        form = context["filter_form"]
        form.offer(choices_in_use(Organisation.published()))
        for organisation in context["page_obj"]:
            organisation.url_below = self.url_of(organisation)
        # The map counts every municipality and draws 38 tiles: for those who ask for it.
        asked = request.GET.get("carte")
        context["map"] = self.map_of(request, form) if asked == "oui" else None
        context["selection_query"] = query = self._query(form)
        context["addresses"] = addresses_map(
            self._counts, f"{self.url}telecharger/geojson/{query}", is_open=asked == ASKED
        )
        return context

    def map_of(self, request, form) -> CommunesMap:
        """The map of the selection; its tiles choose a municipality and keep the other filters."""
        values = form.values
        others = {name: value for name, value in values.items() if name != "commune"}
        found = select(Organisation.published(), others, self._opened)
        counts, everywhere = count_by_municipality(found, others)
        classes, bounds = levels(counts)
        query = request.GET.copy()
        query.pop("page", None)
        current, places = "", {}
        for territory in municipalities():
            code, count = territory.nis_code, counts[territory.nis_code]
            query["commune"] = territory.slug
            if territory.slug == values.get("commune"):
                current = code
            places[code] = Place(
                classes.get(code, 0),
                str(count) if count else "",
                ngettext("%d organisation", "%d organisations", count + everywhere)
                % (count + everywhere),
                f"?{query.urlencode()}#resultats",
            )
        legend = [(level, _range(low, high)) for level, low, high in bounds]
        if legend:
            legend.insert(0, (0, _("aucune organisation locale")))
        return communes_map(places, current=current, legend=legend)

    # --- the pages below ----------------------------------------------------------------------
    def route(self, request, path_components):
        if self.is_over:
            raise Http404
        return super().route(request, path_components)

    @path("")
    def index_route(self, request, *args, **kwargs) -> HttpResponse:
        """The list. With the open map, its tile server is allowed, in this answer only."""
        response = super().index_route(request, *args, **kwargs)
        addresses = response.context_data["addresses"]
        if addresses is None or not addresses.is_open:
            return response
        # Its canonical address is the list, which search engines know.
        response["X-Robots-Tag"] = "noindex"
        return csp_update({"img-src": [addresses.tiles.origin]})(lambda: response)()

    @path("telecharger/<slug:kind>/")
    def download(self, request, kind: str) -> HttpResponse:
        """The selection as a file: csv, services, json or geojson."""
        if kind not in downloads.WRITERS:
            raise Http404
        return downloads.respond(kind, self, self._selection(request))

    @path("selection/imprimer/")
    def print_selection(self, request) -> HttpResponse:
        """The selection on paper: short entries, and the code of its address."""
        form = self.filter_form_class(request.GET)
        found = self._selection(request)
        address = self.full_url + self._query(form)
        context = BasePage.get_context(self, request)
        context |= {
            "organisations": found[:PRINTED_AT_MOST],
            "total": found.count(),
            "address": address,
            "qr": qr_path(address),
            "choices": self._choices(form),
            "trail": [*self.breadcrumb, self],
            # Not for search engines: the same as the list.
            "filter_form": form,
        }
        return TemplateResponse(request, "ressources/repertoires_print.html", context)

    @path("<slug:slug>/")
    def show(self, request, slug: str) -> HttpResponse:
        """The page of an organisation, which is also its sheet on paper."""
        known = Organisation.published().prefetch_related(
            "municipalities", "offers__municipalities"
        )
        self.organisation = known.prefetch_related("themes", "audiences").filter(slug=slug).first()
        if self.organisation is None:
            raise Http404
        context = BasePage.get_context(self, request)
        context |= {
            "organisation": self.organisation,
            "qr": qr_path(self.canonical_url),
            "trail": [*self.breadcrumb, self],
        }
        return TemplateResponse(request, "ressources/organisation.html", context)

    def _selection(self, request):
        items = self.get_items().prefetch_related("offers__municipalities", "themes", "audiences")
        return select(items, self.filter_form_class(request.GET).values)

    @staticmethod
    def _query(form) -> str:
        """The filters as a query string, "" without any: what is shown of the list stays out."""
        if not form.is_active:
            return ""
        query = form.data.copy()
        for shown in ("carte", "page"):
            query.pop(shown, None)
        return f"?{query.urlencode()}"

    @staticmethod
    def _choices(form) -> list[tuple[str, str]]:
        """(question, answer) of the filters that hold, in words."""
        words = []
        for name, value in form.values.items():
            choices = dict(getattr(form.fields[name], "choices", []))
            words.append((form.fields[name].label, choices.get(value, _("Oui"))))
        return words

    @cached_property
    def formats(self) -> list[tuple[str, str]]:
        """(name in addresses, label) of the downloads."""
        return [(kind, writer.label) for kind, writer in downloads.WRITERS.items()]


def _range(low: int, high: int) -> str:
    if low == high:
        return str(low)
    return _("%(low)d à %(high)d") % {"low": low, "high": high}
