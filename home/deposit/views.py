"""The two screens of « Déposer un rapport »: drop the PDF, read again what was found in it."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import FormView

from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from cai_site.core.storage import is_full

from ..rapports import RapportPage
from . import drafts
from .forms import NOT_A_PDF, FileForm, KnownFileForm, ReviewForm, too_big

# The script writes the weight of the file in its place.
WEIGHT = "{poids}"
TITLE = "Déposer un rapport d’activités"
FULL = (
    "Le disque du site est plein\u00a0: rien n’a été enregistré. Prévenez la personne qui s’occupe "
    "du serveur."
)


class DropView(WagtailAdminTemplateMixin, FormView):
    """Takes a PDF and makes the draft of its page, or says why not; nothing else is kept.

    Raises PermissionDenied for whoever may not add reports and documents.
    """

    form_class = FileForm
    template_name = "home/admin/report_drop.html"
    page_title = TITLE
    header_icon = "upload"

    def dispatch(self, request, *args, **kwargs):
        self.list = drafts.report_list(request.user)
        drafts.public_collection(request.user)
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": TITLE}]

    def get_context_data(self, **kwargs):
        # What the script says of a file before sending it.
        refusals = {
            "most": settings.WAGTAILDOCS_MAX_UPLOAD_SIZE,
            "not_a_pdf": NOT_A_PDF,
            "too_big": too_big(WEIGHT),
        }
        return super().get_context_data(refusals=refusals, **kwargs)

    def post(self, request, *args, **kwargs):
        if "document" not in request.POST:
            return super().post(request, *args, **kwargs)
        form = KnownFileForm(request.POST)
        if not form.is_valid():
            # It has a page by now, or is gone.
            return redirect("deposit_report")
        document = form.cleaned_data["document"]
        return self._review(drafts.draft_from_document(document, request.user, self.list))

    def form_valid(self, form):
        file = form.cleaned_data["file"]
        try:
            draft = drafts.draft_from_file(file, form.facts, self.request.user, self.list)
        except drafts.AlreadyHere as here:
            return self._known(here.document)
        except OSError as error:
            if not is_full(error):
                raise
            form.add_error("file", FULL)
            return self.form_invalid(form)
        return self._review(draft)

    def _review(self, draft: drafts.Draft):
        if draft.year_is_guessed:
            messages.warning(
                self.request,
                "Le fichier ne dit pas de quelle année il parle\u00a0: vérifiez le champ «\u00a0"
                "Année\u00a0».",
            )
        return redirect("review_report", draft.page.pk)

    def _known(self, document):
        context = self.get_context_data(form=FileForm())
        context["known"] = document
        context["pages"] = [
            (page, self._way_to(page)) for page in drafts.reports_with(document).order_by("pk")
        ]
        return self.render_to_response(context)

    def _way_to(self, page: RapportPage) -> str:
        """Where somebody goes on with a report: its draft, the editor, or what visitors see."""
        if not page.permissions_for_user(self.request.user).can_edit():
            return page.url if page.live else ""
        name = "review_report" if is_fresh(page) else "wagtailadmin_pages:edit"
        return reverse(name, args=[page.pk])


class ReviewView(WagtailAdminTemplateMixin, FormView):
    """Shows what was read in a PDF, lets it be corrected, then publishes, keeps or gives up.

    A page that has been online is for the editor. Raises PermissionDenied for whoever may not
    edit the draft.
    """

    form_class = ReviewForm
    template_name = "home/admin/report_review.html"
    page_title = "Relire le rapport déposé"
    header_icon = "doc-full"

    def dispatch(self, request, *args, **kwargs):
        page = get_object_or_404(RapportPage, pk=kwargs["page_id"])
        self.draft = page.get_latest_revision_as_object()
        self.rights = self.draft.permissions_for_user(request.user)
        if not self.rights.can_edit() or self.rights.page_locked():
            raise PermissionDenied
        if not is_fresh(self.draft):
            return redirect("wagtailadmin_pages:edit", self.draft.pk)
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        return [
            *self.breadcrumbs_items,
            {"url": reverse("deposit_report"), "label": TITLE},
            {"url": "", "label": self.page_title},
        ]

    def get_form_kwargs(self):
        return {
            **super().get_form_kwargs(),
            "instance": self.draft,
            "may_edit": self._may_edit,
        }

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        document = self.draft.document
        return {
            **context,
            "page": self.draft,
            "document": document,
            "has_words": bool(document.full_text),
            "media": context["form"].media,
            "may_publish": self.rights.can_publish(),
        }

    def post(self, request, *args, **kwargs):
        if request.POST.get("action") == "give_up":
            drafts.give_up(self.draft, request.user)
            messages.success(request, "Le brouillon a été supprimé.")
            return redirect("deposit_report")
        return super().post(request, *args, **kwargs)

    def form_valid(self, form):
        user = self.request.user
        publish = self.request.POST.get("action") == "publish" and self.rights.can_publish()
        page = form.instance
        if form.replaces:
            publish = publish and form.twin.permissions_for_user(user).can_publish()
            publish = drafts.hand_over(page, form.twin, user, publish=publish)
            page = form.twin
        else:
            drafts.complete(page, user, publish=publish)
        if not publish:
            messages.success(self.request, f"«\u00a0{page.title}\u00a0» est enregistré.")
            return redirect("wagtailadmin_pages:edit", page.pk)
        return self._published(page)

    def _published(self, page: RapportPage):
        buttons = [
            messages.button(page.url, "Voir la page"),
            messages.button(reverse("wagtailadmin_pages:edit", args=[page.pk]), "Modifier"),
        ]
        messages.success(self.request, f"«\u00a0{page.title}\u00a0» est en ligne.", buttons=buttons)
        return redirect("wagtailadmin_explore", page.get_parent().pk)

    def _may_edit(self, page: RapportPage) -> bool:
        rights = page.permissions_for_user(self.request.user)
        return rights.can_edit() and not rights.page_locked()


def is_fresh(page: RapportPage) -> bool:
    """Whether a page is a draft with a file that has never been online."""
    return not page.live and page.first_published_at is None and page.document is not None
