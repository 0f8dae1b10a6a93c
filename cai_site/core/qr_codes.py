"""QR codes for paper: an address that a phone reads."""

from dataclasses import dataclass

import qrcode

QUIET_ZONE = 4  # modules, ISO/IEC 18004


@dataclass(frozen=True)
class QrPath:
    """A code as one SVG path: `size` is the side of its viewBox, in modules."""

    path: str
    size: int


def qr_path(text: str) -> QrPath:
    """The code of a text (level M), for an inline SVG: no colour, no style, no file."""
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=0)
    code.add_data(text)
    code.make(fit=True)
    rows = code.get_matrix()
    runs = []
    for y, row in enumerate(rows):
        x = 0
        while x < len(row):
            length = 0
            while x + length < len(row) and row[x + length]:
                length += 1
            if length:
                runs.append(f"M{x + QUIET_ZONE} {y + QUIET_ZONE}h{length}v1h-{length}z")
            x += length or 1
    return QrPath("".join(runs), len(rows) + 2 * QUIET_ZONE)
