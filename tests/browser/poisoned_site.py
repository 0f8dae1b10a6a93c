"""A script in every text of a site; run as `python -m tests.browser.poisoned_site`.

Writes down where to look, in the folder of the site.
"""

import json

import django

ADDRESSES = "adresses.json"


def write() -> None:
    """One page of each type, a row of each kind, and what visitors write."""
    from django.conf import settings
    from django.urls import reverse

    from wagtail.models import Page
    from wagtail.snippets.models import get_snippet_models

    from tests import factories as make
    from tests.contracts import PAGE_MODELS
    from tests.poison import poison

    public, admin = [], []
    for model in PAGE_MODELS:
        if page := model.objects.live().order_by("-pk").first():
            url = page.url
            if poison(page):
                public.append(url)
                admin.append(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    for model in get_snippet_models():
        if row := model.objects.first():
            poison(row)
            admin.append(model.snippet_viewset.get_admin_url_namespace())
            admin[-1] = reverse(f"{admin[-1]}:edit", args=[row.pk])
    message = make.ContactMessageFactory()
    poison(message)
    admin += [reverse("messages:index"), reverse("messages:inspect", args=[message.pk])]
    home = Page.objects.get(depth=2)
    admin += [reverse("wagtailadmin_home"), reverse("wagtailadmin_explore", args=[home.pk])]
    admin.append(reverse("wagtailadmin_pages:history", args=[home.pk]))
    admin.append(
        reverse("wagtailadmin_pages:revisions_compare", args=[home.pk, "earliest", "latest"])
    )
    admin += [reverse(f"wagtail{kind}:index") for kind in ("images", "docs")]
    (settings.VAR_DIR / ADDRESSES).write_text(json.dumps({"public": public, "admin": admin}))


if __name__ == "__main__":
    django.setup()
    write()
