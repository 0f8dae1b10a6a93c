"""Publishes an Arabic version of some pages of the starter site; run under `rtl_settings`.

The texts stay French: what is looked at is the layout, in the language and the direction of the
page. Run as `python -m tests.browser.rtl_site`.
"""

import django

# One page of each layout (the fourteen of the brief); parents come before their children.
PAGES = [
    "/",
    "/presentation/",
    "/presentation/qui-sommes-nous/",
    "/presentation/equipe/",
    "/presentation/histoire-du-centre/",
    "/actions/",
    "/actions/formations/",
    "/actions/formations/code-de-la-nationalite/",
    "/thematiques/",
    "/thematiques/logement/",
    "/ressources/",
    "/ressources/chiffres/",
    "/ressources/outils-et-publications/",
    "/ressources/repertoires/",
    "/aide-et-ecoute/",
    "/contact/",
]
TITLES = {"/": "الرئيسية", "/aide-et-ecoute/": "المساعدة والاستماع", "/contact/": "اتصل بنا"}


def publish() -> None:
    """Copy the pages and what their lists show into the Arabic tree, and publish them."""
    from django.db import transaction

    from wagtail.models import Locale, Page, Site

    from ressources.models import Indicator, Organisation

    with transaction.atomic():
        arabic, _ = Locale.objects.get_or_create(language_code="ar")
        root = Site.objects.get().root_page
        for path in PAGES:
            page = Page.objects.get(url_path=root.url_path + path.lstrip("/")).specific
            copy = page.copy_for_translation(arabic)
            copy.title = TITLES.get(path, copy.title)
            copy.save_revision().publish()
        for model in (Indicator, Organisation):
            for row in model.objects.filter(locale=root.locale):
                row.copy_for_translation(arabic).save()


if __name__ == "__main__":
    django.setup()
    publish()
