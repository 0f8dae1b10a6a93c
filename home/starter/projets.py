"""The political project and the systematisation of experiences."""

from cai_site.core.starter.content import StarterPage
from cai_site.core.starter.prose import prose, source, text

PROJECT = StarterPage(
    "/presentation/projets-et-valeurs/",
    "home.ContentPage",
    "Projets et valeurs",
    {
        "introduction": (
            "Égalité, participation, transformation de la société d’accueil : voilà les 3 "
            "axes du projet politique du Centre d’action interculturelle (C.A.I.)."
        ),
        "search_description": (
            "Le projet politique du C.A.I. : une intégration réciproque, fondée sur l’égalité, "
            "la participation et la transformation de la société."
        ),
        "owner_service": "service:direction",
        "body": [
            text("""
                <h2>Pourquoi un projet politique ?</h2>
                <p>Le mot « intégration » avait souvent un sens trop étroit. Le Centre a donc
                voulu écrire ses propres définitions. Elles reposent sur la réciprocité : la
                personne qui arrive et la société qui l’accueille changent toutes les deux.</p>
                <h2>Qui l’a construit ?</h2>
                <p>Le projet a été construit de 1998 à 2002. Plusieurs groupes y ont
                participé :</p>
                <ul>
                <li>l’équipe du Centre ;</li>
                <li>l’assemblée générale ;</li>
                <li>le conseil d’administration ;</li>
                <li>le conseil représentatif ;</li>
                <li>les associations.</li>
                </ul>
                <h2>Les 3 axes</h2>
                <ul>
                <li><b>Égalité.</b> Toutes les composantes de la société ont les mêmes droits.</li>
                <li><b>Participation.</b> Chaque personne prend part à la vie de la société.</li>
                <li><b>Transformation de la société d’accueil.</b> La société qui accueille change
                elle aussi.</li>
                </ul>
                <h2>Et dans la loi ?</h2>
                <p>La loi wallonne va dans le même sens. Depuis 2024, le Code wallon décrit
                l’intégration comme un mouvement à double sens, où chacun accepte l’autre.</p>
            """),
            (
                "cards",
                {
                    "title": "Ces valeurs en action",
                    "cards": [
                        {
                            "title": "Agir contre le racisme",
                            "text": "Ce que nous faisons avec nos partenaires.",
                            "page": "page:/thematiques/lutte-contre-le-racisme/",
                        },
                        {
                            "title": "L’interculturalité",
                            "text": "Ce que ce mot veut dire pour nous.",
                            "page": "page:/thematiques/interculturalite/",
                        },
                        {
                            "title": "Le réseau local",
                            "text": "Le plan d’intégration de la province.",
                            "page": "page:/actions/reseau-actions-locales/",
                        },
                    ],
                },
            ),
        ],
        "sources": [
            source(
                "cainamur.be, construction du projet politique",
                "https://cainamur.be/2002-construction-du-projet-politique-du-cai",
            ),
            source(
                "Wallex",
                "https://wallex.wallonie.be/eli/loi-decret/2024/03/14/2024202234/2024/05/04",
                legal_basis="Décret wallon du 14 mars 2024",
            ),
        ],
    },
)

SYSTEMATISATION = StarterPage(
    "/presentation/systematisation-d-experiences/",
    "home.ContentPage",
    "Systématisation d’expériences",
    {
        "introduction": (
            "En 2020, l’équipe du Centre d’action interculturelle (C.A.I.) a étudié ses propres "
            "pratiques interculturelles. Elle en a tiré une brochure, une vidéo et une "
            "présentation publique."
        ),
        "search_description": (
            "L’équipe du C.A.I. a étudié ses propres pratiques interculturelles en 2020 : une "
            "brochure de synthèse, une vidéo et une présentation publique."
        ),
        "owner_service": "service:direction",
        "body": [
            text("""
                <h2>C’est quoi ?</h2>
                <p>Systématiser une expérience, c’est la raconter avec méthode. On cherche
                ensuite ce qu’elle nous apprend. En 2020, notre équipe a fait ce travail sur ses
                propres pratiques interculturelles.</p>
                <h2>Dans quel but ?</h2>
                <p>Nous voulions tirer des leçons de nos pratiques. Nous voulions aussi repérer
                les points de vigilance. Ces leçons nous aident à durer.</p>
                <h2>Les 3 supports</h2>
                <ul>
                <li><b>Une brochure</b> de synthèse.</li>
                <li><b>Une vidéo</b>, avec des témoignages.</li>
                <li><b>Une présentation publique</b> en ligne, un 28 mai. Elle a été rediffusée
                sur YouTube.</li>
                </ul>
            """),
            (
                "callout",
                {
                    "kind": "info",
                    "title": "À compléter",
                    "text": prose("""
                        <p>L’année de la présentation et les liens vers les vidéos sont à
                        compléter. Vous les cherchez ? Écrivez à
                        <a href="mailto:info@cainamur.be">info@cainamur.be</a>.</p>
                    """),
                },
            ),
            (
                "documents",
                {
                    "title": "La brochure à télécharger",
                    "documents": ["doc:systematisation-brochure"],
                },
            ),
        ],
        "sources": [
            source(
                "cainamur.be, articles sur la systématisation",
                "https://cainamur.be/author/adminopenweb/page/4/",
                note="L’année de la présentation publique du 28 mai n’y figure pas.",
            ),
        ],
    },
)
