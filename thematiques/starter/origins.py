"""Sources that several starter pages cite."""

from cai_site.core.starter.prose import source

DECREE_2024 = source(
    "Wallex, décret du 14 mars 2024",
    "https://wallex.wallonie.be/eli/loi-decret/2024/03/14/2024202234/2024/05/04",
    legal_basis="Décret wallon du 14 mars 2024 (Code wallon de l’action sociale et de la santé)",
    note="Relire la version coordonnée du Code.",
)
CAISTIQUES_2021 = source(
    "DISCRI, présentation des CAIstiques 2021",
    "https://discri.be/article-thematique/la-version-2021-des-caistiques-du-cai-vient-detre-publiee-avec-un-volet-special-consacre-a-la-population-ukrainienne",
)
PRESS_2022 = source(
    "La Dernière Heure, 4 août 2022",
    "https://dhnet.be/regions/namur/2022/08/04/plus-de-1000-personnes-etrangeres-prises-en-charge-par-le-cai-en-2021-en-province-de-namur-KU3NNEHAMNFSBP46X7IM3WRMKI/",
)
PARCOURS_STEPS = source(
    "Service public de Wallonie, action sociale",
    "https://actionsociale.wallonie.be/node/146",
    legal_basis="Code wallon de l’action sociale et de la santé",
    note="Relire la version coordonnée du Code.",
)
PLATFORM = source(
    "Site du C.A.I., plateforme provinciale contre le racisme",
    "https://cainamur.be/category/actions-services/sensibilisation/page/4/",
)
MARCH_2024 = source(
    "RTL info, 21 mars 2024",
    "https://rtl.be/actu/belgique/politique/pres-de-300-personnes-marchent-contre-le-racisme-namur/2024-03-21/article/650645",
)
PPLI = source(
    "Site du C.A.I., plan provincial et local d’intégration",
    "https://cainamur.be/plan-provincial-et-local-dintegration",
)
EMPLOYMENT = source(
    "Site du C.A.I., accompagnement socioprofessionnel",
    "https://cainamur.be/2024_accompagnement_isp/",
)
MENTORING = source("Site du C.A.I., mentorat et emploi", "https://cainamur.be/tag/emploi/")
FRENCH_PLATFORM = source(
    "Site du C.A.I., plateforme et certificat de français langue étrangère",
    "https://cainamur.be/2014_certificat_fle/",
)
MOBILITY = source("Site du C.A.I., mobilité", "https://cainamur.be/category/thematiques/mobilite/")
COAXIONS = source(
    "Site du C.A.I., cahiers Coaxions", "https://cainamur.be/tag/interculturalite/page/2/"
)
PEDAGOGICAL_TOOLS = source(
    "Site du C.A.I., découverte d’outils pédagogiques",
    "https://cainamur.be/tag/interculturalite/page/9/",
)
OFFICES = source(
    "Site du C.A.I., bureaux d’accueil et accompagnement",
    "https://cainamur.be/category/actions-services/page/18/",
    note="Numéro et horaire datent de la période du Covid : à confirmer.",
)
RACISM_PLANS = source(
    "Site du C.A.I., lutte contre le racisme et plans publics",
    "https://cainamur.be/category/thematiques/page/2/",
)
MEMORANDA = source(
    "Site du C.A.I., mémorandums",
    "https://cainamur.be/category/actions-services/interpellation/page/4/",
)
MEMORANDUM_2024 = source(
    "DISCRI, mémorandum 2024 du C.A.I.",
    "https://discri.be/article-thematique/un-memorandum-publie-par-le-cai-namurois-dresse-un-tableau-de-recommandations-preelectorales-accompagnees-dindicateurs-de-leurs-couts",
)
VOTE_2006 = source(
    "Site du C.A.I., vote communal de 2006", "https://cainamur.be/2006_vote_etrangers/"
)
TRAINERS_IN_CITIZENSHIP = source(
    "Site du C.A.I., formation de formateurs à la citoyenneté",
    "https://cainamur.be/tag/citoyennete/page/3/",
)
FOREIGNERS_LAW = source(
    "Site du C.A.I., droit des étrangers", "https://cainamur.be/tag/citoyennete/page/2/"
)
NATIONALITY_CODE = source(
    "Site du C.A.I., code de la nationalité", "https://cainamur.be/tag/migration/"
)
CADASTRE = source(
    "Site du C.A.I., cadastre des associations", "https://cainamur.be/category/uncategorized/"
)
PRACTICES_2020 = source(
    "Site du C.A.I., systématisation d’expériences",
    "https://cainamur.be/author/adminopenweb/page/4/",
)
PROGRAMME_PAGE_13 = source(
    "Site du C.A.I., actions et services",
    "https://cainamur.be/category/actions-services/page/13/",
)
