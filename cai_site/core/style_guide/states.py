"""What an entry of the style guide is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.template.loader import get_template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

HEAD = re.compile(r"{% comment %}(.*?){% endcomment %}", re.DOTALL)


@dataclass(frozen=True)
class State:
    """A component in one state: what staff read above it, and the context of its template."""

    label: str
    context: Mapping[str, object] = field(default_factory=dict)
    # HTML that the component stands in, with {} for the component; that of the entry when empty.
    surround: str = ""


@dataclass(frozen=True)
class Entry:
    """A template and the states in which the guide shows it.

    `at_most` is how many states one page may hold: a landmark's name, an id or an h1 must not
    come twice. The others are shown alone, by their own address. None is for all of them.
    """

    name: str
    title: str
    states: list[State]
    group: str = ""
    # A component's own template when empty.
    template: str = ""
    surround: str = "{}"
    at_most: int | None = None
    # Side by side rather than one under the other.
    in_columns: bool = False
    # Nothing to see: its HTML is printed as text.
    as_source: bool = False

    @property
    def path(self) -> str:
        """The name of its template."""
        return self.template or f"components/{self.name}.html"

    @property
    def parameters(self) -> str:
        """The head of the template, which documents its parameters; "" when it has none."""
        found = HEAD.search(get_template(self.path).template.source)
        return found[1].strip() if found else ""

    def render(self, state: State, request) -> SafeString:
        """The HTML of the component in that state, without what surrounds it; "" for nothing."""
        html = get_template(self.path).render(dict(state.context), request).strip()
        return mark_safe(html)  # noqa: S308 – a template's output

    def dressed(self, state: State, html: SafeString) -> SafeString:
        """The component inside of what it needs around it."""
        return format_html(state.surround or self.surround, html)
