"""The screens of « Aide »: the table of contents, and a page for each section of the guide."""

from django.http import Http404
from django.urls import reverse
from django.views.generic import TemplateView

from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from . import guide
from .first_steps import remember_reading

TITLE = "Aide"


class IndexView(WagtailAdminTemplateMixin, TemplateView):
    """What the guide holds: the ten things that staff do most, then the rest."""

    template_name = "newsroom/admin/help_index.html"
    page_title = TITLE
    header_icon = "help"

    def get_breadcrumbs_items(self) -> list:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": TITLE}]

    def get_context_data(self, **kwargs) -> dict:
        opening, how_tos, *others = guide.parts()
        context = {"opening": opening, "how_tos": how_tos, "others": others}
        return super().get_context_data(**context, **kwargs)


class SectionView(WagtailAdminTemplateMixin, TemplateView):
    """One page of the guide."""

    template_name = "newsroom/admin/help_section.html"
    header_icon = "help"

    def setup(self, request, *args, slug: str, **kwargs) -> None:
        super().setup(request, *args, **kwargs)
        sections = guide.sections()
        places = [place for place, each in enumerate(sections) if each.slug == slug]
        if not places:
            raise Http404
        self.section, place = sections[places[0]], places[0]
        self.before = sections[place - 1] if place else None
        self.after = sections[place + 1] if place + 1 < len(sections) else None
        self.part = next(part for part in guide.parts() if self.section in part.sections)

    def get(self, request, *args, **kwargs):
        remember_reading(request.user)
        return super().get(request, *args, **kwargs)

    def get_page_title(self) -> str:
        return self.section.title

    def get_breadcrumbs_items(self) -> list:
        here = {"url": "", "label": self.section.title}
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse("aide:index"), "label": TITLE},
            here,
        ]

    def get_context_data(self, **kwargs) -> dict:
        names = ("section", "part", "before", "after")
        context = {name: getattr(self, name) for name in names}
        return super().get_context_data(**context, **kwargs)
