"""The pages of the footer: legal notice, privacy, accessibility, site map."""

from cai_site.core.starter.content import StarterPage
from cai_site.core.starter.prose import prose, source, text

# After every section in the tree, hence in the site map.
LAST = 100

LEGAL = StarterPage(
    "/mentions-legales/",
    "home.ContentPage",
    "Mentions légales",
    {
        "introduction": (
            "Qui publie ce site ? Que pouvez-vous faire de son contenu ? Voici les réponses du "
            "Centre d’action interculturelle (C.A.I.)."
        ),
        "search_description": (
            "Qui publie le site du C.A.I. de Namur, comment le contacter, et ce que vous pouvez "
            "faire de ses textes et de ses images."
        ),
        "owner_service": "service:direction",
        "body": [
            text("""
                <h2>Qui publie ce site ?</h2>
                <p>Centre d’action interculturelle de la province de Namur, association sans but
                lucratif (ASBL). C’est un centre régional d’intégration (CRI).</p>
                <ul>
                <li>Adresse : rue Docteur Haibe 2, 5002 Saint-Servais (Namur), Belgique</li>
                <li>Courriel : <a href="mailto:info@cainamur.be">info@cainamur.be</a></li>
                <li>Téléphone général : à compléter</li>
                <li>Numéro d’entreprise : à compléter</li>
                <li>Éditeur responsable : à compléter</li>
                <li>Hébergeur du site : à compléter</li>
                </ul>
                <h2>Les textes et les images</h2>
                <p>Les règles de réutilisation sont à compléter. Vous voulez reprendre un texte ou
                une image ? Demandez-le d’abord par courriel. Pour le logo, voyez
                <a href="page:/presentation/logo-et-charte-graphique/">le logo et la charte
                graphique</a>.</p>
                <p>La police de caractères du site est Atkinson Hyperlegible Next. Sa licence est
                libre (SIL Open Font License). Elle est dessinée pour être facile à lire.</p>
                <h2>Les informations juridiques</h2>
                <p>Nos pages expliquent des lois et des démarches. Elles ne remplacent pas le texte
                de la loi. Chaque page donne ses sources et la date de leur vérification. Sans
                date, la source est encore à vérifier.</p>
                <h2>Les fichiers d’exemple</h2>
                <p>Certains fichiers portent le mot « exemple ». Ils gardent la place du vrai
                document. Le C.A.I. doit les remplacer.</p>
                <h2>Une erreur ?</h2>
                <p>Vous avez vu une erreur sur ce site ? Écrivez à
                <a href="mailto:info@cainamur.be">info@cainamur.be</a>.</p>
            """),
        ],
    },
    order=LAST,
)

PRIVACY = StarterPage(
    "/vie-privee/",
    "home.ContentPage",
    "Vie privée",
    {
        "introduction": (
            "Vous pouvez lire ce site sans donner d’information sur vous. Le Centre d’action "
            "interculturelle (C.A.I.) ne vous suit pas. Lire le site ne pose aucun cookie."
        ),
        "search_description": (
            "Lire le site du C.A.I. de Namur ne pose ni cookie ni traceur. Ce que deviennent vos "
            "données, vos droits et les contacts utiles."
        ),
        "owner_service": "service:direction",
        "body": [
            text("""
                <h2>Quand vous lisez le site</h2>
                <ul>
                <li>Lire le site ne pose aucun cookie.</li>
                <li>Il n’utilise aucun traceur et aucune mesure d’audience.</li>
                <li>Il n’appelle aucun autre site : les polices et les images viennent d’ici. Il y a
                une seule exception, et vous la choisissez : la carte des adresses.</li>
                <li>Un lien vers un autre site, par exemple une vidéo ou une carte, suit les
                règles de cet autre site.</li>
                </ul>
                <p>Comme toute machine sur internet, notre serveur peut garder un journal
                technique. L’hébergeur et la durée de ce journal sont à compléter.</p>
                <p>La page d’aide aux victimes de racisme est encore plus discrète. Son adresse et
                son titre sont neutres. Votre navigateur n’en garde pas de copie. Voyez
                <a href="page:/aide-et-ecoute/">la page d’aide et d’écoute</a>.</p>
                <h2>Quand vous ouvrez la carte des adresses</h2>
                <p><a href="page:/ressources/repertoires/">Le répertoire</a> peut montrer ses
                adresses sur une carte détaillée. Rien ne part avant votre clic. La page vous dit
                d’abord quel serveur envoie les images : tile.openstreetmap.org, de la fondation
                OpenStreetMap.</p>
                <p>Ce serveur voit alors votre adresse internet, votre navigateur, le nom de notre
                site et l’endroit que vous regardez. Il ne voit pas ce que vous cherchez.</p>
                <h2>Quand vous remplissez un formulaire</h2>
                <p>Vous pouvez vous inscrire à une formation, demander un outil en prêt, ou nous
                écrire. Pour une inscription ou un prêt, il faut votre nom et votre courriel. Pour
                nous écrire, un courriel ou un téléphone suffit.</p>
                <ul>
                <li>Seules les personnes du Centre qui s’en occupent lisent vos réponses.</li>
                <li>Trois mois après la formation ou la fin du prêt, le site efface votre nom et
                vos coordonnées. Si un outil ne revient pas, il les garde un an au plus.</li>
                <li>La page du formulaire pose un cookie technique, qui protège votre envoi. Il ne
                sert à rien d’autre.</li>
                <li>Contre les robots, le site compte les envois de chaque connexion pendant
                quelques minutes. Il n’écrit pas votre adresse internet.</li>
                </ul>
                <h2>Quand vous signalez un fait de racisme</h2>
                <p>Vous pouvez raconter ce qui s’est passé, même sans donner votre nom. Voyez
                <a href="page:/aide-et-ecoute/">la page d’aide et d’écoute</a>. Ce n’est pas une
                plainte à la police.</p>
                <ul>
                <li>Le site ferme votre récit à clé quand il arrive. Seule une petite équipe du
                Centre a cette clé. Le site écrit qui lit, et quand.</li>
                <li>Ce formulaire ne pose aucun cookie. Nous ne notons ni votre adresse internet,
                ni votre appareil. Nous notons le jour de votre envoi. L’heure d’un courriel
                interne reste trente jours.</li>
                <li>Vos photos ne disent plus où ni quand elles sont prises. Un PDF garde ses pages
                et ses images : relisez-le avant l’envoi.</li>
                <li>Avec votre accord seulement, l’équipe transmet votre récit. C’est à Unia, à
                l’Institut pour l’égalité des femmes et des hommes (IEFH) ou à la police. Vous
                pouvez changer d’avis.</li>
                <li>Vous recevez un code. Il ouvre nos réponses. Nous ne pouvons pas le
                retrouver.</li>
                <li>Le site efface votre récit six mois après la fin du suivi, et deux ans après
                l’envoi au plus. Si la justice en a besoin, nous le gardons plus longtemps. Les
                copies de secours s’effacent 35 jours plus tard.</li>
                <li>Il reste des nombres pour chaque année, sans votre nom ni votre récit.</li>
                </ul>
                <h2>Quand vous nous écrivez ou nous appelez</h2>
                <p>Nous recevons alors ce que vous nous donnez : par exemple votre nom, votre
                adresse et votre question. Nous nous en servons pour vous répondre. Seule l’équipe
                qui répond les lit.</p>
                <p>Le site efface un message douze mois après son envoi. La durée de conservation
                d’un courriel ou d’un appel est à compléter.</p>
                <h2>Qui répond de vos données ?</h2>
                <p>Le responsable du traitement est le C.A.I., rue Docteur Haibe 2, 5002
                Saint-Servais (Namur). Écrivez à
                <a href="mailto:info@cainamur.be">info@cainamur.be</a>. La personne chargée de la
                protection des données, s’il y en a une, est à compléter.</p>
                <h2>Vos droits</h2>
                <p>Le Règlement général sur la protection des données (RGPD) vous donne des droits.
                Vous pouvez demander :</p>
                <ul>
                <li>de voir vos données (article 15) ;</li>
                <li>de corriger une erreur (article 16) ;</li>
                <li>d’effacer vos données (article 17) ;</li>
                <li>de limiter leur usage (article 18) ;</li>
                <li>de recevoir vos données pour les donner à un autre organisme
                (article 20) ;</li>
                <li>de ne plus les utiliser (article 21).</li>
                </ul>
                <p>Chaque droit a ses conditions. Écrivez-nous : la réponse doit arriver dans le
                mois (article 12). Ce délai peut être prolongé si votre demande est complexe.</p>
                <h2>Vous n’êtes pas d’accord ?</h2>
                <p>Vous pouvez porter plainte. Voyez
                <a href="https://www.autoriteprotectiondonnees.be">le site de l’Autorité de
                protection des données</a> (APD).</p>
            """),
        ],
        "sources": [
            source(
                "Journal officiel de l’Union européenne",
                "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
                legal_basis="Règlement (UE) 2016/679 (RGPD), art. 12 à 21",
            ),
            source(
                "Autorité de protection des données", "https://www.autoriteprotectiondonnees.be"
            ),
        ],
    },
    order=LAST,
)

ACCESSIBILITY = StarterPage(
    "/accessibilite/",
    "home.ContentPage",
    "Accessibilité",
    {
        "readers": "A2",
        "introduction": (
            "Le Centre d’action interculturelle (C.A.I.) veut un site utile à tout le monde. Voici "
            "ce que le site permet, et ce qui reste à vérifier. Un problème ? Dites-le-nous."
        ),
        "search_description": (
            "La déclaration d’accessibilité du site du C.A.I. de Namur : notre objectif, ce qui "
            "reste à vérifier et comment signaler un problème."
        ),
        "owner_service": "service:communication",
        "body": [
            text("""
                <h2>Notre objectif</h2>
                <p>Il existe des règles pour l’accès au web. Ce sont les WCAG (Web Content
                Accessibility Guidelines). Nous visons le niveau AA de la version 2.1. C’est le
                niveau que demande la norme européenne. Nous visons aussi le niveau AA de la
                version 2.2, plus récente.</p>
                <h2>Ce que fait le site</h2>
                <ul>
                <li>Vous pouvez tout faire au clavier.</li>
                <li>Les pages fonctionnent sans JavaScript.</li>
                <li>Les couleurs sont contrastées. La couleur ne porte jamais seule une
                information.</li>
                <li>Vous pouvez agrandir le texte jusqu’à 400 %.</li>
                <li>Les textes sont courts et les sigles sont expliqués.</li>
                </ul>
                <h2>Ce que nous ne savons pas encore</h2>
                <ul>
                <li>Aucun expert extérieur n’a vérifié ce site. Des outils automatiques le font.
                Mais ils ne voient pas tous les problèmes.</li>
                <li>Des personnes handicapées ne l’ont pas encore testé.</li>
                <li>Le C.A.I. va déposer des fichiers PDF. Certains ne seront peut-être pas
                accessibles. Nous pouvons vous en donner une autre version.</li>
                <li>Le site n’est pas encore traduit en langue des signes. Il n’existe pas non
                plus en français facile.</li>
                </ul>
                <h2>Un problème ? Dites-le-nous</h2>
                <p>Écrivez à <a href="mailto:info@cainamur.be">info@cainamur.be</a>. Donnez
                l’adresse de la page et dites ce qui ne marche pas. Vous pouvez aussi demander une
                information sous une autre forme.</p>
                <h2>Pas de réponse ?</h2>
                <p>Réécrivez-nous d’abord. Notre réponse ne vous convient pas ? Vous pouvez écrire
                au médiateur compétent. En Wallonie, c’est
                <a href="https://www.le-mediateur.be">le Médiateur de la Wallonie et de la
                Fédération Wallonie-Bruxelles</a>. Peut-il agir pour le C.A.I. ? Ce point est à
                confirmer.</p>
                <h2>Que dit la loi ?</h2>
                <p>Un décret est une loi de la Région wallonne. Le décret du 2 mai 2019 demande un
                site accessible aux services publics. Il vise aussi certains organismes d’intérêt
                général. C’est le cas de ceux que la Région finance en majorité. Le décret
                s’applique-t-il au C.A.I. ? Ce point est à vérifier. Le site vise déjà le niveau
                demandé.</p>
            """),
            (
                "callout",
                {
                    "kind": "info",
                    "title": "Cette déclaration",
                    "text": prose("""
                        <p>Cette déclaration n’a pas encore de date. La date du premier contrôle
                        est aussi à compléter.</p>
                    """),
                },
            ),
        ],
        "sources": [
            source(
                "Texte du décret",
                "https://etaamb.openjustice.be/fr/decret-du-02-mai-2019_n2019203962.html",
                legal_basis="Décret wallon du 2 mai 2019, art. 2",
                note="Application au C.A.I. à confirmer.",
            ),
            source("W3C, règles WCAG 2.2 (en anglais)", "https://www.w3.org/TR/WCAG22/"),
            source(
                "BOSA, contacts à donner dans une déclaration d’accessibilité",
                "https://accessibility.belgium.be/fr/faq/quels-contacts-mentionner-sur-la-declaration-daccessibilite",
            ),
        ],
    },
    order=LAST,
)

SITE_MAP = StarterPage(
    "/plan-du-site/",
    "home.PlanDuSitePage",
    "Plan du site",
    {
        "introduction": (
            "Vous cherchez une page ? Voici le plan, rubrique par rubrique. Vous êtes sur le "
            "site du Centre d’action interculturelle (C.A.I.)."
        ),
        "search_description": (
            "Le plan du site du C.A.I. de Namur : toutes les rubriques et leurs pages, sur "
            "une seule page."
        ),
        "owner_service": "service:communication",
    },
    order=LAST,
)

FOOTER_PAGES = [LEGAL, PRIVACY, ACCESSIBILITY, SITE_MAP]
