"""Group « Médias et documents »: pictures, files, videos."""

from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from .images import SiteImageBlock, SiteImageChooserBlock
from .text import TitleBlock

GROUP = "Médias et documents"


class FigureBlock(blocks.StructBlock):
    """A picture with its caption; the text alternative is asked in this context."""

    image = SiteImageBlock(label="Image", help_text="Décrivez ce que l’image apporte ici.")
    caption = blocks.CharBlock(
        label="Légende",
        required=False,
        max_length=200,
        help_text="Texte sous l’image. Exemple : « La maison Carrefour, en 1987 ».",
    )

    class Meta:
        group = GROUP
        icon = "image"
        label = "Image"
        description = "Une image et sa légende"
        template = "blocks/image.html"

    def get_preview_value(self):
        """The first picture of the library, if there is one."""
        from cai_site.core.media import SiteImage

        image = SiteImage.objects.first()
        return self.normalize({"image": image, "caption": "Une légende courte"})


class DocumentsBlock(blocks.StructBlock):
    """Files to download, with format, size, pages and language."""

    title = TitleBlock()
    documents = blocks.ListBlock(
        DocumentChooserBlock(label="Document"),
        label="Documents",
        min_num=1,
        max_num=20,
        help_text="De un à vingt fichiers, dans l’ordre d’affichage.",
    )

    class Meta:
        group = GROUP
        icon = "doc-full-inverse"
        label = "Documents"
        description = "Des fichiers à télécharger, avec leur poids"
        template = "blocks/documents.html"

    def get_preview_value(self):
        """The latest file of the library, if there is one."""
        from cai_site.core.media import SiteDocument

        return self.normalize(
            {"title": "À télécharger", "documents": list(SiteDocument.objects.order_by("-pk")[:1])}
        )


class VideoBlock(blocks.StructBlock):
    """A video elsewhere: its address is called only when the visitor clicks."""

    title = blocks.CharBlock(
        label="Titre", max_length=120, help_text="Exemple : « Nos pratiques en images »."
    )
    url = blocks.URLBlock(label="Adresse de la vidéo", help_text="Exemple : https://youtu.be/…")
    duration = blocks.CharBlock(
        label="Durée", required=False, max_length=20, help_text="Exemple : « 4 minutes »."
    )
    poster = SiteImageChooserBlock(
        label="Image d’attente", required=False, help_text="Montrée à la place de la vidéo."
    )
    transcript = blocks.RichTextBlock(
        label="Transcription",
        features=["bold", "ol", "ul", "link"],
        help_text="Tout ce qui se dit dans la vidéo, pour qui ne peut pas l’entendre.",
    )

    class Meta:
        group = GROUP
        icon = "media"
        label = "Vidéo"
        description = "Un lien vers une vidéo, avec sa transcription"
        template = "blocks/video.html"
        preview_value = {
            "title": "Nos pratiques en images",
            "url": "https://www.example.org/video",
            "duration": "4 minutes",
            "transcript": "<p>Le texte de la vidéo.</p>",
        }


MEDIA_BLOCKS = [
    ("image", FigureBlock()),
    ("documents", DocumentsBlock()),
    ("video", VideoBlock()),
]
