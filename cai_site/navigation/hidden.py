"""Which links of a menu visitors do not see, for those who edit it."""

from wagtail.admin.panels import HelpPanel
from wagtail.documents import get_document_model
from wagtail.models import Page

from cai_site.core.visibility import visible_documents, visible_pages

from .blocks import links_of


def hidden_targets(entries) -> list[str]:
    """The titles of the pages and documents of a menu that visitors may not read."""
    links = links_of([block["value"] for block in entries.raw_data])
    hidden = []
    for kind, everything, visible in (
        ("page", Page.objects.all(), visible_pages),
        ("document", get_document_model().objects.all(), visible_documents),
    ):
        chosen = everything.filter(pk__in={link[kind] for link in links if link.get(kind)})
        shown = visible(chosen).values("pk")
        hidden += chosen.exclude(pk__in=shown).order_by("title").values_list("title", flat=True)
    return hidden


class HiddenLinksPanel(HelpPanel):
    """Names them above the entries; nothing when there are none."""

    def __init__(self, **kwargs):
        super().__init__(**{"template": "navigation/admin/hidden_links.html", **kwargs})

    class BoundPanel(HelpPanel.BoundPanel):
        """Reads the state in the form, which may be a draft."""

        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            self.titles = hidden_targets(self.instance.entries)

        def is_shown(self) -> bool:
            return bool(self.titles)
