"""A link that is always exactly one of: a page, a document, an address elsewhere."""

from django.core.exceptions import ValidationError

from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from cai_site.core.memo import memo


class LinkValue(blocks.StructValue):
    """A link with its `href` and `label`; both are "" when visitors may not read the target."""

    @property
    def target(self):
        """The page or document chosen, when an anonymous visitor may read it; else None."""
        page, document = self.get("page"), self.get("document")
        if page:
            return page if memo().page_urls({page.pk})[page.pk] else None
        return document if document and document.is_public else None

    @property
    def href(self) -> str:
        """The address of the page, of the document, or the one typed."""
        if page := self.get("page"):
            return memo().page_urls({page.pk})[page.pk]
        if self.get("document"):
            return self.target.url if self.target else ""
        return self.get("url") or ""

    @property
    def label(self) -> str:
        """The words of the link: those typed, else the title of its target."""
        return self.get("link_label") or (self.target.title if self.target else self.href)

    @property
    def is_external(self) -> bool:
        """Whether the link leaves this site."""
        return bool(self.get("url")) and not (self.get("page") or self.get("document"))


TARGETS = ("page", "document", "url")
ONE_TARGET = "Choisissez une seule cible : page, document ou adresse."
NO_TARGET = "Choisissez une page, un document ou une adresse."
NO_LABEL = "Écrivez le texte du lien : une adresse ne se lit pas."


class TargetBlock(blocks.StructBlock):
    """Where something leads: exactly one page, document or external address."""

    page = blocks.PageChooserBlock(label="Page", required=False, help_text="Une page de ce site.")
    document = DocumentChooserBlock(
        label="Document", required=False, help_text="Un fichier de la médiathèque."
    )
    url = blocks.URLBlock(
        label="Adresse externe",
        required=False,
        help_text="Exemple : https://www.unia.be/fr",
    )

    class Meta:
        value_class = LinkValue
        icon = "link"
        # The child block that holds the words of the link.
        label_field = "link_label"

    def needs_target(self, value) -> bool:
        """Whether the link must lead somewhere; a draft may wait."""
        return not self.is_deferred_validation

    def clean(self, value):
        """Raise a French error unless there is one target, and words for an address."""
        value = super().clean(value)
        given = [name for name in TARGETS if value.get(name)]
        errors = {}
        if len(given) > 1:
            errors = {name: ValidationError(ONE_TARGET) for name in given}
        elif not given and self.needs_target(value):
            errors = {"page": ValidationError(NO_TARGET)}
        elif given == ["url"] and not value.get(self.meta.label_field):
            errors = {self.meta.label_field: ValidationError(NO_LABEL)}
        if errors:
            raise blocks.StructBlockValidationError(block_errors=errors)
        return value


class LinkBlock(TargetBlock):
    """A target and the words that lead to it."""

    link_label = blocks.CharBlock(
        label="Texte du lien",
        required=False,
        max_length=80,
        help_text="Vide : le titre de la page. Exemple : « Voir les formations ».",
    )

    class Meta:
        label = "Lien"
