"""What starter content is made of. Each app lists its own in `<app>/starter/`.

Values may name other objects, which the loader turns into what the field needs:
`page:/actions/formations/`, `doc:<key>`, `img:<key>`, `service:<slug>`, `theme:<slug>`,
`audience:<slug>`, `territory:<slug>`, `indicator:<slug>`, `search:<words>`. In
rich text, links use the same words: `<a href="page:/contact/">`, `<a href="doc:statuts">`.
"""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class StarterPage:
    """A page: its path, its model as "app.Model", its title, and values by field name.

    A StreamField takes a list of (block name, value); an inline relation a list of dicts; a
    many-to-many field a list of references. Siblings stand in the order of `order`, then as
    listed.
    """

    path: str
    model: str
    title: str
    fields: dict = field(default_factory=dict)
    order: int = 0


@dataclass(frozen=True)
class StarterSnippet:
    """A snippet or other data object; `key` is its reference, such as "service:accueil"."""

    key: str
    model: str
    fields: dict = field(default_factory=dict)


@dataclass(frozen=True)
class StarterFile:
    """An image or a document read from `source`; `key` is its reference, such as "doc:statuts"."""

    key: str
    title: str
    source: Path
    fields: dict = field(default_factory=dict)


@dataclass(frozen=True)
class StarterContent:
    """Everything an app brings."""

    pages: list[StarterPage] = field(default_factory=list)
    snippets: list[StarterSnippet] = field(default_factory=list)
    files: list[StarterFile] = field(default_factory=list)
    settings: dict = field(default_factory=dict)
