"""An organisation of the directory for search engines."""

from cai_site.core.structured_data import CONTEXT, known, opening_hours

from .organisation import Organisation


def organisation_object(organisation: Organisation, url: str) -> dict:
    """The schema.org object of an organisation: what its page shows, and nothing unknown."""
    phone = organisation.phone_href.removeprefix("tel:")
    located = organisation.latitude is not None
    position = {
        "@type": "GeoCoordinates",
        "latitude": float(organisation.latitude) if located else None,
        "longitude": float(organisation.longitude) if located else None,
    }
    areas = [place.name for place in organisation.municipalities.all()]
    if organisation.covers_province:
        areas = ["Province de Namur"]
    place = {
        "@type": "Place",
        "name": organisation.name,
        "address": organisation.address,
        "geo": position if located else None,
        **opening_hours(organisation.opening),
    }
    has_place = organisation.address or located or organisation.opening.weekly
    return known(
        {
            **CONTEXT,
            "@type": "Organization",
            "name": organisation.name,
            "description": organisation.services,
            "url": organisation.website or url,
            "mainEntityOfPage": url,
            "telephone": phone,
            "email": organisation.email,
            "address": organisation.address,
            "areaServed": [{"@type": "AdministrativeArea", "name": name} for name in areas],
            "knowsLanguage": organisation.languages,
            "location": place if has_place else None,
            "makesOffer": [
                {
                    "@type": "Offer",
                    "itemOffered": {
                        "@type": "Service",
                        "name": offer.title,
                        "serviceType": str(offer.get_kind_display()),
                        "description": offer.description,
                    },
                }
                for offer in organisation.offers.all()
            ],
        }
    )
