"""Template tags and filters that every section uses."""

import json
import re
from urllib.parse import urljoin

from django import template
from django.conf import settings
from django.templatetags.static import static
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import to_locale

from wagtail.coreutils import cautious_slugify

from cai_site.core.dates import full_date
from cai_site.core.doors import STANDING_DOORS, doors
from cai_site.core.languages import content_language
from cai_site.core.made_files import DRAWING_SOURCES, SHEET_OF_DRAWINGS
from cai_site.core.memo import memo
from cai_site.core.pages import BasePage
from cai_site.core.reference import Service, phone_href, phone_words
from cai_site.core.share_images import ShareImage
from cai_site.core.tokens import colour

register = template.Library()

# U+003C and others could close the script element early: HTML, "Restrictions for contents of
# script elements".
JSON_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}
DRAWINGS = {path.stem for path in DRAWING_SOURCES.glob("*.svg")}
SPACE_BEFORE = re.compile(r" ([:;!?»%€])")
SPACE_AFTER = re.compile(r"« ")


@register.simple_tag(takes_context=True)
def structured_data(context) -> str:
    """Print the page's schema.org objects as one block of JSON-LD: no script to a CSP."""
    page = context.get("page")
    objects = page.get_structured_data(context["request"]) if isinstance(page, BasePage) else []
    if not objects:
        return ""
    block = json.dumps(objects, ensure_ascii=False).translate(JSON_ESCAPES)
    # The three characters that matter are escaped above.
    return mark_safe(f'<script type="application/ld+json">{block}</script>')  # noqa: S308


@register.simple_tag(takes_context=True)
def share_image(context) -> ShareImage | None:
    """The share image of the page being shown; None on what is no page of the site."""
    page = context.get("page")
    return ShareImage.of(page, context["site_settings"]) if isinstance(page, BasePage) else None


@register.simple_tag(takes_context=True)
def home_doors(context) -> list:
    """The four doors of the home page, for a page that could not help."""
    request = context.get("request")
    return doors(request) if request else []


@register.simple_tag
def services_to_call() -> list[Service]:
    """The first services that answer the phone, in the language being read, else in French."""
    services = Service.objects.exclude(phone="").select_related("locale")
    here = services.filter(locale__language_code=content_language())[:3]
    return list(here) or list(services.filter(locale__language_code=settings.LANGUAGE_CODE)[:3])


@register.simple_tag
def standing_doors() -> list[dict]:
    """The four doors as they are written in the code, for pages without a database."""
    return STANDING_DOORS


@register.simple_tag
def token(name: str, dark: bool = False) -> str:
    """The colour of a design token, such as « #fff », where CSS cannot name it."""
    return colour(name, dark)


@register.filter
def og_locale(code: str) -> str:
    """A language code as Open Graph writes it: « fr_BE »."""
    return to_locale(code)


@register.filter
def absolute(path: str, page) -> str:
    """A path of this site as an absolute address, at the host of the page."""
    return urljoin(page.full_url or settings.SITE_URL, path)


@register.filter
def webcal(path: str) -> str:
    """A path of this site as the address by which calendars subscribe to it."""
    return "webcal:" + urljoin(settings.SITE_URL, path).partition(":")[2]


@register.simple_tag
def anchor(kind: str, text: str) -> str:
    """The id of a part of the page, made from its title: « mot-primo-arrivant ».

    It stays the same as long as the title does, and is unique in the page: links lead to it.
    """
    return memo().anchor(f"{kind}-{cautious_slugify(text)}")


@register.filter
def public(document):
    """The document, when an anonymous visitor may read it; else None."""
    return document if document and document.is_public else None


@register.filter
def drawing(theme: str) -> str:
    """The address of a theme's drawing; "" for a theme that has none yet."""
    return f"{static(SHEET_OF_DRAWINGS)}#{theme}" if theme in DRAWINGS else ""


@register.filter
def tel(phone: str) -> str:
    """The `tel:` address of a phone number."""
    return phone_href(phone or "")


@register.filter
def nowrap_phone(phone: str) -> str:
    """A phone number, or a figure, in one piece: never broken at the end of a line, and never
    turned around between scripts (its groups of digits are one number to the bidi algorithm).
    """
    return phone_words(phone or "")


@register.filter
def foldable_email(email: str) -> SafeString:
    """An e-mail address that a narrow screen breaks after its « @ » rather than anywhere."""
    return mark_safe(escape(email).replace("@", "@<wbr>"))  # noqa: S308


@register.filter
def day(value) -> str:
    """A date in words with its year: « 1er mars 2024 »."""
    return full_date(value) if value else ""


@register.filter
def typeset(text: str) -> str:
    """French non-breaking spaces where an editor typed ordinary ones."""
    return SPACE_AFTER.sub("«\u00a0", SPACE_BEFORE.sub("\u00a0\\1", str(text or "")))


@register.filter
def paragraphs(text: str) -> SafeString:
    """Plain text with blank lines as HTML paragraphs."""
    parts = [part.strip() for part in re.split(r"\n\s*\n", text or "") if part.strip()]
    return mark_safe("".join(f"<p>{escape(part)}</p>" for part in parts))  # noqa: S308
