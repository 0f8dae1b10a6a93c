"""The generated pages: trainings with their sessions, publications, news, free pages."""

from datetime import timedelta

from django.utils import timezone

from wagtail.models import Page

from actions.models import Formation, FormationsPage, Session
from cai_site.core.models import Service, SiteDocument, SiteImage, Territory
from cai_site.core.reference import MUNICIPALITIES
from home.models import ContentPage, HomePage
from ressources.models import Actu, ActusPage, Publication, PublicationsPage
from tests.factories import stream
from thematiques.models import Audience, Theme

from .bulk import BATCH, add_children, link
from .prose import Prose

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


class PageMaker:
    """Makes pages of every type; knows the words and the objects that they share."""

    def __init__(self, prose: Prose):
        self.prose = prose
        self.themes = list(Theme.objects.all())
        self.audiences = list(Audience.objects.all())
        self.images = list(SiteImage.objects.filter(title__startswith="Photo "))
        self.documents = list(SiteDocument.objects.filter(title__startswith="Brochure "))
        self.municipalities = list(Territory.objects.filter(**MUNICIPALITIES))
        self.service = Service.objects.first()
        self.home = HomePage.objects.get()
        self.now = timezone.now()

    def add(self, model: type[Page], numbers: range) -> None:
        """Write the pages of one type with these numbers, and what hangs on them."""
        pages = [self._page(model, number) for number in numbers]
        add_children(PARENTS[model].objects.get(), pages)
        if hasattr(model, "themes"):
            link(pages, "themes", lambda page: [_nth(self.themes, page.pk + n) for n in (0, 1)])
        if hasattr(model, "audiences"):
            link(pages, "audiences", lambda page: [_nth(self.audiences, page.pk)])
        if model is Formation:
            sessions = map(self._sessions, pages, numbers)
            Session.objects.bulk_create([s for two in sessions for s in two], batch_size=BATCH)

    def _page(self, model: type[Page], number: int) -> Page:
        name = model.__name__.lower()
        fields = {
            Formation: self._formation,
            Publication: self._publication,
            Actu: self._actu,
            ContentPage: self._content_page,
        }[model](number)
        return model(
            title=f"{TITLES[model].format(theme=_nth(self.themes, number).name)} {number}",
            slug=f"{name}-{number:05}",
            introduction=self.prose.chapo(number),
            search_description=self.prose.chapo(number)[:150],
            verified_on=self.now.date() - timedelta(days=number % 400),
            **fields,
        )

    # --- fields by page type ---------------------------------------------------------------
    def _formation(self, number: int) -> dict:
        days = [
            ("day", {"title": f"Jour {day}", "text": self.prose.paragraphs(number + day, 1)})
            for day in (1, 2)
        ]
        return {
            "objectives": self.prose.paragraphs(number, 1),
            "programme": stream(*days),
            "body": stream(("text", self.prose.paragraphs(number, 2))),
            "price": number % 3 * 20,
            "registration_service": self.service,
        }

    def _publication(self, number: int) -> dict:
        return {
            "kind": _nth(Publication.Kind.values, number),
            "year": 2000 + number % 25,
            "collection": "Coaxions" if number % 3 else "",
            "author_organisation": "C.A.I.",
            "document": _nth(self.documents, number),
            "body": stream(("text", self.prose.paragraphs(number, 3))),
        }

    def _actu(self, number: int) -> dict:
        return {
            "kind": _nth(Actu.Kind.values, number),
            "date": self.now.date() - timedelta(days=number % 3000),
            "organisation": "Unia",
            "link": "https://www.example.org/",
            "share_image": _nth(self.images, number) if number % 2 else None,
            "body": stream(("text", self.prose.paragraphs(number, 3))),
        }

    def _content_page(self, number: int) -> dict:
        """What an editor writes: prose with a link, a note, steps, a picture, a contact."""
        link = f'<p><a linktype="page" id="{self.home.pk}">Retour à l’accueil</a></p>'
        note = {"kind": "tip", "title": "Bon à savoir", "text": self.prose.paragraphs(number, 1)}
        steps = [
            {"title": f"Étape {step}", "text": self.prose.paragraphs(number + step, 1)}
            for step in (1, 2, 3)
        ]
        items = [{"type": "item", "value": step} for step in steps]
        image = {"image": _nth(self.images, number).pk, "decorative": True, "alt_text": ""}
        body = stream(
            ("text", f"<h2>De quoi s’agit-il ?</h2>{self.prose.paragraphs(number, 3)}{link}"),
            ("callout", note),
            ("steps", {"title": "Comment faire ?", "steps": items}),
            ("image", {"image": image, "caption": "Une rencontre au Centre"}),
            ("contact", {"title": "Une question ?", "service": self.service.pk}),
            ("text", self.prose.paragraphs(number, 2)),
        )
        source = {"label": "Wallex", "url": "https://wallex.wallonie.be"}
        return {"body": body, "sources": stream(("source", source))}

    def _sessions(self, formation: Formation, number: int) -> list[Session]:
        """Two dates, a week apart: half of the trainings are to come, the others are over."""
        days = number % 365 + 1 if number % 2 else -(number % 3000) - 30
        first = self.now + timedelta(days=days)
        return [
            Session(
                formation=formation,
                sort_order=week,
                starts_at=first + timedelta(weeks=week),
                ends_at=first + timedelta(weeks=week, hours=6),
                venue="C.A.I., salle du rez",
                municipality=_nth(self.municipalities, number),
                format=_nth(Session.Format.values, number),
                status=_nth(Session.Status.values, number + week),
                places=16,
            )
            for week in (0, 1)
        ]


def _nth(items: list, number: int):
    """The items in turn, without end."""
    return items[number % len(items)]
