"""Sources that several starter pages cite."""

from cai_site.core.starter.prose import source

DECREE_2024 = source(
    "Wallex, décret du 14 mars 2024",
    "https://wallex.wallonie.be/eli/loi-decret/2024/03/14/2024202234/2024/05/04",
    legal_basis="Décret wallon du 14 mars 2024 (Code wallon de l’action sociale et de la santé)",
    note="À vérifier dans la version actuelle du Code.",
)
CAISTIQUES_2021 = source(
    "discri.be, présentation des CAIstiques 2021",
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
    note="À vérifier dans la version actuelle du Code.",
)
PLATFORM = source(
    "cainamur.be, plateforme provinciale contre le racisme",
    "https://cainamur.be/category/actions-services/sensibilisation/page/4/",
)
MARCH_2024 = source(
    "RTL info, 21 mars 2024",
    "https://rtl.be/actu/belgique/politique/pres-de-300-personnes-marchent-contre-le-racisme-namur/2024-03-21/article/650645",
)
PPLI = source(
    "cainamur.be, plan provincial et local d’intégration",
    "https://cainamur.be/plan-provincial-et-local-dintegration",
)
EMPLOYMENT = source(
    "cainamur.be, accompagnement socioprofessionnel",
    "https://cainamur.be/2024_accompagnement_isp/",
)
MENTORING = source("cainamur.be, mentorat et emploi", "https://cainamur.be/tag/emploi/")
FRENCH_PLATFORM = source(
    "cainamur.be, plateforme et certificat de français langue étrangère",
    "https://cainamur.be/2014_certificat_fle/",
)
MOBILITY = source("cainamur.be, mobilité", "https://cainamur.be/category/thematiques/mobilite/")
COAXIONS = source(
    "cainamur.be, cahiers Coaxions", "https://cainamur.be/tag/interculturalite/page/2/"
)
PEDAGOGICAL_TOOLS = source(
    "cainamur.be, découverte d’outils pédagogiques",
    "https://cainamur.be/tag/interculturalite/page/9/",
)
OFFICES = source(
    "cainamur.be, bureaux d’accueil et accompagnement",
    "https://cainamur.be/category/actions-services/page/18/",
    note="Numéro et horaire datent de la période du Covid : à confirmer.",
)
RACISM_PLANS = source(
    "cainamur.be, lutte contre le racisme et plans publics",
    "https://cainamur.be/category/thematiques/page/2/",
)
MEMORANDA = source(
    "cainamur.be, mémorandums",
    "https://cainamur.be/category/actions-services/interpellation/page/4/",
)
MEMORANDUM_2024 = source(
    "discri.be, mémorandum 2024 du C.A.I.",
    "https://discri.be/article-thematique/un-memorandum-publie-par-le-cai-namurois-dresse-un-tableau-de-recommandations-preelectorales-accompagnees-dindicateurs-de-leurs-couts",
)
VOTE_2006 = source("cainamur.be, vote communal de 2006", "https://cainamur.be/2006_vote_etrangers/")
TRAINERS_IN_CITIZENSHIP = source(
    "cainamur.be, formation de formateurs à la citoyenneté",
    "https://cainamur.be/tag/citoyennete/page/3/",
)
FOREIGNERS_LAW = source(
    "cainamur.be, droit des étrangers", "https://cainamur.be/tag/citoyennete/page/2/"
)
NATIONALITY_CODE = source(
    "cainamur.be, code de la nationalité", "https://cainamur.be/tag/migration/"
)
CADASTRE = source(
    "cainamur.be, cadastre des associations", "https://cainamur.be/category/uncategorized/"
)
PRACTICES_2020 = source(
    "cainamur.be, systématisation d’expériences",
    "https://cainamur.be/author/adminopenweb/page/4/",
)
PROGRAMME_PAGE_13 = source(
    "cainamur.be, actions et services",
    "https://cainamur.be/category/actions-services/page/13/",
)
