"""The pages of this section in the admin: what members begin from the dashboard."""

from cai_site.newsroom.dashboard.creation import Creation, register_creation

from .presentation import ContentPage
from .rapports import RapportPage

register_creation(
    Creation(
        RapportPage,
        "Un rapport",
        "Déposez le PDF, le reste est lu dedans",
        icon="clipboard-list",
        order=30,
        url_name="deposit_report",
    )
)
register_creation(
    Creation(
        ContentPage,
        "Une page",
        "Un texte, où vous voulez",
        icon="doc-empty",
        order=40,
    )
)
