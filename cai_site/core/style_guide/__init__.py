"""The living style guide: every component in every state, for staff only.

An entry shows one template with contexts of plain Python data; nothing is read from the
database, so the guide looks the same on an empty site (docs/decisions/0010-style-guide.md).
"""
