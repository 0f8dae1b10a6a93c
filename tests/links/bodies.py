"""Pages with links, for the tests of this folder."""

from html import escape

from tests import factories as make


def linked(*targets: str, **values):
    """A live page whose text leads to these addresses."""
    links = "".join(f'<a href="{escape(target)}">ici</a> ' for target in targets)
    body = make.stream(("text", f"<p>{links}</p>"))
    return make.ContentPageFactory(body=body, **values)


def texts(page) -> str:
    """What visitors get of the body."""
    page = type(page).objects.get(pk=page.pk)
    return str(page.body.stream_block.get_prep_value(page.body))
