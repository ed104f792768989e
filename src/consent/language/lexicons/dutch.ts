import type { Lexicon } from '#consent/language/lexicon.ts';

export const dutch: Lexicon = {
  language: 'nl',
  notFollows: 'niet, nooit, nooit meer, niet langer',
  objectFirst: true,
  subjectSaid: true,
  words: {
    away: 'van, af, uit',
    or: 'of',
    glue: `
      en, van, in, op, aan, voor, met, bij, te, om, over, via, per, dat, als, ook, zo, er, hier, daar, nog, al,
      steeds, graag, verder, uit, naar, hebben, heb, zijn, ben, worden, wordt, eindelijk, weer, toch, eens, echt,
      ooit, wel, onder, sinds, hou, gewoon, word, mag, heb gevraagd, gevraagd, gezegd, zeg, vraag, verzoek, hierbij,
      door, zich, automatisch, laat, laten, uitdrukkelijk, hiervan, zou, zult, alstublieft niet, alsnog, zonet, ter,
      vanuit, mee, er mee, ermee, staan`,
    to: 'te, om te, om',
    det: `
      de, het, een, mijn, jullie, uw, je, jouw, deze, die, dit, dat, elke, iedere, welke, ons, onze, hun, zulke,
      volgende, laatste, eerste`,
    but: 'maar, want, omdat, dus, anders, daarom',
    polite: `
      alstublieft, alsjeblieft, aub, alsjeblief, svp, graag, bedankt, dank u, dank je, dankjewel, dankuwel, dank u
      wel, dank je wel, hallo, hoi, hai, dag, goedemorgen, goedemiddag, goedenavond, goedendag, nu, meteen, direct,
      onmiddellijk, vandaag, per direct, per omgaande, voorgoed, voor altijd, gewoon, even, eens, mensen, groet,
      groeten, mvg, met vriendelijke groet, beste, ajb, a u b, vriendelijk, definitief, eindelijk, gvd, ja, nogmaals,
      bij voorbaat dank, mevrouw, meneer, in het vervolg, echt, vanaf nu, alvast bedankt, in de toekomst, nou, hoor,
      jongens, spoed, liefst, joh, pardon, excuses, toch, zeg, eindelijk eens, nee bedankt, nee dank u, nee dank je`,
    i: 'ik, wij, we, ikzelf',
    you: 'jullie, je, jij, u, gij',
    they: 'hij, zij, ze, iemand, wie, niemand, men',
    me: 'mij, me, ons, mijzelf',
    it: `
      dit, dat, het, deze, die, ermee, hiermee, daarmee, die dingen, deze dingen, deze troep, deze onzin, die onzin,
      die troep, hiervan, zulke dingen`,
    all: 'alles, alle, allemaal',
    be: 'is, ben, zijn, bent, was, zit',
    past: `
      heb, hebben, heeft, hebt, had, was, werd, ontvangen, gekregen, aangekomen, gestuurd, gisteren, verstuurd,
      binnengekomen, ben gestopt, zijn gestopt, is gestopt`,
    can: `
      kunnen, kan, kunt, kun, zouden, zou, moeten, moet, mogen, willen, wilt, mag, wil je, wilt u, willen jullie, wil
      u, kan je, kun je, kunt u, dienen`,
    how: 'hoe, waar, wanneer, wat, welke, hoeveel, waarvandaan',
    why: 'waarom, als jullie, als u, als je, indien u, hoezo',
    hypo: 'als ik, indien ik, wat gebeurt er, moet ik',
    instead: 'in plaats, liever, ipv',
    not: `
      niet, nooit, geen, zonder, niks, niets, nimmer, noch, nie, weiger, verbied, nooit meer, niet langer, niets voor
      mij, niet het juiste, niet de juiste, niet het goede, niet de goede`,
    cannot: `
      kan niet, kan me niet, kan mij niet, kon niet, lukt niet, kan ik niet, kan ik me niet, kan mezelf niet, lukt het
      niet, kan maar niet, krijg het niet`,
    none: 'geen, niks, niets, nul, geen enkel, geen enkele, noch, nee bedankt, nee dank je',
    more: `
      meer, nooit meer, verdere, opnieuw, weer, langer, nog meer, niet langer, voortaan, in de toekomst, andere,
      nieuwe, nog, geen verdere`,
    too: `
      te veel, teveel, te vaak, zo veel, zoveel, zo vaak, constant, de hele tijd, aldoor, veel te veel, veel te vaak,
      continu, steeds maar, doorlopend, veel`,
    enough: `
      genoeg, het is genoeg, zo is het genoeg, nou is het genoeg, mooi geweest, het is mooi geweest, klaar, klaar mee,
      ben er klaar mee, zat, ben het zat, basta`,
    want: `
      wil, willen, wens, wensen, hoef, hoeven, wenst, behoefte, nodig, zou graag, zit niet te wachten op, zit te
      wachten op, wachten op, wou, wilde, stel prijs, hoeft, wens ik, interesse in, wil ik, hoef ik, weiger`,
    keep: `
      ga door, ga zo door, gaan door, blijf, blijven, hoop, hopelijk, leuk, geweldig, hou van, top, fijn, houd van,
      super, fantastisch, houden`,
    miss: 'missen, mislopen, verliezen, vergeten, vergeet, wachten, betalen, veranderen, storen, wijzigen, aarzel',
    interest: 'interesse, geïnteresseerd, interesseert, interessant, interesseren, belangstelling, niets voor mij',
    annoy: `
      vervelend, vervelende, irritant, irritante, irriteert, irriteren, lastig, lastigvallen, lastig te vallen,
      lastigvalt, hinderlijk, hinderlijke, hekel, ongewenst, ongewenste, beu, zat, storend, opdringerig, opdringerige,
      gezeur, zeuren, stalken, te storen, bombarderen, ongevraagde, overlast, spugen, zeikerig, te stalken, moe van,
      gek van, ziek van, doodmoe`,
    anger: `
      kut*, klote*, shit*, verdomme*, godver*, idiot*, lul*, eikel*, klootzak*, oplichter*, oplichting, flikker op,
      rot op, rotop, tering*, kanker*, belachelijk*, sukkel*, donder op, sodemieter op, schandalig*, bagger,
      waardeloos, bullshit, onzin, advocaat, aangifte, oplichters, slecht, stom, stomme, hufter*, achterlijk*`,
    cease: `
      stop met, stoppen, stopt, stop er mee, stop ermee, stop nu, stoppen met, te stoppen, hou … op, houd … op, houden
      … op, houdt … op, ophouden, op te houden, ophoudt, staak, staakt, staken, te staken, schei … uit, scheid uit,
      beëindig, beëindigen, te beëindigen, kappen, kap, kap ermee, kappen nou, kap nou, kappen met, een einde, laat
      dat, laat het, laat ophouden, schei uit, maak er een einde aan, hou je mond, houd je mond, hou je bek, laat maar
      zitten, stopzetten, zet … stop, stop te zetten, halt, ga weg met, doe dat niet meer, stopgezet worden`,
    leave: `
      afmeld*, af te melden, meld … af, meldt … af, melden … af, uitschrij*, uitschrijv*, uitschrijf, uit te
      schrijven, schrijf … uit, schrijft … uit, schrijven … uit, opzeggen abonnement, abonnement opzeggen,
      uitgeschreven worden, laat me met rust, laat mij met rust, laat ons met rust, laten jullie me met rust, met
      rust, met rust laten, met rust gelaten, haal me weg, ik wil eraf, wil eraf, wil hier af, wil hieraf, wil eruit,
      gooi me eraf, vergeet mijn nummer, vergeet me, maak bezwaar, teken bezwaar aan, bezwaar, ontabonner*, uitsluit
      me, niet storen, blokkeer me, ga weg, ik wil er af, ik wil er uit, mij eraf, me eraf, haal me eraf, haal mij
      eraf, eraf halen, er af halen, ik wil van deze lijst, deabonner*, loop heen, deregistr*, hoepel op, sodemieter
      op, oprotten, opt-out, afgemeld worden, trek me terug, ik haak af, zie af van, val me niet lastig, val mij niet
      lastig, niet lastig vallen, niet lastigvallen, val me niet meer lastig, laat … met rust, laten … met rust`,
    left: 'afgemeld, uitgeschreven, opgezegd',
    remove: `
      verwijder, verwijderen, verwijdert, te verwijderen, wis, wissen, te wissen, haal … weg, haal … van, haalt … van,
      halen … van, haal … eraf, haal … uit, haal, halen, haalt, schrap, schrappen, te schrappen, weghalen, weg te
      halen, verwijdering, gooi … weg, gooi … eruit, gooi … eraf, vergeet, vergeten, blokkeer, blokkeren, uithalen,
      delete, deleten, eruit, eraf, te halen, neem … van, neem … uit, streep … door, kom … van, kom … af, komen … van`,
    cancel: `
      annuleren, annuleer, annuleert, annulering, te annuleren, opzeggen, zeg … op, zegt … op, zeggen … op, op te
      zeggen, afzeggen, zeg … af, af te zeggen, cancelen, cancel, cancellen, opzegging, afbestellen, bestel … af,
      ontbinden, afgelasten`,
    switch: `
      sluit, sluiten, uitzetten, zet … uit, zetten … uit, zet … af, uit te zetten, uitschakelen, schakel … uit,
      schakelt … uit, uit te schakelen, deactiveer, deactiveren, beëindig, opheffen, hef … op, te sluiten, dempen,
      afsluiten, pauzeren, stopzetten`,
    done: `
      verwijderd, gewist, geschrapt, gestopt, beëindigd, geannuleerd, stopgezet, uitgezet, weggehaald, uitgeschreven,
      afgemeld, gehaald`,
    send: `
      stuur, stuurt, sturen, zend, zendt, zenden, toezenden, toesturen, te sturen, te zenden, versturen, verstuur, te
      versturen, opsturen, gestuurd worden, toe te sturen, doorsturen, sturen naar, verzenden, te verzenden, sturen
      van`,
    reach: `
      schrijf, schrijven, te schrijven, contacteer, contacteren, te contacteren, benader, benaderen, te benaderen,
      benaderd, app, appen, te appen, appt, sms, sms'en, smsen, sms en, te smsen, te sms en, sms't, bel, bellen, te
      bellen, belt, mail, mailen, te mailen, contact, contact opnemen, contact op te nemen, neem … contact, bericht,
      berichten, lastigvallen, lastig te vallen, lastig vallen, val … lastig, vallen … lastig, spam, spammen, te
      spammen, storen, stoor, te storen, texten, text, bestoken, bestook, te bestoken, opbellen, stalken, te stalken,
      aanschrijven, aan te schrijven, gecontacteerd, tekst, teksten, te berichten, aan te spreken`,
    receive: `
      ontvangen, ontvang, krijgen, krijg, krijgt, te ontvangen, te krijgen, horen, zien, lezen, benaderd, gebeld,
      geappt, gecontacteerd, meer horen, ge-sms t, lastiggevallen, gestoord`,
    message: `
      bericht, berichten, berichtjes, berichtje, sms, smsjes, sms jes, sms'jes, smsje, smsen, sms'en, reclame,
      reclames, advertentie*, mail, mails, mailtjes, melding*, notificatie*, nieuwsbrief, nieuwsbrieven, abonnement,
      abonnementen, aanbiedingen, acties, spam, updates, herinneringen, promotie*, marketing*, telefoontjes, appjes,
      appje, apps, sms berichten, tekstberichten, tekstbericht, texts, communicatie, inschrijving, aanmelding, post,
      aanbieding van jullie, pushberichten, mededelingen, kortingen, sms dienst, smsdienst, contact, ongein, e-mails,
      whatsappjes, pushmeldingen, whatsapp berichten, reclameberichten, spamberichten, reclamesms, alerts`,
    list: `
      lijst, lijsten, bestand, bestanden, database, mailinglijst, verzendlijst, contacten, systeem, adressenlijst,
      groep, adressenbestand, contactenlijst, maillijst, klantenbestand, sms lijst, mailing, belllijst, bellijst,
      contactlijst, groepsapp, dienst`,
    number: `
      nummer, nummers, telefoonnummer, mobiel, mobiele nummer, nr, telefoon, 06 nummer, contactgegevens, tel, gsm,
      telnr, gegevens`,
    person: 'persoon, man, vrouw, ontvanger, verkeerde, foute, iemand, mens, contactpersoon',
    wrong: `
      verkeerd, verkeerde, fout, foute, onjuist, onjuiste, niet het juiste, niet de juiste, foutief, niet het goede,
      niet de goede, iemand anders`,
    misdial: `
      verkeerd nummer, verkeerd verbonden, verkeerde persoon, fout nummer, foutief nummer, verkeerde nummer, foute
      nummer, foute persoon, u bent verkeerd, je bent verkeerd, jullie zijn verkeerd, nummer verkeerd, verkeerde voor,
      verkeerd nr, onjuist nummer, verkeerd telefoonnummer, woont hier niet, heeft een ander nummer, verkeerde te
      pakken, ken geen`,
    belong: 'hoort, behoort, gebruikt, van iemand anders',
    other: `
      bestelling, bestellingen, order, orders, afspraak, afspraken, boeking, boekingen, reservering, reserveringen,
      levering, leveringen, bezorging, pakket, pakketten, pakje, lidmaatschap, account, profiel, artikel, artikelen,
      product, producten, aankoop, aankopen, betaling, betalingen, incasso, contract, kaart, klantenkaart, ticket,
      tickets, reis, vlucht, tafel, factuur, retour, retourzending, terugbetaling, bon, kortingsbon, punten, cursus,
      les, proef, proefabonnement, winkelwagen, winkelmand, bezoek, code, hotel, kamer, adres, maat, kleur,
      verzekering, spaarkaart, spaarprogramma, club, programma, sportschool, deelname, zending, eten, lunch, diner,
      polis, behandeling, huur, cadeau, cadeaubon, spaarpunten, menu, verzending, bezorgadres, opname, consult`,
    sense: `
      bushalte, halte, einde van, eind van, aan het einde, weekend, ten einde, tot het einde, uit de, uit het, uit
      voorraad, uit welke, stop bij, volgende stop, de stop, een stop, tussenstop, niet genoeg, nooit genoeg, genoeg
      punten, genoeg tijd, warm genoeg, goed genoeg, klaar voor, is klaar, klaar is, klaar om, wanneer klaar, al
      klaar, sterk genoeg, klaar ligt, klaarligt, genoeg geld, genoeg koffie, genoeg voor, meer dan, meer info, meer
      informatie, meer weten, snel genoeg, dichtbij genoeg, niet meer op voorraad, pitstop, hoort erbij, zat ik, zat
      te, lekker genoeg, goed, laat het weten, laat het me weten, laat me weten, staat klaar, ligt klaar, kost dat,
      kan ik ophalen, is uit, nog niet`,
    consent: 'toestemming, instemming, akkoord, goedkeuring, machtiging',
    withdraw: 'trek … in, intrekken, in te trekken, herroep, herroepen, ingetrokken, trekken … in',
    enrol: `
      meld me aan, meld mij aan, schrijf me in, schrijf mij in, aanmelden, wil me aanmelden, wil me inschrijven,
      inschrijven, ik doe mee, doe mee, meedoen, ik wil meedoen, opnieuw aanmelden, weer aanmelden, voeg me toe, zet
      me op de lijst, zet me terug, abonneer me, abonneren, heraanmelden, weer ontvangen, opnieuw abonneren,
      heractiveer, begin weer, meld … aan, schrijf … in`,
    joined: `
      aangemeld, ingeschreven, gevraagd, besteld, toestemming gegeven, geabonneerd, aangevraagd, opgegeven,
      geregistreerd, nummer gegeven, om gevraagd, lid geworden, abonneren, toegestemd`,
    assist: `
      wie is dit, wie is dat, wie bent u, wie ben je, wie zijn jullie, wie is daar, met wie spreek ik, heb hulp nodig,
      hulp nodig, help me, help mij, kunt u helpen, kan je me helpen, jullie bereiken, u bereiken, contact met jullie,
      contact opnemen met, klantenservice, klantendienst, wat is dit, iemand spreken, een medewerker, hulp, helpen,
      een mens, wie stuurt dit, welk bedrijf, hoe komen jullie aan mijn nummer, hoe komt u aan mijn nummer,
      medewerker, jullie telefoonnummer, help aub, help alstublieft, ondersteuning, contact met u`,
    byMistake: 'per ongeluk, per vergissing, abusievelijk',
    lookalike: `
      afmeting, aanmeldt, contract, contracten, schrijver, bezoeken, berichten, bereik, stoffen, stoppels, kaarten,
      verzoek, gegeten, koffie, anderen, anders, bestelt, bestellen, bestel, verwijzen, verwisselen, halen, betalen,
      verhalen, bellen, ballen, benaming, sturend, stuurde, bestuur, melding, afspreken, aankomen, nummertje,
      beloning, belofte`,
  },
};
