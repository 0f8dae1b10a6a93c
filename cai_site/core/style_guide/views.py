"""The page of the style guide, in the admin's addresses and in the visitors' look."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.utils.translation import override

from cai_site.core.listings import page_number
from cai_site.core.templatetags.core_tags import DRAWINGS

from . import tokens
from .entries import COMPONENTS, blocks
from .states import Entry, State


@dataclass(frozen=True)
class Specimen:
    """A state as the page prints it; `html` is "" where the component shows nothing."""

    number: int
    label: str
    html: SafeString


@dataclass(frozen=True)
class Section:
    """An entry as the page prints it: states shown here, and those that are shown alone."""

    entry: Entry
    specimens: list[Specimen]
    alone: list[tuple[int, State]]


def style_guide(request: HttpRequest) -> HttpResponse:
    """The whole guide, or one component of it (`?composant=card`), or one of its states
    (`?composant=card&etat=2`); what it does not know counts as not asked.
    """
    # Staff have a language of their own; components speak that of the visitors.
    with override(settings.LANGUAGE_CODE):
        entries = [*COMPONENTS, *blocks()]
        chosen = [entry for entry in entries if entry.name == request.GET.get("composant")]
        if chosen:
            sections = [_alone(chosen[0], request)]
        else:
            sections = [_section(entry, entry.at_most, request) for entry in entries]
        context = {
            "chosen": chosen[0] if chosen else None,
            "sections": sections,
            "colours": tokens.colours(),
            "steps": tokens.lengths("--step"),
            "spaces": tokens.lengths("--space"),
            "drawings": sorted(DRAWINGS),
        }
        return render(request, "core/style_guide.html", context)


def _alone(entry: Entry, request: HttpRequest) -> Section:
    """One entry on a page of its own: the state asked for, else as many as a page may hold."""
    numbered = list(enumerate(entry.states, 1))
    wanted = page_number(request.GET.get("etat"))
    if "etat" in request.GET and wanted <= len(numbered):
        shown = [numbered[wanted - 1]]
        others = [pair for pair in numbered if pair not in shown]
        return Section(entry, _specimens(entry, shown, request), others)
    return _section(entry, entry.at_most if entry.at_most is None else 1, request)


def _section(entry: Entry, count: int | None, request: HttpRequest) -> Section:
    numbered = list(enumerate(entry.states, 1))
    shown = numbered if count is None else numbered[:count]
    return Section(entry, _specimens(entry, shown, request), numbered[len(shown) :])


def _specimens(entry: Entry, numbered: Iterable[tuple[int, State]], request) -> list[Specimen]:
    specimens = []
    for number, state in numbered:
        html = entry.render(state, request)
        shown = entry.dressed(state, html) if html and not entry.as_source else html
        specimens.append(Specimen(number, state.label, shown))
    return specimens
