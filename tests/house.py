"""The small site that tests stand on: every section and listing, its menus and settings."""

from django.contrib.contenttypes.models import ContentType

from wagtail.models import Page, Site

from cai_site.core.models import SiteSettings
from home.models import HomePage
from tests import factories as make

# One page of each of these types, in the order in which their parents allow them.
SINGLE_PAGES = [
    "PresentationPage",
    "QuiSommesNousPage",
    "MissionsPage",
    "EquipePage",
    "MandatsPage",
    "HistoirePage",
    "RapportsPage",
    "PerspectivesPage",
    "LogoPage",
    "ActionsPage",
    "FormationsPage",
    "ThematiquesPage",
    "RessourcesPage",
    "PublicationsPage",
    "ChiffresPage",
    "ActusPage",
    "RepertoiresPage",
    "AidePage",
    "ContactPage",
    "BureauxPage",
    "PlanDuSitePage",
]
THEMED = "ThematiquePage"
REPEATED_PAGES = ["RapportPage", "ContentPage", "ActionPage", "Formation", THEMED, "Publication"]
REPEATED_PAGES += ["Actu"]
VARIANTS = ["arrive", "racisme", "pro", "chiffres"]


def build_site() -> HomePage:
    """Put the home page in the place of Wagtail's, then the sections, menus and settings."""
    home = make.HomePageFactory()
    site = Site.objects.get(is_default_site=True)
    site.root_page, site.hostname, site.port = home, "testserver", 80
    site.save()
    Page.objects.get(slug="home", depth=2).delete()
    pages = {name: getattr(make, f"{name}Factory")() for name in SINGLE_PAGES}
    _doors(home, pages)
    _menus(home, pages)
    _settings(site)
    return HomePage.objects.get()


def _doors(home: HomePage, pages: dict[str, Page]) -> None:
    behind = [pages["ActionsPage"], pages["AidePage"], pages["ActionsPage"], pages["ChiffresPage"]]
    doors = [
        {"variant": variant, "title": page.title, "text": "Une phrase.", "page": page.pk}
        for variant, page in zip(VARIANTS, behind, strict=True)
    ]
    home = HomePage.objects.get(pk=home.pk)
    home.doors = make.stream(*(("door", door) for door in doors))
    home.save()


def _menus(home: HomePage, pages: dict[str, Page]) -> None:
    presentation = pages["PresentationPage"]
    below = [page for page in pages.values() if page.depth == presentation.depth + 1]
    entries = [
        {"page": home.pk},
        {
            "page": presentation.pk,
            "children": [
                {"type": "item", "value": {"page": page.pk}}
                for page in below
                if page.is_descendant_of(presentation)
            ],
        },
        *({"page": pages[name].pk} for name in ("ActionsPage", "ThematiquesPage")),
        {"page": pages["RessourcesPage"].pk},
        {"page": pages["AidePage"].pk, "link_label": "Je suis victime de racisme"},
        {"page": pages["ContactPage"].pk},
    ]
    for place, links in (
        ("main", entries),
        ("quick", [entries[-2]]),
        ("footer", [{"page": pages["PlanDuSitePage"].pk}]),
    ):
        make.MenuFactory(place=place, entries=make.stream(*(("entry", link) for link in links)))


def _settings(site: Site) -> None:
    settings = SiteSettings.for_site(site)
    settings.tagline = "Le Centre aide à vivre ensemble."
    settings.street, settings.postal_code = "rue Docteur Haibe 2", "5002"
    settings.city, settings.email = "Saint-Servais (Namur)", "info@cainamur.be"
    settings.opening_hours = make.stream(
        ("hours", {"days": list("01234"), "opens": "09:00", "closes": "16:00"})
    )
    settings.partners = make.stream(("partner", {"name": "Wallonie"}))
    settings.social_links = make.stream(
        ("link", {"network": "facebook", "label": "Facebook", "url": "https://www.example.org/"})
    )
    settings.save()


def furnish_site() -> None:
    """Add a page of every other type, rows to every list, and a full body to every page."""
    image, document = make.SiteImageFactory(), make.SiteDocumentFactory()
    theme, audience = make.ThemeFactory(name="Logement"), make.AudienceFactory(name="Presse")
    pages = {
        name: getattr(make, f"{name}Factory")(**({"theme": theme} if name == THEMED else {}))
        for name in REPEATED_PAGES
    } | {page.specific_class.__name__: page.specific for page in Page.objects.filter(depth__gt=1)}
    value = make.IndicatorValueFactory(indicator=make.IndicatorFactory(name="Population"))
    make.OrganisationFactory(name="Unia", covers_province=True)
    make.MissionFactory(page=pages["MissionsPage"])
    make.TeamFunctionFactory(page=pages["EquipePage"])
    make.MandateFactory(page=pages["MandatsPage"])
    make.TimelineEventFactory(page=pages["HistoirePage"], image=image, document=document)
    version = make.BrandVersionFactory(page=pages["LogoPage"], preview=image)
    make.BrandFileFactory(version=version, document=document)
    make.SessionFactory(formation=pages["Formation"])
    make.ContactReasonFactory(page=pages["ContactPage"], service=make.ServiceFactory())
    make.BureauFactory(page=pages["BureauxPage"])
    pages["HomePage"].key_indicator = value.indicator
    pages["RapportPage"].plan = pages["Publication"].document = document
    pages["Publication"].audiences.add(audience)
    body = make.full_body()
    for page in pages.values():
        if hasattr(page, "themes"):
            page.themes.add(theme)
        if hasattr(page, "body"):
            page.body = body
        page.share_image = image
        page.save()


def page_paths() -> dict[type[Page], str]:
    """The address of one page of each type."""
    pages = Page.objects.filter(depth__gt=1).order_by("-path").specific()
    return {type(page): page.url for page in pages}


def bulk_children(parent: Page, model: type[Page], count: int, **fields) -> list[Page]:
    """`count` pages below `parent`, written without the work of `add_child`.

    Values of `fields` may be functions of the page's number. Nothing is indexed for search.
    """
    parent.refresh_from_db()
    content_type = ContentType.objects.get_for_model(model)
    made = []
    for number in range(parent.numchild + 1, parent.numchild + count + 1):
        page = model(
            title=f"Page {number:03}",
            slug=f"page-{number:03}",
            introduction="Une phrase simple.",
            path=model._get_path(parent.path, parent.depth + 1, number),
            depth=parent.depth + 1,
            url_path=f"{parent.url_path}page-{number:03}/",
            content_type=content_type,
            locale=parent.locale,
            **{name: value(number) if callable(value) else value for name, value in fields.items()},
        )
        page.draft_title = page.title
        made.append(page)
    rows = [
        Page(
            **{field.attname: getattr(page, field.attname) for field in Page._meta.concrete_fields}
        )
        for page in made
    ]
    for page, row in zip(made, Page.objects.bulk_create(rows), strict=True):
        page.pk = page.id = page.page_ptr_id = row.pk
        page.save_base(raw=True)
    Page.objects.filter(pk=parent.pk).update(numchild=parent.numchild + count)
    return made
