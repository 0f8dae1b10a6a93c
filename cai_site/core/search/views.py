"""The search page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..doors import doors
from . import query
from .forms import SearchForm


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """`/recherche/?q=…&type=…&page=…`: whatever is asked, the answer is a page (status 200)."""
    asked = SearchForm(request.GET).values
    words = asked.get("q", "")
    results = words and query.search(request, words, asked.get("type", ""), request.GET.get("page"))
    context = {"words": words, "results": results}
    if not (results and results.items):
        context["doors"] = doors(request)
    response = render(request, "core/search.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response
