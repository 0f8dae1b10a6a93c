"""The blocks of page bodies, in four groups: Texte, Mise en avant, Médias et documents,
Listes automatiques. At most sixteen, each with an icon, a description and a preview."""

from .body import BODY_BLOCKS, BodyStreamBlock
from .links import LinkBlock
from .sources import SourceBlock

__all__ = ["BODY_BLOCKS", "BodyStreamBlock", "LinkBlock", "SourceBlock"]
