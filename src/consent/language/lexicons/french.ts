import type { Lexicon } from '#consent/language/lexicon.ts';

export const french: Lexicon = {
  language: 'fr',
  notFollows: 'pas, jamais, plus jamais',
  words: {
    or: 'ou',
    glue: `
      et, de, d, du, à, a, au, aux, en, dans, sur, pour, par, avec, que, qu, ce, se, s, y, comme, bien, chez, quand,
      si, depuis, aussi, vraiment, faire, fait, me faire, être, dire, dis, dit, demande, demandé, demander, avoir,
      désormais, dorénavant, jusqu, automatiquement, maintenant, envers, à partir, concernant, dont, afin, essaie,
      continuellement, il y a, déjà, cette fois, part, votre part`,
    to: 'de, d, à',
    det: `
      le, la, les, l, un, une, des, mon, ma, mes, votre, vos, ton, ta, tes, cette, ces, notre, nos, leur, leurs, quel,
      quelle, tel, cet, certains, prochain, dernier`,
    but: 'mais, donc, alors, car, parce, sinon, puis',
    polite: `
      svp, s il vous plait, s il te plait, stp, sil vous plait, sil te plait, s v p, merci, merci beaucoup, merci d
      avance, bonjour, bonsoir, salut, coucou, maintenant, immédiatement, tout de suite, définitivement, veuillez,
      prière de, merci de, d accord, cordialement, madame, monsieur, je vous prie, je vous en prie, enfin, vraiment,
      absolument, oui, bonne journée, messieurs dames, à l avenir, à l instant, aujourd hui, pour toujours, à jamais,
      une fois pour toutes, dès maintenant, dès aujourd hui, la prochaine fois, pour de bon, désolé, désolée, pardon,
      excusez moi, hein, bref, gentiment, pour la dernière fois, urgent, déjà, bien à vous, non merci`,
    i: 'je, j, on, nous',
    you: 'vous, tu, t, toi',
    they: 'il, elle, ils, elles, qui, quelqu un, personne ne',
    me: 'me, m, moi, nous',
    it: 'ça, cela, ceci, ce, tout ça, tout cela, ces trucs, ce truc, celui ci, c',
    all: 'tout, tous, toutes, toute',
    be: 'est, suis, sont, êtes, être, était',
    past: `
      avez, ai, as, a, ont, avons, avais, avait, été, était, reçu, reçue, reçus, arrivé, arrivée, arrivés, êtes vous,
      hier`,
    can: 'pouvez, pourriez, peux, peut, pourrais, puis, dois, devez, faut, faudrait, pouvoir, auriez, peut on, puis je',
    how: 'comment, où, quel, quelle, quand, que faire, quels, combien, quelles',
    why: 'pourquoi, si vous, si tu, tant que',
    hypo: 'si je, si j, que se passe, est ce que je perds, si on',
    instead: 'plutôt, à la place',
    not: `
      ne, n, pas, jamais, plus jamais, sans, ni, refuse, refuse de, refusons, inutile de, aucun besoin, veux plus,
      souhaite plus, désire plus, veut plus, souhaitons plus, voulons plus, pas pour moi, pas le bon, pas la bonne,
      plus le bon, plus la bonne, pas bon, pas mon nom`,
    cannot: `
      arrive pas, n arrive pas, impossible de, impossible, ne peux pas, peux pas, n arrive plus, arrive plus à, ne
      parviens pas`,
    none: `
      aucun, aucune, rien, zéro, pas de, pas d, plus aucun, plus aucune, plus de, plus d, plus rien, ni, non merci`,
    more: `
      plus, davantage, encore, plus aucun, plus aucune, plus de, plus d, plus rien, plus jamais, désormais,
      dorénavant, autres, nouveau, à nouveau, de nouveau, à l avenir, veux plus, souhaite plus, désire plus, veut
      plus, souhaitons plus, voulons plus`,
    too: `
      trop, beaucoup trop, sans cesse, tout le temps, sans arrêt, trop souvent, autant, constamment, beaucoup de,
      beaucoup`,
    enough: 'assez, suffit, ça suffit, ca suffit, suffisant, c est bon, stop à',
    want: `
      veux, veut, voulons, souhaite, souhaitons, souhaiterais, voudrais, désire, désirons, aimerais, besoin, vouloir,
      envie, voulais, accepte, intéresse pas de, désirerais, veux plus, souhaite plus, désire plus, veut plus,
      souhaitons plus, voulons plus, refuse, refuse de, refusons`,
    keep: `
      adore, adorons, aime, aimons, espère, espérons, continuez, continue, gardez, super, génial, j adore, ravi,
      ravie, excellent`,
    miss: 'rater, manquer, perdre, louper, oublier, payer, attendre, changer, déranger, oubliez, hésitez',
    interest: 'intéressé, intéressée, intéressés, intéresse, intéressent, intérêt, pas pour moi',
    annoy: `
      marre, ras le bol, saoule, saoulez, gonfle, harcèlement, harceler, embêter, emmerder, importuner, énerve,
      pénible, énervant, agaçant, agaçants, lourd, insupportable, casser les pieds, harcèle, harcelez, dérange,
      dérangez, dérangeant, indésirable, indésirables, embêtez, enquiquiner, faire chier, polluer, envahir, relou,
      fatigue, fatigué, fatiguant, fatigant, pourrir, saouler`,
    anger: `
      merde*, putain, connard*, connasse*, cons, con, salaud*, ta gueule, vos gueules, bordel, encul*, arnaque*, c est
      nul, nul, nuls, nulle, escroc*, voleur*, honteux, scandaleux, débile*, idiot*, imbécile*, foutage de gueule,
      chiant, chier`,
    cease: `
      arrêtez, arrête, arrêter, arrêtes, cessez, cesse, cesser, cessation, stoppez, stoppe, stopper, stoppes, mettez
      fin, mettre fin, mets fin, mettez un terme, mettre un terme, finissez en, arretes, arêtez, arretter, arrettez,
      arretez, areter, arretez ça, interrompez, interrompre`,
    leave: `
      désabonn*, désinscri*, desinscri*, desabon*, laissez moi tranquille, laisse moi tranquille, laissez moi en paix,
      laisse moi en paix, laissez nous tranquilles, fichez moi la paix, foutez moi la paix, lâchez moi, lâche moi,
      foutez le camp, me désabonner, plus de contact, sortir de la liste, sortir de votre liste, m oppose, me
      désengager, résilier mon abonnement, opposition, oubliez moi, oublie moi, désengager, dégagez, allez vous en,
      bloquez moi, fichez la paix, oubliez mon numéro, perdez mon numéro, ne pas déranger, laissez … tranquille,
      laisse … tranquille, laissez … en paix, foutez … paix, fichez … paix`,
    remove: `
      supprimez, supprimer, supprime, supprimé, supprimée, retirez, retirer, enlevez, enlever, enlève, effacez,
      effacer, efface, ôtez, ôter, rayez, rayer, radiez, radier, virez, virer, sortez, éliminez, éliminer,
      suppression, retire, retirent, sors, exclure, bloquer, bloquez, retirée, retiré, débarrasser`,
    cancel: 'annulez, annuler, annule, résiliez, résilier, résilie, résiliation, annulation, interrompre mon',
    switch: `
      désactivez, désactiver, désactive, coupez, couper, fermer, fermez, clôturer, clôturez, clore, finir, terminer,
      terminez, suspendre, suspendez, mettre fin à mon, quitter`,
    done: `
      retiré, retirée, enlevé, enlevée, supprimé, supprimée, supprimés, rayé, rayée, effacé, radié, radiée, arrêtés,
      arrêté`,
    send: `
      envoyez, envoyer, envoie, envoies, envoi, envois, envoyiez, adresser, adressez, transmettre, transmettez,
      expédier, expédiez, balancer, renvoyez, renvoyer, envoyés, proposer, proposez`,
    reach: `
      écrivez, écrire, écris, écrives, écriviez, contactez, contacter, contacte, contactes, contactiez, contacté,
      contactée, textez, texter, texte, appelez, appeler, appelle, appelles, relancer, relancez, relance, harceler,
      harcelez, spammer, spammez, spamme, solliciter, sollicitez, sollicité, démarcher, démarchez, démarché,
      importuner, importunez, embêter, embêtez, recontacter, recontactez, recontacté, joindre, parler, parlez,
      message, notifier, embêté, dérange, dérangez, déranger, téléphoner, téléphonez, sms`,
    receive: 'recevoir, reçois, reçoit, recevons, entendre, voir, figurer, être sur, faire partie, lire',
    message: `
      message, messages, texto, textos, sms, pub, pubs, publicité*, publicitaire*, mail, mails, courriel*,
      notification*, notif, notifs, newsletter, infolettre*, alerte*, spam, promo, promos, promotion, promotions,
      promotionnel*, offres, abonnement, abonnements, inscription, communication*, sollicitation*, relances, rappels,
      démarchage, marketing, envois, annonces, prospection, contact, diffusion, réclame, réclames, courrier*, appels,
      prospectus, listes de diffusion, messagerie, démarchages, nouvelles de vous, de vos nouvelles`,
    list: `
      liste, listes, fichier, fichiers, base, base de données, répertoire, contacts, registre, mailing, groupe,
      service, mailing list, carnet`,
    number: 'numéro, numéros, num, tél, tel, téléphone, coordonnées, portable, infos personnelles, mes infos, n°',
    person: 'personne, destinataire, interlocuteur, gars, mec, dame, monsieur, contact, correspondant',
    wrong: `
      mauvais, mauvaise, faux, fausse, erroné, erronée, incorrect, trompez, trompé, trompe, trompée, tromper, erreur,
      pas le bon, pas la bonne, pas bon, plus le bon, plus la bonne, trompés, trompées, quelqu un d autre, une autre
      personne`,
    misdial: `
      faux numéro, mauvais numéro, erreur de numéro, mauvaise personne, erreur de personne, mauvais destinataire, vous
      vous trompez de, tu te trompes de, erreur de destinataire, n habite plus ici, n habite pas ici, changé de
      numéro, pas mon nom`,
    belong: 'appartient, appartiens, utilise ce',
    other: `
      commande, commandes, rendez vous, rdv, réservation, réservations, livraison, livraisons, colis, adhésion,
      compte, comptes, profil, article, articles, produit, produits, achat, achats, paiement, paiements, prélèvement,
      prélèvements, carte, contrat, billet, billets, voyage, séjour, visite, retour, remboursement, panier, table,
      forfait, cours, points, bon, bons, séance, consultation, facture, chèque, cadeau, code, vol, hôtel, chambre,
      souscription, adresse, taille, couleur, données, programme de fidélité, programme, participation, essai,
      mutuelle, assurance, abonnement à la salle, location, expédition, ma place, carte de fidélité, club, coupon,
      menu`,
    sense: `
      arrêt de bus, arrêt de tram, arrêt de travail, arrêt maladie, d arrêt, l arrêt, un arrêt, arrêt de métro, arrêt
      du bus, prochain arrêt, arrêts, sans arrêt, sans cesse, auto stop, autostop, fin du mois, à la fin, fin de
      semaine, week end, weekend, fin de, la fin, arrêt cardiaque, prochain stop, le stop, un stop, panneau stop, en
      stop, du stop, passe à, trop bon, trop bien, pas assez, assez de points, plus de points, enfin, plus de temps,
      en avoir assez de, pas mal, bon arrêt, feu stop, non plus, plus tard, plus ou moins, au plus, en plus, de plus,
      plus tôt, pas encore`,
    consent: 'consentement, accord, autorisation, autorisations, autorise, consens, consenti',
    withdraw: 'retire, révoque, révoquer, retirer, révocation, retrait, annule, reprends, retirons',
    enrol: `
      inscrivez moi, inscris moi, abonnez moi, abonne moi, réabonn*, réinscri*, je m abonne, m inscrire, m abonner, je
      m inscris, remettez moi, je veux m inscrire, ajoutez moi, recommencez, reprenez, je veux participer, inscrire,
      rejoindre, réactiver, réactivez, reprendre les`,
    joined: `
      inscrit, inscrite, abonné, abonnée, demandé, inscription, souscrit, inscris, donné mon numéro, sollicité,
      inscrire, abonner, donné`,
    assist: `
      qui êtes vous, qui est ce, c est qui, qui es tu, vous êtes qui, besoin d aide, aidez moi, aide moi, vous
      contacter, vous joindre, vous appeler, service client, service clients, c est quoi, de l aide, parler à, un
      conseiller, assistance, un humain, aide svp, m aider, votre numéro, quelle société, quelle entreprise, quelle
      enseigne, plus d infos, plus d informations, pouvez vous m aider`,
    byMistake: 'par erreur, par mégarde, sans faire exprès',
    lookalike: `
      arriver, arrivez, arrive, arrivée, acheter, achetez, appeler, envie, envies, annonce, annoncer, passage,
      passages, ménage, adresse, adresses, liberté, abonné, abonnés, compter, cassez, casse, cassé, coupon, coupons,
      masse, message, ressources, contrat, contact, supérieur, retard, retards, publique, public, annuel, annuelle,
      stoppeur`,
  },
};
