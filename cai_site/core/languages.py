"""The languages that the site can speak, and what Django does not know of them.

Settings read this module before anything is loaded: it imports nothing of the project. A language
is published by naming its code in the settings (docs/exploitation.md, « A new language »).
"""

from dataclasses import dataclass

from django.conf import settings
from django.conf.locale import LANG_INFO
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import get_language


@dataclass(frozen=True)
class Language:
    """One language. `name` is for staff, in French; everything else is for its readers.

    `code` is an IETF tag in lower case, as in addresses and `lang`; `missing` says « This page is
    not available in … » in the language itself, where a page has no translation.
    """

    code: str
    name: str
    endonym: str
    missing: str
    is_rtl: bool = False

    @property
    def direction(self) -> str:
        """The value of the attribute `dir`."""
        return "rtl" if self.is_rtl else "ltr"


KNOWN = {
    language.code: language
    for language in (
        Language("fr-be", "Français", "Français", "Cette page n’existe pas en français."),
        Language("en", "Anglais", "English", "This page is not available in English."),
        Language("nl", "Néerlandais", "Nederlands", "Deze pagina bestaat niet in het Nederlands."),
        Language("de", "Allemand", "Deutsch", "Diese Seite gibt es nicht auf Deutsch."),
        Language("ar", "Arabe", "العربية", "هذه الصفحة غير متوفرة بالعربية.", is_rtl=True),
        Language("uk", "Ukrainien", "Українська", "Ця сторінка недоступна українською."),
        Language("ru", "Russe", "Русский", "Эта страница недоступна на русском языке."),
        Language("tr", "Turc", "Türkçe", "Bu sayfanın Türkçesi yok."),
        Language("es", "Espagnol", "Español", "Esta página no está disponible en español."),
        Language("it", "Italien", "Italiano", "Questa pagina non è disponibile in italiano."),
        Language(
            "fa", "Persan (dari)", "فارسی / دری", "این صفحه به فارسی موجود نیست.", is_rtl=True
        ),
        Language("ps", "Pachto", "پښتو", "دا پاڼه په پښتو نشته.", is_rtl=True),
        Language("ti", "Tigrigna", "ትግርኛ", "እዚ ገጽ ብትግርኛ የለን።"),
        Language("so", "Somali", "Soomaali", "Boggan kuma jiro af Soomaali."),
        Language("ku", "Kurde (kurmandji)", "Kurdî", "Ev rûpel bi kurdî tune ye."),
        Language("am", "Amharique", "አማርኛ", "ይህ ገጽ በአማርኛ አይገኝም።"),
    )
}
# The setting LANGUAGES_BIDI.
RIGHT_TO_LEFT = [language.code for language in KNOWN.values() if language.is_rtl]


def published(*codes: str) -> list[tuple[str, str]]:
    """The setting LANGUAGES for the languages with these codes, the main one first.

    Raises ImproperlyConfigured for a language that has no row above.
    """
    if unknown := [code for code in codes if code not in KNOWN]:
        rows = ", ".join(unknown)
        raise ImproperlyConfigured(f"Describe in cai_site/core/languages.py first: {rows}.")
    return [(code, KNOWN[code].name) for code in codes]


def content_language() -> str:
    """The code of the language in which content is being read.

    The main one where Django speaks another, as the admin does (« fr »).
    """
    code = get_language()
    return code if code in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def is_main_language() -> bool:
    """Whether content is being read in the language that has no prefix."""
    return content_language() == settings.LANGUAGE_CODE


def introduce_to_django() -> None:
    """Add to Django's LANG_INFO the languages that it lacks.

    Django also wants a catalogue of theirs (cai_site/locale/) before it accepts their addresses.
    """
    for language in KNOWN.values():
        if language.code.partition("-")[0] not in LANG_INFO:
            LANG_INFO[language.code] = {
                "bidi": language.is_rtl,
                "code": language.code,
                "name": language.name,
                "name_local": language.endonym,
            }


introduce_to_django()
