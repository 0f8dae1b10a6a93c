"""Scripts in everything that somebody may write (reliability bar, B31)."""

from html import escape
from itertools import cycle

from django.core.exceptions import ValidationError
from django.db import DatabaseError, models, transaction

from wagtail import blocks
from wagtail.contrib.table_block.blocks import TableBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page

from bs4 import BeautifulSoup

# What a script of these does when it runs: it calls the function of this name.
CALL = "piege"
SCRIPTS = [
    f"<img src=x onerror={CALL}()>",
    f'"><img src=x onerror={CALL}()>',
    f"<script>{CALL}()</script>",
    f"</script><script>{CALL}()</script>",
    f"</textarea></title><svg onload={CALL}()>",
    f"'\"onfocus={CALL}() autofocus x='",
    f"--><iframe srcdoc='<script>parent.{CALL}()</script>'>",
    f"<details open ontoggle={CALL}()>",
    f"\\u003cimg src=x onerror={CALL}()\\u003e",
    f"<math><mtext><style><img src=x onerror={CALL}()>",
    f"{{{{constructor.constructor('{CALL}()')()}}}}",
    f"javascript:{CALL}()",
]
# What no editor can type: the site writes it, or checks what it is.
CHECKED = (
    models.SlugField, models.URLField, models.EmailField, models.UUIDField, models.FileField,
)  # fmt: skip
BY_CODE = {
    "content_type", "draft_title", "html_url", "key", "language_code", "locale", "path",
    "translation_key", "url_path", "variant", "hostname", "codename", "model", "app_label",
    "password", "receipt_salt", "ticket", "digest", "username", "name_key", "postal_code",
}  # fmt: skip
_scripts = cycle(SCRIPTS)


def script(most: int | None = None) -> str:
    """The next one, no longer than `most`."""
    return next(each for each in _scripts if most is None or len(each) <= most)


def poison(instance: models.Model) -> bool:
    """Put a script into every text of a row; False when the database refuses."""
    for field in type(instance)._meta.concrete_fields:
        if isinstance(field, StreamField):
            value = getattr(instance, field.name)
            stream = _poisoned(value.stream_block, value.get_prep_value())
            setattr(instance, field.name, value.stream_block.to_python(stream))
        elif isinstance(field, RichTextField):
            setattr(instance, field.name, f"<p>{escape(script())}</p>")
        elif _is_text(field) and getattr(instance, field.name) is not None:
            shortest = min(map(len, SCRIPTS))
            if (field.max_length or shortest) >= shortest:
                setattr(instance, field.name, script(field.max_length))
    try:
        with transaction.atomic():
            if isinstance(instance, Page):
                # The first revision is what it was, so that there is something to compare.
                type(instance).objects.get(pk=instance.pk).save_revision(clean=False)
                instance.save(clean=False)
                instance.save_revision(clean=False)
            else:
                models.Model.save(instance)
    except (DatabaseError, ValidationError):
        return False
    return True


def _is_text(field: models.Field) -> bool:
    return (
        isinstance(field, models.CharField | models.TextField)
        and not isinstance(field, CHECKED)
        and not field.choices
        and field.name not in BY_CODE
    )


def _poisoned(block: blocks.Block, value):
    """The same value of a block, with a script in the place of each text."""
    match block:
        case blocks.StreamBlock():
            return [
                {**child, "value": _poisoned(block.child_blocks[child["type"]], child["value"])}
                for child in value
            ]
        case ImageBlock() if isinstance(value, dict):
            return {**value, "alt_text": script()}
        case blocks.StructBlock() if isinstance(value, dict):
            return {
                name: _poisoned(block.child_blocks[name], each)
                for name, each in value.items()
                if name in block.child_blocks
            }
        case blocks.ListBlock():
            return [
                {**item, "value": _poisoned(block.child_block, item["value"])}
                if isinstance(item, dict) and item.get("type") == "item"
                else _poisoned(block.child_block, item)
                for item in value
            ]
        case TableBlock() if value:
            rows = [[script() for _cell in row] for row in value["data"]]
            return {**value, "data": rows, "table_caption": script()}
        case blocks.RichTextBlock():
            return f"<p>{escape(script())}</p>"
        case blocks.CharBlock() | blocks.TextBlock() | blocks.BlockQuoteBlock():
            return script()
    return value


def what_ran(text: str) -> list[str]:
    """The elements of a page that a script made, or that would run one."""
    found = []
    for element in BeautifulSoup(text, "html.parser").find_all(True):
        for name, value in element.attrs.items():
            value = " ".join(value) if isinstance(value, list) else value
            link = name in {"href", "src", "action", "formaction", "xlink:href"}
            if (name.startswith("on") and CALL in value) or (
                link and value.strip().lower().startswith(("javascript:", "data:text", "vbscript:"))
            ):
                found.append(str(element)[:200])
        is_script = element.name == "script" and "json" not in element.get("type", "")
        if is_script and element.get_text().strip().startswith(f"{CALL}("):
            found.append(str(element)[:200])
    return found
