"""Write the territories: Belgium, Wallonia, the province, its districts and municipalities.

NIS codes: Statbel, REFNIS.
"""

from django.db import migrations
from django.utils.text import slugify

ABOVE = [  # kind, NIS code, name, NIS code of the parent
    ("pays", "01000", "Belgique", None),
    ("region", "03000", "Wallonie", "01000"),
    ("province", "90000", "Province de Namur", "03000"),
    ("arrondissement", "91000", "Arrondissement de Dinant", "90000"),
    ("arrondissement", "92000", "Arrondissement de Namur", "90000"),
    ("arrondissement", "93000", "Arrondissement de Philippeville", "90000"),
]
MUNICIPALITIES = {
    "91005": "Anhée",
    "91013": "Beauraing",
    "91015": "Bièvre",
    "91030": "Ciney",
    "91034": "Dinant",
    "91054": "Gedinne",
    "91059": "Hamois",
    "91064": "Havelange",
    "91072": "Houyet",
    "91103": "Onhaye",
    "91114": "Rochefort",
    "91120": "Somme-Leuze",
    "91141": "Yvoir",
    "91142": "Hastière",
    "91143": "Vresse-sur-Semois",
    "92003": "Andenne",
    "92006": "Assesse",
    "92035": "Éghezée",
    "92045": "Floreffe",
    "92048": "Fosses-la-Ville",
    "92054": "Gesves",
    "92087": "Mettet",
    "92094": "Namur",
    "92097": "Ohey",
    "92101": "Profondeville",
    "92114": "Sombreffe",
    "92137": "Sambreville",
    "92138": "Fernelmont",
    "92140": "Jemeppe-sur-Sambre",
    "92141": "La Bruyère",
    "92142": "Gembloux",
    "93010": "Cerfontaine",
    "93014": "Couvin",
    "93018": "Doische",
    "93022": "Florennes",
    "93056": "Philippeville",
    "93088": "Walcourt",
    "93090": "Viroinval",
}


def write(apps, schema_editor):
    Territory = apps.get_model("core", "Territory")
    written = {}
    rows = [
        *ABOVE,
        *(("commune", nis, name, f"{nis[:2]}000") for nis, name in MUNICIPALITIES.items()),
    ]
    for kind, nis_code, name, parent in rows:
        written[nis_code] = Territory.objects.create(
            kind=kind,
            nis_code=nis_code,
            name=name,
            slug=slugify(name),
            parent=written.get(parent),
        )


class Migration(migrations.Migration):
    dependencies = [("core", "0001_initial")]

    operations = [migrations.RunPython(write, migrations.RunPython.noop)]
