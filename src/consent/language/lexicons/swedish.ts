import type { Lexicon } from '#consent/language/lexicon.ts';

export const swedish: Lexicon = {
  language: 'sv',
  notFollows: 'aldrig mer, aldrig igen, inte, aldrig, ej, icke',
  objectFirst: true,
  subjectSaid: true,
  words: {
    away: 'bort från, från, av',
    or: 'eller',
    glue: `
      och, av, i, på, för, från, med, till, om, att, som, där, här, då, också, även, så, sen, ha, har, är, vara,
      varit, bli, blir, få, igen, ju, nog, väl, ännu, fortfarande, någonsin, hela tiden, upp, ut, in, via, genom, ens,
      alls, verkligen, bett, ber, be, sagt, säger, säga, vill ha, gärna, redan, vet, bara, ska, skulle, börja,
      automatiskt, fler gånger, nån, någon, något, några, ifrån, sina, mot, under, annat, annan, utan att, försöker,
      försökt, varje, nåt, nåra`,
    to: 'att',
    det: `
      en, ett, den, det, de, dom, min, mitt, mina, er, ert, era, din, ditt, dina, denna, detta, dessa, varje, vilken,
      vilket, vilka, nästa, sista, sådana, vår, vårt, våra, hans, hennes`,
    but: 'men, så, för att, eftersom, annars, därför, utan',
    polite: `
      tack, snälla, snälla ni, tack så mycket, tackar, hej, hejsan, hallå, tjena, god morgon, god kväll, nu, genast,
      omedelbart, direkt, idag, i dag, för alltid, för gott, en gång för alla, snarast, vänligen, var snäll, var
      snälla, vänliga hälsningar, mvh, hälsningar, ursäkta, förlåt, bara, en gång till, igen, från och med nu, i
      fortsättningen, i framtiden, ja, jo, tack på förhand, på en gång, hörni, alltså, faktiskt, med vänlig hälsning,
      tacksam, helst, hördu, kära ni, nån gång, för fan, för guds skull, va, ens, definitivt, permanent, nä tack, nej
      tack, sorry, hejdå, bums, äntligen, gärna, var vänlig, var vänlig och, var god`,
    i: 'jag, vi, man',
    you: 'ni, du, er',
    they: 'han, hon, de, dom, någon, vem, ingen, den',
    me: 'mig, mej, oss',
    it: `
      det, detta, det här, den här, de här, dom här, sånt, sånt här, sådant, det där, de där, dessa, skiten, den här
      skiten, dem`,
    all: 'allt, alla, allting, alltihop',
    be: 'är, var, vara, blivit',
    past: `
      har, hade, fick, fått, kom, kommit, skickade, skickat, igår, var, blev, anlänt, slutade, slutat, mottagit,
      köpte, tog, beställde`,
    can: 'kan, kunde, skulle, måste, ska, bör, får, borde, kan ni, kan du, vill ni, ville ni, skulle ni',
    how: 'hur, var, när, vad, vilken, vilket, hur gör, varifrån, vart',
    why: 'varför, om ni, om du, hur kommer det sig, ifall ni',
    hypo: 'om jag, ifall jag, vad händer, måste jag',
    instead: 'istället, i stället, hellre',
    not: `
      inte, aldrig, ej, icke, ingen, inget, inga, utan att, slippa, slipper, undanber, undanbedes, avböjer, förbjuder,
      vägrar, avsäger, slipp, aldrig mer, aldrig igen, inte för mig, inte rätt, ej rätt`,
    cannot: 'kan inte, kunde inte, kan ej, går inte, det går inte, går inte att, lyckas inte, kan jag inte, går ej',
    none: 'ingen, inget, inga, ingenting, noll, nada, slut på, varken, nej tack',
    more: `
      mer, mera, fler, flera, längre, igen, vidare, ytterligare, aldrig mer, nya, i fortsättningen, i framtiden,
      fortsättningsvis, aldrig igen`,
    too: `
      för många, för mycket, för ofta, så många, så ofta, hela tiden, alldeles för, jämt, ständigt, konstant, så
      mycket, alldeles för många, många`,
    enough: `
      nog, räcker, det räcker, nu räcker det, fått nog, räcker nu, slut, slut med, nu är det nog, tillräckligt, nog
      nu, räcker med, nog är nog, nog med`,
    want: `
      vill, önskar, önskas, behöver, skulle vilja, ville, orkar, är intresserad av, intresserad av, har behov, behov,
      vill ha, begär, kräver, önskan, tänker, föredrar, tar emot, bett om, vägrar`,
    keep: `
      fortsätt, fortsätta, hoppas, älskar, gillar, bra, toppen, härligt, roligt, fantastiskt, kul, glad, underbart,
      behåll, gärna`,
    miss: 'missa, tappa, förlora, glömma, glöm, vänta, betala, ändra, störa, byta, tveka, gå miste',
    interest: 'intresserad, intresserade, intresse, intressant, intresserar, min grej, inte för mig',
    annoy: `
      irriterande, irriterar, störande, stör, jobbigt, jobbiga, trakasserier, trakassera, trakasserar, tjatiga, tjat,
      tjata, tjatigt, hatar, trött på, less på, oönskade, oönskad, oönskat, störa, besvära, besvärande, spamma,
      spammar, less, leds, ledsen på, tröttsamma, tröttsamt, påträngande, enerverande, avskyr, trött`,
    anger: `
      fan, jävla*, jävlar, helvete*, skit, skiten, skitdåligt, idiot*, bluff*, bedragare*, dra åt, förbannad*, kuk*,
      fitta*, värdelös*, värdelöst, skäms, uselt, usel, anmäla, anmäler, polisanmäl*, as, skandal, löjligt, oseriöst,
      skräp, lurendrejare, dåligt, dålig, korkad*, urdålig*, sämst, sämsta`,
    cease: `
      sluta, slutar, stoppa, stoppar, stopp på, stopp nu, stopp med, upphör, upphöra, lägg av, lägga av, lägger av,
      håll upp, sätt stopp, sätta stopp, ge er, ge fan i, håll käften, lägg ner, lägga ner, avbryt, avbryta, stäng
      ner, låt bli, sluta upp, få stopp på, få slut på, gör slut på, upphöra med, slut med att, sluta nu, tysta, tyst,
      håll tyst, tig`,
    leave: `
      avregistrer*, avprenumer*, avanmäl*, avanmäla, avmäl*, avmält, avanslut*, lämna mig ifred, lämna mig i fred,
      lämna oss ifred, låt mig vara, låt mig vara ifred, låt mig vara i fred, låt mig få vara ifred, låt oss vara,
      ifred, i fred, släpp mig, glöm mitt nummer, glöm mig, glöm bort mitt nummer, ta mig härifrån, jag vill ut, vill
      ut, vill gå ur, gå ur listan, gå ur gruppen, gå ur, vill bort, motsätter, motsätter mig, avsäga, avsäger mig,
      frabeder, undanber mig, undanbeder, stör inte, stör ej, blockera mig, spärra mitt nummer, spärra mig, avbryt
      prenumeration, avsluta prenumeration, säg upp prenumeration, hoppa av, hoppar av, stick, försvinn, dra åt
      skogen, avanmälning, avprenumerering, invänder, tackar nej till, nej tack till, låt mig … vara, lämna mig …
      fred, lämna mig … ifred, kommer … bort från`,
    left: 'avregistrerad, avregistrerat, avprenumererat, avanmäld, avanmält, avmält',
    remove: `
      ta … bort, tar … bort, ta bort, tag … bort, tag bort, radera, raderar, raderas, stryk, stryka, plocka … bort,
      plocka bort, plocka … från, släng, släng … ut, kasta … ut, avlägsna, avlägsnas, rensa, rensa bort, ta … från, ta
      … av, ta … ur, få … bort, få bort, tas bort, borttagning, bort, bort från, blockera, spärra, utesluta, glöm,
      stryks, flytta bort, kommer … från, kommer … bort, slippa, slipper, ur listan, ur registret, ur gruppen, blir …
      av med, bli av med`,
    cancel: `
      avsluta, avslutar, avslutas, säg … upp, säga … upp, säga upp, säger … upp, avbeställ, avbeställa, avbeställer,
      avboka, avbokar, avbokning, annullera, annullerar, makulera, upphäva, avbeställning, cancella, cancel,
      uppsägning, häva, säg upp, ställ … in, ställa in, ångra`,
    switch: `
      stäng, stänga, stäng … av, stänga … av, stänga av, stäng av, slå … av, slå av, inaktivera, avaktivera,
      inaktiverar, pausa, pausar, tysta, stänga ner, stäng ner, sluta ta, avsluta`,
    done: `
      borttagen, borttaget, borttagna, raderad, raderat, struken, avslutad, avslutat, stoppad, stoppade, avstängd,
      avstängda, bortplockad, raderade, raderas, strykas, tas bort`,
    send: `
      skicka, skickar, skicka ut, sänd, sända, sänder, utskick, skickas, sänd ut, sändas, skickande, översända, maila
      ut, vidarebefordra`,
    reach: `
      skriv, skriva, skriver, kontakta, kontaktar, kontakt, kontaktas, sms:a, smsa, smsar, sms a, sms ar, messa,
      messar, ring, ringa, ringer, höra av er, hör av er, höra av dig, hör av dig, maila, mejla, mejlar, texta,
      textar, spamma, spammar, störa, stör, besvära, besvärar, trakassera, kontaktad, tjata, meddela, sms, prata,
      bombardera, terrorisera, bearbeta, uppvakta, hör … av er, hör … av dig, höra … av er`,
    receive: `
      få, får, ta emot, motta, mottaga, höra, se, läsa, stå, bli kontaktad, kontaktad, vara med, erhålla, ligga, stå
      kvar, finnas, finnas med, vara kvar, vara, fås, bli störd`,
    message: `
      meddelande, meddelanden, meddelandena, sms, smsen, sms:en, smsn, reklam*, annonser, annons, mail, mejl, mailen,
      mejlen, notis, notiser, notifikation*, nyhetsbrev*, prenumeration*, erbjudanden, erbjudandena, kampanj*, spam,
      påminnelser, aviseringar, utskick, utskicken, textmeddelanden, textmeddelande, marknadsföring*, samtal,
      uppdateringar, push*, mess, messen, prenumerationen, information, info från, kontaktförsök, telefonförsäljning,
      tjänsten, sms tjänsten, inbjudningar, skräppost, rabatter, pling, sms reklam, direktreklam, brev, aviser,
      spammet, spammandet, texter, medelanden, medelande, meddelandet, smset, tipsen, deals`,
    list: `
      lista, listan, listor, listorna, register, registret, sändlista, sändlistan, utskickslista, utskickslistan,
      maillista, databas, databasen, kontakter, system, systemet, grupp, gruppen, e-postlista, mejllista,
      kontaktlista, kundregister, kundregistret, smslista, smslistan, adresslista, kontaktlistan`,
    number: `
      nummer, numret, nr, telefonnummer, telefonnumret, mobilnummer, mobil, mobilnumret, telefon, kontaktuppgifter,
      mobilnr, uppgifter, telnr, tel`,
    person: 'person, personen, mottagare, man, kvinna, människa, kille, tjej, adressat',
    wrong: 'fel, felaktigt, felaktig, inte rätt, ej rätt, någon annan',
    misdial: `
      fel nummer, fel person, fel nr, felringt, felringning, fel mottagare, felsänt, fel adressat, fel mobilnummer,
      fel telefonnummer, fel telefon, kommit fel, hamnat fel, bor inte här, har bytt nummer, har nytt nummer, fel man,
      fel kvinna, fel kille, fel tjej, känner ingen`,
    belong: 'tillhör, hör till, används',
    other: `
      order, ordern, ordrar, beställning, beställningen, beställningar, tid, tiden, bokning, bokningen, reservation,
      leverans, leveransen, leveranser, paket, paketet, medlemskap, medlemskapet, konto, kontot, profil, vara, varan,
      varor, produkt, produkten, köp, köpet, betalning, betalningen, autogiro, avtal, avtalet, kort, kortet, biljett,
      biljetten, biljetter, resa, resan, flyg, bord, bordet, faktura, fakturan, retur, återbetalning, rabattkod,
      kupong, poäng, poängen, kurs, kursen, lektion, prov, provperiod, varukorg, besök, kod, hotell, rum, adress,
      storlek, färg, försäkring, abonnemang, abonnemanget, medlem, klubb, klubben, program, programmet, bonusprogram,
      gym, gymkort, deltagande, erbjudandet, uppgifterna, data, tvättid, klipptid, mat, middag, lunch, bonuspoäng,
      bokad tid, present, presentkort, tidning, måltid, hyra, artikel, artikeln, kundkort, gymkortet, läkartid,
      tandläkartid`,
    sense: `
      hållplats, busshållplats, stoppsignal, slutet av, slut på månaden, i slutet, slutligen, slutet, slutsåld,
      slutsålt, är slut, slut i lager, tar slut, tagit slut, tog slut, slut på, veckoslut, utan stopp, non stop, ett
      stopp, en stopp, nästa stopp, stoppet, räcker mina, räcker det med, räcker poängen, räcker till, inte nog,
      aldrig nog, stort nog, varm nog, tillräckligt med poäng, inte tillräckligt, räcker det om, tillräckligt varmt,
      nog bra, nog så, jag är nog, är nog, går nog, kommer nog, blir nog, det är nog, mer info, mer information,
      längre fram, mer än, kan nog, vill nog, ska nog, inte mer än, finns inte mer, stopp i avloppet, slut snart, slut
      när, slut på rean, när är det slut, stoppa i, räcker länge, räcker en, sluta röka, nog inte, ett tag till, den
      är slut, de är slut, bort i, åka bort, resa bort, går bort, gick bort, glömt bort, långt bort, inte än, inte
      ännu`,
    consent: `
      samtycke, samtycker, tillstånd, medgivande, godkännande, godkänner, tillåtelse, godkänt, medger, tillåter,
      samtyckt`,
    withdraw: 'återkallar, återkalla, återtar, återta, drar tillbaka, dra tillbaka, tar tillbaka, återkallas',
    enrol: `
      anmäl mig, anmäla mig, jag vill vara med, vill vara med, vill gå med, gå med, prenumerera, jag vill prenumerera,
      registrera mig, lägg till mig, börja skicka igen, börja skicka, starta igen, är på, jag är med, skriv upp mig,
      återprenumerera, aktivera, återaktivera, sätt upp mig, bli medlem, hoppa på, anmäl`,
    joined: `
      anmält, anmäld, registrerat, registrerad, bett, bett om, prenumererat, beställt, gått med, godkänt, skrivit upp
      mig, prenumererar, lämnat ut, gett mitt nummer, signat, tackat ja, begärt, samtyckt`,
    assist: `
      vem är det, vem är du, vilka är ni, vem är ni, vem är detta, vem skriver, vem skickar, behöver hjälp, hjälp mig,
      hjälpa mig, kan ni hjälpa, kan du hjälpa, kontakta er, nå er, få tag på er, få tag i er, kundtjänst,
      kundservice, kundsupport, vad är det här, vad är detta, prata med, en människa, support, hjälp tack, ringa er,
      vilket företag, hur fick ni mitt nummer, var fick ni mitt nummer, hjälp med, lite hjälp, nån som kan hjälpa, vem
      är det här, er kundtjänst, information tack, kontaktar jag er, når jag er`,
    byMistake: 'av misstag, råkade, oavsiktligt, av en olyckshändelse, felaktigt',
    lookalike: `
      kontakt, kontor, kontrakt, kontant, skicka, skickade, meddelade, prenumerant, avslutad, avsett, anmälan, numera,
      nummer, stoppade, skickligt, sticka, stockholm, ringar, skriver, skrivare, meddela, kaffe, kaffet, beställa,
      beställt, avslutning`,
  },
};
