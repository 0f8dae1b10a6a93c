"""A panel of the dashboard, and the register by which rooms and sections add theirs."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest

from wagtail.admin.ui.components import Component


@dataclass(frozen=True)
class Link:
    """Where a press leads, in the words of who presses."""

    label: str
    url: str
    icon: str = ""


@dataclass(frozen=True)
class Row:
    """One line of a panel: a title that leads somewhere, a few facts, what to do about it.

    `details` are short facts in the order in which they are read; `status` is the one that must
    not be missed. `action` is the button of the line; without one the title does it.
    """

    title: str
    url: str
    details: Sequence[str] = ()
    status: str = ""
    action: Link | None = None


class DashboardPanel(Component):
    """One subject of the dashboard, hidden when it has nothing to say to this member.

    A panel says what its entries are and how one of them reads; how many are shown, the count
    and the hiding are done here. A panel that draws its lines otherwise gives a template that
    extends this one and fills the block `lines`.
    """

    template_name = "newsroom/admin/dashboard/panel.html"
    # The id of the panel in the page, and the words of its heading.
    name = ""
    title = ""
    icon = "list-ul"
    # Panels stand in this order.
    order = 100
    # How many entries are shown; `more` leads to the others.
    limit = 5

    def __init__(self, request: HttpRequest):
        self.request = request

    @property
    def user(self):
        """The member who looks."""
        return self.request.user

    @property
    def is_allowed(self) -> bool:
        """Whether this member has the right to know; asked before anything is read."""
        return True

    def get_entries(self) -> QuerySet | Sequence:
        """What the panel is about, in order. A queryset is counted, and read up to `limit`."""
        return ()

    def get_row(self, entry) -> Row:
        """How one entry reads."""
        raise NotImplementedError

    @property
    def more(self) -> Link | None:
        """Where all of the entries are."""
        return None

    @cached_property
    def paginator(self) -> Paginator:
        """The entries, counted once."""
        return Paginator(self.get_entries(), self.limit)

    @property
    def count(self) -> int:
        """How many entries there are, shown or not."""
        return self.paginator.count

    @cached_property
    def rows(self) -> list[Row]:
        """The lines that are shown."""
        return [self.get_row(entry) for entry in self.paginator.page(1)]

    @property
    def is_shown(self) -> bool:
        """Whether the panel has something to say to this member."""
        return self.is_allowed and self.count > 0

    def get_context_data(self, parent_context) -> dict:
        return {"panel": self, "request": self.request}


_panels: list[type[DashboardPanel]] = []


def register(panel: type[DashboardPanel]) -> type[DashboardPanel]:
    """Add a panel to the dashboard; works as a decorator."""
    _panels.append(panel)
    return panel


def panels_for(request: HttpRequest) -> list[DashboardPanel]:
    """The panels that have something to say to who looks, in their order."""
    panels = sorted((panel(request) for panel in _panels), key=lambda panel: panel.order)
    return [panel for panel in panels if panel.is_shown]
