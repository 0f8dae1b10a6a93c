"""Wagtail's content checker with the rules of the house, all of it in French."""

from django.forms import Media
from django.utils.functional import cached_property
from django.utils.html import format_html, json_script

from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.userbar import ContentCheckerItem

from cai_site.core.pages import BasePage
from cai_site.core.readability.pages import reading_of

from .findings import by_rule, findings_of
from .rules import OURS, WAGTAILS
from .summary import summary_of


class HouseCheckerItem(ContentCheckerItem):
    """The checks of a page as it is shown, its draft in the preview.

    The editor around a preview only needs the names of the rules: what was found in the words
    travels with the page that is looked at.
    """

    axe_run_only = [*ContentCheckerItem.axe_run_only, *(rule.id for rule in OURS)]
    axe_custom_rules = [
        *ContentCheckerItem.axe_custom_rules,
        *(
            {
                "id": rule.id,
                "impact": "moderate",
                "selector": rule.selector,
                "tags": ["best-practice"],
                # What is folded is read too.
                "excludeHidden": False,
                "any": [f"check-{rule.id}"],
                "enabled": True,
            }
            for rule in OURS
        ),
    ]
    axe_messages = {
        **{
            name: {"error_name": title, "help_text": text}
            for name, (title, text) in WAGTAILS.items()
        },
        **{rule.id: {"error_name": rule.name, "help_text": rule.help} for rule in OURS},
    }

    def __init__(self, page=None, *, in_editor: bool = False):
        super().__init__(in_editor=in_editor)
        self.page = page if isinstance(page, BasePage) and not in_editor else None

    @property
    def media(self) -> Media:
        """The checks that run beside the page."""
        return Media(js=[versioned_static("js/content_checks.js")])

    @cached_property
    def found(self) -> dict[str, list[dict]]:
        """What the server found in the words, by rule."""
        return by_rule(findings_of(self.page)) if self.page else {}

    def get_axe_custom_checks(self, request) -> list[dict]:
        ours = [
            {
                "id": f"check-{rule.id}",
                "options": {"rule": rule.id, **(rule.options or {})}
                | ({"found": self.found.get(rule.id, [])} if rule.is_of_words else {}),
            }
            for rule in OURS
        ]
        return [*super().get_axe_custom_checks(request), *ours]

    def render_html(self, parent_context=None) -> str:
        """As Wagtail's, with how the page reads, which the panel of the editor shows."""
        html = super().render_html(parent_context)
        if not self.page:
            return html
        reading = json_script(summary_of(self.page, reading_of(self.page)), "page-reading")
        return format_html("{}{}", html, reading)
