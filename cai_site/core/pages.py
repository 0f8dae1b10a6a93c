"""The abstract pages that every page type of the site is made from."""

from functools import cached_property

from django.core.validators import MaxLengthValidator
from django.db import models
from django.http import Http404
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy

from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.blocks import StreamBlock
from wagtail.fields import StreamField
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index

from .blocks import BodyStreamBlock, SourceBlock
from .content_lists import Card, feed_links
from .fields import optional_key
from .memo import expect_links_of
from .readability.families import B1, FAMILIES, FAMILY_CHOICES, Family
from .structured_data import breadcrumb_list, web_page
from .visibility import SitePageManager, visible_pages

TITLE_LENGTH = 56
# The widths at which editors see a page before it is published.
PREVIEW_SIZES = [
    {"name": "mobile", "icon": "mobile-alt", "device_width": 320, "label": "Sur un téléphone"},
    {"name": "tablet", "icon": "tablet-alt", "device_width": 768, "label": "Sur une tablette"},
    {"name": "desktop", "icon": "desktop", "device_width": 1280, "label": "Sur un ordinateur"},
]
# The schemes of colours in which they see it; newsroom/brand.css gives the frame that scheme.
PREVIEW_MODES = [("", "Fond clair"), ("sombre", "Fond sombre")]


class BasePage(Page):
    """What every page has: chapô, share image, owner service, review dates, breadcrumb.

    Wagtail 8's swappable base page model is experimental and breaks wagtail-localize; an
    abstract class on the default `Page` gives the same fields (decision 0001).
    """

    # What the search page calls this kind of page (French plural); pages of one kind share it.
    search_kind = gettext_lazy("Pages")
    # Colour of the band on top (static/css/components/page_header.css): "" (sand), "petrol",
    # "terra", "deep" or "plum".
    tone = ""
    # Foreign keys that the template of the page shows, read with it by `shown()`.
    shown_relations: tuple[str, ...] = ()
    # The kind of page for whoever shares it (https://ogp.me) and for search engines (schema.org).
    og_type = "website"
    schema_type = "WebPage"
    # Whether it may be dangerous to be seen on this kind of page: it then has « Quitter vite ce
    # site », no cache keeps it and no referrer leaves it. Its title and address stay neutral, and
    # it is not to be shared: a message that carries its address would be a trace.
    is_sensitive = False
    # Whether what is shown is a part of the page, with an address of its own below the page's.
    is_part = False
    # Whether the page ends with ways to send it to somebody.
    is_shareable = False
    # Whether it can be listened to: pages for people who read little French. A page type may make
    # a field of it, so that editors choose page by page.
    read_aloud = False
    # Whom this kind of page is written for, unless a page says otherwise in `readers`.
    usual_readers = B1
    # Whether such a page must say who keeps it up to date and when to read it again.
    needs_review = False
    # Set by routing, when no restriction bears on the page nor on any page above it.
    is_known_public = False

    introduction = models.TextField(
        "chapô",
        blank=True,
        validators=[MaxLengthValidator(400)],
        help_text="Une à trois phrases simples, en haut de la page et dans les listes.",
    )
    share_image = optional_key(
        "core.SiteImage",
        "image de partage",
        "Montrée dans les listes et sur les réseaux sociaux. Idéal : 1200 × 630.",
    )
    owner_service = optional_key(
        "core.Service",
        "service responsable",
        "Le service qui tient cette page à jour. Exemple : « Communication ».",
    )
    verified_on = models.DateField(
        "page vérifiée le",
        null=True,
        blank=True,
        help_text="Dernière relecture complète. Affichée au bas du texte.",
    )
    review_on = models.DateField(
        "à revoir le",
        null=True,
        blank=True,
        help_text="Date de la prochaine relecture. Sert au rappel de l’équipe.",
    )

    readers = models.CharField(
        "public",
        max_length=2,
        choices=FAMILY_CHOICES,
        blank=True,
        help_text="Pour qui on écrit. Exemple : « Tout le monde ». Vide : le public habituel.",
    )

    objects = SitePageManager()

    preview_sizes = PREVIEW_SIZES
    preview_modes = PREVIEW_MODES

    intro_panels = [*Page.content_panels, FieldPanel("introduction")]
    follow_up_panels = [
        MultiFieldPanel(
            ["owner_service", "verified_on", "review_on", "readers"],
            heading="Suivi de la page",
            classname="collapsed",
        )
    ]
    content_panels = [*intro_panels, *follow_up_panels]
    promote_panels = [
        MultiFieldPanel(["slug", "seo_title", "search_description"], heading="Référencement"),
        FieldPanel("share_image"),
    ]

    search_fields = [
        *Page.search_fields,
        index.SearchField("introduction"),
    ]

    class Meta:
        abstract = True

    @classmethod
    def shown(cls):
        """The pages of this type with what their template shows; routing reads them by it."""
        return cls.objects.select_related("share_image", *cls.shown_relations)

    # --- what the templates show -------------------------------------------------------
    @property
    def meta_title(self) -> str:
        """The text of `<title>`, which leaves room for the acronym in the 65 signs that show."""
        return Truncator(self.seo_title or self.title).chars(TITLE_LENGTH)

    @property
    def share_title(self) -> str:
        """The title of a shared link and of its image."""
        return self.seo_title or self.title

    @property
    def share_cover(self):
        """The cover of a document that stands beside the title of a shared link, or None."""
        return None

    @property
    def meta_description(self) -> str:
        """The description for search engines and shares: the editor's, else the chapô."""
        text = self.search_description or strip_tags(self.introduction)
        return Truncator(" ".join(text.split())).chars(160)

    @property
    def robots(self) -> str:
        """Content of the robots meta element; "" when the page may be indexed."""
        return ""

    @property
    def canonical_url(self) -> str:
        """The one absolute address of this page."""
        return self.full_url

    def get_structured_data(self, request) -> list[dict]:
        """schema.org objects (JSON-LD) of this page; page types add theirs."""
        crumbs = breadcrumb_list([*self.breadcrumb, self])
        return [web_page(self), *([crumbs] if self.breadcrumb else [])]

    @property
    def family(self) -> Family:
        """Whom the page is written for."""
        return FAMILIES.get(self.readers, self.usual_readers)

    @property
    def feeds(self) -> list[tuple[str, str]]:
        """(title, address) of the Atom feeds that this page announces."""
        return feed_links(type(self))

    # --- tree ----------------------------------------------------------------------------
    @cached_property
    def lineage(self) -> list[Page]:
        """The ancestors from the tree's root to the parent; routing leaves them here."""
        return list(self.get_ancestors())

    @cached_property
    def breadcrumb(self) -> list[Page]:
        """The pages from home to the parent; empty on the home page.

        The tree's root and pages above a site's home are left out.
        """
        return [page for page in self.lineage if page.depth > 1]

    @cached_property
    def child_cards(self) -> list[Card]:
        """A card for each published child, in the order of the tree, in one query.

        The text is the description that every page has in the base table: reading the chapô
        would cost a query per page type.
        """
        return [
            Card(title=child.title, url=child.url, text=child.search_description)
            for child in visible_pages(self.get_children())
        ]

    @property
    def is_over(self) -> bool:
        """Whether its expiry has passed, even when the scheduler is late."""
        return bool(self.expire_at and self.expire_at <= timezone.now())

    def route(self, request, path_components):
        """As Wagtail's; a page past its expiry is over, even when the scheduler is late."""
        if self.is_over and not path_components:
            raise Http404
        return super().route(request, path_components)

    def get_view_restrictions(self):
        """As Wagtail's, without its queries when routing has seen that there are none."""
        if self.is_known_public:
            return PageViewRestriction.objects.none()
        return super().get_view_restrictions()

    def serve(self, request, *args, **kwargs):
        response = super().serve(request, *args, **kwargs)
        if self.is_sensitive:
            response["Cache-Control"] = "private, no-store"
            response["Referrer-Policy"] = "no-referrer"
        return response

    def serve_password_required_response(self, request, form, action_url):
        """The form that asks for the password; it says nothing of the page, title included."""
        context = {"form": form, "action_url": action_url}
        return TemplateResponse(request, "wagtailcore/password_required.html", context)

    def get_sitemap_urls(self, request=None):
        """Sitemap entries; none for a page that asks robots to stay away."""
        return [] if self.robots else super().get_sitemap_urls(request)


class RichPage(BasePage):
    """A page with a body of blocks and the sources of what it states."""

    needs_review = True

    body = StreamField(
        BodyStreamBlock(),
        verbose_name="contenu",
        blank=True,
        help_text="Composez la page bloc par bloc. L’ordre est libre.",
    )
    sources = StreamField(
        StreamBlock([("source", SourceBlock())], required=False),
        verbose_name="sources et bases légales",
        blank=True,
        help_text="D’où viennent les informations, et quand elles ont été vérifiées.",
    )

    body_panels = [FieldPanel("body")]
    source_panels = [FieldPanel("sources")]
    # What follows the fields that a type has of its own.
    closing_panels = [*body_panels, *source_panels, *BasePage.follow_up_panels]
    content_panels = [*BasePage.intro_panels, *closing_panels]
    search_fields = [*BasePage.search_fields, index.SearchField("body")]

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs):
        expect_links_of(self)
        return super().get_context(request, *args, **kwargs)

    @property
    def source_list(self) -> list:
        """The sources as values with `legal_basis`, `label`, `url`, `verified_on`, `note`."""
        return [block.value for block in self.sources]

    @property
    def has_unverified_sources(self) -> bool:
        """Whether nobody has dated a check of one of the sources yet."""
        return any(not source["verified_on"] for source in self.source_list)


class SectionPage(RichPage):
    """A section of the menu: its text, then a card for each page below."""

    tone = "petrol"

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["children"] = self.child_cards
        return context
