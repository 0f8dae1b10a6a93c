"""Writes the starter content, once, and never over anybody's work."""

import json
from contextlib import contextmanager
from importlib import import_module
from io import BytesIO

from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.db import models, transaction
from django.utils.module_loading import module_has_submodule

from wagtail.fields import RichTextField, StreamField
from wagtail.models import DraftStateMixin, Locale, Page, Site

from cai_site.core.models import SiteDocument, SiteImage, SiteSettings, StarterItem

from .content import StarterContent, StarterFile, StarterPage, StarterSnippet
from .references import References, reference_rank


def starter_contents() -> list[StarterContent]:
    """The content of every app that has a `starter` module, in the order of the apps."""
    contents = []
    for config in apps.get_app_configs():
        if module_has_submodule(config.module, "starter"):
            module = import_module(f"{config.name}.starter")
            if hasattr(module, "CONTENT"):
                contents.append(module.CONTENT)
    return contents


class StarterLoader:
    """Creates what has never been created before; `load()` may run at every start.

    Each object has a key that is remembered for good (`StarterItem`), so a page that staff
    edited, moved or deleted is left alone.
    """

    def __init__(self, contents: list[StarterContent] | None = None):
        self.contents = starter_contents() if contents is None else contents
        self.references = References()
        self.done = set(StarterItem.objects.values_list("key", flat=True))
        self.created = 0

    @transaction.atomic
    def load(self) -> int:
        """Write what is missing; return the number of objects created."""
        pages = [page for content in self.contents for page in content.pages]
        new_pages = [page for page in pages if self._is_new(f"page:{page.path}")]
        if not self._anything_new(new_pages):
            return 0
        for content in self.contents:
            for file in content.files:
                self._file(file)
        snippets = [snippet for content in self.contents for snippet in content.snippets]
        early = sorted(
            (snippet for snippet in snippets if not _needs_pages(snippet)),
            key=lambda snippet: reference_rank(snippet.key),
        )
        for snippet in early:
            self._snippet(snippet)
        self._remember_existing_pages(pages)
        made = [
            (page, instance)
            for page in sorted(new_pages, key=lambda page: (page.path.count("/"), page.order))
            if (instance := self._create_page(page)) is not None
        ]
        for page, instance in made:
            self._fill_page(page, instance)
        for snippet in snippets:
            if snippet not in early:
                self._snippet(snippet)
        self._settings()
        return self.created

    # --- memory ---------------------------------------------------------------------------
    def _is_new(self, key: str) -> bool:
        return key not in self.done

    def _mark(self, key: str, instance) -> None:
        StarterItem.objects.create(key=key)
        self.done.add(key)
        self.references.add(key, instance)
        self.created += 1

    def _anything_new(self, new_pages) -> bool:
        keys = [item.key for c in self.contents for item in (*c.snippets, *c.files)]
        return bool(new_pages) or any(self._is_new(key) for key in keys)

    # --- files and snippets -----------------------------------------------------------------
    def _file(self, file: StarterFile) -> None:
        is_image = file.key.startswith("img:")
        model = SiteImage if is_image else SiteDocument
        if not self._is_new(file.key):
            if found := model.objects.filter(title=file.title).first():
                self.references.add(file.key, found)
            else:
                self.references.gone.add(file.key)
            return
        data = file.source.read_bytes()
        if is_image:
            upload = ImageFile(BytesIO(data), name=file.source.name)
            instance = model(title=file.title, file=upload, **file.fields)
        else:
            upload = ContentFile(data, name=file.source.name)
            instance = model(title=file.title, file=upload, **file.fields)
            instance._set_document_file_metadata()
        instance.save()
        self._mark(file.key, instance)

    def _snippet(self, snippet: StarterSnippet) -> None:
        if not self._is_new(snippet.key):
            return
        model = apps.get_model(snippet.model)
        instance = model()
        if hasattr(instance, "locale_id"):
            instance.locale = Locale.get_default()
        with _named(snippet.key):
            self._assign(instance, snippet.fields)
            instance.full_clean()
        instance.save()
        if isinstance(instance, DraftStateMixin):
            instance.save_revision().publish()
        self._mark(snippet.key, instance)

    # --- pages ----------------------------------------------------------------------------
    def _remember_existing_pages(self, pages: list[StarterPage]) -> None:
        site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
        if site is None:
            return
        root = site.root_page.url_path
        wanted = {root + page.path.lstrip("/"): page for page in pages}
        missing = {f"page:{page.path}" for page in pages} & self.done
        for found in Page.objects.filter(url_path__in=wanted):
            key = f"page:{wanted[found.url_path].path}"
            self.references.add(key, found)
            missing.discard(key)
        self.references.gone |= missing

    def _create_page(self, page: StarterPage) -> Page | None:
        """The page with its plain values, so that others can name it; None without its parent."""
        model = apps.get_model(page.model)
        instance = model(title=page.title, locale=Locale.get_default())
        plain = {name: value for name, value in page.fields.items() if not _is_late(model, name)}
        self._assign(instance, plain)
        if page.path == "/":
            self._plant_home(instance)
        else:
            parent_path, _, slug = page.path.rstrip("/").rpartition("/")
            try:
                parent = self.references.get(f"page:{parent_path}/")
            except LookupError:
                return None
            instance.slug = slug
            parent.refresh_from_db()
            parent.add_child(instance=instance)
        self._mark(f"page:{page.path}", instance)
        return instance

    def _plant_home(self, home: Page) -> None:
        """Put the home page where Wagtail's welcome page stood."""
        root = Page.get_first_root_node()
        welcome = root.get_children().filter(slug="home").first()
        if welcome:
            welcome.slug = "bienvenue"
            welcome.save(update_fields=["slug"])
        home.slug = "accueil"
        root.add_child(instance=home)
        Site.objects.update_or_create(
            is_default_site=True,
            defaults={"hostname": "localhost", "site_name": "C.A.I.", "root_page": home},
        )
        if welcome and not welcome.get_children().exists():
            welcome.delete()

    def _fill_page(self, page: StarterPage, instance: Page) -> None:
        model = type(instance)
        late = {name: value for name, value in page.fields.items() if _is_late(model, name)}
        instance.refresh_from_db()
        with _named(page.path):
            self._assign(instance, late)
            instance.full_clean()
        instance.save_revision().publish()

    def _settings(self) -> None:
        site = Site.objects.filter(is_default_site=True).first()
        for content in self.contents:
            key = "settings:site"
            if content.settings and self._is_new(key) and site:
                settings = SiteSettings.for_site(site)
                self._assign(settings, content.settings)
                settings.full_clean()
                settings.save()
                self._mark(key, settings)

    # --- values ---------------------------------------------------------------------------
    def _assign(self, instance, fields: dict) -> None:
        for name, value in fields.items():
            self._assign_one(instance, name, value)

    def _assign_one(self, instance, name: str, value) -> None:
        relation = _relation(type(instance), name)
        if relation is not None:
            children = []
            for position, row in enumerate(value):
                child = relation.related_model(sort_order=position)
                self._assign(child, row)
                children.append(child)
            setattr(instance, name, children)
            return
        model_field = type(instance)._meta.get_field(name)
        if isinstance(model_field, StreamField):
            setattr(instance, name, self._stream(model_field, value))
        elif isinstance(model_field, RichTextField):
            setattr(instance, name, self.references.rich_text(value))
        elif isinstance(model_field, models.ManyToManyField):
            setattr(instance, name, [self.references.get(key) for key in value])
        else:
            setattr(instance, name, self.references.instance_or_value(value))

    def _stream(self, model_field: StreamField, value):
        """A checked StreamField value: what an editor could not save must not load either.

        Cleaning also gives the items of lists their stored form, which menus read as it is.
        """
        block = model_field.stream_block
        try:
            return block.clean(block.to_python(self.references.raw(value)))
        except ValidationError as error:
            details = error.as_json_data() if hasattr(error, "as_json_data") else error.messages
            raise ValueError(f"{model_field}: {json.dumps(details, default=str)}") from error


@contextmanager
def _named(key: str):
    """Say which object of the starter content an error comes from."""
    try:
        yield
    except Exception as error:
        error.add_note(f"Starter content: {key}")
        raise


def _relation(model, name: str):
    """The reverse relation of an inline list, or None for a field of the model."""
    for relation in model._meta.related_objects:
        if relation.get_accessor_name() == name and relation.one_to_many:
            return relation
    return None


def _is_late(model, name: str) -> bool:
    """Whether a value may name pages, and must wait until all of them exist."""
    if _relation(model, name) is not None:
        return True
    kind = model._meta.get_field(name)
    return isinstance(kind, StreamField | RichTextField | models.ManyToManyField)


def _needs_pages(snippet: StarterSnippet) -> bool:
    return "page:" in repr(snippet.fields)
