import type { Lexicon } from '#consent/language/lexicon.ts';

export const danish: Lexicon = {
  language: 'da',
  notFollows: 'aldrig mere, aldrig mer, aldrig igen, ikke, aldrig, ej',
  objectFirst: true,
  subjectSaid: true,
  words: {
    away: 'af, væk fra',
    or: 'eller',
    glue: `
      og, af, i, på, for, fra, med, til, om, at, som, der, her, da, også, så, have, har, er, være, været, blive,
      bliver, få, igen, jo, nok, vel, endnu, stadig, nogensinde, op, ud, ind, via, gennem, overhovedet, virkelig,
      bedt, beder, sagt, siger, gerne, allerede, bare, skal, ville, under, begynde, automatisk, nogen, noget, nogle,
      mod, flere gange, imod, ellers, hermed, forsøger, hele, hver`,
    to: 'at',
    det: `
      en, et, den, det, de, min, mit, mine, jeres, din, dit, dine, denne, dette, disse, hver, hvilken, hvilket,
      hvilke, næste, sidste, sådanne, deres, vores`,
    but: 'men, fordi, ellers, derfor, for at',
    polite: `
      tak, venligst, vær venlig, vær venlige, vær sød, vær søde, vær så venlig, på forhånd tak, mange tak, tusind tak,
      hej, hejsa, halløj, god morgen, goddag, godaften, nu, straks, øjeblikkeligt, omgående, med det samme, i dag, for
      altid, for evigt, en gang for alle, mvh, hilsen, venlig hilsen, med venlig hilsen, undskyld, beklager, bare,
      igen, fra nu af, fremover, i fremtiden, ja, jo, lige nu, snarest, hurtigst muligt, altså, nå, hallo, kære, søde,
      folkens, permanent, nej tak, endelig, lige, omgående tak, snart, gerne`,
    i: 'jeg, vi, man',
    you: 'i, du, jer, de',
    they: 'han, hun, de, nogen, hvem, ingen',
    me: 'mig, os',
    it: 'det, dette, det her, den her, de her, den slags, sådan noget, det der, disse, det lort, dem',
    all: 'alt, alle, alting, det hele',
    be: 'er, var, være, blevet',
    past: `
      har, havde, fik, fået, kom, kommet, sendte, sendt, i går, var, blev, modtaget, stoppede, holdt op, ankommet,
      købte, bestilte`,
    can: 'kan, kunne, vil i, vil du, skal, bør, må, ville i, måtte, burde, skulle, gider i, gider du',
    how: 'hvordan, hvor, hvornår, hvad, hvilken, hvorfra, hvor mange',
    why: 'hvorfor, hvis i, hvis du',
    hypo: 'hvis jeg, hvad sker der, skal jeg',
    instead: 'i stedet, hellere, istedet',
    not: `
      ikke, aldrig, ej, ingen, intet, undgå, slippe for, fri for, frabeder, være fri, undlad, undlade, nægter,
      forbyder, uden at, aldrig mere, aldrig mer, aldrig igen, ikke noget for mig, ikke rigtige, ikke det rigtige,
      ikke den rigtige`,
    cannot: 'kan ikke, kunne ikke, det går ikke, ikke muligt, kan jeg ikke, kan ik, lader sig ikke, umuligt',
    none: 'ingen, intet, ingenting, nul, slut med, hverken, nej tak',
    more: `
      mere, flere, længere, igen, yderligere, aldrig mere, nye, fremover, i fremtiden, aldrig igen, videre,
      fremadrettet, aldrig mer`,
    too: `
      for mange, for meget, for ofte, så mange, så ofte, hele tiden, alt for, konstant, alt for mange, for tit, så
      meget, alt for ofte, mange`,
    enough: 'nok, det er nok, så er det nok, fået nok, rigeligt, slut, slut med, nok nu, nok er nok, nok med',
    want: `
      vil, ønsker, ønskes, behøver, vil gerne, ville gerne, gider, har brug for, brug for, orker, interesseret i,
      ønske, kræver, ønskede, vil have, foretrækker, har lyst, nægter`,
    keep: 'fortsæt, fortsætte, håber, elsker, dejligt, godt, fantastisk, super, glad, gerne, bliv ved, kan lide, fedt',
    miss: 'gå glip, glip, miste, glemme, glem, vente, betale, ændre, forstyrre, tøv, skifte',
    interest: 'interesseret, interesserede, interesse, interessant, interesserer, noget for mig, ikke noget for mig',
    annoy: `
      irriterende, irriterer, forstyrrende, forstyrrer, chikane, chikanere, chikanerer, generer, genere, generende,
      hader, træt af, trætte af, uønsket, uønskede, plage, plager, plagsomt, uopfordret, led og ked, belastende,
      påtrængende, træls, spamme, spammer, anmassende, kede af, forstyrre`,
    anger: `
      fanden, satan, lort, lorte*, idiot*, svindel*, svindler*, helvede*, pis, skide*, kraftedeme, for fanden, fuck*,
      røv*, latterlig*, elendig*, skam, bedrageri, politianmeld*, anmelde, anmelder, dårlig*, pinlig*, ubrugelig*,
      tåbelig*, dum, dumme, idioti, skrald`,
    cease: `
      stopper, stoppe, stop med, stop jer, hold op, holde op, holder op, hold nu op, hold så op, ophør, ophøre,
      ophører, slut med at, sæt en stopper, sætte en stopper, lad være, lad nu være, lad vær, hold kæft, hold mund,
      drop det, indstil, indstille, få stoppet, hold inde, stands, standse, ti stille, dropper, sluk`,
    leave: `
      afmeld*, af meld, frameld*, afregistrer*, meld … fra, melde … fra, melder … fra, meldes fra, meld … af, melde …
      af, lad mig være, lad mig være i fred, lad mig få fred, lad os være, i fred, lad mig i fred, glem mit nummer,
      glem mig, frabeder mig, jeg vil ud, vil ud, vil gerne ud, gå væk, modsætter mig, gør indsigelse, indsigelse,
      forstyr ikke, blokér mig, bloker mig, frabed*, afabonner*, forsvind, skrid, opsig abonnement, opsige abonnement,
      træder ud, siger fra, vil gerne slippe, siger nej tak til, nej tak til, melder fra, lad mig … fred, lad mig …
      være`,
    left: 'afmeldt, frameldt, meldt fra, afregistreret, meldt af',
    remove: `
      fjern, fjerne, fjerner, fjernes, slet, slette, sletter, slettes, tag … af, tag … væk, tag … ud, tag … fra, tage
      … af, tage … fra, tages af, stryg, stryge, smid … ud, få … fjernet, få … slettet, få … af, sletning, fjernelse,
      bloker, blokér, glem, ud af, væk fra, drop, kommer … af, kommer … væk, slippe, slipper, kommer … af med, komme
      af med`,
    cancel: `
      annuller, annullér, annullere, annullerer, annulleres, afbestil, afbestille, afbestiller, opsig, opsige,
      opsiger, opsigelse, aflys, aflyse, aflyser, afbestilling, cancel, ophæv, ophæve, annullering, sig … op, sige …
      op`,
    switch: `
      luk, lukke, lukker, slå … fra, slå fra, sluk, slukke, sluk for, deaktiver, deaktivér, deaktivere, afslut,
      afslutte, afslutter, sæt … på pause, lukke ned, slå … til lyd, slå lyden fra, afbryd, pause`,
    done: 'fjernet, slettet, stoppet, afsluttet, annulleret, afmeldt, lukket, taget af, slettes, fjernes',
    send: `
      send, sende, sender, sendes, udsende, udsend, fremsende, tilsende, skriver ud, sende ud, fremsend, tilsend,
      udsendelse, videresend`,
    reach: `
      skriv, skrive, skriver, kontakt, kontakte, kontakter, kontaktes, sms, sms'e, smse, sms er, ring, ringe, ringer,
      henvend, henvende, henvender, mail, maile, mailer, forstyr, forstyrre, forstyrrer, spam, spamme, spammer,
      genere, generer, kontaktet, chikaner, chikanere, plage, plager, besked, tekste, beskede, bombardere, bombarder,
      genér, tale, opsøge`,
    receive: `
      modtage, modtager, få, får, høre, se, læse, stå, kontaktes, tilsendt, kontaktet, høre fra, være på, være med,
      forstyrres, stå på, være, få tilsendt`,
    message: `
      besked, beskeder, beskederne, sms, sms er, smser, sms'er, sms erne, sms'erne, reklame*, reklamer, annoncer,
      mail, mails, notifikation*, nyhedsbrev*, abonnement, abonnementet, tilbud fra jer, tilbud, tilbuddene,
      kampagne*, spam, påmindelser, påmindelse, tekstbesked*, markedsføring*, opkald, opdateringer, meddelelse,
      meddelelser, push*, notifikationer, notis, notiser, tilmelding, henvendelser, henvendelse, tekster, sms
      tjenesten, tjenesten, smsreklamer, spambeskeder, rabatter, sms service, sms beskeder, udsendelser, smsbeskeder,
      servicebeskeder, reklamebeskeder, informationer`,
    list: `
      liste, listen, lister, mailingliste, maillisten, mailliste, database, databasen, kartotek, register, system,
      systemet, gruppe, gruppen, kontakter, sms liste, smsliste, smslisten, kundekartotek, kundeliste, adresseliste,
      kontaktliste`,
    number: `
      nummer, nummeret, nr, telefonnummer, telefonnummeret, mobilnummer, mobil, telefon, kontaktoplysninger, tlf,
      mobilnr, oplysninger, tlfnr, mobilnummeret`,
    person: 'person, personen, modtager, mand, kvinde, fyr, menneske',
    wrong: 'forkert, forkerte, fejl, galt, ikke rigtige, ikke det rigtige, ikke den rigtige, ukorrekt, en anden',
    misdial: `
      forkert nummer, forkert person, forkert nr, forkert modtager, galt nummer, forkerte nummer, forkerte person,
      fejlnummer, ringet forkert, skrevet forkert, forkert mobilnummer, forkert telefonnummer, gået forkert, bor ikke
      her, har skiftet nummer, har fået nyt nummer, fat i den forkerte, fat i en forkert, kender ingen, forkert mand`,
    belong: 'tilhører, hører til, bruges',
    other: `
      ordre, ordren, ordrer, bestilling, bestillingen, bestillinger, aftale, aftalen, tid, tiden, booking, bookingen,
      reservation, reservationen, levering, leveringen, leverance, pakke, pakken, medlemskab, medlemskabet, konto,
      kontoen, profil, vare, varen, varer, produkt, produktet, køb, købet, betaling, betalingen, betalingsservice,
      kontrakt, kort, kortet, billet, billetten, billetter, rejse, rejsen, fly, bord, bordet, faktura, fakturaen,
      retur, refusion, rabatkode, kupon, point, pointene, kursus, time, timen, prøve, prøveperiode, kurv, besøg, kode,
      hotel, værelse, adresse, størrelse, farve, forsikring, medlem, klub, klubben, kundeklub, program, programmet,
      fitness, deltagelse, data, mad, frokost, middag, gave, gavekort, lægetid, frisørtid, tandlægetid, behandling,
      leje, magasin, avis`,
    sense: `
      stoppested, busstoppested, slutningen af, i slutningen, slutning, til sidst, non stop, uden stop, næste stop, et
      stop, stoppet, udsolgt, er slut, nok point, ikke nok, aldrig nok, varm nok, god nok, nok til, mere end, mere
      info, mere information, weekend, skal nok, kan nok, vil nok, jeg er nok, det er nok bedst, længere væk, når det
      er slut, bedre end, hvor længe, tæt nok, stort nok, stop ved, stopper bussen, stopper toget, holder toget,
      stopper her, i længere tid, i fredags, i fred og ro, der er ikke mere, slut på, til slut, slut september, ud af
      døren, ikke endnu`,
    consent: 'samtykke, samtykker, tilladelse, accept, accepterer, godkendelse, tilladelser, samtykket, tillader',
    withdraw: `
      trækker … tilbage, trække … tilbage, tilbagekalder, tilbagekalde, tilbagetrækker, tilbagetrække, tilbagetrukket,
      tilbagekaldes, trukket tilbage`,
    enrol: `
      tilmeld mig, tilmelde mig, meld mig til, jeg vil være med, vil gerne være med, abonner, jeg vil tilmeldes, vil
      gerne tilmelde, start igen, begynd igen, tilmeld, gentilmeld, sæt mig på listen, skriv mig op, tilføj mig, er
      med, jeg er med, genoptag, genaktiver`,
    joined: `
      tilmeldt, tilmeldte, bedt om, bestilt, registreret, abonneret, sagt ja, givet jer, givet lov, meldt til,
      godkendt, accepteret, skrevet op, bedt, givet tilladelse, samtykket, anmodet`,
    assist: `
      hvem er det, hvem er du, hvem er i, hvem er dette, hvem skriver, hvem er det her, har brug for hjælp, brug for
      hjælp, hjælp mig, hjælpe mig, kan i hjælpe, kan du hjælpe, kontakter jeg jer, kontakte jer, få fat i jer, fange
      jer, kundeservice, kundesupport, hvad er det her, hvad er dette, tale med, et menneske, en medarbejder, support,
      ringe til jer, hjælp tak, hvilket firma, hvor har i mit nummer fra, hjælp til, hjælp med`,
    byMistake: 'ved en fejl, ved et uheld, ved en fejltagelse, kom til at',
    lookalike: `
      kontrakt, kontor, kontant, sender, besøg, skriver, beskrive, nummer, stoppede, kaffe, kaffen, meddele, betalt,
      bestilt, bestille, fjernsyn, tilbud, slettet, ringede, skrevet, kunder, beskeden, lukkede, lukket`,
  },
};
