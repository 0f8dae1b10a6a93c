"""Short words for what the starter pages of several sections repeat."""


def paragraphs(*texts: str) -> str:
    """Rich text: one paragraph for each text."""
    return "".join(f"<p>{text}</p>" for text in texts)


def bullets(*items: str) -> str:
    """Rich text: a list."""
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def source(label: str, url: str = "", *, law: str = "", note: str = "") -> tuple:
    """A block of the field `sources`; nobody at the Centre has verified any yet."""
    return ("source", {"legal_basis": law, "label": label, "url": url, "note": note})


def helper(name: str, text: str, *, phone: str = "", email: str = "", url: str = "") -> tuple:
    """A service to turn to, for the field `helpers`."""
    return ("helper", {"name": name, "text": text, "phone": phone, "email": email, "url": url})


def step(title: str, *texts: str) -> dict:
    """A step: for the block « Étapes », or for a field of steps as `("step", step(…))`."""
    return {"title": title, "text": paragraphs(*texts)}


def questions(title: str, answers: dict[str, str]) -> tuple:
    """A block of questions and answers."""
    items = [{"title": asked, "text": paragraphs(answer)} for asked, answer in answers.items()]
    return ("accordion", {"title": title, "items": items})


def callout(title: str, *texts: str, kind: str = "info") -> tuple:
    """A framed note: "info", "important" or "tip"."""
    return ("callout", {"kind": kind, "title": title, "text": paragraphs(*texts)})


def glossary(words: dict[str, str]) -> tuple:
    """The block « Mots à connaître »."""
    terms = [{"term": term, "definition": meaning} for term, meaning in words.items()]
    return ("glossary", {"title": "Mots à connaître", "terms": terms})


def text(title: str, *parts: str) -> tuple:
    """A block of prose under a heading; the parts are rich text."""
    return ("text", f"<h2>{title}</h2>{''.join(parts)}")
