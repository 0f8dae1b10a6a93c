"""Blocks that starter pages repeat, from plain strings; those strings may hold links and bold."""


def paragraphs(*texts: str) -> str:
    """Rich text: one paragraph for each text."""
    return "".join(f"<p>{text}</p>" for text in texts)


def bullets(*items: str) -> str:
    """Rich text: a list."""
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def section(title: str, *parts: str) -> tuple[str, str]:
    """A block « Texte » under a heading; the parts are rich text."""
    return ("text", f"<h2>{title}</h2>{''.join(parts)}")


def callout(title: str, *texts: str, kind: str = "info") -> tuple[str, dict]:
    """A block « Encadré »: "info", "important" or "tip"."""
    return ("callout", {"kind": kind, "title": title, "text": paragraphs(*texts)})


def questions(title: str, answers: dict[str, str]) -> tuple[str, dict]:
    """A block « Questions et réponses »."""
    items = [{"title": asked, "text": paragraphs(answer)} for asked, answer in answers.items()]
    return ("accordion", {"title": title, "items": items})


def glossary(words: dict[str, str]) -> tuple[str, dict]:
    """A block « Mots à connaître »."""
    terms = [{"term": term, "definition": meaning} for term, meaning in words.items()]
    return ("glossary", {"title": "Mots à connaître", "terms": terms})


def step(title: str, *texts: str) -> tuple[str, dict]:
    """A step of a field of steps."""
    return ("step", {"title": title, "text": paragraphs(*texts)})


def helper(
    name: str, text: str, *, phone: str = "", email: str = "", url: str = ""
) -> tuple[str, dict]:
    """A service to turn to, in a field of helpers."""
    return ("helper", {"name": name, "text": text, "phone": phone, "email": email, "url": url})
