"""One thing of each kind that somebody else made, and how addresses name it."""

import re
from dataclasses import dataclass, field

from django.contrib.auth.models import Group, User
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.utils import timezone

from wagtail.admin.models import EditingSession
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.search_promotions.models import Query
from wagtail.models import Collection, Locale, Page, Site, Task, UploadedFile, Workflow

from actions.models import Session
from cai_site.core.organisation import SiteSettings
from tests import factories as make

# Words that whoever may not open the thing must read nowhere.
IN_PAGE, IN_MESSAGE, IN_REGISTRATION, IN_LOAN = "zinzolin", "cramoisi", "incarnat", "nacarat"
IN_SEARCH, IN_MEMBER, IN_REPORT = "garance", "ponceau", "ZQZQ"

# Pages that stand for a branch, and those below which something is made.
PAGES = {"actu": "Actu", "formation": "Formation", "bureaux": "BureauxPage", "aide": "AidePage"}
PAGES |= {"contact": "ContactPage"}
PARENTS = {"actus": "ActusPage", "formations": "FormationsPage", "contact": "ContactPage"}
PARENTS |= {"home": "HomePage"}


@dataclass(frozen=True)
class Family:
    """Addresses that begin alike: the things for which each of them is tried, by name."""

    start: str
    cases: dict[str, dict] = field(default_factory=lambda: {"": {}})


def cases_of(address, families: list[Family]) -> dict[str, dict]:
    """What an address is tried with: the cases of the first family whose values suffice."""
    for family in families:
        if re.match(family.start, address.pattern):
            cases = {
                name: values
                for name, values in family.cases.items()
                if address.parameters <= set(values)
            }
            if cases:
                return cases
    return {}


def families() -> list[Family]:
    """Makes the things."""
    other = make.MemberFactory(
        username="autre", email=f"{IN_MEMBER}@exemple.be", is_superuser=False
    )
    return [
        *_pages(other),
        *_desks(),
        *_files(other),
        *_members(other),
        *_data(),
        *_wagtail(other),
        Family(r".*"),
    ]


def _pages(other: User) -> list[Family]:
    types = {page.specific_class.__name__: page for page in Page.objects.filter(depth__gt=1)}
    pages = {name: _page(types[model].specific, other) for name, model in PAGES.items()}
    parents = {
        name: {"parent_page_id": types[model].pk, "pk": types[model].pk}
        for name, model in PARENTS.items()
    }
    waiting = _waiting(make.ActuFactory(title=f"Actu soumise {IN_PAGE}", live=False), other)
    new = {"actus": ("ressources", "actu"), "formations": ("actions", "formation")}
    new |= {"home": ("home", "contentpage")}
    added = {
        name: parents[name]
        | {
            "content_type_app_name": app,
            "content_type_model_name": model,
            "app_label": app,
            "model_name": model,
        }
        for name, (app, model) in new.items()
    }
    menu = make.MenuFactory(place="main", locale=_other_locale())
    return [
        Family(r"pages/(add|usage|create)/", added),
        Family(r"pages/workflow|.*workflow_history/detail", {"soumise": waiting}),
        Family(r"pages/<parent_page_id>|choose-page/<", parents),
        Family(r"(pages|adresse)/<|translation/submit/page|api/main/pages/<", pages),
        Family(r"rapports/<", {"": {"page_id": types["RapportPage"].pk}}),
        Family(r"formations/", {"formation": pages["formation"]}),
        Family(
            r"translation/submit/snippet",
            {"menu": {"app_label": "navigation", "model_name": "menu", "pk": menu.pk}},
        ),
        Family(
            r"bulk/",
            {
                f"{action} {name}": {
                    "app_label": "wagtailcore",
                    "model_name": "page",
                    "action": action,
                    "id": pages[name]["pk"],
                }
                for action in ("delete", "move", "publish", "unpublish")
                for name in ("actu", "formation", "contact")
            }
            | {
                f"{action} {model}": {
                    "app_label": app,
                    "model_name": model,
                    "action": action,
                    "id": "1",
                }
                for app, model, action in (
                    ("core", "service", "delete"),
                    ("navigation", "menu", "delete"),
                    ("ressources", "organisation", "delete"),
                    ("auth", "user", "delete"),
                    ("auth", "user", "assign_role"),
                    ("auth", "user", "set_active_state"),
                )
            },
        ),
    ]


def _other_locale() -> Locale:
    return Locale.objects.get_or_create(language_code="ar")[0]


def _page(page: Page, other: User) -> dict:
    """The page with a draft that nobody published, and what its addresses take."""
    page.title, page.owner = f"{page.title} {IN_PAGE}", other
    revision = page.save_revision(user=other)
    names = ("page_id", "pk", "page_to_move_id")
    return dict.fromkeys(names, page.pk) | {
        "destination_id": page.get_parent().pk,
        "revision_id": revision.pk,
        "revision_id_a": "earliest",
        "revision_id_b": "latest",
        "action_name": "copy",
    }


def _waiting(page: Page, other: User) -> dict:
    """A page that waits for an approval."""
    page.save_revision(user=other)
    page.get_workflow().start(page, other)
    return {
        "page_id": page.pk,
        "action_name": "approve",
        "task_state_id": page.current_workflow_task_state.pk,
        "task_id": page.current_workflow_task.pk,
        "workflow_state_id": page.current_workflow_state.pk,
    }


def _one(start: str, thing, **more) -> Family:
    """A family with one thing, by its number."""
    return Family(start, {"": {"pk": thing.pk, **more}})


def _desks() -> list[Family]:
    registration = make.RegistrationFactory(session=Session.objects.get(), name=IN_REGISTRATION)
    report = make.ReportFactory(number=IN_REPORT)
    return [
        Family(r"inscriptions/<", {"": {"session_id": registration.session_id}}),
        _one(r"prets/.*<", make.LoanRequestFactory(name=IN_LOAN)),
        _one(r"messages/.*<", make.ContactMessageFactory(message=IN_MESSAGE)),
        _one(r"signalements/piece", make.ReportFileFactory(report=report)),
        _one(r"signalements/cles", report.key),
        _one(r"signalements/.*<", report),
    ]


def _files(other: User) -> list[Family]:
    image = make.SiteImageFactory(title="Image", uploaded_by_user=other)
    document = make.SiteDocumentFactory(title="Document", uploaded_by_user=other)
    families = []
    for kind, thing in (("images", image), ("documents", document)):
        upload = UploadedFile.objects.create(
            for_content_type=ContentType.objects.get_for_model(thing),
            uploaded_by_user=other,
            file=ContentFile(b"-", "-.txt"),
        )
        names = ("pk", "image_id", "document_id", "doc_id")
        values = dict.fromkeys(names, thing.pk) | {"uploaded_file_id": upload.pk}
        start = rf"(api/main/)?{kind}/.*<"
        families.append(Family(start, {"": values | {"filter_spec": "width-100"}}))
    return families


def _members(other: User) -> list[Family]:
    names = {"uidb64": "MQ", "token": "x-y"}
    return [
        _one(r"(users|second-facteur)/.*<", other),
        _one(r"groups/.*<", Group.objects.create(name=f"Groupe {IN_PAGE}")),
        Family(r"password_reset/confirm", {"": names}),
    ]


def _data() -> list[Family]:
    snippets = {
        "thematiques/theme": make.ThemeFactory(),
        "thematiques/audience": make.AudienceFactory(),
        "ressources/indicator": make.IndicatorFactory(),
        "ressources/organisation": make.OrganisationFactory(),
        "core/service": make.ServiceFactory(),
    }
    menu = make.MenuFactory(place="quick", locale=_other_locale())
    revisions = {"revision_id": menu.save_revision().pk}
    revisions |= {"revision_id_a": "earliest", "revision_id_b": "latest"}
    return [
        *(_one(rf"snippets/(choose/)?{path}/.*<", row) for path, row in snippets.items()),
        _one(r"snippets/(choose/)?navigation/menu/.*<", menu, **revisions),
        _one(r"synonymes/.*<", make.SynonymGroupFactory()),
        _one(r"sigles/.*<", make.AcronymFactory()),
        _one(r"liens-casses/<", make.LinkUseFactory().link),
        Family(r"aide/<", {"": {"slug": "corriger-une-page"}}),
    ]


def _state_of(settings: SiteSettings) -> dict:
    """An earlier state of the settings of the site."""
    revision = settings.save_revision()
    names = ("revision_id", "revision_id_a", "revision_id_b")
    return {"pk": settings.pk, **dict.fromkeys(names, revision.pk)}


def _wagtail(other: User) -> list[Family]:
    site = Site.objects.get(is_default_site=True)
    workflow, task = Workflow.objects.get(), Task.objects.get()
    collection = Collection.get_first_root_node().add_child(name=f"Collection {IN_PAGE}")
    query = Query.get(f"{IN_SEARCH} cherché")
    session = EditingSession.objects.create(
        user=other, content_object=site.root_page, last_seen_at=timezone.now()
    )
    settings = {"app_name": "core", "model_name": "sitesettings", "pk": site.pk}
    pinged = {"app_label": "wagtailcore", "model_name": "page", "session_id": session.pk}
    tasks = {"task_id": task.pk, "app_label": "wagtailcore", "model_name": "groupapprovaltask"}
    return [
        _one(r"workflows/task.*<", task, **tasks),
        _one(r"workflows/", workflow, page_pk=site.root_page_id, workflow_pk=workflow.pk),
        Family(r"collections/.*<", {"": {"pk": collection.pk, "collection_id": collection.pk}}),
        _one(r"locales/.*<", _other_locale()),
        _one(r"sites/.*<", site),
        Family(r"settings/core/", {"": _state_of(SiteSettings.for_site(site))}),
        Family(r"settings/", {"": settings}),
        Family(r"redirects/<", {"": {"redirect_id": Redirect.add_redirect("/avant", "/").pk}}),
        Family(r"searchpicks/<", {"": {"query_id": query.pk}}),
        Family(r"tag-autocomplete/<", {"": {"app_name": "taggit", "model_name": "tag"}}),
        Family(r"editing-sessions/", {"": {**pinged, "object_id": str(site.root_page_id)}}),
    ]
