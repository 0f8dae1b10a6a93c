"""A site as it may be in ten years: the starter content, and many more pages of every kind.

What is made depends on the numbers of the pages alone: two runs make the same site.
"""

from datetime import timedelta
from itertools import cycle, islice

from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone

from wagtail.models import Page

from actions.models import Formation, FormationsPage, Session
from cai_site.core.models import Service, SiteDocument, SiteImage
from home.models import ContentPage, HomePage
from ressources.models import Actu, ActusPage, Indicator, Organisation, Publication, PublicationsPage
from tests.factories import stream
from thematiques.models import Audience, Theme

from .bulk import BATCH, add_children, link
from .prose import Prose
from .rows import add_documents, add_images, add_indicators, add_organisations

# Hundredths of the generated pages; the fifteen themes stay fifteen.
SHARES = {Formation: 20, Publication: 30, Actu: 45, ContentPage: 5}
PARENTS = {
    Formation: FormationsPage,
    Publication: PublicationsPage,
    Actu: ActusPage,
    ContentPage: HomePage,
}
TITLES = {
    Formation: "Comprendre {theme}, formation",
    Publication: "{theme} : guide",
    Actu: "{theme} : appel à projets",
    ContentPage: "{theme} à Namur",
}


def grow(before: int, after: int) -> None:
    """Bring a site of `before` generated pages to `after`, with its index for search.

    Raises DoesNotExist when the starter content is not there.
    """
    with transaction.atomic():
        prose = Prose()
        add_images(_part(before, after, 5))
        add_documents(_part(before, after, 5))
        add_organisations(_part(before, after, 20), prose)
        add_indicators(_part(before, after, 2))
        for model, share in SHARES.items():
            _PageMaker(prose).add(model, _part(before, after, share))
    call_command("update_index", verbosity=0)
    if connection.vendor == "postgresql":
        # What its autovacuum does by itself within a minute.
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")


def _part(before: int, after: int, hundredths: int) -> range:
    return range(before * hundredths // 100, after * hundredths // 100)


class _PageMaker:
    """Makes pages of every type; knows the words and the objects that they share."""

    def __init__(self, prose: Prose):
        self.prose = prose
        self.themes = list(Theme.objects.all())
        self.audiences = list(Audience.objects.all())
        self.images = list(SiteImage.objects.filter(title__startswith="Photo "))
        self.documents = list(SiteDocument.objects.filter(title__startswith="Brochure "))
        self.service = Service.objects.first()
        self.now = timezone.now()

    def add(self, model: type[Page], numbers: range) -> None:
        """Write the pages of one type with these numbers, and what hangs on them."""
        pages = [self._page(model, number) for number in numbers]
        add_children(PARENTS[model].objects.get(), pages)
        if pages and hasattr(model, "themes"):
            link(pages, "themes", lambda page: self._two_of(self.themes, page.pk))
        if pages and hasattr(model, "audiences"):
            link(pages, "audiences", lambda page: self._two_of(self.audiences, page.pk)[:1])
        if model is Formation:
            sessions = [s for page, n in zip(pages, numbers, strict=True) for s in self._sessions(page, n)]
            Session.objects.bulk_create(sessions, batch_size=BATCH)

    def _page(self, model: type[Page], number: int) -> Page:
        name = model.__name__.lower()
        theme = self.themes[number % len(self.themes)].name
        fields = getattr(self, f"_{name}")(number)
        return model(
            title=f"{TITLES[model].format(theme=theme)} {number}",
            slug=f"{name}-{number:05}",
            introduction=self.prose.chapo(number),
            search_description=self.prose.chapo(number)[:150],
            verified_on=self.now.date() - timedelta(days=number % 400),
            **fields,
        )

    @staticmethod
    def _two_of(items: list, number: int) -> list:
        return list(islice(cycle(items), number % len(items), number % len(items) + 2))

    def _image(self, number: int) -> SiteImage:
        return self.images[number % len(self.images)]

    # --- fields by page type ---------------------------------------------------------------
    def _formation(self, number: int) -> dict:
        return {
            "objectives": self.prose.paragraphs(number, 1),
            "programme": stream(
                *(("day", {"title": f"Jour {day}", "text": self.prose.paragraphs(number + day, 1)})
                  for day in (1, 2))
            ),
            "body": stream(("text", self.prose.paragraphs(number, 2))),
            "price": number % 3 * 20,
            "registration_service": self.service,
        }  # fmt: skip

    def _publication(self, number: int) -> dict:
        kinds = Publication.Kind.values
        return {
            "kind": kinds[number % len(kinds)],
            "year": 2000 + number % 25,
            "collection": "Coaxions" if number % 3 else "",
            "author_organisation": "C.A.I.",
            "document": self.documents[number % len(self.documents)],
            "body": stream(("text", self.prose.paragraphs(number, 3))),
        }

    def _actu(self, number: int) -> dict:
        kinds = Actu.Kind.values
        return {
            "kind": kinds[number % len(kinds)],
            "date": self.now.date() - timedelta(days=number % 3000),
            "organisation": "Unia",
            "link": "https://www.example.org/",
            "share_image": self._image(number) if number % 2 else None,
            "body": stream(("text", self.prose.paragraphs(number, 3))),
        }

    def _contentpage(self, number: int) -> dict:
        """What an editor writes: prose with links, a note, steps, a picture, a contact."""
        home = HomePage.objects.get()
        linked = f'<p><a linktype="page" id="{home.pk}">Retour à l’accueil</a></p>'
        steps = [{"title": f"Étape {n}", "text": self.prose.paragraphs(number + n, 1)} for n in (1, 2, 3)]
        return {
            "body": stream(
                ("text", f"<h2>De quoi s’agit-il ?</h2>{self.prose.paragraphs(number, 3)}{linked}"),
                ("callout", {"kind": "tip", "title": "Bon à savoir", "text": self.prose.paragraphs(number, 1)}),
                ("steps", {"title": "Comment faire ?", "steps": [{"type": "item", "value": s} for s in steps]}),
                ("image", {"image": {"image": self._image(number).pk, "decorative": True, "alt_text": ""}}),
                ("contact", {"title": "Une question ?", "service": self.service.pk}),
                ("text", self.prose.paragraphs(number, 2)),
            ),
            "sources": stream(("source", {"label": "Wallex", "url": "https://wallex.wallonie.be"})),
        }

    def _sessions(self, formation: Formation, number: int) -> list[Session]:
        """Two dates: half of the trainings are to come, the others are over."""
        first = self.now + timedelta(days=number % 365 + 1 if number % 2 else -(number % 3000) - 30)
        return [
            Session(
                formation=formation,
                sort_order=position,
                starts_at=first + timedelta(days=7 * position),
                ends_at=first + timedelta(days=7 * position, hours=6),
                venue="C.A.I., salle du rez",
                places=16,
            )
            for position in range(2)
        ]
