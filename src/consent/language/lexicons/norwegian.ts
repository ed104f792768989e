import type { Lexicon } from '#consent/language/lexicon.ts';

export const norwegian: Lexicon = {
  language: 'no',
  notFollows: 'aldri mer, aldri igjen, ikke, aldri, ei, ikkje',
  objectFirst: true,
  subjectSaid: true,
  words: {
    away: 'av, vekk fra, bort fra',
    or: 'eller',
    glue: `
      og, av, i, på, for, fra, med, til, om, å, at, som, der, her, da, også, så, ha, har, er, være, vært, bli, blir,
      få, igjen, jo, nok, vel, ennå, fortsatt, noensinne, noen gang, opp, ut, inn, via, gjennom, i det hele tatt,
      virkelig, bedt, ber, sagt, sier, gjerne, allerede, bare, skal, ville, under, begynne, automatisk, noen, noe,
      mot, imot, ellers, herved, forsøker, prøver, dere, hele, hver`,
    to: 'å, at',
    det: `
      en, ei, et, den, det, de, min, mitt, mine, deres, din, ditt, dine, denne, dette, disse, hver, hvilken, hvilket,
      hvilke, neste, siste, slike, vår, våre`,
    but: 'men, fordi, ellers, derfor, for å',
    polite: `
      takk, vennligst, vær så snill, ver så snill, vær snill, vær så vennlig, vær vennlig, på forhånd takk, mange
      takk, tusen takk, hei, heisann, hallo, god morgen, god dag, god kveld, nå, straks, umiddelbart, øyeblikkelig,
      med en gang, i dag, for alltid, for godt, en gang for alle, mvh, hilsen, vennlig hilsen, med vennlig hilsen,
      unnskyld, beklager, bare, igjen, fra nå av, heretter, i fremtiden, i framtida, ja, jo, snarest, så fort som
      mulig, altså, snille, kjære, dere, folkens, permanent, nei takk, endelig, nå med en gang, omgående, ass, gjerne`,
    i: 'jeg, vi, man, eg',
    you: 'dere, du, dokker',
    they: 'han, hun, de, noen, hvem, ingen',
    me: 'meg, oss',
    it: 'det, dette, det her, den her, disse, sånt, slikt, sånne, det der, driten, denne dritten, dem',
    all: 'alt, alle, alt sammen',
    be: 'er, var, være, blitt',
    past: `
      har, hadde, fikk, fått, kom, kommet, sendte, sendt, i går, var, ble, mottatt, stoppet, sluttet, ankommet,
      kjøpte, bestilte`,
    can: 'kan, kunne, kan dere, vil dere, vil du, skal, bør, må, ville dere, burde, skulle, får',
    how: 'hvordan, hvor, når, hva, hvilken, hvorfra, hvor mange',
    why: 'hvorfor, hvis dere, hvis du, om dere',
    hypo: 'hvis jeg, hva skjer, må jeg',
    instead: 'i stedet, heller, istedenfor, isteden',
    not: `
      ikke, aldri, ei, ingen, intet, ikkje, unngå, slippe, frabe, frabeder, slipp, nekter, forbyr, avstå, uten å, la
      være, aldri mer, aldri igjen, ikke noe for meg, ikke riktig, ikke rett, ikke riktige`,
    cannot: `
      kan ikke, kunne ikke, det går ikke, går ikke an, får ikke til, klarer ikke, kan jeg ikke, umulig, går ikke å,
      får ikke`,
    none: 'ingen, intet, ingenting, null, slutt på, slutt med, verken, nei takk',
    more: `
      mer, mere, flere, fleire, lenger, igjen, ytterligere, aldri mer, nye, heretter, i fremtiden, aldri igjen,
      videre, meir, fremover`,
    too: `
      for mange, for mye, for ofte, så mange, så ofte, hele tiden, altfor, konstant, alt for mange, altfor mange, så
      mye, altfor mye, stadig vekk, mange`,
    enough: `
      nok, det er nok, nå er det nok, fått nok, det holder, holder nå, slutt, nok nå, nok er nok, nå holder det, nok
      med`,
    want: `
      vil, ønsker, ønskes, trenger, vil gjerne, ville gjerne, gidder, har behov, behov for, orker, interessert i,
      ønske, krever, ønsket, vil ha, foretrekker, har lyst, ynskjer, nekter`,
    keep: `
      fortsett, fortsette, håper, elsker, deilig, bra, fantastisk, super, glad, gjerne, flott, hold fram, liker,
      kjempebra`,
    miss: 'gå glipp, glipp, miste, glemme, glem, vente, betale, endre, forstyrre, nøl, bytte',
    interest: 'interessert, interesserte, interesse, interessant, interesserer, noe for meg, ikke noe for meg',
    annoy: `
      irriterende, irriterer, forstyrrende, forstyrrer, trakassering, trakassere, trakasserer, plagsomt, plagsom,
      plagsomme, plage, plager, hater, lei av, trøtt av, uønsket, uønskede, uønska, mas, masete, mase, maser, lei,
      sjenerer, sjenere, sjenerende, drittlei, kjipt, spamme, spammer, påtrengende, forstyrre`,
    anger: `
      faen, jævla*, jævlig*, helvete*, dritt, drit, drite*, idiot*, svindel*, svindler*, fy faen, forbanna*, skitt,
      skam, latterlig*, elendig*, bedrageri, politianmeld*, anmelde, anmelder, dårlig*, ubrukelig*, pinlig*, tullete,
      dust*, søppel, forbrukerrådet, tull, dumme`,
    cease: `
      slutt å, slutt med, slutt og, stoppe, stopper, stans, stanse, stanser, slutte, slutter, slutte å, slutt nå,
      slutt nå da, hold opp, holde opp, opphør, opphøre, gi dere, gi deg, legg av, la være å sende, la vær, få stopp
      på, få slutt på, sett en stopper, sette en stopper, sett stopp, sett stopp for, hold kjeft, hold munn, ti
      stille, kutt ut, kutte ut, dropp det, avslutt, avstå fra, avstå, vær stille`,
    leave: `
      avmeld*, avregistrer*, meld … av, melde … av, melder … av, meldes av, meld … ut, melde … ut, avabonner*, stopp
      abonnement, la meg være, la meg være i fred, la meg få være i fred, la meg få fred, la oss være, i fred, glem
      nummeret mitt, glem meg, frabeder meg, frabe meg, jeg vil ut, vil ut, gå vekk, motsetter meg, reserver*,
      reserverer meg, reservere meg, forstyrr ikke, ikke forstyrr, blokker meg, forsvinn, stikk, dra til helvete, si
      opp abonnement, si opp abonnementet, trekker meg, melder meg av, takker nei til, nei takk til, vil bli fjernet,
      la meg … fred, la meg … være`,
    left: 'avmeldt, avregistrert, meldt av, meldt meg av, reservert meg, meldt meg ut',
    remove: `
      fjern, fjerne, fjerner, fjernes, slett, slette, sletter, slettes, ta … av, ta … bort, ta … vekk, ta … fra, ta …
      ut, tas av, stryk, stryke, kast … ut, få … fjernet, få … slettet, få … av, sletting, fjerning, blokker,
      blokkere, glem, ut av, vekk fra, ta bort, ta vekk, kommer … av, kommer … bort, kommer … vekk, slippe, slipper,
      bli kvitt, blir … kvitt`,
    cancel: `
      kanseller, kansellere, kansellerer, kansellering, avbestill, avbestille, avbestiller, si … opp, sier … opp, si
      opp, oppsigelse, avbestilling, annuller, annullere, annullerer, avlys, avlyse, avlyser, cancel, avlysning,
      opphev, avslutte`,
    switch: `
      lukk, lukke, lukker, steng, stenge, slå … av, slå av, skru … av, skru av, deaktiver, deaktivere, deaktiverer,
      avslutt, avslutte, avslutter, sett … på pause, pause, demp, steng av, avbryt`,
    done: `
      fjernet, slettet, stoppet, avsluttet, kansellert, avmeldt, stengt, tatt av, avbestilt, strøket, slettes, fjernes`,
    send: `
      send, sende, sender, sendes, utsending, tilsendt, sende ut, tilsend, oversend, oversende, sending, sendinger,
      videresend`,
    reach: `
      skriv, skrive, skriver, kontakt, kontakte, kontakter, kontaktes, ta kontakt, sms, sms e, smse, tekst, tekste,
      tekster, ring, ringe, ringer, mail, maile, forstyrr, forstyrre, forstyrrer, spam, spamme, spammer, plage,
      plager, mase, mas, maser, henvend, henvende, kontaktet, trakasser, trakassere, sjenere, sjener, melding,
      bombardere, snakke, bombarder, skrive til`,
    receive: `
      motta, mottar, få, får, høre, se, lese, stå, kontaktes, kontaktet, høre fra, bli kontaktet, være på, være med,
      stå på, være, tilsendt, ta imot, bli forstyrret`,
    message: `
      melding, meldinger, meldingene, meldingar, sms, sms er, smser, sms'er, sms ene, reklame*, annonser, mail,
      e-post, epost, mailer, mails, varsel, varsler, varslinger, nyhetsbrev*, abonnement, abonnementet, tilbud fra
      dere, tilbud, tilbudene, kampanje*, spam, påminnelser, påminnelse, tekstmelding*, markedsføring*, anrop,
      oppdateringer, notifikasjon*, push*, telefoner, påmelding, henvendelser, beskjeder, sms tjenesten, tjenesten,
      tekster, sms reklame, smsreklame, rabatter, smsmeldinger, utsendelser, utsendinger, notiser, informasjon fra,
      sms meldinger, reklamemeldinger`,
    list: `
      liste, listen, lista, lister, mailliste, maillisten, e-postliste, database, databasen, register, registeret,
      system, systemet, systemene, gruppe, gruppen, kontakter, sms liste, smsliste, smslista, kundeliste,
      adresseliste, kontaktliste, kundelisten`,
    number: `
      nummer, nummeret, nr, telefonnummer, telefonnummeret, mobilnummer, mobil, telefon, kontaktinformasjon, tlf,
      mobilnummeret, mobilnr, kontaktinfo, opplysninger, tlfnr`,
    person: 'person, personen, mottaker, mann, kvinne, fyr, menneske',
    wrong: 'feil, galt, ikke riktig, ikke rett, ikke riktige, uriktig, noen andre',
    misdial: `
      feil nummer, feil person, feil nr, feil mottaker, galt nummer, ringt feil, skrevet feil, sendt feil, feil
      mobilnummer, feil telefonnummer, kommet feil, bor ikke her, har byttet nummer, har fått nytt nummer, kjenner
      ingen, feil mann, feil dame, feil kontakt, feil telefon`,
    belong: 'tilhører, hører til, brukes',
    other: `
      ordre, ordren, bestilling, bestillingen, bestillinga, bestillinger, avtale, avtalen, time, timen, booking,
      bookingen, reservasjon, reservasjonen, levering, leveringen, leveranse, pakke, pakken, pakka, medlemskap,
      medlemskapet, konto, kontoen, profil, vare, varen, varer, produkt, produktet, kjøp, kjøpet, betaling,
      betalingen, avtalegiro, kontrakt, kort, kortet, billett, billetten, billetter, reise, reisen, reisa, fly, bord,
      bordet, bordbestilling, faktura, fakturaen, retur, refusjon, rabattkode, kupong, poeng, poengene, kurs, kurset,
      prøve, prøveperiode, handlekurv, besøk, kode, hotell, rom, adresse, størrelse, farge, forsikring, medlem, klubb,
      klubben, kundeklubb, program, programmet, treningsstudio, deltakelse, data, mat, lunsj, middag, gave, gavekort,
      legetime, frisørtime, tannlegetime, behandling, leie, magasin, avis`,
    sense: `
      holdeplass, bussholdeplass, busstopp, slutten av, i slutten, til slutt, non stop, uten stopp, neste stopp, et
      stopp, stoppested, utsolgt, er slutt, nok poeng, ikke nok, aldri nok, varm nok, god nok, nok til, mer enn, mer
      info, mer informasjon, helg, skal nok, kan nok, vil nok, jeg er nok, det er nok best, lenger borte, ikke lenger
      på lager, nært nok, stort nok, stopp ved, stopper bussen, stopper toget, stopper her, stopper ved, finnes ikke
      mer, slutt på lager, når er det slutt, når slutter, slutter salget, slutter tilbudet, ta av deg, hva med, når
      slutter tilbudet, slutte å røyke, slutt på salget, er det slutt, ikke ennå, ikke enda`,
    consent: `
      samtykke, samtykker, samtykket, tillatelse, godkjennelse, godkjenner, aksepterer, godkjenning, tillater,
      samtykkje`,
    withdraw: 'trekker … tilbake, trekke … tilbake, tilbakekaller, tilbakekalle, tilbaketrekker, trukket tilbake',
    enrol: `
      meld meg på, melde meg på, jeg vil være med, vil være med, abonner, jeg vil melde meg på, registrer meg, start
      igjen, begynn igjen, sett meg på listen, legg meg til, skriv meg opp, er med, jeg er med, gjenoppta, meld på,
      reaktiver`,
    joined: `
      meldt meg på, påmeldt, bedt om, bestilt, registrert, abonnert, sagt ja, gitt dere, gitt tillatelse, godkjent,
      akseptert, skrevet meg opp, bedt, gitt samtykke, samtykket, meldt på`,
    assist: `
      hvem er dette, hvem er det, hvem er du, hvem er dere, hvem skriver, hvem sender, trenger hjelp, hjelp meg,
      hjelpe meg, kan dere hjelpe, kan du hjelpe, kontakter jeg dere, kontakte dere, få tak i dere, nå dere,
      kundeservice, kundesenter, kundestøtte, hva er dette, hva er det her, snakke med, et menneske, en medarbeider,
      support, ringe dere, hjelp takk, hvilket firma, hvor har dere nummeret mitt fra, hjelp til, hjelp med, trenger
      litt hjelp`,
    byMistake: 'ved en feil, ved en feiltakelse, ved et uhell, kom til å',
    lookalike: `
      kontrakt, kontor, kontant, sender, beskrive, nummer, stoppet, kaffe, kaffen, bestilt, bestille, slutter,
      fjernsyn, tilbud, slettet, ringte, skrevet, skruer, målinger, mening, meninger, stengt, holder`,
  },
};
