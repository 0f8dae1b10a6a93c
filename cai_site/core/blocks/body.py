"""The body of a page: every block, in the order in which editors meet them."""

from wagtail import blocks

from .highlights import HIGHLIGHT_BLOCKS
from .lists import LIST_BLOCKS
from .media import MEDIA_BLOCKS
from .text import TEXT_BLOCKS

BODY_BLOCKS = [*TEXT_BLOCKS, *HIGHLIGHT_BLOCKS, *MEDIA_BLOCKS, *LIST_BLOCKS]


class BodyStreamBlock(blocks.StreamBlock):
    """A body without columns, colours or free HTML: any order gives a composed page."""

    def __init__(self, local_blocks=None, **kwargs):
        super().__init__(local_blocks or BODY_BLOCKS, **kwargs)
