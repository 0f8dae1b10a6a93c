"""Every block: labels and help for staff; in bodies a group, an icon, a description, a preview."""

from django.urls import reverse

from wagtail import blocks
from wagtail.admin.icons import get_icons
from wagtail.fields import StreamField

import pytest

from cai_site.core.blocks import BODY_BLOCKS
from tests import factories as make

from . import MODELS
from .test_fields import BAD_SPACE, ENGLISH, MAX_HELP

pytestmark = pytest.mark.one_database

GROUPS = ["Texte", "Mise en avant", "Médias et documents", "Listes automatiques"]


def ours(block) -> bool:
    return not type(block).__module__.startswith("wagtail")


def children(block) -> list:
    """The blocks directly inside of a block that this project defines or composes."""
    if isinstance(block, blocks.ListBlock):
        return [block.child_block]
    if isinstance(block, blocks.StreamBlock) or (
        isinstance(block, blocks.StructBlock) and ours(block)
    ):
        return list(block.child_blocks.values())
    return []


def tree(block, path: str):
    """(path, block, parent) of every block below `block`."""
    for child in children(block):
        child_path = f"{path}.{child.name or 'item'}"
        yield child_path, child, block
        yield from tree(child, child_path)


STREAMS = [
    (f"{model._meta.label}.{field.name}", field.stream_block)
    for model in MODELS
    for field in model._meta.local_fields
    if isinstance(field, StreamField)
]
# The same body serves every page: its blocks are looked at once.
BLOCKS = {
    id(block): (path, block, parent)
    for name, stream in STREAMS
    for path, block, parent in tree(stream, name)
}.values()
INSIDE_STRUCTS = [
    pytest.param(block, id=path)
    for path, block, parent in BLOCKS
    if isinstance(parent, blocks.StructBlock)
]
IN_STREAMS = [
    pytest.param(block, id=path)
    for path, block, parent in BLOCKS
    if isinstance(parent, blocks.StreamBlock) and ours(block)
]
every_body_block = pytest.mark.parametrize(
    "block", [pytest.param(block, id=name) for name, block in BODY_BLOCKS]
)


@pytest.mark.parametrize("block", INSIDE_STRUCTS)
def test_field_of_a_block_has_a_label_and_help(block):
    help_text = str(getattr(block.meta, "help_text", None) or block.field.help_text)

    assert block.meta.label, "no label"
    assert help_text, "no help"
    assert len(help_text) <= MAX_HELP
    assert not ENGLISH.search(f"{block.meta.label} {help_text}")
    assert not BAD_SPACE.search(help_text), "needs no-break spaces"


@pytest.mark.parametrize("block", IN_STREAMS)
def test_block_that_staff_add_has_a_label_and_an_icon(block):
    assert block.meta.label
    assert block.meta.icon in {name.removeprefix("icon-") for name in icon_names()}


def icon_names() -> set[str]:
    return {line.split('"')[0] for line in get_icons().split('id="')[1:]}


def test_bodies_offer_at_most_sixteen_blocks_in_four_groups():
    assert len(BODY_BLOCKS) <= 16
    assert list(dict.fromkeys(block.meta.group for _, block in BODY_BLOCKS)) == GROUPS


@every_body_block
def test_body_block_says_what_it_is_for(block):
    assert block.meta.description
    assert len(block.meta.description) <= MAX_HELP
    assert block.meta.template.startswith("blocks/")


@every_body_block
@pytest.mark.parametrize("library", ["empty", "filled"])
def test_body_block_has_a_preview(block, library, admin_client):
    if library == "filled":
        make.SiteImageFactory(), make.SiteDocumentFactory(), make.ServiceFactory()
    url = reverse("wagtailadmin_block_preview")
    response = admin_client.get(url, {"id": block.definition_prefix})

    assert block.is_previewable
    assert response.status_code == 200
    assert "css/site.css" in response.content.decode(), "a preview looks like the site"
