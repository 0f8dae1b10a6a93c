"""The Markdown of the guide as HTML: the few things that a guide of steps and tables needs.

Blocks: `###` headings, paragraphs, lists (whose items may hold any block, indented), tables, `>`
notes, and a picture that stands alone. In a line: **strong**, `code` and links. Everything else is
plain text, HTML too. Decision 0026 says why this is no library.
"""

import re
from collections.abc import Callable, Iterator
from itertools import groupby

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

HEADING = re.compile(r"#{3,4} (.+)")
ITEM = re.compile(r"(?:[-*]|\d+\.) (.+)")
PICTURE = re.compile(r"!\[([^\]]+)\]\(([^)\s]+)\)")
INLINE = re.compile(
    r"\*\*(?P<strong>.+?)\*\*|`(?P<code>[^`]+)`|\[(?P<words>[^\]]+)\]\((?P<target>[^)\s]+)\)"
)
INDENT = re.compile(r" {2,4}")

# What a link or a picture leads to; a link that leads nowhere here is printed as its words.
Resolve = Callable[[str], str | None]
Draw = Callable[[str, str], SafeString]


class Renderer:
    """Prints Markdown; `link` gives the address of a target, `draw` the HTML of a picture."""

    def __init__(self, link: Resolve, draw: Draw):
        self.link, self.draw = link, draw

    def blocks(self, text: str) -> SafeString:
        """Whole paragraphs."""
        return _joined(self._block(block) for block in _blocks(text))

    def line(self, text: str) -> SafeString:
        """What stands in one line."""
        parts, end = [], 0
        for found in INLINE.finditer(text):
            parts += [escape(text[end : found.start()]), self._inline(found)]
            end = found.end()
        return _joined([*parts, escape(text[end:])])

    def _inline(self, found: re.Match) -> SafeString:
        if found["strong"]:
            return format_html("<strong>{}</strong>", self.line(found["strong"]))
        if found["code"]:
            return format_html("<code>{}</code>", found["code"])
        words, url = self.line(found["words"]), self.link(found["target"])
        return format_html('<a href="{}">{}</a>', url, words) if url else words

    def _block(self, block: str) -> SafeString:
        if heading := HEADING.fullmatch(block):
            return format_html("<h2>{}</h2>", self.line(heading[1]))
        if picture := PICTURE.fullmatch(block):
            return self.draw(picture[2], picture[1])
        if block.startswith(">"):
            inner = re.sub(r"^> ?", "", block, flags=re.MULTILINE)
            return format_html('<div class="aide-note">{}</div>', self.blocks(inner))
        if block.startswith("|"):
            return self._table(block.splitlines())
        if ITEM.match(block):
            return self._list(block)
        return format_html("<p>{}</p>", self.line(" ".join(block.splitlines())))

    def _list(self, block: str) -> SafeString:
        items = format_html_join(
            "", "<li>{}</li>", ([self._item(item)] for item in _items(block.splitlines()))
        )
        tag = "ol" if block[0].isdigit() else "ul"
        return format_html("<{0}>{1}</{0}>", mark_safe(tag), items)  # noqa: S308

    def _item(self, text: str) -> SafeString:
        """An item; its first paragraph stands without `<p>`, as in tight lists."""
        first, *others = _blocks(text)
        return _joined([self.line(" ".join(first.splitlines())), *map(self._block, others)])

    def _table(self, lines: list[str]) -> SafeString:
        head, _, *rows = [line.strip().strip("|").split("|") for line in lines]
        return format_html(
            # On a phone a table is wider than the screen, and must move by keyboard too.
            '<div class="aide-table" role="group" aria-label="Tableau" tabindex="0"><table>'
            "<thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>",
            self._cells(head, '<th scope="col">{}</th>'),
            _joined(format_html("<tr>{}</tr>", self._cells(row, "<td>{}</td>")) for row in rows),
        )

    def _cells(self, cells: list[str], pattern: str) -> SafeString:
        return format_html_join("", pattern, ([self.line(cell.strip())] for cell in cells))


def _joined(parts) -> SafeString:
    return format_html_join("", "{}", ([part] for part in parts))


def _blocks(text: str) -> Iterator[str]:
    """Runs of lines between empty ones; an indented run belongs to the list above it."""
    held: list[str] = []
    for is_empty, lines in groupby(text.strip("\n").splitlines(), lambda line: not line.strip()):
        if is_empty:
            continue
        block = "\n".join(lines)
        if held and (INDENT.match(block) or _goes_on(held[0], block)):
            held.append(block)
            continue
        if held:
            yield "\n\n".join(held)
        held = [block]
    if held:
        yield "\n\n".join(held)


def _goes_on(above: str, block: str) -> bool:
    """Whether `block` is another item of the ordered list above."""
    return (
        above[0].isdigit() and block[0].isdigit() and bool(ITEM.match(above) and ITEM.match(block))
    )


def _items(lines: list[str]) -> Iterator[str]:
    """The texts of a list's items, without their marks and indents."""
    held: list[str] = []
    for line in lines:
        if found := ITEM.fullmatch(line):
            if held:
                yield "\n".join(held)
            held = [found[1]]
        else:
            held.append(INDENT.sub("", line, count=1))
    if held:
        yield "\n".join(held)
