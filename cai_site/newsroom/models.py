"""The models of the newsroom, gathered from the modules that explain them."""

from .checks.acronyms import Acronym
from .checks.readings import PageReading

__all__ = ["Acronym", "PageReading"]
