"""A link that is always exactly one of: a page, a document, an address elsewhere."""

from django.core.exceptions import ValidationError

from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock


class LinkValue(blocks.StructValue):
    """A link with its `href` and `label`; both are "" when the target is not published."""

    @property
    def href(self) -> str:
        """The address: of the live page, of the document, or the one typed."""
        page, document = self.get("page"), self.get("document")
        if page:
            return page.url if page.live else ""
        return document.url if document else self.get("url") or ""

    @property
    def label(self) -> str:
        """The words of the link: those typed, else the title of its target."""
        target = self.get("page") or self.get("document")
        return self.get("link_label") or (target.title if target else "") or self.get("url") or ""

    @property
    def is_external(self) -> bool:
        """Whether the link leaves this site."""
        return bool(self.get("url")) and not (self.get("page") or self.get("document"))


class LinkBlock(blocks.StructBlock):
    """Fields of a link; `required` asks for exactly one target, otherwise for one at most."""

    link_label = blocks.CharBlock(
        label="Texte du lien",
        required=False,
        max_length=80,
        help_text="Vide : le titre de la page. Exemple : « Voir les formations ».",
    )
    page = blocks.PageChooserBlock(
        label="Page", required=False, help_text="Une page de ce site."
    )
    document = DocumentChooserBlock(
        label="Document", required=False, help_text="Un fichier de la médiathèque."
    )
    url = blocks.URLBlock(
        label="Adresse externe",
        required=False,
        help_text="Exemple : https://www.unia.be/fr",
    )

    class Meta:
        value_class = LinkValue
        icon = "link"
        label = "Lien"

    def clean(self, value):
        """Raise a French error unless one target at most is given (exactly one if required)."""
        value = super().clean(value)
        targets = [name for name in ("page", "document", "url") if value.get(name)]
        if len(targets) > 1:
            raise blocks.StructBlockValidationError(
                block_errors={
                    name: ValidationError("Choisissez une seule cible : page, document ou adresse.")
                    for name in targets
                }
            )
        if self.required and not targets:
            raise blocks.StructBlockValidationError(
                block_errors={"page": ValidationError("Choisissez une page, un document ou une adresse.")}
            )
        if targets == ["url"] and not value.get("link_label") and self.required:
            raise blocks.StructBlockValidationError(
                block_errors={
                    "link_label": ValidationError("Écrivez le texte du lien : l’adresse ne se lit pas.")
                }
            )
        return value
