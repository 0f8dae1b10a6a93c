"""The home page, the section « Présentation », the services, the menus and the settings."""

from cai_site.core.starter.content import StarterContent

from .accueil import HOME
from .documents import STARTER_FILES
from .equipe import MANDATES, TEAM
from .histoire import HISTORY
from .logo import LOGO
from .menus import MENUS
from .missions import MISSIONS_PAGE
from .pied_de_page import FOOTER_PAGES
from .presentation import SECTION, WHO_WE_ARE
from .projets import PROJECT, SYSTEMATISATION
from .rapports import REPORTS
from .services import SERVICES
from .settings import SETTINGS

CONTENT = StarterContent(
    pages=[
        HOME,
        SECTION,
        WHO_WE_ARE,
        MISSIONS_PAGE,
        TEAM,
        MANDATES,
        PROJECT,
        HISTORY,
        *REPORTS,
        SYSTEMATISATION,
        LOGO,
        *FOOTER_PAGES,
    ],
    snippets=[*SERVICES, *MENUS],
    files=STARTER_FILES,
    settings=SETTINGS,
)
