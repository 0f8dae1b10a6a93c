"""The screen on which a page gets another title, address or place."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import FormView

from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.pages.move import MoveConfirmView
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cai_site.newsroom.revising import revise

INDENT = "\u2003"  # em space
BUSY = "La page est verrouillée, programmée ou en cours de validation : attendez la fin."
TAKEN = "Une autre page a déjà cette adresse à cet endroit."


class ParentField(forms.ModelChoiceField):
    """A page, shown below those above it."""

    def label_from_instance(self, page: Page) -> str:
        return INDENT * (page.depth - 2) + page.title


class PlaceForm(forms.Form):
    """The title of a page, the end of its address, and the page above it."""

    title = forms.CharField(
        label="Titre",
        max_length=255,
        help_text="Les menus et les liens suivent. Exemple : « Apprendre le français ».",
        widget=forms.TextInput(attrs={"autofocus": True}),
    )
    slug = forms.SlugField(
        label="Fin de l’adresse",
        max_length=255,
        help_text="L’ancienne adresse mène à la nouvelle. Exemple : apprendre-le-francais",
    )
    parent = ParentField(
        label="Sous la page",
        queryset=Page.objects.none(),
        empty_label=None,
        help_text="Seulement les endroits où cette page peut se trouver.",
    )

    def __init__(self, page: Page, parents, *args, **kwargs):
        self.page = page
        super().__init__(*args, **kwargs)
        self.fields["parent"].queryset = parents

    def clean(self) -> dict:
        """Raise ValidationError for an address that another page has there."""
        cleaned = super().clean()
        slug, parent = cleaned.get("slug"), cleaned.get("parent")
        if slug and parent:
            # Moved first, it has its old address there for a moment.
            slugs = {slug, self.page.slug}
            if not all(Page._slug_is_available(each, parent, self.page) for each in slugs):
                self.add_error("slug", TAKEN)
        return cleaned


class PlaceView(WagtailAdminTemplateMixin, FormView):
    """Rename and move a page; Wagtail makes the redirects of all that was below it."""

    form_class = PlaceForm
    template_name = "newsroom/admin/moving/place.html"
    page_title = "Renommer, déplacer"
    header_icon = "arrow-right-full"

    def dispatch(self, request, *args, **kwargs) -> HttpResponse:
        """Raise PermissionDenied for who may not do both; nor now, where it would undo more."""
        if not may_place(self.page, request.user):
            raise PermissionDenied
        if is_busy(self.page, request.user):
            messages.error(request, BUSY)
            return redirect(reverse("wagtailadmin_pages:edit", args=[self.page.pk]))
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def page(self) -> Page:
        """The page. Raises Http404."""
        return get_object_or_404(Page, pk=self.kwargs["pk"], depth__gt=2).specific

    def get_page_subtitle(self) -> str:
        return self.page.get_admin_display_title()

    def get_form_kwargs(self) -> dict:
        parents = parents_for(self.page, self.request.user)
        return {**super().get_form_kwargs(), "page": self.page, "parents": parents}

    def get_initial(self) -> dict:
        page = self.page
        return {"title": page.title, "slug": page.slug, "parent": page.get_parent().pk}

    def form_valid(self, form: PlaceForm) -> HttpResponse:
        """Let Wagtail move, which takes the translations along; then rename."""
        given, parent = form.cleaned_data, form.cleaned_data["parent"]
        done = redirect(reverse("wagtailadmin_explore", args=[parent.pk]))
        try:
            with transaction.atomic():
                if parent.pk != self.page.get_parent().pk:
                    done = MoveConfirmView.as_view()(self.request, self.page.pk, parent.pk)
                if (given["title"], given["slug"]) != (self.page.title, self.page.slug):
                    self._rename(given["title"], given["slug"])
        except ValidationError as error:
            form.add_error(None, f"La page a une erreur : {' '.join(error.messages)}")
            return self.form_invalid(form)
        return done

    def _rename(self, title: str, slug: str) -> None:
        """Give the page, wherever it is now, a title and an address. Raises ValidationError."""

        def rename(version: Page) -> None:
            version.title = version.draft_title = title
            version.slug = slug

        page = Page.objects.get(pk=self.page.pk).specific
        revise(page, rename, self.request.user, is_public=page.live)
        messages.success(self.request, f"La page s’appelle maintenant « {title} ».")


def may_place(page: Page, user) -> bool:
    """Whether a member may give a page another address."""
    rights = page.permissions_for_user(user)
    return rights.can_move() and rights.can_publish()


def is_busy(page: Page, user) -> bool:
    """Whether a publication now would undo what somebody has set going."""
    is_locked = page.permissions_for_user(user).page_locked()
    return bool(is_locked or page.workflow_in_progress or page.scheduled_revision)


def parents_for(page: Page, user):
    """The pages under which a member may put a page, in the order of the tree."""
    models = page.specific_class.allowed_parent_page_models()
    known = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "add")
    allowed = known.type(*models).filter(locale=page.locale_id, depth__gt=1)
    here = Page.objects.filter(pk=page.get_parent().pk)
    return (allowed.not_descendant_of(page, inclusive=True) | here).order_by("path").distinct()
