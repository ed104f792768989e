import type { Lexicon } from '#consent/language/lexicon.ts';

export const french: Lexicon = {
  language: 'fr',
  notFollows: 'pas jamais plus_jamais',
  short: `
jveux=je_veux jai=j_ai jsuis=je_suis ya=il_y_a pk=pourquoi pq=pourquoi bcp=beaucoup tt=tout jvous=je_vous jme=je_me
chui=je_suis chuis=je_suis msg=message msgs=messages pr=pour vs=vous ns=nous jrecois=je_recois jen=j_en dsl=desole
tjrs=toujours tjs=toujours pu=plus nn=non qd=quand`,
  words: {
    glue: `
a afin au aussi automatiquement aux avec avoir bien ce cent_fois cette_fois chez com|bien_de_fois|me
con|cernant|tinuellement d dans de demand|e|er|é depuis deux_fois dire dis dit dont dorénavant du déjà désormais en
envers essaie et fai|re|t il_y_a jusqu maintenant me_faire par||t plein_de_fois plusieurs_fois pour qu quand que s se
si sur trois_fois votre_part vraiment y à à_partir être`,
    to: 'd de à',
    det: `
certains ces cet||te dernier des l la le les leur||s ma mes mon nos notre prochain quel||le ta tel tes ton tout||e un
une vos votre`,
    but: 'alors car donc mais parce puis sinon',
    or: 'ou',
    polite: `
absolument aujourd_hui bien_à_vous bon|jour|ne_journée|soir bref cordialement coucou dès_|aujourd_hui|maintenant
définitivement déjà désolé||e enfin excusez_moi gentiment hein immédiatement je_vous_|en_prie|prie la_prochaine_fois
madame maintenant merci||_beaucoup|_d_avance|_de messieurs_dames monsieur non_merci oui pardon
pour_|de_bon|la_dernière_fois|toujours prière_de s_il_|te_plait|vous_plait s_v_p salut sil_|te_plait|vous_plait stp
svp tout_de_suite une_fois_pour_toutes urgent veuillez vraiment à_jamais à_l_|avenir|instant`,
    i: 'j je je_vais nous on on_va',
    you: 't toi tu vous',
    they: 'elle||s il ils personne_ne quelqu_un qui',
    me: 'm me moi nous',
    it: 'c ce ce_truc ceci cel|a|ui_ci ces_trucs tout_|cela|ça ça',
    all: 'tou|s|t|te|tes',
    be: 'c est on_dirait ressemble_à semble sont suis était êtes être',
    past: 'a ai arrivé||e|s as avai|s|t avez avons hier ont reçu||e|s était été êtes_vous',
    can: 'auriez devez dois fau|drait|t peu|t|t_on|x pou|rrais|rriez|vez|voir puis||_je',
    how: 'com|bien|ment où quand que|_faire|l|lle|lles|ls',
    why: 'pourquoi si_|tu|vous tant_que',
    hypo: 'est_ce_que_je_perds que_se_passe si_|j|je|on',
    instead: 'plutôt à_la_place',
    not: `
aucun_besoin bof_pas_pour_moi défense_de désire_plus interdi|ction|t inutile_de jamais n ne ni pas
pas_|besoin_de|bienvenus|bon|la_bonne|la_peine_de|le_bon pas_les_bienvenu|es|s
pas_|mon_nom|mon_truc|nécessaire|pour_moi|souhaités plus_|besoin|envie|intérêt|jamais|l_intention|la_bonne|le_bon
plutôt_|ne_plus|pas pour_|ne_plus|plus refus|e|e_de|ons sans souhait|e_plus|ons_plus veu|t_plus|x_plus voulons_plus`,
    cannot: 'arrive_p|as|lus_à impossible||_de n_arrive_p|as|lus ne_p|arviens_pas|eux_pas peux_pas',
    none: 'aucun||e ni non_merci pas_d||e plus_|aucun|aucune|d|de|rien rien zéro',
    more: `
autres davantage de_nouveau dorénavant dés|ire_plus|ormais encore nouveau plus
plus_|aucun|aucune|besoin|d|de|envie|jamais|l_intention|rien souhait|e_plus|ons_plus veu|t_plus|x_plus voulons_plus
à_l_avenir à_nouveau`,
    too: 'autant beaucoup||_de|_trop constamment sans_|arrêt|cesse tout_le_temps trop||_souvent un_tas_de une_tonne_de',
    often: `
beaucoup chaque_|jour|semaine matin_et_soir par_jour plein_de quotidiennement sans_arrêt souvent
tou|s_les_jours|t_le_temps toutes_les_|heures|semaines énormément`,
    fewer: 'calmez_vous du_calme moins||_souvent pas_si_souvent ralenti|r|ssez une_fois_par_|mois|semaine',
    enough: 'assez c_est_bon ca_suffit stop_à suffi|sant|t ça_suffit',
    want: `
accepte aimerais besoin désir|e|e_plus|erais|ons envie intéresse_pas_de plus_|besoin|envie|l_intention
plutôt_|ne_plus|pas refus|e|e_de|ons souhait|e|e_plus|erais|ons|ons_plus veu|t|t_plus|x|x_plus
vou|drais|lais|loir|lons|lons_plus`,
    keep: 'ador|e|ons aim|e|ons continue||z esp|ère|érons excellent gardez génial j_adore ravi||e super',
    miss: 'attendre changer déranger hésitez louper manquer oublie|r|z payer perdre rater',
    interest: `
bof_pas_pour_moi intéress|e|ent|é|ée|és intérêt pas_bienvenus pas_les_bienvenu|es|s pas_|mon_truc|pour_moi|souhaités
plus_intérêt`,
    annoy: `
agaçant||s casser_les_pieds dérange||ant|z embête|r|z emmerder enquiquiner envahir faire_chier fatig|ant|uant|ue|ué
gonfle harcele|r|z harcèle||ment importuner indésirable||s insupportable lourd marre polluer pourrir pénible
ras_le_bol relou saoule||r|z énerv|ant|e`,
    anger: `
arnaque* bordel c_est_nul chi|ant|er con||nard*|nasse*|s débile* encul* escroc* foutage_de_gueule honteux idiot*
imbécile* merde* nul||le|s putain salaud* scandaleux ta_gueule voleur* vos_gueules`,
    threat: '33700 avocat cnil dgccrf la_police plainte porte|_plainte|r_plainte signale||r',
    cease: `
areter arret|es|ez|ez_ça|ter|tez arrête||r|s|z arêtez cess|ation|e|er|ez finissez_en halte_|aux|à interromp|ez|re
mets_fin mettez_|fin|un_terme mettre_|fin|un_terme stop_|aux|à stoppe||r|s|z`,
    leave: `
allez_vous_en bloquez_moi des|abon*|inscri* droit_d_opposition dégagez dés|abonn*|engager|inscri*
en_dehors_de_|cette|vos|ça fichez_|la_paix|moi_la_paix|…_paix foutez_|le_camp|moi_la_paix|…_paix
laisse_|moi_en_paix|moi_tranquille|…_tranquille
laissez_|moi_en_paix|moi_tranquille|nous_tranquilles|…_en_paix|…_tranquille lâche|_moi|z_moi m_oppose
me_dé|barrasser_de_vous|sabonner|sengager ne_pas_déranger opposition oublie|_moi|z_moi|z_mon_numéro perdez_mon_numéro
plus_|de_contact|rien_à_faire_avec rien_à_voir_avec_vous résilier_mon_abonnement
si_|cela_continue|tu_continues|vous_continuez|ça_continue sortir_de_|la_liste|votre_liste`,
    remove: `
bloque|r|z débarrasser efface||r|z enl|ever|evez|ève exclure radie|r|z raye|r|z retir|e|ent|er|ez|é|ée sor|s|tez
suppression supprim|e|er|ez|é|ée vire|r|z élimine|r|z ôte|r|z`,
    cancel: `
annul|ation|e|er|ez interrompre_mon quitter_…_|club|programme résili|ation|e|er|ez sortir_du_|club|programme`,
    finite: `
arrêt|ais|ait|e_tôt|ent|ons|é_par|ée_par|ées m_arrête||r_chez me_suis_arrêté||e nous_sommes_arrêtés s_arrête||r
s_est_arrêté stoppé|_par|e_par`,
    switch: `
clore clôture|r|z coupe|r|z désactive||r|z ferme|r|z finir mettre_fin_à_mon quitter suspend|ez|re termine|r|z`,
    done: 'annulé||e|es|s arrêté||s effacé enlevé||e radié||e rayé||e retiré||e résilié stoppé||e supprimé||e|s',
    send: 'adresse|r|z balancer envoi||e|es|s envoy|er|ez|iez|és expédie|r|z propose|r|z renvoye|r|z transmett|ez|re',
    reach: `
appel|er|ez|le|les contact|e|er|es|ez|iez|é|ée démarch|er|ez|é dérange||r|z embêt|er|ez|é harcele|r|z importune|r|z
joindre message notifier parle|r|z recontact|er|ez|é relance||r|z sms sollicit|er|ez|é spamme||r|z texte||r|z
téléphone|r|z écri|re|s|ves|vez|viez`,
    receive: 'arrivent avoir entendre faire_partie figurer lire recevo|ir|ns reçoi|s|t voir être_sur',
    message: `
abonnement||s alerte* annonces appels communication* contact courrie|l*|r* de_vos_nouvelles diffusion démarchage||s
envois infolettre* inscription listes_de_diffusion mail||s marketing message||rie|s newsletter notif||ication*|s
nouvelles_de_vous offres promo||s promotion||nel*|s prospect|ion|us pub||licitaire*|licité*|s rappels relances
réclame||s sms sollicitation* spam texto||s`,
    list: 'base||_de_données carnet contacts fichier||s groupe liste||s mailing||_list registre répertoire service',
    number: `
coordonnées infos_personnelles ligne mes_|coordonnées|données|données_personnelles|infos num numéro||s n° portable tel
tél téléphone||_de`,
    person: 'contact correspondant dame destinataire gars interlocuteur mec monsieur personne',
    wrong: `
erreur erroné||e fau|sse|x incorrect mauvais||e pas_|bon|la_bonne|le_bon plus_l|a_bonne|e_bon quelqu_un_d_autre
trompe||r|z trompé||e|es|s une_autre_personne`,
    misdial: `
a_changé_de_numéro changé_|de_numéro|son_numéro erreur_de_|destinataire|numéro|personne faux_numéro
mauvais|_destinataire|_numéro|e_personne n_habite_p|as_ici|lus_ici pas_mon_nom tu_te_trompes_de un_inconnu
une_inconnue vous_vous_trompez_de`,
    belong: `
appartien|s|t changé_de_propriétaire est_à_moi||_maintenant m_appartient nouveau_propriétaire utilise_ce à_moi`,
    took: 'ai_|depuis|eu attribué||_ce|e hérité obtenu repris||_cette_ligne réattribu|e|é|ée récupéré',
    other: `
abonnement_à_la_salle achat||s adhésion adresse article||s assurance billet||s bon||s cadeau
carte||_de_fidélité|_fidélité chambre chèque club code colis commande||s compte||s con|sultation|trat cou|leur|pon|rs
données essai expédition facture fidélité forfait hôtel la_carte livraison||s location ma_place menu mutuelle
paiement||s panier participation points produit||s profil programme||_de_fidélité|_fidélité prélèvement||s rdv
remboursement rendez_vous retour réservation||s souscription séance séjour table taille visite vol voyage`,
    food: `
ail bacon burger café cha|mpignon*|ntilly cornichon* crème frites fromage glaçon* gluten jambon ketchup lait mayo*
moutarde noix oeuf* oignon* olive* salade sauce sucre tomate* viande œuf*`,
    sense: `
arrêt|_cardiaque|_de_bus|_de_métro|_de_tram|_de_travail|_du_bus|_maladie|s assez_de_points au_plus auto|_stop|stop
bon_arrêt d_arrêt de_plus du_stop en_|avoir_assez_de|plus|stop enfin feu_stop fin_d|e|e_semaine|u_mois l_arrêt la_fin
le_stop non_plus panneau_stop pas|_assez|_encore|_mal|se_à plus_|de_points|de_temps|ou_moins|tard|tôt
prochain_|arrêt|stop sans_|arrêt|cesse trop_b|ien|on un_|arrêt|stop week|_end|end à_la_fin`,
    told: 'demandé dit envoyé mis redit répondu tapé écrit',
    consent: 'accord autoris|ation|ations|e|é consen|s|tement|ti d_accord permets',
    withdraw: 'annule reprends retir|e|er|ons retrait révo|cation|que|quer',
    enrol: `
abonne|_moi|z_moi ajoutez_moi inscri|re|s_moi|vez_moi je_|m_abonne|m_inscris|reviens je_veux_|m_inscrire|participer
m_abonner m_inscrire me_réinscrire recommencez rejoindre remets_moi remettez_|les|moi|moi_sur_la_liste
repren|dre_les|ez réabonn* réactive|r|z|z_moi réinscri*`,
    joined: 'abonn|er|é|ée demandé donné||_mon_numéro inscri|ption|re|s|t|te sollicité souscrit',
    assist: `
aide|_moi|_svp|z_moi assistance besoin_d_aide c_est_|qui|qui_là|quoi|une_arnaque comment_ça_marche de_l_aide m_aider
parler_à plus_d_info|rmations|s pouvez_vous_m_aider quelle_|enseigne|entreprise|société
qui_|envoie|es_tu|est_ce|est_là|m_écrit|me_parle|parle|écrit|êtes_vous service_client||s un_|conseiller|humain
votre_numéro vous_|appeler|contacter|joindre|êtes_qui`,
    byMistake: 'par_|erreur|mégarde sans_faire_exprès',
    lookalike: `
abonné||s achete|r|z adresse||s annonce||r annuel||le appeler arriv|e|er|ez|ée cass|e|ez|é compter cont|act|rat
coupon||s envie||s liberté masse message ménage passage||s publi|c|que ressources retard||s stoppeur supérieur`,
  },
};
