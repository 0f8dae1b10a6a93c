"""One mixin for every listing: a validated GET form, filters, pages that never fail."""

from collections.abc import Container

from django import forms
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from .content_lists import ListedContent, prefetch_renditions
from .facets import Facets

MAX_PAGE_DIGITS = 6
MANY = 1_000  # entries of a list


class FilterForm(forms.Form):
    """Base of the filter forms: GET, every field optional, unknown values reported.

    Invalid values never hide the list: they are ignored, and the form says so in French.
    """

    error_css_class = "has-error"
    use_required_attribute = False

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for form_field in self.fields.values():
            form_field.required = False
            if isinstance(form_field, ChoiceFilter):
                # Once for validation and display: a callable would ask the database each time.
                form_field.choices = list(form_field.choices)

    @property
    def is_active(self) -> bool:
        """Whether the visitor filters on anything (page number aside)."""
        return any(self.data.get(name) for name in self.fields)

    @property
    def values(self) -> dict:
        """The valid values given, without those that are empty or refused."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}

    def offer(self, offered: dict[str, Container[str]]) -> None:
        """Leave out the choices of these filters that no entry has: they lead to an empty list.

        The choice that is made stays; a filter without a choice goes, unless it has an error.
        """
        values = self.values
        for name, entries_have in offered.items():
            everything, *choices = self.fields[name].choices
            kept = [
                (choice, label)
                for choice, label in choices
                if str(choice) in entries_have or choice == values.get(name)
            ]
            if kept or name in self.errors:
                self.fields[name].choices = [everything, *kept]
            else:
                del self.fields[name]

    def show_counts(self, counts: dict[str, dict[str, int]]) -> None:
        """Offer what gives something, with how many entries: « Guide (12) ».

        `counts` comes from `Facets.counts`.
        """
        self.offer(counts)
        for name in counts.keys() & self.fields.keys():
            everything, *choices = self.fields[name].choices
            self.fields[name].choices = [
                everything,
                *(
                    (choice, f"{label} ({counts[name].get(str(choice), 0)})")
                    for choice, label in choices
                ),
            ]


class PlainSelect(forms.Select):
    """A select without groups, written at once: Django renders three templates for each option."""

    def render(self, name, value, attrs=None, renderer=None):
        chosen = self.format_value(value)
        options = format_html_join(
            "",
            '<option value="{}"{}>{}</option>',
            (
                (choice, flatatt({"selected": str(choice) in chosen}), label)
                for choice, label in self.choices
            ),
        )
        attributes = flatatt(self.build_attrs({**self.attrs, "name": name}, attrs))
        return format_html("<select{}>{}</select>", attributes, options)


class ChoiceFilter(forms.ChoiceField):
    """A filter with an "all" choice first and a French message for unknown values."""

    widget = PlainSelect
    default_error_messages = {
        "invalid_choice": _("Ce choix n’existe pas : il a été ignoré."),
    }

    def __init__(self, *, choices, all_label, **kwargs):
        kwargs.setdefault("required", False)
        super().__init__(choices=lambda: [("", all_label), *_resolve(choices)], **kwargs)


class CheckboxInput(forms.CheckboxInput):
    """A box that sends « oui », and that reads what came as it is."""

    def format_value(self, value) -> str:
        return FlagFilter.YES

    def value_from_datadict(self, data, files, name):
        return data.get(name)


class FlagFilter(forms.Field):
    """A filter that is on or off, with a French message for anything but « oui »."""

    YES = "oui"
    widget = CheckboxInput
    default_error_messages = {"invalid": _("Ce choix n’existe pas : il a été ignoré.")}

    def to_python(self, value) -> bool:
        if value in (None, ""):
            return False
        if value != self.YES:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return True

    def has_changed(self, initial, data) -> bool:
        return bool(data)


def _resolve(choices):
    return choices() if callable(choices) else choices


def page_number(raw: str | None) -> int:
    """A page number from a query string: 1 for anything that is not a plain number."""
    if raw and raw.isascii() and raw.isdigit() and len(raw) <= MAX_PAGE_DIGITS:
        return max(int(raw), 1)
    return 1


class LongPaginator(Paginator):
    """Finds the entries of long lists by their keys, in a sub-select.

    Otherwise the database would sort thousands of whole rows to throw all but a few away.
    """

    def page(self, number):
        number = self.validate_number(number)
        start = (number - 1) * self.per_page
        entries = self.object_list[start : start + self.per_page]
        if isinstance(entries, QuerySet) and self.count > MANY:
            entries = self.object_list.filter(pk__in=entries.values("pk"))
        return self._get_page(entries, number, self)


def paginate(items, raw_page: str | None, size: int, count: int | None = None):
    """The page of `items` asked for; the last one when the number is too high.

    The object also carries `page_range_short`, the numbers to print, with "…" for gaps. Whoever
    has counted the items already gives their `count`.
    """
    paginator = LongPaginator(items, size)
    if count is not None:
        paginator.count = count
    page = paginator.get_page(page_number(raw_page))
    page.page_range_short = list(
        paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    )
    return page


class ListingMixin:
    """Adds to a page: `filter_form`, `page_obj` and `cards` to the context.

    Subclasses give `filter_form_class`, `get_items()` (the unfiltered queryset) and
    `apply_filters(items, values)`, or `facets` that do it and count; `page_size` is the number of
    items on a page.
    """

    schema_type = "CollectionPage"
    page_size = 12
    # Whether the items have a `card`: the context then has the `cards` of the page shown.
    lists_cards = False
    filter_form_class: type[FilterForm] = FilterForm
    # What the choices of the filters are counted by; None prints no counts.
    facets: Facets | None = None

    def get_items(self):
        """Every item that an anonymous visitor may see, in order."""
        raise NotImplementedError(f"{type(self).__name__} must say what it lists")

    def apply_filters(self, items, values: dict):
        """`items` narrowed by the valid `values` of the form."""
        return self.facets.narrow(items, values) if self.facets else items

    def find(self, items, values: dict):
        """`items` that have the words that the visitor looks for, where a list can be searched."""
        return items

    def get_other_lists(self) -> list[ListedContent]:
        """What belongs here and is kept elsewhere, shown below the first page of the whole list."""
        return []

    def count_items(self, items) -> int | None:
        """How many `items` were found, where a list asks more of the same query; None otherwise."""
        return None

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        form = self.filter_form_class(request.GET)
        items = self.find(self.get_items(), form.values)
        total = None
        if self.facets:
            counts, total = self.facets.counts(items, form.values)
            form.show_counts(counts)
        items = self.apply_filters(items, form.values)
        if total is None:
            total = self.count_items(items)
        context["filter_form"] = form
        page = paginate(items, request.GET.get("page"), self.page_size, total)
        context["page_obj"] = page
        context["cards"] = [item.card for item in page] if self.lists_cards else []
        is_beginning = page.number == 1 and not form.is_active
        context["other_lists"] = self.get_other_lists() if is_beginning else []
        prefetch_renditions(context["cards"])
        return context
