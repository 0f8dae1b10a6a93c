"""schema.org objects for search engines (JSON-LD, https://schema.org)."""

from django.urls import reverse
from django.utils.translation import get_language


def web_page(page) -> dict:
    """A `WebPage` for any page."""
    return {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": page.title,
        "description": page.meta_description,
        "url": page.canonical_url,
        "inLanguage": get_language(),
        **_date("lastReviewed", page.verified_on),
        **_date("dateModified", page.last_published_at),
    }


def breadcrumb_list(pages) -> dict:
    """A `BreadcrumbList` of pages, from home to the page itself."""
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": page.title, "item": page.full_url}
            for position, page in enumerate(pages, start=1)
        ],
    }


def organisation(settings, url: str) -> dict:
    """The `NGO` that runs the site, from the site settings."""
    data = {
        "@context": "https://schema.org",
        "@type": "NGO",
        "name": settings.name,
        "alternateName": settings.acronym,
        "description": settings.tagline,
        "url": url,
        "email": settings.email,
        "telephone": settings.phone,
        "sameAs": [link["url"] for link in settings.social_list],
        "areaServed": "Province de Namur",
    }
    if settings.street:
        data["address"] = {
            "@type": "PostalAddress",
            "streetAddress": settings.street,
            "postalCode": settings.postal_code,
            "addressLocality": settings.city,
            "addressCountry": "BE",
        }
    return {key: value for key, value in data.items() if value}


def web_site(home) -> dict:
    """The `WebSite` with its `SearchAction`, for the home page."""
    search = (home.full_url or "").rstrip("/") + reverse("search")
    return {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "url": home.full_url,
        "name": home.title,
        "potentialAction": {
            "@type": "SearchAction",
            "target": f"{search}?q={{search_term_string}}",
            "query-input": "required name=search_term_string",
        },
    }


def _date(name: str, value) -> dict:
    return {name: value.isoformat()} if value else {}
