"""The pages of this section in the admin: what members begin from the dashboard."""

from cai_site.newsroom.dashboard.creation import Creation, register_creation

from .formations import Formation

register_creation(
    Creation(
        Formation,
        "Une formation",
        "Une fiche avec ses dates",
        icon="date",
        order=20,
    )
)
