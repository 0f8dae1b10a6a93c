"""schema.org objects for search engines (JSON-LD, https://schema.org).

They repeat what the page shows, never more; `known()` drops what nobody has filled in.
"""

from urllib.parse import urljoin

from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, to_locale

from wagtail.models import Site

from .dates import iso
from .opening import Opening
from .organisation import SiteSettings

CONTEXT = {"@context": "https://schema.org"}
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def known(data: dict) -> dict:
    """The object without its empty values, at any depth; 0 and False are values."""
    kept = {name: _known(value) for name, value in data.items()}
    return {name: value for name, value in kept.items() if value not in (None, "", [], {})}


def _known(value):
    if isinstance(value, dict):
        return known(value)
    if isinstance(value, list | tuple):
        return [item for item in map(_known, value) if item not in (None, "", [], {})]
    return value


def language() -> str:
    """The language being read, as BCP 47 writes it: « fr-BE »."""
    return to_locale(get_language()).replace("_", "-")


def site_root(request) -> str:
    """The absolute address of the site, without a slash at its end."""
    site = Site.find_for_request(request)
    return site.root_url if site else ""


def web_page(page) -> dict:
    """A `WebPage`, or the more precise type that the page names."""
    return known(
        {
            **CONTEXT,
            "@type": page.schema_type,
            "name": page.title,
            "description": page.meta_description,
            "url": page.canonical_url,
            "inLanguage": language(),
            "datePublished": iso(page.first_published_at),
            "dateModified": iso(page.last_published_at),
            "lastReviewed": page.verified_on and page.verified_on.isoformat(),
        }
    )


def breadcrumb_list(pages) -> dict:
    """A `BreadcrumbList` of pages, from home to the page itself."""
    return {
        **CONTEXT,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": page.title, "item": page.full_url}
            for position, page in enumerate(pages, start=1)
        ],
    }


def publisher(request) -> dict:
    """The organisation in short, where another object names it: who publishes, who organises."""
    settings, root = SiteSettings.for_request(request), site_root(request)
    return {
        "@type": "NGO",
        "@id": f"{root}/#organisation",
        "name": settings.name,
        "url": f"{root}/",
        "logo": {"@type": "ImageObject", "url": logo(root)},
    }


def logo(root: str) -> str:
    """The absolute address of the emblem (Google asks for 112 pixels at least)."""
    return urljoin(root, static("img/icon-512.png"))


def organisation(request) -> dict:
    """The `NGO` that runs the site: identity, address, hours and contact, from its settings."""
    settings = SiteSettings.for_request(request)
    phone = settings.phone_href.removeprefix("tel:")
    contact = {
        "@type": "ContactPoint",
        "contactType": "customer service",
        "telephone": phone,
        "email": settings.email,
    }
    return known(
        {
            **CONTEXT,
            **publisher(request),
            "alternateName": settings.acronym,
            "description": settings.tagline,
            "email": settings.email,
            "telephone": phone,
            "sameAs": [link["url"] for link in settings.social_list],
            "areaServed": {"@type": "AdministrativeArea", "name": "Province de Namur"},
            "contactPoint": contact if phone or settings.email else None,
            **_seat(settings),
        }
    )


def _seat(settings) -> dict:
    """Where the organisation is, and when its door is open (properties of a `Place`)."""
    if not settings.street:
        return {}
    address = {
        "@type": "PostalAddress",
        "streetAddress": settings.street,
        "postalCode": settings.postal_code,
        "addressLocality": settings.city,
        "addressCountry": "BE",
    }
    place = {
        "@type": "Place",
        "name": settings.name,
        "address": address,
        **opening_hours(settings.opening),
    }
    return {"address": address, "location": place}


def opening_hours(opening: Opening) -> dict:
    """When a door is open (properties of a `Place`): the week, and the exceptions to come."""
    hours = [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": [f"https://schema.org/{DAYS[day]}" for day in sorted(slot.days)],
            "opens": f"{slot.opens:%H:%M}",
            "closes": f"{slot.closes:%H:%M}",
        }
        for slot in opening.weekly
    ]
    exceptions = [
        {
            "@type": "OpeningHoursSpecification",
            # Closed all day is 00:00 to 00:00 (Google, "Local business").
            "opens": f"{day.opens:%H:%M}" if day.opens else "00:00",
            "closes": f"{day.closes:%H:%M}" if day.closes else "00:00",
            "validFrom": day.first_day.isoformat(),
            "validThrough": day.last_day.isoformat(),
        }
        for day in opening.coming(timezone.localdate())
    ]
    return {"openingHoursSpecification": hours, "specialOpeningHoursSpecification": exceptions}


def web_site(request, home) -> dict:
    """The `WebSite` with its `SearchAction`, for the home page."""
    settings, root = SiteSettings.for_request(request), site_root(request)
    return known(
        {
            **CONTEXT,
            "@type": "WebSite",
            "url": home.full_url,
            "name": settings.name,
            "alternateName": settings.acronym,
            "inLanguage": language(),
            "publisher": {"@id": publisher(request)["@id"]},
            "potentialAction": {
                "@type": "SearchAction",
                "target": f"{root}{reverse('search')}?q={{search_term_string}}",
                "query-input": "required name=search_term_string",
            },
        }
    )


def creative_work(request, page, kind: str, **properties) -> dict:
    """A work that the page presents: a report, a guide, a tool… `properties` add or replace."""
    return known(
        {
            **CONTEXT,
            "@type": kind,
            "name": page.title,
            "description": page.meta_description,
            "url": page.canonical_url,
            **properties,
        }
    )


def media_object(request, document) -> dict | None:
    """The file of a work, as a `MediaObject`; None without a file."""
    if document is None:
        return None
    return {
        "@type": "MediaObject",
        "name": document.title,
        "contentUrl": urljoin(site_root(request), document.url),
        "encodingFormat": document.content_type,
        "contentSize": f"{document.file_size} B" if document.file_size else "",
    }
