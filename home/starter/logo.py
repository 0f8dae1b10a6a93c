"""Logo and charter."""

from cai_site.core.starter.content import StarterPage
from cai_site.core.starter.prose import prose, source, text

LOGO = StarterPage(
    "/presentation/logo-et-charte-graphique/",
    "home.LogoPage",
    "Logo et charte graphique",
    {
        "introduction": (
            "Vous parlez du Centre d’action interculturelle (C.A.I.) dans un document ? "
            "Téléchargez son logo et sa charte graphique."
        ),
        "search_description": (
            "Le logo du C.A.I. de Namur à télécharger, pour fond clair et pour fond sombre, avec "
            "la charte graphique et le contact du service communication."
        ),
        "owner_service": "service:communication",
        "versions": [
            {
                "name": "Logo en couleurs (exemple)",
                "background": "clair",
                "preview": "img:logo-couleurs",
                "files": [
                    {"document": "doc:logo-couleurs"},
                    {"document": "doc:logo-couleurs-png"},
                ],
            },
            {
                "name": "Logo clair (exemple)",
                "background": "sombre",
                "preview": "img:logo-sombre",
                "files": [{"document": "doc:logo-sombre"}, {"document": "doc:logo-sombre-png"}],
            },
        ],
        "charter": "doc:charte-graphique",
        "rules": prose("""
            <p>La charte graphique dira comment utiliser le logo. Elle est à compléter.</p>
            <ul>
            <li>Choisissez la version faite pour votre fond, clair ou sombre.</li>
            <li>Pour un écran ou une impression nette, prenez le fichier SVG.</li>
            <li>Pour un document simple, prenez le fichier PNG.</li>
            <li>Un doute ? Demandez au service Communication avant de publier.</li>
            </ul>
        """),
        "body": [
            (
                "callout",
                {
                    "kind": "important",
                    "title": "Des exemples, pas le vrai logo",
                    "text": prose("""
                        <p>Les fichiers de cette page sont des exemples. Le C.A.I. va les
                        remplacer. N’utilisez pas encore ces logos.</p>
                    """),
                },
            ),
            text("""
                <h2>Une identité commune aux 8 centres</h2>
                <p>Il y a 8 centres régionaux d’intégration (CRI) en Wallonie. Depuis fin
                janvier 2025, ils partagent un logo. Ce logo porte les lettres « CRI » et le nom
                de la ville. La version de Namur est à confirmer.</p>
            """),
            (
                "contact",
                {"title": "Une question sur le logo ?", "service": "service:communication"},
            ),
        ],
        "sources": [
            source(
                "CRI Charleroi, sur l’identité commune des centres",
                "https://cricharleroi.be/2025/02/10/le-cric-devient-cri-charleroi-et-developpe-encore-ses-missions-dintegration/",
                note="La déclinaison namuroise est à confirmer.",
            ),
        ],
    },
)
