"""Ways to make a page longer: each adds so many children or rows to the page of one type."""

from collections.abc import Callable
from functools import partial

from django.db import models

from wagtail.models import Locale, Page

from actions.models import ActionPage, ActionsPage, Formation, FormationsPage
from cai_site.core.models import SiteDocument, SiteImage
from contact.models import BureauxPage, ContactPage
from home.models import (
    ContentPage,
    EquipePage,
    HistoirePage,
    HomePage,
    LogoPage,
    MandatsPage,
    MissionsPage,
    PresentationPage,
    RapportPage,
    RapportsPage,
)
from ressources.models import (
    Actu,
    ActusPage,
    Publication,
    PublicationsPage,
)
from tests import factories as make
from tests.house import bulk_children
from thematiques.models import ThematiquePage, ThematiquesPage, Theme

DIFFERENT_FILES = 15  # more than a list shows on a page, fewer than take long to resize


def add_files() -> None:
    """The different documents, each with its cover, that everything below uses."""
    make.SiteDocumentFactory.create_batch(DIFFERENT_FILES)


def nth(model: type[models.Model]) -> Callable[[int], models.Model]:
    """A function from a number to one of the different images or documents."""
    found = list(model.objects.order_by("-pk")[:DIFFERENT_FILES])
    return lambda number: found[number % len(found)]


def tie(objects: list[models.Model], relation: str, target: models.Model) -> None:
    """Tie every object to `target` by a many-to-many field."""
    column = type(objects[0])._meta.get_field(relation)
    ends = column.m2m_column_name(), column.m2m_reverse_name()
    through = column.remote_field.through
    through.objects.bulk_create(
        [through(**{ends[0]: one.pk, ends[1]: target.pk}) for one in objects]
    )


def children(parent: type[Page], model: type[Page], count: int, **fields) -> list[Page]:
    """Pages with different images to share, of the theme that they may have."""
    image = nth(SiteImage)
    pages = bulk_children(parent.objects.first(), model, count, share_image=image, **fields)
    if hasattr(model, "themes"):
        tie(pages, "themes", Theme.objects.get(slug="logement"))
    return pages


def rows(factory, count: int, **fields) -> list[models.Model]:
    """Rows of a factory, written at once; values may be functions of the row's number."""
    made = [
        factory.build(
            sort_order=number,
            **{name: value(number) if callable(value) else value for name, value in fields.items()},
        )
        for number in range(count)
    ]
    return factory._meta.get_model_class().objects.bulk_create(made)


def of_page(model: type[Page], factory) -> Callable[[int], None]:
    """Adds rows that belong to the page of a type."""
    return lambda count: rows(factory, count, page=model.objects.get())


def formations(count: int) -> None:
    for page in children(FormationsPage, Formation, count):
        rows(make.SessionFactory, 2, formation=page, municipality=make.territory())


def sessions(count: int) -> None:
    page = Formation.objects.latest("pk")
    rows(make.SessionFactory, count, formation=page, municipality=make.territory())


def publications(count: int) -> None:
    children(
        PublicationsPage, Publication, count, kind="guide", year=2019, document=nth(SiteDocument)
    )


def actus(count: int) -> None:
    children(ActusPage, Actu, count)


def rapports(count: int) -> None:
    document = nth(SiteDocument)
    fields = {"year": lambda number: 1983 + number, "document": document, "plan": document}
    children(RapportsPage, RapportPage, count, **fields)


def written(factory, count: int, **fields) -> list[models.Model]:
    """Translatable objects, written at once."""
    made = factory.build_batch(count, locale=Locale.get_default(), **fields)
    return factory._meta.get_model_class().objects.bulk_create(made)


def thematiques(count: int) -> None:
    first = Theme.objects.count()
    themes = written(make.ThemeFactory, count)
    children(ThematiquesPage, ThematiquePage, count, theme=lambda n: themes[(n - first) % count])


def indicators(count: int) -> None:
    made = written(make.IndicatorFactory, count)
    tie(made, "themes", Theme.objects.get(slug="logement"))
    for indicator in made:
        rows(make.IndicatorValueFactory, 2, indicator=indicator, territory=make.territory())


def organisations(count: int) -> None:
    made = written(make.OrganisationFactory, count, municipality=make.territory())
    tie(made, "themes", Theme.objects.get(slug="logement"))
    tie(made, "municipalities", make.territory("Dinant"))


def offices(count: int) -> None:
    page = BureauxPage.objects.get()
    made = rows(make.BureauFactory, count, page=page, municipality=make.territory())
    tie(made, "served", make.territory("Dinant"))


def brand_versions(count: int) -> None:
    page = LogoPage.objects.get()
    for version in rows(make.BrandVersionFactory, count, page=page, preview=nth(SiteImage)):
        rows(make.BrandFileFactory, 2, version=version, document=nth(SiteDocument))


def events(count: int) -> None:
    page, image = HistoirePage.objects.get(), nth(SiteImage)
    files = {"image": image, "document": nth(SiteDocument)}
    made = rows(make.TimelineEventFactory, count, page=page, **files)
    tie(made, "themes", Theme.objects.get(slug="logement"))


def functions(count: int) -> None:
    service = make.ServiceFactory()
    rows(make.TeamFunctionFactory, count, page=EquipePage.objects.get(), service=service)


def everything(count: int) -> None:
    for grow in (formations, publications, actus, indicators, organisations):
        grow(count)


# How the page of each type grows; types that are not here never do.
GROWTH: dict[str, Callable[[int], None]] = {
    "home.HomePage": everything,
    "home.PresentationPage": partial(children, PresentationPage, ContentPage),
    "home.MissionsPage": of_page(MissionsPage, make.MissionFactory),
    "home.EquipePage": functions,
    "home.MandatsPage": of_page(MandatsPage, make.MandateFactory),
    "home.HistoirePage": events,
    "home.RapportsPage": rapports,
    "home.PerspectivesPage": rapports,
    "home.LogoPage": brand_versions,
    "home.ContentPage": partial(children, ContentPage, ContentPage),
    "home.PlanDuSitePage": partial(children, HomePage, ContentPage),
    "actions.ActionsPage": partial(children, ActionsPage, ActionPage),
    "actions.ActionPage": offices,
    "actions.FormationsPage": formations,
    "actions.Formation": sessions,
    "thematiques.ThematiquesPage": thematiques,
    "thematiques.ThematiquePage": everything,
    "ressources.PublicationsPage": publications,
    "ressources.ChiffresPage": indicators,
    "ressources.ActusPage": actus,
    "ressources.RepertoiresPage": organisations,
    "contact.ContactPage": of_page(ContactPage, make.ContactReasonFactory),
    "contact.BureauxPage": offices,
}
