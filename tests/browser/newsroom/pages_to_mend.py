"""Pages with something to mend: one with a block for each fault, one blank, one spoiled."""

TITLE = "Une page à corriger"
PARENT = "/presentation/"
SLUG = "une-page-a-corriger"
BLANK_SLUG = "une-page-a-remplir"
SPOILED_SLUG, GOOD, SPOILED = "une-page-abimee", "Une bonne phrase.", "Une phrase abîmée."


def write() -> None:
    """The pages below « Présentation »."""
    from home.models import ContentPage, PresentationPage

    parent = PresentationPage.objects.get()
    page = ContentPage(
        title=TITLE,
        slug=SLUG,
        search_description="Une page.",
        introduction="Une phrase simple.",
        body=[
            ("text", '<p><a href="https://www.exemple.be/">Cliquez ici</a></p>'),
            ("text", '<p><a href="https://www.exemple.be/rapport.pdf">Le rapport</a></p>'),
            ("table", {"data": [["Un", "Deux"], ["Trois", "Quatre"]], "table_caption": "Titre"}),
            ("text", "<p><b>Ceci se prend pour un titre</b></p>"),
            ("text", "<h3>Un titre trop profond</h3><p>Une phrase courte.</p>"),
        ],
    )
    parent.add_child(instance=page)
    page.save_revision().publish()

    blank = ContentPage(title="Une page à remplir", slug=BLANK_SLUG, body=[("text", "<p>Ici.</p>")])
    parent.add_child(instance=blank)
    spoiled = ContentPage(title="Une page abîmée", slug=SPOILED_SLUG, introduction=GOOD)
    parent.add_child(instance=spoiled)
    spoiled.save_revision(log_action=True).publish()
    spoiled.introduction = SPOILED
    spoiled.save_revision(log_action=True)
