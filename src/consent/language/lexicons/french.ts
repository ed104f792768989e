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
et de d du à a au aux en dans sur pour par avec que qu ce se s y comme bien chez quand si depuis aussi vraiment faire
fait me_faire être dire dis dit demande demandé demander avoir désormais dorénavant jusqu automatiquement maintenant
envers à_partir concernant dont afin essaie continuellement il_y_a déjà cette_fois part votre_part plusieurs_fois
deux_fois trois_fois plein_de_fois cent_fois combien_de_fois`,
    to: 'de d à',
    det: `
le la les l un une des mon ma mes votre vos ton ta tes cette ces notre nos leur leurs quel quelle tel cet certains
prochain dernier toute tout`,
    but: 'mais donc alors car parce sinon puis',
    or: 'ou',
    polite: `
svp s_il_vous_plait s_il_te_plait stp sil_vous_plait sil_te_plait s_v_p merci merci_beaucoup merci_d_avance bonjour
bonsoir salut coucou maintenant immédiatement tout_de_suite définitivement veuillez prière_de merci_de cordialement
madame monsieur je_vous_prie je_vous_en_prie enfin vraiment absolument oui bonne_journée messieurs_dames à_l_avenir
à_l_instant aujourd_hui pour_toujours à_jamais une_fois_pour_toutes dès_maintenant dès_aujourd_hui la_prochaine_fois
pour_de_bon désolé désolée pardon excusez_moi hein bref gentiment pour_la_dernière_fois urgent déjà bien_à_vous
non_merci`,
    i: 'je j on nous je_vais on_va',
    you: 'vous tu t toi',
    they: 'il elle ils elles qui quelqu_un personne_ne',
    me: 'me m moi nous',
    it: 'ça cela ceci ce tout_ça tout_cela ces_trucs ce_truc celui_ci c',
    all: 'tout tous toutes toute',
    be: 'est suis sont êtes être était c',
    past: 'avez ai as a ont avons avais avait été était reçu reçue reçus arrivé arrivée arrivés êtes_vous hier',
    can: 'pouvez pourriez peux peut pourrais puis dois devez faut faudrait pouvoir auriez peut_on puis_je',
    how: 'comment où quel quelle quand que_faire quels combien quelles',
    why: 'pourquoi si_vous si_tu tant_que',
    hypo: 'si_je si_j que_se_passe est_ce_que_je_perds si_on',
    instead: 'plutôt à_la_place',
    not: `
ne n pas jamais plus_jamais sans ni refuse refuse_de refusons inutile_de aucun_besoin veux_plus souhaite_plus
désire_plus veut_plus souhaitons_plus voulons_plus pas_pour_moi pas_le_bon pas_la_bonne plus_le_bon plus_la_bonne
pas_bon pas_mon_nom pour_plus pour_ne_plus plus_avoir plus_recevoir`,
    cannot: `
arrive_pas n_arrive_pas impossible_de impossible ne_peux_pas peux_pas n_arrive_plus arrive_plus_à ne_parviens_pas`,
    none: 'aucun aucune rien zéro pas_de pas_d plus_aucun plus_aucune plus_de plus_d plus_rien ni non_merci',
    more: `
plus davantage encore plus_aucun plus_aucune plus_de plus_d plus_rien plus_jamais désormais dorénavant autres nouveau
à_nouveau de_nouveau à_l_avenir veux_plus souhaite_plus désire_plus veut_plus souhaitons_plus voulons_plus`,
    too: 'trop beaucoup_trop sans_cesse tout_le_temps sans_arrêt trop_souvent autant constamment beaucoup_de beaucoup',
    often: `
souvent tous_les_jours chaque_jour sans_arrêt tout_le_temps beaucoup par_jour toutes_les_heures quotidiennement
plein_de énormément toutes_les_semaines chaque_semaine matin_et_soir`,
    fewer: `
moins moins_souvent une_fois_par_mois une_fois_par_semaine pas_si_souvent calmez_vous du_calme ralentir ralentissez`,
    enough: 'assez suffit ça_suffit ca_suffit suffisant c_est_bon stop_à',
    want: `
veux veut voulons souhaite souhaitons souhaiterais voudrais désire désirons aimerais besoin vouloir envie voulais
accepte intéresse_pas_de désirerais veux_plus souhaite_plus désire_plus veut_plus souhaitons_plus voulons_plus refuse
refuse_de refusons`,
    keep: `
adore adorons aime aimons espère espérons continuez continue gardez super génial j_adore ravi ravie excellent`,
    miss: 'rater manquer perdre louper oublier payer attendre changer déranger oubliez hésitez',
    interest: 'intéressé intéressée intéressés intéresse intéressent intérêt pas_pour_moi',
    annoy: `
marre ras_le_bol saoule saoulez gonfle harcèlement harceler embêter emmerder importuner énerve pénible énervant
agaçant agaçants lourd insupportable casser_les_pieds harcèle harcelez dérange dérangez dérangeant indésirable
indésirables embêtez enquiquiner faire_chier polluer envahir relou fatigue fatigué fatiguant fatigant pourrir saouler`,
    anger: `
merde* putain connard* connasse* cons con salaud* ta_gueule vos_gueules bordel encul* arnaque* c_est_nul nul nuls
nulle escroc* voleur* honteux scandaleux débile* idiot* imbécile* foutage_de_gueule chiant chier`,
    cease: `
arrêtez arrête arrêter arrêtes cessez cesse cesser cessation stoppez stoppe stopper stoppes mettez_fin mettre_fin
mets_fin mettez_un_terme mettre_un_terme finissez_en arretes arêtez arretter arrettez arretez areter arretez_ça
interrompez interrompre`,
    leave: `
désabonn* désinscri* desinscri* desabon* laissez_moi_tranquille laisse_moi_tranquille laissez_moi_en_paix
laisse_moi_en_paix laissez_nous_tranquilles fichez_moi_la_paix foutez_moi_la_paix lâchez_moi lâche_moi foutez_le_camp
me_désabonner plus_de_contact sortir_de_la_liste sortir_de_votre_liste m_oppose me_désengager résilier_mon_abonnement
opposition oubliez_moi oublie_moi désengager dégagez allez_vous_en bloquez_moi fichez_la_paix oubliez_mon_numéro
perdez_mon_numéro ne_pas_déranger laissez_…_tranquille laisse_…_tranquille laissez_…_en_paix foutez_…_paix
fichez_…_paix si_ça_continue si_cela_continue droit_d_opposition`,
    remove: `
supprimez supprimer supprime supprimé supprimée retirez retirer enlevez enlever enlève effacez effacer efface ôtez
ôter rayez rayer radiez radier virez virer sortez éliminez éliminer suppression retire retirent sors exclure bloquer
bloquez retirée retiré débarrasser`,
    cancel: `
annulez annuler annule résiliez résilier résilie résiliation annulation interrompre_mon quitter_…_programme
quitter_…_club sortir_du_programme sortir_du_club`,
    finite: `
arrêtent arrêtait arrêtais arrêtons arrête_tôt arrêtées me_suis_arrêtée me_suis_arrêté m_arrête s_arrête s_est_arrêté
nous_sommes_arrêtés m_arrêter_chez s_arrêter arrêté_par stoppé_par arrêtée_par stoppée_par`,
    switch: `
désactivez désactiver désactive coupez couper fermer fermez clôturer clôturez clore finir terminer terminez suspendre
suspendez mettre_fin_à_mon quitter`,
    done: `
retiré retirée enlevé enlevée supprimé supprimée supprimés rayé rayée effacé radié radiée arrêtés arrêté annulé
annulée annulés annulées résilié stoppé stoppée`,
    send: `
envoyez envoyer envoie envoies envoi envois envoyiez adresser adressez transmettre transmettez expédier expédiez
balancer renvoyez renvoyer envoyés proposer proposez`,
    reach: `
écrivez écrire écris écrives écriviez contactez contacter contacte contactes contactiez contacté contactée textez
texter texte appelez appeler appelle appelles relancer relancez relance harceler harcelez spammer spammez spamme
solliciter sollicitez sollicité démarcher démarchez démarché importuner importunez embêter embêtez recontacter
recontactez recontacté joindre parler parlez message notifier embêté dérange dérangez déranger téléphoner téléphonez
sms`,
    receive: 'recevoir reçois reçoit recevons entendre voir figurer être_sur faire_partie lire arrivent',
    message: `
message messages texto textos sms pub pubs publicité* publicitaire* mail mails courriel* notification* notif notifs
newsletter infolettre* alerte* spam promo promos promotion promotions promotionnel* offres abonnement abonnements
inscription communication* sollicitation* relances rappels démarchage marketing envois annonces prospection contact
diffusion réclame réclames courrier* appels prospectus listes_de_diffusion messagerie démarchages nouvelles_de_vous
de_vos_nouvelles`,
    list: `
liste listes fichier fichiers base base_de_données répertoire contacts registre mailing groupe service mailing_list
carnet`,
    number: `
numéro numéros num tél tel téléphone coordonnées portable infos_personnelles mes_infos n° ligne téléphone_de`,
    person: 'personne destinataire interlocuteur gars mec dame monsieur contact correspondant',
    wrong: `
mauvais mauvaise faux fausse erroné erronée incorrect trompez trompé trompe trompée tromper erreur pas_le_bon
pas_la_bonne pas_bon plus_le_bon plus_la_bonne trompés trompées quelqu_un_d_autre une_autre_personne`,
    misdial: `
faux_numéro mauvais_numéro erreur_de_numéro mauvaise_personne erreur_de_personne mauvais_destinataire
vous_vous_trompez_de tu_te_trompes_de erreur_de_destinataire n_habite_plus_ici n_habite_pas_ici changé_de_numéro
pas_mon_nom a_changé_de_numéro changé_son_numéro`,
    belong: `
appartient appartiens utilise_ce est_à_moi_maintenant est_à_moi m_appartient à_moi changé_de_propriétaire
nouveau_propriétaire`,
    took: `
récupéré repris repris_cette_ligne hérité attribué attribuée obtenu ai_depuis attribué_ce ai_eu réattribué réattribuée
réattribue`,
    other: `
commande commandes rendez_vous rdv réservation réservations livraison livraisons colis adhésion compte comptes profil
article articles produit produits achat achats paiement paiements prélèvement prélèvements carte contrat billet
billets voyage séjour visite retour remboursement panier table forfait cours points bon bons séance consultation
facture chèque cadeau code vol hôtel chambre souscription adresse taille couleur données programme_de_fidélité
programme participation essai mutuelle assurance abonnement_à_la_salle location expédition ma_place carte_de_fidélité
club coupon menu fidélité la_carte programme_fidélité carte_fidélité`,
    food: `
oignon* fromage tomate* cornichon* sauce lait sucre glaçon* salade champignon* moutarde mayo* jambon crème frites
burger viande gluten noix oeuf* œuf* ail café olive* bacon ketchup chantilly`,
    sense: `
arrêt_de_bus arrêt_de_tram arrêt_de_travail arrêt_maladie d_arrêt l_arrêt un_arrêt arrêt_de_métro arrêt_du_bus
prochain_arrêt arrêts sans_arrêt sans_cesse auto_stop autostop fin_du_mois à_la_fin fin_de_semaine week_end weekend
fin_de la_fin arrêt_cardiaque prochain_stop le_stop un_stop panneau_stop en_stop du_stop passe_à trop_bon trop_bien
pas_assez assez_de_points plus_de_points enfin plus_de_temps en_avoir_assez_de pas_mal bon_arrêt feu_stop non_plus
plus_tard plus_ou_moins au_plus en_plus de_plus plus_tôt pas_encore`,
    told: 'dit écrit répondu envoyé demandé tapé redit mis',
    consent: 'consentement accord autorisation autorisations autorise consens consenti d_accord',
    withdraw: 'retire révoque révoquer retirer révocation retrait annule reprends retirons',
    enrol: `
inscrivez_moi inscris_moi abonnez_moi abonne_moi réabonn* réinscri* je_m_abonne m_inscrire m_abonner je_m_inscris
remettez_moi je_veux_m_inscrire ajoutez_moi recommencez reprenez je_veux_participer inscrire rejoindre réactiver
réactivez reprendre_les remets_moi remettez_moi_sur_la_liste remettez_les réactivez_moi je_reviens me_réinscrire`,
    joined: `
inscrit inscrite abonné abonnée demandé inscription souscrit inscris donné_mon_numéro sollicité inscrire abonner donné`,
    assist: `
qui_êtes_vous qui_est_ce c_est_qui qui_es_tu vous_êtes_qui besoin_d_aide aidez_moi aide_moi vous_contacter
vous_joindre vous_appeler service_client service_clients c_est_quoi de_l_aide parler_à un_conseiller assistance
un_humain aide_svp m_aider votre_numéro quelle_société quelle_entreprise quelle_enseigne plus_d_infos
plus_d_informations pouvez_vous_m_aider qui_m_écrit qui_écrit qui_parle qui_me_parle c_est_qui_là qui_est_là`,
    byMistake: 'par_erreur par_mégarde sans_faire_exprès',
    lookalike: `
arriver arrivez arrive arrivée acheter achetez appeler envie envies annonce annoncer passage passages ménage adresse
adresses liberté abonné abonnés compter cassez casse cassé coupon coupons masse message ressources contrat contact
supérieur retard retards publique public annuel annuelle stoppeur`,
  },
};
