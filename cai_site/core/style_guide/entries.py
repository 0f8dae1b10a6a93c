"""Every entry of the guide, in the order of the page."""

from cai_site.core.blocks import BODY_BLOCKS

from . import agenda, behaviours, bodies, cards, charts, frame, maps, reading, tools
from .states import Entry, State

COMPONENTS = [
    *frame.ENTRIES,
    *cards.ENTRIES,
    *reading.ENTRIES,
    *tools.ENTRIES,
    *maps.ENTRIES,
    *charts.ENTRIES,
    *behaviours.ENTRIES,
    *agenda.ENTRIES,
    *bodies.ENTRIES,
]


def blocks() -> list[Entry]:
    """The blocks of a body as their previews show them, with the files and services there are."""
    return [
        Entry(
            f"bloc-{name}",
            block.label,
            [State(block.meta.description, {"bound": block.bind(block.get_preview_value())})],
            f"Bloc du groupe « {block.meta.group} »",
            "core/style_guide/block.html",
            surround='<div class="stream">{}</div>',
        )
        for name, block in BODY_BLOCKS
    ]
