"""« Premiers pas »: five things that newcomers do once, on the dashboard until they are done.

What the site can see ticks itself; the rest is kept where Wagtail keeps what a member dismissed.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse_lazy

from wagtail.models import Page, PageLogEntry, Revision
from wagtail.permissions import policy_registry
from wagtail.users.models import UserProfile

from django_otp import user_has_device

from cai_site.newsroom.dashboard.panel import DashboardPanel, register

DISMISSED, HAS_READ = "premiers-pas", "aide-lue"
SENT = ("wagtail.publish", "wagtail.publish.schedule", "wagtail.workflow.start")


@dataclass(frozen=True)
class Step:
    """Something to do once; `is_done` looks whether somebody did it."""

    title: str
    text: str
    url: str
    is_done: Callable[[object], bool]
    is_for_writers: bool = False


def remember_reading(user) -> None:
    """Note that a member opened a page of the guide, the first time."""
    if not _kept(user, HAS_READ):
        profile = UserProfile.get_for_user(user)
        profile.dismissibles[HAS_READ] = True
        profile.save(update_fields=["dismissibles"])


def _kept(user, key: str) -> bool:
    profile = getattr(user, "wagtail_userprofile", None)
    return bool(profile and profile.dismissibles.get(key))


STEPS = [
    Step(
        "Protéger votre compte",
        "Un code sur votre téléphone, en plus du mot de passe.",
        reverse_lazy("wagtailadmin_account"),
        user_has_device,
    ),
    Step(
        "Dire qui vous êtes",
        "Votre prénom et votre nom, pour vos collègues.",
        reverse_lazy("wagtailadmin_account"),
        lambda user: bool(user.first_name and user.last_name),
    ),
    Step(
        "Lire une page de l’aide",
        "Dix gestes, une page chacun.",
        reverse_lazy("aide:index"),
        lambda user: _kept(user, HAS_READ),
    ),
    Step(
        "Enregistrer un brouillon",
        "Changez une phrase. Rien ne se voit encore.",
        reverse_lazy("wagtailadmin_explore_root"),
        lambda user: Revision.objects.filter(user=user).exists(),
        is_for_writers=True,
    ),
    Step(
        "Publier, ou faire relire",
        "Votre premier texte part en ligne.",
        reverse_lazy("wagtailadmin_explore_root"),
        lambda user: PageLogEntry.objects.filter(user=user, action__in=SENT).exists(),
        is_for_writers=True,
    ),
]


@register
class FirstStepsPanel(DashboardPanel):
    """The checklist of one member; its entries are pairs: a step, and whether it is done."""

    template_name = "newsroom/admin/first_steps.html"
    name = DISMISSED
    title = "Premiers pas"
    icon = "check"
    order = 5

    class Media:
        css = {"all": ["newsroom/help.css"]}

    @property
    def is_allowed(self) -> bool:
        return not _kept(self.user, DISMISSED)

    def get_entries(self) -> list[tuple[Step, bool]]:
        """The steps of this member; none once they are all done."""
        writes = policy_registry.get_by_type(Page).user_has_any_permission(
            self.user, {"add", "change"}
        )
        mine = [step for step in STEPS if writes or not step.is_for_writers]
        steps = [(step, step.is_done(self.user)) for step in mine]
        return [] if all(done for _, done in steps) else steps

    @property
    def left(self) -> int:
        """How many steps are not done."""
        return sum(not done for _, done in self.paginator.object_list)
