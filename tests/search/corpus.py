"""What the search tests look for, and what each query must find: that, and nothing else."""

# The title and the introduction of each page, by its key.
PAGES = {
    "egalite": (
        "L’égalité des chances",
        "Les mêmes droits pour chacune et chacun, en classe aussi.",
    ),
    "logement": (
        "Trouver un logement",
        "Louer un appartement, lire un bail, signer l’état des lieux.",
    ),
    "emploi": ("Emplois et métiers", "Le C.A.I. aide à écrire un CV et à préparer un entretien."),
    "etranger": (
        "Étrangers en Belgique",
        "La nationalité belge se demande après cinq ans de séjour.",
    ),
    "refugie": ("Femmes réfugiées", "Une bénévole les accompagne dans leurs démarches."),
    "formatrice": ("Devenir formatrice", "Un parcours pour apprendre à donner cours."),
    "nuit": ("Travailleuses de nuit", "Leurs horaires, leur salaire, leur syndicat."),
    "coeur": ("Un cœur pour la ville", "Une œuvre peinte avec les habitants du quartier."),
    "antiracisme": ("Semaine anti‑racisme", "Débats, films et expositions en mars."),
    "papiers": ("Personnes sans papiers", "L’aide médicale urgente et le droit à un avocat."),
    "interprete": (
        "Interprétariat social",
        "Une interprète traduit vos rendez-vous chez le médecin.",
    ),
    "sante": ("Santé publique", "Vaccins, hôpitaux, mutuelles : comment ça marche."),
    "ete": ("Stages d’été", "Deux semaines d’activités en juillet et en août."),
    "locaux": ("Nos locaux sont accessibles", "Ascenseur et boucle magnétique au rez-de-chaussée."),
    "enjeux": ("Les enjeux de la diversité", "Une exposition faite par des classes de Dinant."),
    "parcours": ("Le chemin de l’intégration", "Bilan social, cours de français, orientation."),
    "violence": (
        "Violences conjugales",
        "Des numéros gratuits, jour et nuit, partout en Wallonie.",
    ),
    "inclusif": (
        "Rencontre des professionnel·le·s",
        "Pour les employé·e·s des communes (gratuit).",
    ),
    "courriel": ("Écrire un e-mail", "Joindre un document, répondre à info@exemple.be."),
    "mois": ("Dix mois de projets", "Ce qui a été fait depuis janvier/février 2021."),
    "ukraine": ("Aide aux Ukrainiens", "Допомога українцям: житло і школа."),
}

# The keys of the pages found, by what is typed.
QUERIES = {
    # accents and capitals
    "egalite": {"egalite"},
    "ÉGALITÉ": {"egalite"},
    "E\u0301galite\u0301": {"egalite"},
    "sante": {"sante"},
    "hopitaux": {"sante"},
    "FRANCAIS": {"parcours"},
    # plurals
    "logements": {"logement"},
    "emploi": {"emploi"},
    "étranger": {"etranger"},
    "lieu": {"logement"},
    "enjeu": {"enjeux"},
    "local": {"locaux"},
    "hôpital": {"sante"},
    # feminine and masculine
    "étrangère": {"etranger"},
    "réfugié": {"refugie"},
    "formateurs": {"formatrice"},
    "travailleur": {"nuit"},
    "publics": {"sante"},
    "professionnelle": {"inclusif"},
    "employée": {"inclusif"},
    "employé(e)s": {"inclusif"},
    # ligatures
    "coeur": {"coeur"},
    "cœurs": {"coeur"},
    "oeuvres": {"coeur"},
    "ŒUVRE": {"coeur"},
    # elision, with both apostrophes
    "l’égalité": {"egalite"},
    "d'intégration": {"parcours"},
    "l'aide d’un avocat": {"papiers"},
    # hyphens, compounds and acronyms
    "anti-racisme": {"antiracisme"},
    "antiracisme": {"antiracisme"},
    "sans-papiers": {"papiers"},
    "email": {"courriel"},
    "rendez vous": {"interprete"},
    "CAI": {"emploi"},
    "c.a.i.": {"emploi"},
    "février": {"mois"},
    # stop words, with and without their accents
    "où est l'égalité": {"egalite"},
    "à la santé": {"sante"},
    "a la meme sante": {"sante"},
    "de la pour les": set(),
    "à": set(),
    # words that only look like stop words
    "mois": {"mois"},
    "stages d'ete": {"ete"},
    # verbs and nouns
    "accompagner": {"refugie"},
    "accompagnement": {"refugie"},
    "s'intégrer": {"parcours"},
    "orienter": {"parcours"},
    "interprètes": {"interprete"},
    # every word counts, whatever the order
    "médecin interprète": {"interprete"},
    "médecin avocat": set(),
    # other alphabets, digits, addresses
    "допомога": {"ukraine"},
    "2021": {"mois"},
    "info@exemple.be": {"courriel"},
    # several pages
    "nuit": {"nuit", "violence"},
    "GRATUITS": {"inclusif", "violence"},
    "social": {"interprete", "parcours"},
    # what is not there
    "piscine": set(),
}

# The keys of the titles offered, by the first letters that an editor types.
COMPLETIONS = {
    "integ": {"parcours"},
    "INTÉGR": {"parcours"},
    "egal": {"egalite"},
    "l'éga": {"egalite"},
    "etrang": {"etranger"},
    "refug": {"refugie"},
    "coe": {"coeur"},
    "cœ": {"coeur"},
    "antirac": {"antiracisme"},
    "profession": {"inclusif"},
    "femmes réf": {"refugie"},
    "sans pap": {"papiers"},
    "logements": set(),
}
