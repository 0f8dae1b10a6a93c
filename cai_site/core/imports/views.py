"""The screens of an import in the admin: choose a file, look at every row, confirm.

The preview keeps nothing on the server: the rows that were read travel in the form, signed for
their reader and this import, and are checked again before anything is written.
"""

import dataclasses

from django import forms
from django.core import signing
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.text import slugify
from django.views.generic import TemplateView

from wagtail.admin import messages
from wagtail.admin.views.generic import PermissionCheckedMixin, WagtailAdminTemplateMixin
from wagtail.permission_policies import ModelPermissionPolicy

from .export import CSV_TYPE, XLSX_TYPE, french_csv, xlsx_template
from .importer import Importer, Pack, Planned
from .tables import TableError, read_table

LIFETIME = 3600  # seconds between the preview and the confirmation
MAX_PACK = 4 * 1024 * 1024  # characters; DATA_UPLOAD_MAX_MEMORY_SIZE is above


class FileForm(forms.Form):
    """The file to import."""

    file = forms.FileField(
        label="Fichier",
        help_text="Un tableau CSV ou Excel (.xlsx), de 5\u00a0000 lignes et 5\u00a0Mo au plus.",
        error_messages={
            "required": "Choisissez un fichier.",
            "empty": "Ce fichier est vide.",
            "max_length": "Le nom de ce fichier est trop long.",
        },
    )


def may_import(user, model) -> bool:
    """Whether somebody may add and change objects of a model, which is what imports do."""
    policy = ModelPermissionPolicy(model)
    return all(policy.user_has_permission(user, action) for action in ("add", "change"))


class ImportView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """Import a table with `importer_class`; afterwards `done_url_name` is shown.

    `GET ?modele=xlsx` answers the template file to fill in; `GET ?modele=csv` what is on the site,
    where the importer offers it.
    """

    importer_class: type[Importer]
    done_url_name = ""
    template_name = "core/imports/import.html"
    header_icon = "upload"

    def user_has_permission(self, permission):
        return may_import(self.request.user, self.importer_class.model)

    permission_required = "add"

    def get_page_title(self):
        return self.importer_class.title

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.importer_class.title}]

    def get(self, request, *args, **kwargs):
        if request.GET.get("modele") == "xlsx":
            return self._template_file()
        if request.GET.get("modele") == "csv" and self.importer_class.offers_current:
            return self._current_file()
        return self._form(FileForm())

    def post(self, request, *args, **kwargs):
        if "pack" in request.POST:
            return self._confirm(request.POST["pack"])
        form = FileForm(request.POST, request.FILES)
        if not form.is_valid():
            return self._form(form)
        importer = self.importer_class()
        try:
            rows = read_table(form.cleaned_data["file"], importer.columns)
            pack = self._sign(Pack.of(rows, importer.columns))
        except TableError as error:
            form.add_error("file", str(error))
            return self._form(form)
        return self._preview(importer.plan(rows), pack)

    # --- the three answers ---------------------------------------------------------------
    def _form(self, form: FileForm):
        return self._answer(form=form, columns=self.importer_class.columns)

    def _preview(self, planned: list[Planned], pack: str):
        wrong = [each for each in planned if each.errors]
        changes = [each for each in planned if each.target is not None]
        return self._answer(
            planned=planned,
            wrong=wrong,
            change_count=len(changes),
            pack="" if wrong else pack,
            again=reverse(self.request.resolver_match.view_name),
        )

    def _confirm(self, signed: str):
        try:
            pack = Pack(**signing.loads(signed, salt=self._salt, max_age=LIFETIME))
        except (signing.BadSignature, TypeError, ValueError):
            messages.error(
                self.request, "Cet aperçu n’est plus valable\u00a0: envoyez le fichier à nouveau."
            )
            return redirect(self.request.resolver_match.view_name)
        importer = self.importer_class()
        with transaction.atomic():
            planned = importer.plan(pack.unpack())
            if any(each.errors for each in planned):
                # The site has changed since the preview.
                return self._preview(planned, "")
            done = importer.save(planned, self.request.user)
        messages.success(self.request, done)
        return redirect(self.done_url_name)

    def _answer(self, **context):
        return self.render_to_response(
            self.get_context_data(importer=self.importer_class, **context)
        )

    def _template_file(self) -> HttpResponse:
        importer = self.importer_class
        sheet = importer.sheet or str(importer.model._meta.verbose_name_plural).capitalize()
        return self._file(xlsx_template(sheet, importer.columns), XLSX_TYPE, "xlsx")

    def _current_file(self) -> HttpResponse:
        importer = self.importer_class()
        titles = [column.title for column in importer.columns]
        return self._file(french_csv(titles, importer.current()), CSV_TYPE, "csv")

    def _file(self, data: bytes, content_type: str, kind: str) -> HttpResponse:
        name = f"{slugify(self.importer_class.title)}.{kind}"
        return HttpResponse(
            data,
            content_type=content_type,
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )

    # --- the pack ------------------------------------------------------------------------
    @property
    def _salt(self) -> str:
        return f"import.{self.importer_class.__name__}.{self.request.user.pk}"

    def _sign(self, pack: Pack) -> str:
        signed = signing.dumps(dataclasses.asdict(pack), salt=self._salt, compress=True)
        if len(signed) > MAX_PACK:
            raise TableError(
                "Ce fichier contient trop de texte\u00a0: importez-le en plusieurs fois."
            )
        return signed
