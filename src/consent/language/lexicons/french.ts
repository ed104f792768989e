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
a a_partir afin au aussi automatiquement aux avec avoir bien ce cent_fois cette_fois chez com|bien_de_fois|me
con|cernant|tinuellement d dans de deja demande||r depuis desormais deux_fois dire dis dit dont dorenavant du en
envers essaie et etre fai|re|t il_y_a jusqu maintenant me_faire par||t plein_de_fois plusieurs_fois pour qu quand que
s se si sur trois_fois votre_part vraiment y`,
    to: 'a d de',
    det: `
certains ces cet||te dernier des l la le les leur||s ma mes mon nos notre prochain quel||le ta tel tes ton tout||e un
une vos votre`,
    but: 'alors car donc mais parce puis sinon',
    or: 'ou',
    polite: `
a_jamais a_l_|avenir|instant absolument aujourd_hui bien_a_vous bon|jour|ne_journee|soir bref cordialement coucou
definitivement deja des|_aujourd_hui|_maintenant|ole|olee enfin excusez_moi gentiment hein immediatement
je_vous_|en_prie|prie la_prochaine_fois madame maintenant merci||_beaucoup|_d_avance messieurs_dames monsieur
non_merci oui pardon pour_|de_bon|la_derniere_fois|toujours priere_de s_il_|te_plait|vous_plait salut
sil_|te_plait|vous_plait stp svp tout_de_suite une_fois_pour_toutes urgent veuillez vraiment`,
    i: 'j je je_vais nous on on_va',
    you: 't toi tu vous',
    they: 'elle||s il ils personne_ne quelqu_un qui',
    me: 'm me moi nous',
    it: 'c ca ce ce_truc ceci cel|a|ui_ci ces_trucs tout_c|a|ela',
    all: 'tou|s|t|te|tes',
    be: 'c est etait etes etre on_dirait ressemble_a semble sont suis',
    past: 'a ai arrive||e|s as avai|s|t avez avons etait ete||s_vous hier ont recu||e|s',
    can: 'auriez devez dois fau|drait|t peu|t|t_on|x pou|rrais|rriez|vez|voir puis||_je',
    how: 'com|bien|ment ou quand que|_faire|l|lle|lles|ls',
    why: 'pourquoi si_|tu|vous tant_que',
    doubt:
      'sais_pas_|si|trop_si|vraiment_si j_hesite hesite_à je_songe songe_à j_envisage envisage_de je_pense_à pense_à_me je_me_demande',
    again: 'à_nouveau de_nouveau réinscri* remettez|_moi réactive* me_remettre récupérer ravoir',
    hypo: `
est_ce_que_je_perds que_se_passe si_|j|je|on
si_jamais si_ensuite si_plus_tard si_ça_ne_me si_je_|change|veux|ne_veux|n_aime`,
    instead: 'a_la_place plutot',
    not: `
aucun_besoin cel|le_que_vous_cherchez|ui_que_vous_cherchez defense_de desire_plus interdi|ction|t inutile_de jamais
la_personne_que_vous_cherchez n ne ni pas pas_|besoin_de|bon|la_bonne|la_peine_de|le_bon|mon_nom|necessaire
plus_|besoin|envie|jamais|l_intention|la_bonne|le_bon plutot_|ne_plus|pas pour_|ne_plus|plus refus|e|e_de|ons sans
souhait|e_plus|ons_plus veu|t_plus|x_plus voulons_plus`,
    cannot: 'arrive_p|as|lus_a impossible||_de n_arrive_p|as|lus ne_p|arviens_pas|eux_pas peux_pas',
    none: 'aucun||e ni non_merci pas_d||e plus_|aucun|aucune|d|de|rien rien zero',
    more: `
a_l_avenir a_nouveau autres davantage de_nouveau des|ire_plus|ormais dorenavant encore nouveau plus
plus_|aucun|aucune|besoin|d|de|envie|jamais|l_intention|rien souhait|e_plus|ons_plus veu|t_plus|x_plus voulons_plus`,
    too: 'autant beaucoup constamment sans_|arret|cesse tout_le_temps trop un_tas_de une_tonne_de',
    often: `
beaucoup chaque_|jour|semaine enormement matin_et_soir par_jour plein_de quotidiennement souvent tous_les_jours
toutes_les_|heures|semaines`,
    fewer: 'calmez_vous du_calme moins||_souvent pas_si_souvent ralenti|r|ssez une_fois_par_|mois|semaine',
    enough: 'assez c_est_bon ca_suffit stop_a suffi|sant|t',
    want: `
accepte aimerais besoin desir|e|e_plus|erais|ons envie interesse_pas_de plus_|besoin|envie|l_intention
plutot_|ne_plus|pas refus|e|e_de|ons souhait|e|e_plus|erais|ons|ons_plus veu|t|t_plus|x|x_plus
vou|drais|lais|loir|lons|lons_plus`,
    keep: 'ador|e|ons aim|e|ons continue||z esper|e|ons excellent gardez genial j_adore ravi||e super',
    miss: 'attendre changer deranger hesitez louper manquer oublie|r|z payer perdre rater',
    interest: 'interesse||e|nt|s interet',
    refused: 'bof_pas_pour_moi pas_bienvenus pas_les_bienvenu|es|s pas_|mon_truc|pour_moi|souhaites plus_interet',
    annoy: `
agacant||s casser_les_pieds derange||ant|z embete|r|z emmerder enerv|ant|e enquiquiner envahir faire_chier
fatig|ant|uant|ue gonfle harcele||ment|r|z importuner indesirable||s insupportable lourd marre penible polluer pourrir
ras_le_bol relou saoule||r|z`,
    anger: `
arnaque* bordel chi|ant|er con||nard*|nasse*|s debile* encul* escroc* foutage_de_gueule honteux idiot* imbecile*
merde* nul||le|s putain salaud* scandaleux ta_gueule voleur* vos_gueules`,
    threat: `
33700 avocat cnil dgccrf la_police plainte porte|_plainte|r_plainte signale||r
porte_plainte signaler`,
    cease: `
arete|r|z arret|e|er|es|ez|ez_ca|ter|tez cess|ation|e|er|ez finissez_en halte_a||ux interromp|ez|re mets_fin
mettez_|fin|un_terme mettre_|fin|un_terme stop_a||ux stoppe||r|s|z`,
    leave: `
allez_vous_en bloquez_moi degagez des|abon*|abonn*|engager|inscri* droit_d_opposition en_dehors_de_|ca|cette|vos
fichez_…_paix foutez_|le_camp|…_paix lache|_moi|z_moi
laisse|_moi_en_paix|_…_tranquille|z_nous_tranquilles|z_…_en_paix|z_…_tranquille m_oppose me_debarrasser_de_vous
ne_pas_deranger opposition oublie|_moi|z_moi|z_mon_numero perdez_mon_numero plus_|de_contact|rien_a_faire_avec
rien_a_voir_avec_vous si_|ca_continue|cela_continue|tu_continues|vous_continuez sortir_de_|la_liste|votre_liste
droit_à_l_oubli droit_à_l_effacement rgpd dernier_avertissement dernière_fois_que effacement_de_mes suppression_de_mes arrêt_des`,
    remove: `
bloque|r|z debarrasser efface||r|z elimine|r|z enleve||r|z exclure ote|r|z radie|r|z raye|r|z retire||e|nt|r|z
sor|s|tez suppression supprime||e|r|z vire|r|z`,
    cancel: `
annul|ation|e|er|ez interrompre_mon quitter_…_|club|programme resili|ation|e|er|ez sortir_du_|club|programme`,
    finite: `
arret|ais|ait|e_par|e_tot|ee_par|ees|ent|ons m_arrete||r_chez me_suis_arrete||e nous_sommes_arretes s_arrete||r
s_est_arrete stoppe|_par|e_par`,
    switch: `
clore cloture|r|z coupe|r|z desactive||r|z ferme|r|z finir mettre_fin_a_mon quitter suspend|ez|re termine|r|z`,
    done: 'annule||e|es|s arrete||s efface enleve||e radie||e raye||e resilie retire||e stoppe||e supprime||e|s',
    send: 'adresse|r|z balancer envoi||e|es|s envoy|er|es|ez|iez expedie|r|z propose|r|z renvoye|r|z transmett|ez|re',
    reach: `
appel|er|ez|le|les contact|e|ee|er|es|ez|iez demarche||r|z derange||r|z ecri|re|s|ves|vez|viez embete||r|z harcele|r|z
importune|r|z joindre message notifier parle|r|z recontacte||r|z relance||r|z sms sollicite||r|z spamme||r|z
telephone|r|z texte||r|z`,
    receive: 'arrivent avoir entendre etre_sur faire_partie figurer lire recevo|ir|ns recoi|s|t voir',
    message: `
abonnement||s alerte* annonces appels communication* contact courrie|l*|r* de_vos_nouvelles demarchage||s diffusion
envois infolettre* inscription message||rie|s notif||ication*|s nouvelles_de_vous offres promotion||nel*|s
prospect|ion|us pub||licitaire*|licite*|s rappels reclame||s relances sollicitation* texto||s`,
    list: 'base carnet contacts fichier||s groupe liste||s mailing registre repertoire service',
    number: `
coordonnees infos_personnelles ligne mes_|coordonnees|donnees|donnees_personnelles|infos num||ero|eros n° portable tel
telephone||_de
mes_données||_personnelles données_personnelles`,
    person: 'contact correspondant dame destinataire gars interlocuteur mec monsieur personne',
    wrong: `
err|eur|one|onee fau|sse|x incorrect mauvais||e pas_|bon|la_bonne|le_bon plus_l|a_bonne|e_bon quelqu_un_d_autre
trompe||e|es|r|s|z une_autre_personne`,
    misdial: `
a_change_de_numero cel|le_que_vous_cherchez|ui_que_vous_cherchez change_|de_numero|son_numero erreur_de_numero
faux_numero la_personne_que_vous_cherchez mauvais_numero n_habite_p|as_ici|lus_ici pas_mon_nom tu_te_trompes_de
un_inconnu une_inconnue vous_vous_trompez_de
téléphone_d_occasion téléphone_…_occasion portable_d_occasion acheté_ce_|téléphone|portable|numéro racheté_ce_|téléphone|portable hérité_|de_ce_téléphone|du_téléphone|de_ce_numéro|de_ce_portable|ce_téléphone vendu_|ce_téléphone|mon_téléphone|ce_portable|mon_portable|le_téléphone`,
    belong: `
a_moi appartien|s|t change_de_proprietaire est_a_moi||_maintenant m_appartient nouveau_proprietaire utilise_ce`,
    took: 'ai_|depuis|eu attribue||_ce|e herite obtenu reattribue||e recupere repris||_cette_ligne',
    other: `
abonnement_a_la_salle achat||s adhesion adresse article||s assurance billet||s bon||s cadeau carte chambre cheque club
code colis commande||s compte||s con|sultation|trat cou|leur|pon|rs donnees essai expedition facture fidelite forfait
hotel livraison||s location ma_place menu mutuelle paiement||s panier participation points prelevement||s
pro|duit|duits|fil|gramme rdv remboursement rendez_vous reservation||s retour seance sejour souscription table taille
visite vol voyage`,
    food: `
ail bacon burger cafe cha|mpignon*|ntilly cornichon* creme frites fromage glacon* gluten jambon ketchup lait mayo*
moutarde noix oeuf* oignon* olive* salade sauce sucre tomate* viande`,
    sense: `
arret_cardiaque arret_de_|bus|metro|tram|travail arret|_du_bus|_maladie|s assez_de_points au_plus auto|_stop|stop
bon_arret d_arret de_plus du_stop en_|avoir_assez_de|plus|stop enfin feu_stop fin_d|e|e_semaine|u_mois l_arret la_fin
le_stop non_plus panneau_stop pas|_assez|_encore|_mal|se_a plus_|de_points|de_temps|ou_moins|tard|tot
prochain_|arret|stop sans_|arret|cesse trop_b|ien|on un_|arret|stop week|_end|end`,
    told: 'demande dit ecrit envoye mis redit repondu tape',
    consent: 'accord autoris|ation|ations|e consen|s|tement|ti d_accord permets',
    withdraw: 'annule reprends retir|e|er|ons retrait revo|cation|que|quer',
    enrol: `
abonne|_moi|z_moi ajoutez_moi inscri|re|s_moi|vez_moi je_|m_abonne|m_inscris|reviens je_veux_|m_inscrire|participer
m_abonner m_inscrire me_reinscrire reabonn* reactive|r|z|z_moi recommencez reinscri* rejoindre remets_moi
remettez_|les|moi|moi_sur_la_liste repren|dre_les|ez`,
    joined: `
abonne||e|r demande donne||_mon_numero inscri|ption|re|s|t|te sollicite souscrit
rien_demandé client_|chez|de client cliente_|chez|de cliente`,
    assist: `
aide|_moi|_svp|z_moi assistance besoin_d_aide c_est_|qui|qui_la|quoi|une_arnaque comment_ca_marche de_l_aide m_aider
parler_a plus_d_info|rmations|s pouvez_vous_m_aider quelle_|enseigne|entreprise|societe
qui_|ecrit|envoie|es_tu|est_ce|est_la|etes_vous|m_ecrit|me_parle|parle service_client||s un_|conseiller|humain
votre_numero vous_|appeler|contacter|etes_qui|joindre`,
    byMistake: 'par_|erreur|megarde sans_faire_expres',
    lookalike: 'adresses ann|once|uel cassez stoppeur',
    gone: `
décédé||e|s décède décéda morte_|en|le|il mort_|en|le|il n_est_plus_de_ce_monde nous_a_quittés nous_a_quitté défunt||e feu_mon feue_ma`,
    died: `
mort morte mourut décès`,
    kin: `
il elle mère père maman papa mari femme épouse époux fils fille frère soeur sœur grand grand-mère grand-père tante oncle propriétaire titulaire cliente client`,
    elsewhere: `
autre_|magasin|boutique|enseigne|marque|société|entreprise|liste|site|expéditeur ma_banque mon_|assurance|dentiste|club ma_salle newsletter|s mail mails e-mail e-mails courriel|s email|s`,
  },
};
