import type { Lexicon } from '#consent/language/lexicon.ts';

export const italian: Lexicon = {
  language: 'it',
  words: {
    or: 'o, oppure',
    glue: `
      e, ed, di, d, del, dello, della, dei, delle, degli, dell, in, a, ad, al, allo, alla, ai, alle, all, per, con,
      che, si, come, su, sul, sulla, dal, dalla, dall, da, nel, nella, anche, essere, sono, ho, ha, hanno, avere,
      fare, fa, fate, fatto, ne, vi, ci, ve, ce, ve lo, qui, lì, via, ancora, sempre, detto, dico, chiedo, chiesto, vi
      chiedo, voi, automaticamente, tramite, riguardo, proprio, ulteriormente, faccio, richiedo, esigo, pregherei,
      presente, vi prego, la prego, farmi, alcun modo, po, lo, eh`,
    to: 'di, a, da',
    det: `
      il, lo, la, i, gli, le, l, un, uno, una, mio, mia, miei, mie, vostro, vostra, vostri, vostre, tuo, tua, tuoi,
      tue, suo, sua, questo, questa, questi, queste, quello, quella, quei, quelle, ogni, prossima, prossimo, ultima,
      altri, altre, nostro, tali, codesti, tutti i, tutte le`,
    but: 'ma, quindi, però, altrimenti, sennò, poiché, perciò',
    polite: `
      per favore, perfavore, x favore, per piacere, per cortesia, pf, grazie, grazie mille, mille grazie, ciao, salve,
      buongiorno, buonasera, ora, adesso, subito, immediatamente, oggi, già, una volta per tutte, prego, vi prego, la
      prego, ti prego, per sempre, definitivamente, scusi, scusa, scusate, signore, signora, gentilmente,
      cortesemente, saluti, cordiali saluti, sì, da subito, davvero, finalmente, dai, ragazzi, d ora in poi, d ora in
      avanti, in futuro, urgente, una buona volta, cordialmente, oh, ehi, spiacente, mi dispiace, no grazie, grazie in
      anticipo, così, gentile, gentili, vi ringrazio, di nuovo, insomma, buona giornata`,
    i: 'io, noi',
    you: 'voi, tu, lei, te',
    they: 'lui, essi, loro, chi, qualcuno',
    me: 'mi, me, ci, noi',
    it: 'questo, questa, ciò, lo, la, li, questa cosa, queste cose, questa roba, sta roba, quello, quelli, così, cosi',
    all: 'tutto, tutti, tutte, tutto questo',
    be: 'è, sono, siete, sei, essere, era, sia, siamo',
    past: `
      ho, ha, avete, hai, hanno, abbiamo, arrivato, arrivati, arrivata, ricevuto, ricevuti, mandato, inviato, è stato,
      sono stato, sono stata, ieri, aveva, arrivano`,
    can: `
      potete, potreste, può, potrebbe, puoi, posso, potrei, dovete, deve, devi, volete, devo, vorreste, dovreste,
      bisogna`,
    how: 'come, dove, quando, quale, cosa devo fare, come faccio, come si, quanto, quanti, quante, a che ora',
    why: 'perché non, se non, se voi, come mai, perché',
    hypo: 'se io, se invio, se mando, se scrivo, se annullo, se cancello, cosa succede se, se mi',
    instead: 'invece, piuttosto, al posto',
    not: `
      non, mai, né, senza, mai più, nn, vieto, rifiuto, evitate, evita, eviti, diffido, se non, non fa per me, non
      corretto`,
    cannot: `
      non riesco, non posso, impossibile, non riesco a, non si può, non si riesce, non ci riesco, non si riesce a`,
    didnot: 'non ho, non ha, non hanno',
    none: 'nessun, nessuno, nessuna, niente, nulla, zero, niente più, basta con, no a, mai più, no grazie',
    more: `
      più, altri, altre, ancora, ulteriori, di nuovo, mai più, in futuro, d ora in poi, piu, non più, ulteriormente,
      nuovi, altro`,
    too: `
      troppi, troppe, troppo, troppo spesso, tanti, tante, continuamente, di continuo, sempre, in continuazione, così
      tanti, molti, molte`,
    enough: 'abbastanza, basta, adesso basta, ora basta, sufficiente, è abbastanza, ne ho abbastanza, può bastare',
    want: `
      voglio, vogliamo, desidero, desideriamo, vorrei, vorremmo, interessa, interessano, intendo, bisogno, serve,
      servono, volevo, gradisco, gradirei, accetto, gradito, voglia, voler, preferisco, desidererei, chiedo di,
      richiesto, rifiuto`,
    keep: `
      continuate, continua, adoro, amo, spero, piacciono, piace, ottimo, ottimi, fantastico, bello, bravi, felice,
      contento`,
    miss: `
      perdere, perdermi, dimenticare, dimenticate, dimenticarti, aspettare, pagare, cambiare, perderle, perderli,
      esitate, esiti`,
    interest: 'interessato, interessata, interessa, interessano, interesse, interessati, fa per me, non fa per me',
    annoy: `
      disturbare, disturbate, disturbano, disturba, disturbarmi, fastidio, fastidiosi, fastidiose, fastidioso,
      molestare, molestie, molestarmi, scocciare, scocciatura, rompere, rompete, rotto, stufo, stufa, stancato,
      stanco, stanca, odio, seccante, seccanti, importunare, importunarmi, assillare, assillante, assillanti,
      invadente, invadenti, indesiderati, indesiderate, indesiderata, scocciarmi, infastidire, infastidirmi,
      infastidite, tormentare, tormentarmi, romperle, intasare, insistere, insistenti, stressare, bombardare,
      bombardarmi, assillarmi, tartassare, tartassarmi, non richiesti`,
    anger: `
      merda*, cazz*, stronz*, vaffanculo, idiot*, deficient*, coglion*, truffa*, truffator*, ladri, schifo, schifezza,
      vergogna*, vergognatevi, maledett*, denuncia*, avvocato, imbecill*, porca, porcheria, palle, ridicol*, pessim*,
      ridicoli, bastardi, inutili, stupid*, incapaci, garante, scandaloso, marmaglia`,
    cease: `
      smettete, smetti, smetta, smettetela, smettila, smetterla, smettere, smettiamo, la smetta, finitela, finiscila,
      piantatela, piantala, fermate, ferma, fermatevi, fermati, fermi, fermare, cessate, cessi, cessare, cessa,
      interrompete, interrompere, interrompi, sospendete, sospendere, sospendi, basta con, basta mandare, basta
      inviare, basta scrivere, basta scrivermi, basta mandarmi, basta inviarmi, basta chiamare, basta messaggi,
      stoppate, stoppa, stoppare, mettete fine, mettere fine, porre fine, ponete fine, finiamola, la smettete, la
      smetti, dateci un taglio, chiudetela, fatela finita, falla finita, fine ai, fine alle, basta spam, basta di,
      zitti, silenzio, smetto di`,
    leave: `
      disiscriv*, disiscriz*, disiscri*, deiscri*, disabbon*, disabilitatemi, cancellami, cancellatemi, mi cancelli,
      mi cancellate, cancellarmi, toglimi, toglietemi, mi tolga, mi togliete, togliermi, rimuovimi, rimuovetemi, mi
      rimuova, mi rimuovete, rimuovermi, eliminami, eliminatemi, eliminarmi, mi elimini, mi eliminate, depennatemi,
      depennami, escludetemi, escludimi, lasciatemi in pace, lasciami in pace, mi lasci in pace, mi lasciate in pace,
      lasciatemi stare, lasciami stare, lasciatemi tranquillo, lasciatemi tranquilla, mi tiro fuori, voglio uscire,
      voglio uscirne, uscire dalla lista, tiratemi fuori, non disturbare, non disturbate, non disturbatemi,
      dimenticatemi, dimenticate il mio numero, perdete il mio numero, mi oppongo, bloccatemi, sparite, andate via,
      desiscri*, recedere, non rompete, non rompetemi, sganciatemi, levatemi, levami, mi levi, mi levate, levarmi, mi
      chiamo fuori, rinuncio, scordatevi di me, non scocciatemi, andatevene, revoca iscrizione, lasciatemi … in pace,
      lasciate … in pace, lasci … in pace`,
    left: `
      mi sono disiscritto, mi sono disiscritta, mi sono cancellato, mi sono cancellata, disiscritto, disiscritta,
      disabbonato`,
    remove: `
      cancellate, cancellare, cancella, cancelli, cancellazione, togliete, togliere, togli, tolga, rimuovete,
      rimuovere, rimuovi, rimuova, rimozione, eliminate, eliminare, elimina, elimini, depennate, escludete, escludere,
      dimenticate, scordate, levate, levare, leva, bloccate, bloccare, espungete, esco`,
    cancel: `
      annulla, annullate, annullare, annulli, annullamento, disdire, disdite, disdici, disdetta, disdico, annullarlo,
      annullarla, revocare l ordine, recesso, rescindere, annullo, disdirlo`,
    switch: `
      chiudere, chiudete, chiudi, disattivare, disattivate, disattiva, disattivi, spegnere, spegnete, terminare,
      terminate, finire, silenziare, disabilitare, disabilitate, cancellate, cancellare, concludere, chiuda`,
    done: `
      cancellato, cancellata, rimosso, rimossa, tolto, tolta, eliminato, eliminata, escluso, esclusa, disattivato,
      bloccato, depennato`,
    send: `
      inviate, inviare, invia, invii, inviarmi, inviatemi, inviarci, mandate, mandare, manda, mandarmi, mandatemi,
      mandarci, mandi, mandiate, inviate mi, spedire, spedite, spedirmi, mandarne, inviarne, invio, proporre,
      propormi, proporci, riempire, riempirmi, trasmettere`,
    reach: `
      scrivete, scrivere, scrivi, scrivermi, scrivetemi, scriverci, scriva, contattate, contattare, contatta,
      contattarmi, contattatemi, contattarci, contatti, contattato, contattata, chiamate, chiamare, chiamarmi,
      chiamatemi, chiami, disturbate, disturbare, disturbarmi, disturbatemi, messaggiare, messaggiarmi, cercate,
      cercarmi, cercatemi, importunare, importunarmi, importunatemi, spammare, spammarmi, telefonare, telefonarmi,
      telefonate, telefonatemi, assillare, assillarmi, assillatemi, tempestare, tempestarmi, spammate, notificare,
      contatto, insistere, insistete, molestarmi, infastidirmi, tormentarmi, disturbato, disturbata`,
    receive: `
      ricevere, ricevo, riceverne, riceverli, riceverle, sentire, sentirvi, vedere, leggere, ricevere più, figurare,
      far parte, continuare a, riceva, averne, saperne, saperne nulla, sapere`,
    message: `
      messaggio, messaggi, messaggini, sms, pubblicità, pubblicitari*, annunci, annuncio, mail, email, notifica,
      notifiche, newsletter, avvisi, avviso, alert, iscrizione, iscrizioni, abbonamento, abbonamenti, promozione,
      promozioni, promozionali, promozionale, offerte, comunicazione, comunicazioni, spam, marketing, promo, chiamate,
      sollecitazioni, sollecitazione, testi, posta, commerciali, proposte, telefonate, contatti commerciali, vostre
      notizie, messagi, messagio, messaggistica, invii, sconti, contatto`,
    list: `
      lista, liste, elenco, elenchi, rubrica, database, banca dati, archivio, archivi, contatti, mailing list,
      registro, sistema, gruppo, servizio, mailing, vostri archivi`,
    number: 'numero, numeri, telefono, cellulare, num, tel, recapito, contatto, recapiti, cell, nr',
    person: 'persona, destinatario, uomo, donna, signore, signora, contatto, tizio',
    wrong: `
      sbagliato, sbagliata, sbagliate, sbagliando, sbagliato numero, errato, errata, scorretto, sbaglia, sbagliati,
      non corretto, erroneo, sbagli, un altra persona`,
    misdial: `
      numero sbagliato, numero errato, sbagliato numero, sbagliato persona, persona sbagliata, errore di persona, hai
      sbagliato, ha sbagliato numero, avete sbagliato, sbagliate numero, sbaglia numero, ha cambiato numero, non abita
      qui, non abita più qui, destinatario sbagliato, contatto sbagliato, numero non corretto, scambio di persona, non
      conosco nessuna, non conosco nessun, qui non abita, non sono la persona giusta, non è la persona giusta, non è
      il numero giusto`,
    belong: 'appartiene, è di un altra persona',
    other: `
      ordine, ordini, appuntamento, appuntamenti, prenotazione, prenotazioni, consegna, consegne, spedizione,
      spedizioni, pacco, pacchi, account, conto, profilo, articolo, articoli, prodotto, prodotti, acquisto, acquisti,
      pagamento, pagamenti, addebito, carta, contratto, biglietto, biglietti, viaggio, volo, tavolo, fattura, reso,
      rimborso, buono, buoni, coupon, punti, corso, lezione, prova, carrello, visita, codice, sconto, iscrizione in
      palestra, tessera, hotel, camera, adesione, dati, indirizzo, taglia, colore, assicurazione, socio, associazione,
      programma, programma fedeltà, club, palestra, pranzo, cena, premio, raccolta punti, abbonamento in palestra,
      abbonamento palestra, seduta, polizza, utenza, noleggio, regalo, carta fedeltà, ritiro`,
    sense: `
      senza sosta, non stop, fermata, fermata dell autobus, alla fine, fino alla fine, fine settimana, fine mese, fine
      del mese, fine anno, in fine, alla fine del, basta un, basta una, basta poco, mi basta, basta che, basta solo,
      ci basta, non basta, basta dire, basta chiedere, mai abbastanza, non abbastanza, abbastanza punti, abbastanza
      buono, abbastanza caldo, abbastanza vicino, abbastanza bene, abbastanza buoni, a basta, ti basta, vi basta,
      quanto basta, più tardi, più o meno, di più, più info, più informazioni, in più, non più di, più vicino, per
      niente, di niente, di nulla, fa niente, abbastanza spesso, abbastanza per, abbastanza forte, fermi oggi, siete
      fermi, più buono, il più, la più, basta il, basta la, basta per me, basta per oggi, non ancora, ancora no,
      ancora non`,
    consent: `
      consenso, autorizzazione, permesso, autorizzo, autorizzato, acconsento, acconsentito, autorizzata, consensi`,
    withdraw: 'revoco, ritiro, revocare, ritirare, revoca, annullo, ritirato',
    enrol: `
      iscrivimi, iscrivetemi, iscrivermi, voglio iscrivermi, mi iscrivo, abbonatemi, abbonami, reiscriv*, riattivare,
      riattivate, aggiungetemi, aggiungimi, rimettetemi, voglio partecipare, partecipare, aderire, tornare a ricevere,
      riprendete, ricominciate, voglio aderire, riattivami, riattivatemi, reiscri*, iscriviti`,
    joined: `
      iscritto, iscritta, richiesto, chiesto, abbonato, abbonata, registrato, registrata, autorizzato, accettato,
      sottoscritto, dato il mio numero, dato il consenso, aderito, richiesti, richieste, chiesti`,
    assist: `
      chi è, chi sei, chi siete, chi parla, chi scrive, con chi parlo, ho bisogno di aiuto, bisogno di aiuto, bisogno
      d aiuto, aiutatemi, aiutami, mi aiuti, mi aiutate, potete aiutarmi, può aiutarmi, puoi aiutarmi, contattarvi,
      servizio clienti, assistenza, assistenza clienti, parlare con, cos è questo, cosa è questo, un operatore, una
      persona vera, di cosa si tratta, supporto, quale azienda, che azienda, come avete avuto il mio numero, chi mi
      scrive, informazioni per favore, maggiori informazioni, chiamarvi, un umano, chi mi manda`,
    byMistake: 'per sbaglio, per errore, accidentalmente, inavvertitamente',
    lookalike: `
      cancello, cancelli, contratto, contratti, contanti, numeroso, messaggero, massaggio, massaggi, inviato, inviata,
      mandato, fermata, fermate, rimosso, scritto, correre, corretto, promesse, notizia, notizie, annuncia, offerta,
      scrivania, iscritto, consenso, invita, invitare, mandare, messaggiamo, disturbo`,
  },
};
