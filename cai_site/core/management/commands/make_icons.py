"""Draws the icons of the site again, after a change of the colours in `tokens.css`.

The files are committed; `static/img/favicon.svg` is drawn by hand.
"""

from django.conf import settings
from django.core.management.base import BaseCommand

from cai_site.core.drawing import icon

IMAGES = settings.BASE_DIR / "static" / "img"
ROOT = settings.BASE_DIR / "public"


class Command(BaseCommand):
    """Writes the PNG icons to `static/img` and `favicon.ico` to `public`."""

    help = "Redessine les icônes du site avec les couleurs de la charte."

    def handle(self, *args, **options):
        icon(48, scale=13, rounded=True).save(IMAGES / "favicon-48.png", optimize=True)
        icon(180, scale=11).convert("RGB").save(IMAGES / "favicon-180.png", optimize=True)
        for size in (192, 512):
            # Maskable: what matters lies within 80 % of the width (W3C, "Icon masks").
            picture = icon(size, scale=9).convert("RGB")
            picture.save(IMAGES / f"icon-{size}.png", optimize=True)
        sizes = [(side, side) for side in (16, 32, 48)]
        icon(48, scale=13, rounded=True).save(ROOT / "favicon.ico", sizes=sizes)
