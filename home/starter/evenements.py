"""The events of the timeline, each with the page that states it."""

from cai_site.core.starter.prose import prose


def _event(
    year: int,
    title: str,
    summary: str,
    *,
    label: str = "",
    story: str = "",
    url: str = "",
    themes: tuple[str, ...] = (),
) -> dict:
    return {
        "year": year,
        "year_label": label,
        "title": title,
        "summary": summary,
        "story": prose(story),
        "source_url": url,
        "themes": [f"theme:{slug}" for slug in themes],
    }


EVENTS = [
    _event(
        1974,
        "Avant le Centre",
        "La Province a un service des permis de travail. Il ferme en 1974, avec l’arrêt de "
        "l’immigration.",
        url="https://cainamur.be/histoire-du-centre/",
        themes=("migrations",),
    ),
    _event(
        1981,
        "Une étude montre un manque",
        "Une commission de la Fondation Roi Baudouin étudie la pauvreté. Elle constate que Namur "
        "n’a pas de structure spécialisée.",
        url="https://cainamur.be/1983_creation_cscin/",
        themes=("migrations",),
    ),
    _event(
        1983,
        "Naissance du Centre",
        "Le Centre socio-culturel des immigrés de la province de Namur (C.S.C.I.N.) voit le jour. "
        "Andenne, Namur, Sambreville et la Province le soutiennent.",
        story="""<p>L’assemblée réunit des associations d’immigrés, des syndicats, des acteurs de
        l’éducation permanente et des pouvoirs publics.</p>""",
        url="https://cainamur.be/1983_creation_cscin/",
        themes=("migrations",),
    ),
    _event(
        1984,
        "Un centre de documentation",
        "Le Centre a son centre de documentation. Il reste actif jusqu’en 2020.",
        label="1984 à 2020",
    ),
    _event(
        1985,
        "Un bulletin en 5 langues",
        "Le bulletin Devenir du Migrant paraît tous les 3 mois : en français, italien, arabe, "
        "turc et espagnol.",
        story="""<p>Le bulletin est d’abord imprimé à 3 000 exemplaires. Le tirage passe à 5 500
        en 1986, puis à 7 000 en 1987.</p>""",
        themes=("migrations",),
    ),
    _event(
        1985,
        "Des cours et de la radio",
        "Le Centre propose des cours de français et d’alphabétisation. Il participe aussi à des "
        "émissions de radio locales.",
        url="https://cainamur.be/notre-histoire",
        themes=("fle-alpha-ran",),
    ),
    _event(
        1987,
        "La maison Carrefour",
        "La maison associative « Carrefour » ouvre rue de l’Étoile, à Namur. Dix associations s’y "
        "retrouvent.",
        url="https://cainamur.be/1987-carrefour-un-nouveau-centre-de-vie-associative-a-namur",
        themes=("citoyennete",),
    ),
    _event(
        1991,
        "Des cours de français coordonnés",
        "Une coordination « français langue seconde » se met en place. Elle compte 5 à 6 "
        "niveaux et des inscriptions communes.",
        url="https://historique.cainamur.be/secteur-du-francais-langue-seconde",
        themes=("fle-alpha-ran",),
    ),
    _event(
        1994,
        "La médiation interculturelle",
        "La médiation interculturelle naît d’une journée d’étude.",
        url="https://cainamur.be/category/thematiques/page/5/",
        themes=("interculturalite",),
    ),
    _event(
        1995,
        "Former à la relation interculturelle",
        "Le Centre forme les intervenants à la relation interculturelle : dans les "
        "administrations, la santé et le social.",
        url="https://cainamur.be/category/thematiques/interculturalite/page/3/",
        themes=("interculturalite", "sante"),
    ),
    _event(
        1996,
        "Un décret, un agrément, un nouveau nom",
        "Le décret du 4 juillet 1996 crée les centres régionaux d’intégration. Le Centre est "
        "agréé en mars 1997. En octobre 1998, il prend le nom de C.A.I.",
        label="1996 à 1998",
        url="https://cainamur.be/1997_agrement_cri/",
        themes=("interculturalite",),
    ),
    _event(
        1998,
        "La Manne à pain",
        "Un outil pédagogique naît au Centre : La Manne à pain.",
        themes=("interculturalite",),
    ),
    _event(
        2002,
        "Un projet politique",
        "L’équipe, les instances et les associations construisent ensemble le projet politique "
        "du Centre.",
        label="1998 à 2002",
        story="""<p>Il repose sur l’égalité, la participation et la transformation de la société
        d’accueil. Voyez <a href="page:/presentation/projets-et-valeurs/">nos projets et
        valeurs</a>.</p>""",
        url="https://cainamur.be/2002-construction-du-projet-politique-du-cai",
        themes=("interculturalite",),
    ),
    _event(
        2004,
        "L’interprétariat social arrive à Namur",
        "Un service d’interprétariat social s’implante dans la province.",
        url="https://cainamur.be/2004-implantation-du-service-dinterpretariat-social-en-province-de-namur",
        themes=("sociojuridique", "sante"),
    ),
    _event(
        2004,
        "Les cahiers Coaxions",
        "Le Centre lance une collection de cahiers, Coaxions.",
        url="https://cainamur.be/tag/interculturalite/page/2/",
        themes=("interculturalite", "diversite"),
    ),
    _event(
        2006,
        "« Belge ou étranger, je suis citoyen »",
        "Une campagne porte sur le vote communal des étrangers non européens.",
        story="""<p>Depuis octobre 2006, les étrangers non européens peuvent voter aux élections
        communales. Ils doivent résider en Belgique depuis plus de 5 ans. Le Centre publie
        aussi le cahier « À nous la parole ».</p>""",
        url="https://cainamur.be/2006_vote_etrangers/",
        themes=("citoyennete",),
    ),
    _event(
        2007,
        "Sens d’ailleurs",
        "Un nouvel outil pédagogique célèbre la diversité : des panneaux, des affiches et un "
        "dossier.",
        url="https://cainamur.be/2007-sens-dailleurs-un-outil-pedagogique-pour-celebrer-la-diversite",
        themes=("diversite",),
    ),
    _event(
        2014,
        "Un certificat pour enseigner le français",
        "Le Centre propose un certificat de français langue étrangère (FLE), avec Henallux et le "
        "CRILUX (Centre régional d’intégration de la province de Luxembourg).",
        story="""<p>Le certificat porte sur deux matières : la didactique du français et la
        pédagogie interculturelle.</p>""",
        url="https://cainamur.be/2014_certificat_fle/",
        themes=("fle-alpha-ran", "interculturalite"),
    ),
    _event(
        2014,
        "Cinquante ans d’immigration marocaine et turque",
        "Un cahier Coaxions marque les 50 ans des accords avec le Maroc et la Turquie.",
        url="https://cainamur.be/coaxions-50-ans-immigration-marocaine-et-turque/",
        themes=("migrations",),
    ),
    _event(
        2015,
        "Le mentorat interculturel",
        "Le mentorat, appelé MIN, commence en janvier. Il aide à trouver un réseau, à parler "
        "français et à chercher un emploi.",
        url="https://cainamur.be/tag/emploi/",
        themes=("volontariat",),
    ),
    _event(
        2016,
        "Un plan pour toute la province",
        "Le plan local devient le plan provincial et local d’intégration (PPLI). La Province, le "
        "Centre local de promotion de la santé et le C.A.I. le portent.",
        url="https://cainamur.be/plan-provincial-et-local-dintegration",
        themes=("citoyennete",),
    ),
    _event(
        2016,
        "Une plateforme contre le racisme",
        "Une plateforme provinciale contre le racisme se crée. Elle réunit plus de 40 acteurs.",
        url="https://cainamur.be/category/actions-services/sensibilisation/page/4/",
        themes=("lutte-contre-le-racisme",),
    ),
    _event(
        2018,
        "Aux côtés des collectifs citoyens",
        "Des migrants en transit sont présents le long des autoroutes. Le C.A.I. coordonne le "
        "soutien aux collectifs qui les aident.",
        url="https://cainamur.be/category/thematiques/migrants-en-transit/",
        themes=("migrants-en-transit",),
    ),
    _event(
        2020,
        "L’équipe étudie ses pratiques",
        "L’équipe tire une brochure et une vidéo de ses pratiques interculturelles.",
        story="""<p>Voyez <a href="page:/presentation/systematisation-d-experiences/">la
        systématisation d’expériences</a>.</p>""",
        url="https://cainamur.be/author/adminopenweb/page/4/",
        themes=("interculturalite",),
    ),
    _event(
        2022,
        "Le Guide du migrant en ligne",
        "Le Guide du migrant devient un site. Il remplace les répertoires sur papier.",
        url="https://cainamur.be/category/ressources/ressources-outils-et-publications/",
        themes=("migrations", "sociojuridique"),
    ),
    _event(
        2025,
        "Le colloque des 40 ans",
        "Un colloque marque les 40 ans du C.A.I. Il a lieu le 18 avril, à La Bourse.",
        url="https://cainamur.be/category/actions-services/page/5/",
        themes=("interculturalite",),
    ),
]
