"""Where a statement comes from: the law, the document, and when somebody last looked."""

from wagtail import blocks


class SourceBlock(blocks.StructBlock):
    """A source of a page: legal basis, name, address, date of the last check."""

    legal_basis = blocks.CharBlock(
        label="Base légale",
        required=False,
        max_length=200,
        help_text="Exemple : « Décret wallon du 4 juillet 1996 ».",
    )
    label = blocks.CharBlock(
        label="Source",
        max_length=200,
        help_text="Nom de la source. Exemple : « Wallex ».",
    )
    url = blocks.URLBlock(
        label="Adresse", required=False, help_text="Exemple : https://wallex.wallonie.be"
    )
    verified_on = blocks.DateBlock(
        label="Vérifié le", required=False, help_text="Date de la dernière vérification."
    )
    note = blocks.CharBlock(
        label="Remarque",
        required=False,
        max_length=250,
        help_text="Ce qui reste à confirmer. Exemple : « Relire la version coordonnée. »",
    )

    class Meta:
        icon = "link"
        label = "Source"
