"""The section « Ressources » and its library: filters with counts, words, loan."""

from cai_site.core.content_lists import without_renditions
from cai_site.core.facets import ColumnFacet, Facets, RelationFacet
from cai_site.core.listings import ListingMixin
from cai_site.core.pages import RichPage, SectionPage
from cai_site.core.readability.families import B2
from cai_site.core.search.within import having

from .forms import ON_LOAN, PublicationFilterForm
from .publications import Publication

# The annual reports are pages of another section, by their key in the register of lists.
REPORTS = "rapports"


class RessourcesPage(SectionPage):
    """The section « Ressources »."""

    tone = "deep"
    parent_page_types = ["home.HomePage"]
    subpage_types = [
        "ressources.PublicationsPage",
        "ressources.ChiffresPage",
        "ressources.ActusPage",
        "ressources.RepertoiresPage",
    ]
    max_count_per_parent = 1

    class Meta:
        verbose_name = "rubrique Ressources"
        verbose_name_plural = "rubriques Ressources"


class PublicationsPage(ListingMixin, RichPage):
    """The library, newest first, with filters."""

    parent_page_types = ["ressources.RessourcesPage"]
    subpage_types = ["ressources.Publication"]
    max_count_per_parent = 1
    filter_form_class = PublicationFilterForm
    lists_cards = True
    facets = Facets(
        {
            "theme": RelationFacet("themes"),
            "public": RelationFacet("audiences"),
            "type": ColumnFacet("kind"),
            "annee": ColumnFacet("year"),
            "langue": ColumnFacet("language"),
            "pret": ColumnFacet("on_loan", value=ON_LOAN),
        }
    )
    usual_readers = B2

    class Meta:
        verbose_name = "bibliothèque"
        verbose_name_plural = "bibliothèques"

    def get_items(self):
        return Publication.objects.child_of(self).visible().for_cards()

    def find(self, items, values):
        return having(items, values["q"]) if "q" in values else items

    def get_other_lists(self):
        return without_renditions([REPORTS], 1)
