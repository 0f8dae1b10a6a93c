"""The words by which an organisation is found, besides its name."""

from django.utils import translation
from django.utils.translation import gettext as _

from cai_site.core.search.texts import sentences


def search_text(organisation) -> str:
    """What an `Organisation` is and does, where and for whom, as an excerpt shows it.

    In its own language, whoever saves it.
    """
    with translation.override(organisation.locale.language_code):
        offers = [
            ". ".join(part for part in (offer.title, offer.description) if part)
            for offer in organisation.offers.all()
        ]
        places = {
            place.pk: place.name
            for each in (organisation, *organisation.offers.all())
            for place in each.municipalities.all()
        }
        if organisation.municipality:
            places[organisation.municipality_id] = organisation.municipality.name
        return sentences(
            [
                organisation.get_kind_display(),
                organisation.services,
                *offers,
                organisation.address,
                _("Toute la province de Namur") if organisation.covers_province else "",
                ", ".join(places.values()),
                organisation.languages_in_words,
                *(organisation.themes.all()),
                *(organisation.audiences.all()),
            ]
        )
