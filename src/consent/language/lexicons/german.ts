import type { Lexicon } from '#consent/language/lexicon.ts';

export const german: Lexicon = {
  language: 'de',
  notFollows: 'nicht, nie, niemals, nie wieder, nie mehr, bloß nicht',
  objectFirst: true,
  subjectSaid: true,
  words: {
    away: 'von, aus, runter, raus, vom',
    or: 'oder',
    glue: `
      und, von, vom, in, im, an, am, auf, für, mit, bei, zu, zum, zur, über, per, via, dass, das, als, auch, so, da,
      hier, dort, noch, schon, immer, gerne, gern, weiter, weiterhin, aus, ab, nach, um, damit, haben, habe, hab,
      sein, bin, werden, wird, werde, endlich, wieder, ihnen, sich, es, doch, mal, echt, wirklich, jetzt, dafür,
      davon, unter, seit, jemals, überhaupt, automatisch, künftig, zukünftig, lasst, lass, lassen, raus, hätte, würde,
      gebeten, bitten, gesagt, sagte, sage, heraus, dieser stelle, ausdrücklich, hiermit, meinerseits, ihrerseits,
      weg, bereits, denn, wo, stehen, bloß`,
    to: 'zu',
    det: `
      der, die, das, den, dem, des, ein, eine, einen, einem, einer, mein, meine, meinen, meiner, meinem, eure, euer,
      euren, eurer, ihre, ihren, ihrer, ihr, unsere, deine, dein, deinen, deiner, dieser, diese, dieses, diesen, jede,
      jeden, jedes, welche, solche, nächste, letzte, nächster`,
    but: 'aber, weil, denn, sonst, deshalb, also, sondern, daher',
    polite: `
      bitte, danke, danke schön, dankeschön, vielen dank, hallo, guten tag, guten morgen, guten abend, servus, moin,
      sofort, jetzt, endlich, ab sofort, umgehend, unverzüglich, heute, mal, einfach, für immer, dauerhaft, komplett,
      endgültig, nochmal, noch mal, ein für alle mal, mfg, grüße, gruß, lg, liebe grüße, viele grüße, sehr geehrte
      damen und herren, sorry, entschuldigung, leute, nun, doch, höflichst, gefälligst, ja, freundliche grüße, liebes
      team, in zukunft, wirklich, danke sehr, besten dank, bitteschön, herzlichen dank, na, ach, nochmals, schönen
      tag, tschüss, tschuess, bitte bitte, dringend, vielleicht, man, mann, letzte warnung, bitte danke, gerne, gern,
      nein danke`,
    i: 'ich, wir, man',
    you: 'ihr, du, sie, euch',
    they: 'er, es, jemand, niemand, wer, man',
    me: 'mich, mir, uns',
    it: `
      das, dies, es, damit, davon, diese dinger, dieses zeug, den mist, den scheiß, den quatsch, den unsinn, sowas, so
      was, so etwas, den kram, die dinger`,
    all: 'alles, alle, allem, allen, sämtliche',
    be: 'ist, bin, sind, seid, sein, war, gehört',
    past: `
      habe, hab, haben, habt, hat, hast, hatte, hatten, wurde, wurden, bekommen, erhalten, angekommen, gekommen,
      geschickt, war, gestern, gesendet, geschrieben, verschickt`,
    can: `
      könnt, könnten, können, kann, könnte, kannst, sollt, sollen, soll, müsst, muss, müssen, möge, darf, dürfen,
      dürft, würden, würdet, wollt, soll ich, wollen, könntet, sollten, solltet`,
    how: 'wie, wo, wann, was, welche, welcher, woher, wieviel',
    why: 'warum, wieso, weshalb, wenn ihr, wenn sie, falls ihr, wenn du',
    hypo: 'wenn ich, falls ich, was passiert, muss ich',
    instead: 'stattdessen, lieber, anstatt, sondern',
    not: `
      nicht, nie, niemals, kein, keine, keinen, keiner, keinerlei, keinem, ohne, nichts, nimmer, nich, net, weder,
      unterlasst, verbiete, untersage, untersagt, verbitte, nie wieder, nie mehr, nichts für mich, nicht die richtige,
      nicht der richtige, nicht die richtigen, nicht richtig, weigere`,
    cannot: `
      kann nicht, kann mich nicht, konnte nicht, konnte mich nicht, kann leider nicht, können nicht, kann man nicht,
      kann ich nicht, kann ich mich nicht, lässt sich nicht, geht nicht, kann einfach nicht`,
    none: 'kein, keine, keinen, keiner, keinerlei, keinem, nichts, null, nix, nein danke',
    more: `
      mehr, weitere, weiteren, nie wieder, nie mehr, wieder, länger, künftig, zukünftig, in zukunft, noch mehr, nimmer`,
    too: `
      zu viele, zu viel, zuviel, zuviele, zu oft, zu häufig, so viele, ständig, dauernd, andauernd, so oft, viel zu,
      viele, viel`,
    enough: `
      genug, reicht, es reicht, langt, schluss, schluss jetzt, jetzt reicht es, jetzt reichts, reichts, schluss damit,
      genug davon, schluss aus, das reicht`,
    want: `
      will, möchte, möchten, wollen, wünsche, wünschen, brauche, brauchen, wollte, mag, bedarf, verlange, wunsch,
      benötige, will ich, fordere, würde gerne, würde gern, moechten, bitte darum, lust, weigere`,
    keep: `
      weitermachen, macht weiter, mach weiter, weiter so, hoffe, hoffentlich, liebe, toll, super, freue, freu, genial,
      prima, bleibt, behalten, gerne weiter, gut, mag`,
    miss: 'verpassen, verlieren, vergessen, vergiss, versäumen, warten, zahlen, bezahlen, ändern, stören, vergesst',
    interest: 'interesse, interessiert, interessieren, interessant, bedarf, lust auf, nichts für mich',
    annoy: `
      nervt, nervig, nerven, belästigung, belästigen, belästigt, lästig, genervt, unerwünscht, unerwünschte, hasse,
      satt, leid, stört, schnauze voll, zumüllen, terror, auf die nerven, nerv, zutexten, bombardieren, störend,
      penetrant, unverschämt, zuzutexten, zuzumüllen, vollmüllen, zuspammen, auf den keks, zu nerven, zu belästigen,
      auf den geist, auf den sack, zu stören`,
    anger: `
      scheiß*, scheiss*, mist, arsch*, idiot*, verdammt*, verpiss*, betrüger*, betrug, abzocke*, fick*, drecks*,
      blöd*, dumm*, frechheit, unverschämt*, schwachsinn, hurensohn*, spinnt, quatsch, kacke, anwalt, anzeige,
      anzeigen, spinner, wichser*, saftladen, miserabel, schrott, unsinn`,
    cease: `
      hör … auf, hört … auf, hören … auf, hörst … auf, aufhören, aufhörn, aufzuhören, aufhört, aufhörst, stoppt,
      stoppe, stoppen, stoppen sie, gestoppt werden, beendet, beende, beenden, zu beenden, unterlassen, unterlassen
      sie, unterlasst, unterlass, einstellen, stellt … ein, stell … ein, stellen … ein, einzustellen, halt, schluss
      mit, macht schluss, mach schluss, abstellen, stellt … ab, stell … ab, stellen … ab, abzustellen, lasst das, lass
      das, lassen sie das, hör uff, sein lassen, seinlassen, haltet die klappe, halt die klappe, gebt ruhe, gib ruhe,
      lass es, lasst es, lassen sie es, lass es sein, lasst es sein, unterbindet, höre auf, sistieren, hoert … auf,
      hört endlich auf, zu stoppen`,
    leave: `
      abmeld*, abzumelden, melde … ab, melden … ab, meldet … ab, meld … ab, abbestell*, abzubestellen, bestelle … ab,
      bestellt … ab, bestell … ab, austrag*, auszutragen, trag … aus, tragt … aus, tragen … aus, trage … aus,
      widerruf*, widerrufe, widersprech*, widerspreche, widerspruch, lasst mich in ruhe, lass mich in ruhe, lassen sie
      mich in ruhe, lasst mich in frieden, lass mich in frieden, lassen sie mich in frieden, lasst uns in ruhe, in
      ruhe lassen, in ruhe gelassen, in ruhe zu lassen, nehmt mich raus, nimm mich raus, nehmen sie mich raus,
      vergesst meine nummer, vergiss meine nummer, ich will raus, will hier raus, möchte raus, meine ruhe, lasst mich
      zufrieden, lass mich zufrieden, verschwindet, haut ab, hau ab, zieht leine, abonnement beenden, blockiert mich,
      deabonnier*, desabonnier*, ich bin raus, will da raus, lasst mich raus, streicht mich, ruhe jetzt, bin raus,
      vergesst mich, verzichte auf, verzichte, kündige das abo, keine lust mehr auf, lasst … in ruhe, lass … in ruhe,
      lassen … in ruhe, lasst … in frieden, lassen … in frieden, lass … in frieden, verbiete ihnen, verbiete euch,
      untersage ihnen, untersage euch, verbitte mir`,
    left: 'abgemeldet, abbestellt, ausgetragen, widerrufen, widersprochen, deabonniert',
    remove: `
      lösch, lösche, löscht, löschen, zu löschen, löschung, entfernen, entferne, entfernt, entfern, zu entfernen,
      streicht, streichen, streiche, streich, nehmt, nimm, nehmen, rausnehmen, herausnehmen, rauszunehmen,
      herauszunehmen, werft … raus, schmeißt … raus, wirf … raus, entfernung, rauswerfen, runternehmen, sperrt,
      sperren, vergesst, vergiss, runter, blockieren, rausgenommen, tilgen, tilgt, aus der liste, raus aus, gelöscht,
      raus, komme … von, komm … von, komme … aus, loswerden, los werden, werde … los, werd … los`,
    cancel: `
      stornieren, storniere, storniert, stornier, stornierung, absagen, sagt … ab, sage … ab, sag … ab, kündigen,
      kündige, kündigung, kündigt, annullieren, zu stornieren, zu kündigen, abzusagen, canceln, cancelt, abblasen`,
    switch: `
      schließen, schließt, schließe, deaktivieren, deaktiviert, deaktiviere, ausschalten, schaltet … aus, schalte …
      aus, schalten … aus, schalt … aus, abschalten, schaltet … ab, schalte … ab, auflösen, auflösung, pausieren,
      stumm schalten, auszuschalten, abzuschalten, zu schließen`,
    done: `
      gelöscht, entfernt, gestrichen, rausgenommen, herausgenommen, abgestellt, eingestellt, beendet, storniert,
      gekündigt, gestoppt, genommen`,
    send: `
      schick, schickt, schicken, schicke, schickst, sende, sendet, senden, sendest, zusenden, zuschicken, zuzusenden,
      zuzuschicken, zusendung, zusendungen, versenden, verschicken, übersenden, übermitteln, schicken sie, senden sie,
      zu schicken, zu senden, zu verschicken, zu versenden, verschickt, versendet, versand`,
    reach: `
      schreib, schreibt, schreiben, schreibe, schreibst, zu schreiben, anschreiben, anzuschreiben, schreibt … an,
      schreib … an, schreiben … an, kontaktiert, kontaktieren, kontaktiere, kontaktierst, zu kontaktieren, kontakt,
      kontaktaufnahme, ruft … an, ruf … an, rufen … an, anrufen, anzurufen, simst, simsen, texten, textet, texte,
      belästigt, belästigen, belästige, melden, meldet, zu belästigen, zu nerven, nerven, nervt, zuspammen, spammt,
      spammen, vollspammen, zuzuspammen, zu texten, zu spammen, angeschrieben, zutexten, informieren, benachrichtigen,
      ansprechen, stört, stören, zumüllen, zuballern, bombardieren, bewerben, beschicken`,
    receive: `
      bekommen, bekomme, bekommt, kriegen, kriege, kriegt, erhalten, erhalte, empfangen, empfange, hören, lesen,
      sehen, informiert, benachrichtigt, krieg, bekomm, angeschrieben, kontaktiert, hörn, zugesendet, zugeschickt,
      geschickt, gelistet`,
    message: `
      nachricht, nachrichten, sms, smse, nachrichten von euch, werbung, werbungen, werbe*, mails, newsletter*,
      benachrichtigung*, mitteilung*, abo, abos, abonnement, abonnements, angebote, angeboten, aktionen, spam, infos,
      information, informationen, erinnerungen, push*, reklame, texte, textnachricht*, marketing*, kurznachricht*,
      promo*, anrufe, rundschreiben, kontaktaufnahme*, zuschriften, post, rabattaktionen, sms werbung, meldungen,
      nachrichtendienst, massennachrichten, whatsapps, dienst, sms dienst, sms service, zusendungen, botschaften,
      werbesms, mailings, verteilung, rufnummernwerbung, alarme, alerts, rabatte, gutscheine, anzeigenwerbung,
      spamnachrichten, kontakt, anmeldung`,
    list: `
      liste, listen, verteiler, verteilerliste, mailingliste, datenbank, kartei, system, kontakte, kontaktliste,
      adressbuch, gruppe, empfängerliste, kundenliste, telefonliste, datei, sms liste, mailing, abonnentenliste, chat`,
    number: `
      nummer, nummern, handynummer, telefonnummer, rufnummer, handy, nr, mobilnummer, kontaktdaten, telefon, tel`,
    person: 'person, mann, frau, empfänger, leute, falschen, falsche, falscher, mensch, adressat, ansprechpartner',
    wrong: `
      falsch, falsche, falschen, falscher, falsches, verkehrt, verkehrte, verkehrten, nicht die richtige, nicht der
      richtige, nicht die richtigen, vertan, geirrt, verwechselt, nicht richtig, jemand anderem, jemand anders,
      jemandem anders`,
    misdial: `
      falsche nummer, verwählt, verkehrt verbunden, falsch verbunden, falsche person, falschen person, falscher
      empfänger, falschen kontakt, falsche handynummer, falsche telefonnummer, verwechslung, falscher kontakt,
      falscher mann, falsche rufnummer, falschen erwischt, nummer verwechselt, wohnt hier nicht, andere nummer jetzt,
      neue nummer von`,
    belong: 'gehört, gehören, gehoert',
    other: `
      bestellung, bestellungen, termin, termine, buchung, buchungen, reservierung, reservierungen, lieferung,
      lieferungen, paket, pakete, päckchen, mitgliedschaft, konto, kundenkonto, profil, artikel, produkt, produkte,
      kauf, einkauf, zahlung, zahlungen, abbuchung, lastschrift, vertrag, karte, kundenkarte, ticket, tickets, reise,
      flug, tisch, rechnung, rückgabe, retoure, erstattung, gutschein, punkte, kurs, probe, probeabo, warenkorb, ware,
      besuch, code, auftrag, versandauftrag, urlaub, hotel, zimmer, daten, adresse, größe, farbe, account, teilnahme,
      verabredung, versicherung, treueprogramm, bonusprogramm, club, programm, fitnessstudio, abholung, prämie,
      geschenk, anfrage, kundenprofil, essen, termins, zeitschrift, dauerauftrag, bonuskarte, pizza, treuekarte,
      behandlung, miete, unterhaltung, bonuspunkte, kreditkarte, kassenbon`,
    sense: `
      kein stopp nötig, zwischenstopp, nächster stopp, nächste halt, ende des, ende der, ende vom, am ende, zu ende,
      ende april, ende mai, ende juni, ende juli, ende august, wochenende, zum ende, bis ende, kein ende, ohne ende,
      ende gut, der stopp, ein stopp, einen stopp, halt mal, halte, nicht genug, nie genug, genug punkte, genug zeit,
      genug kaffee, warm genug, gut genug, haltestelle, bushaltestelle, genug für, ende nächster woche, ende dieser
      woche, ende september, ende oktober, ende november, ende dezember, ende januar, ende februar, ende märz, halt
      so, ist halt, nicht mehr lange, mehr als, stopp an, melde mich, melde ich mich, meldet euch, meldet euch bei
      mir, reicht mir, reicht der, reicht die, reicht das, boxenstopp, mehr über, reicht für, reicht es wenn, schick
      mir, mehr erfahren, noch nicht`,
    consent: `
      einwilligung, zustimmung, einverständnis, erlaubnis, einverstanden, genehmigung, erlaubt, eingewilligt,
      zugestimmt`,
    withdraw: `
      widerrufe, widerrufen, widerruf, ziehe, zurückziehen, entziehe, nehme … zurück, ziehe … zurück, zurücknehmen,
      entzogen, widerruft`,
    enrol: `
      meldet mich an, melde mich an, melden sie mich an, ich möchte mich anmelden, anmelden, wieder anmelden, wieder
      aufnehmen, mitmachen, ich will mitmachen, möchte mitmachen, abonnieren, ich möchte teilnehmen, bin dabei, ich
      bin dabei, wieder rein, nehmt mich wieder auf, neu anmelden, nehmt mich auf, setzt mich auf die liste, fangt
      wieder an, wieder abonnieren, trag mich ein, tragt mich ein, meldet … an, melde … an, melden … an`,
    joined: `
      angemeldet, abonniert, bestellt, zugestimmt, eingewilligt, angefordert, angefragt, registriert, meine nummer
      gegeben, eingetragen, gewünscht, verlangt, gebeten, erlaubt, anmelden, anmeldung`,
    assist: `
      wer ist das, wer seid ihr, wer sind sie, wer bist du, wer ist da, wer schreibt, brauche hilfe, helft mir, hilf
      mir, helfen, ich brauche hilfe, euch erreichen, sie erreichen, euch kontaktieren, sie kontaktieren, kontakt
      aufnehmen, kundenservice, kundendienst, was ist das, mit jemandem sprechen, mit einem menschen, einen
      mitarbeiter, mitarbeiter, service hotline, hotline, bitte um hilfe, unterstützung, wer ist dran, wer ist hier,
      was soll das sein, welche firma, woher habt ihr meine nummer, woher haben sie meine nummer, hilfe bitte, hilfe`,
    byMistake: 'aus versehen, versehentlich, irrtümlich, fälschlich',
    lookalike: `
      aufhören, anmeldung, entfernung, kontrakt, kontrolle, nachricht, anmeldungen, abmessung, schicken, schinken,
      schrieben, geschrieben, melden, stopfen, stoppel, lesen, lösen, beendigung, ansagen, stoppuhr, aufgaben,
      anhalten, sendung, sendungen, sendungsnummer, verbung, werbung, ansprache, nummern, kaffee, lasten, stellen,
      bestellung, bestellt, bestellen, bestelle, angebot, anbieten, beste, streichen, schmecken, schmeckt, beendet,
      tasten, testen, schreiben, schreiten, streiten, verschenken, versehen, versand, gesendet`,
  },
};
