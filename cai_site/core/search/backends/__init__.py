"""Wagtail search backends that know French; `french` picks the one for the database."""
