"""The pages of this section in the admin: what members begin from the dashboard."""

from cai_site.newsroom.dashboard.creation import Creation, register_creation

from .actus import Actu

register_creation(
    Creation(
        Actu,
        "Une actu",
        "Une nouvelle du Centre",
        icon="doc-full",
        order=10,
    )
)
