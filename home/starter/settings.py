"""Identity and contact of the Centre.

No phone, opening hours or social networks: nobody has given them yet.
"""

from .services import GENERAL_EMAIL

SETTINGS = {
    "name": "Centre d’action interculturelle de la province de Namur",
    "acronym": "C.A.I.",
    "tagline": (
        "Nous accompagnons les personnes étrangères et nous agissons pour une société "
        "interculturelle en province de Namur."
    ),
    "street": "rue Docteur Haibe 2",
    "postal_code": "5002",
    "city": "Saint-Servais (Namur)",
    "country": "Belgique",
    "email": GENERAL_EMAIL,
    "partners_title": "Avec le soutien de",
    "partners": [("partner", {"name": "Forem", "url": "https://www.leforem.be"})],
}
