import type { Lexicon } from '#consent/language/lexicon.ts';

export const german: Lexicon = {
  language: 'de',
  notFollows: 'nicht nie niemals nie_wieder nie_mehr bloß_nicht',
  objectFirst: true,
  subjectSaid: true,
  joinsWords: true,
  short: `
net=nicht nich=nicht ned=nicht nd=nicht is=ist n=ein ne=eine hab=habe gibts=gibt_es gehts=geht_es habs=habe_es`,
  words: {
    glue: `
und von vom in im an am auf für mit bei zu zum zur über per via dass das als auch so da hier dort noch schon immer
gerne gern weiter weiterhin aus ab nach um damit haben habe hab sein bin werden wird werde endlich wieder ihnen sich
es doch mal echt wirklich jetzt dafür davon unter seit jemals überhaupt automatisch künftig zukünftig lasst lass
lassen raus hätte würde gebeten bitten gesagt sagte sage heraus dieser_stelle ausdrücklich hiermit meinerseits
ihrerseits weg bereits denn wo stehen bloß mehrmals mehrfach zweimal dreimal schon_oft tausendmal wie_oft_noch`,
    to: 'zu',
    det: `
der die das den dem des ein eine einen einem einer mein meine meinen meiner meinem eure euer euren eurer ihre ihren
ihrer ihr unsere deine dein deinen deiner dieser diese dieses diesen jede jeden jedes welche solche nächste letzte
nächster jegliche`,
    but: 'aber weil denn sonst deshalb also sondern daher',
    or: 'oder',
    polite: `
bitte danke danke_schön dankeschön vielen_dank hallo guten_tag guten_morgen guten_abend servus moin sofort jetzt
endlich ab_sofort umgehend unverzüglich heute mal einfach für_immer dauerhaft komplett endgültig nochmal noch_mal
ein_für_alle_mal mfg grüße gruß lg liebe_grüße viele_grüße sehr_geehrte_damen_und_herren sorry entschuldigung leute
nun doch höflichst gefälligst ja freundliche_grüße liebes_team in_zukunft wirklich danke_sehr besten_dank bitteschön
herzlichen_dank na ach nochmals schönen_tag tschüss tschuess bitte_bitte dringend vielleicht man mann letzte_warnung
bitte_danke gerne gern nein_danke`,
    i: 'ich wir man',
    you: 'ihr du sie euch',
    they: 'er es jemand niemand wer man',
    me: 'mich mir uns',
    it: `
das dies es damit davon diese_dinger dieses_zeug den_mist den_scheiß den_quatsch den_unsinn sowas so_was so_etwas
den_kram die_dinger`,
    all: 'alles alle allem allen sämtliche jegliche jeglichen jedwede jeder_art',
    be: 'ist bin sind seid sein war gehört',
    past: `
habe hab haben habt hat hast hatte hatten wurde wurden bekommen erhalten angekommen gekommen geschickt war gestern
gesendet geschrieben verschickt`,
    can: `
könnt könnten können kann könnte kannst sollt sollen soll müsst muss müssen möge darf dürfen dürft würden würdet wollt
soll_ich wollen könntet sollten solltet`,
    how: 'wie wo wann was welche welcher woher wieviel',
    why: 'warum wieso weshalb wenn_ihr wenn_sie falls_ihr wenn_du',
    hypo: 'wenn_ich falls_ich was_passiert muss_ich',
    instead: 'stattdessen lieber anstatt sondern',
    not: `
nicht nie niemals kein keine keinen keiner keinerlei keinem ohne nichts nimmer nich net weder unterlasst verbiete
untersage untersagt verbitte nie_wieder nie_mehr nichts_für_mich nicht_die_richtige nicht_der_richtige
nicht_die_richtigen nicht_richtig weigere nix`,
    cannot: `
kann_nicht kann_mich_nicht konnte_nicht konnte_mich_nicht kann_leider_nicht können_nicht kann_man_nicht kann_ich_nicht
kann_ich_mich_nicht lässt_sich_nicht geht_nicht kann_einfach_nicht`,
    none: 'kein keine keinen keiner keinerlei keinem nichts null nix nein_danke',
    more: 'mehr weitere weiteren nie_wieder nie_mehr wieder länger künftig zukünftig in_zukunft noch_mehr nimmer',
    too: `
zu_viele zu_viel zuviel zuviele zu_oft zu_häufig so_viele ständig dauernd andauernd so_oft viel_zu viele viel`,
    often: `
oft ständig jeden_tag täglich dauernd häufig andauernd jede_woche viel am_tag pro_tag pausenlos ganz_schön_oft
echt_viel so_viel jede_stunde`,
    fewer: `
weniger seltener nicht_so_oft nicht_so_viele nicht_so_viel einmal_im_monat einmal_pro_woche nicht_ganz_so
nicht_übertreiben übertreibt`,
    enough: `
genug reicht es_reicht langt schluss schluss_jetzt jetzt_reicht_es jetzt_reichts reichts schluss_damit genug_davon
schluss_aus das_reicht`,
    want: `
will möchte möchten wollen wünsche wünschen brauche brauchen wollte mag bedarf verlange wunsch benötige will_ich
fordere würde_gerne würde_gern moechten bitte_darum lust weigere brauch wünsch`,
    keep: `
weitermachen macht_weiter mach_weiter weiter_so hoffe hoffentlich liebe toll super freue freu genial prima bleibt
behalten gerne_weiter gut mag`,
    miss: 'verpassen verlieren vergessen vergiss versäumen warten zahlen bezahlen ändern stören vergesst',
    interest: 'interesse interessiert interessieren interessant bedarf lust_auf nichts_für_mich',
    annoy: `
nervt nervig nerven belästigung belästigen belästigt lästig genervt unerwünscht unerwünschte hasse satt leid stört
schnauze_voll zumüllen terror auf_die_nerven nerv zutexten bombardieren störend penetrant unverschämt zuzutexten
zuzumüllen vollmüllen zuspammen auf_den_keks zu_nerven zu_belästigen auf_den_geist auf_den_sack zu_stören`,
    anger: `
scheiß* scheiss* mist arsch* idiot* verdammt* verpiss* betrüger* betrug abzocke* fick* drecks* blöd* dumm* frechheit
unverschämt* schwachsinn hurensohn* spinnt quatsch kacke anwalt anzeige anzeigen spinner wichser* saftladen miserabel
schrott unsinn`,
    cease: `
hör_…_auf hört_…_auf hören_…_auf hörst_…_auf aufhören aufhörn aufzuhören aufhört aufhörst stoppt stoppe stoppen
stoppen_sie gestoppt_werden beendet beende beenden zu_beenden unterlassen unterlassen_sie unterlasst unterlass
einstellen stellt_…_ein stell_…_ein stellen_…_ein einzustellen halt schluss_mit macht_schluss mach_schluss abstellen
stellt_…_ab stell_…_ab stellen_…_ab abzustellen lasst_das lass_das lassen_sie_das hör_uff sein_lassen seinlassen
haltet_die_klappe halt_die_klappe gebt_ruhe gib_ruhe lass_es lasst_es lassen_sie_es lass_es_sein lasst_es_sein
unterbindet höre_auf sistieren hoert_…_auf hört_endlich_auf zu_stoppen das_mit_…_lassen mit_den_…_lassen
mit_dem_…_lassen das_lassen bleiben_lassen lasst_…_bleiben lass_…_bleiben`,
    leave: `
abmeld* abzumelden melde_…_ab melden_…_ab meldet_…_ab meld_…_ab abbestell* abzubestellen bestelle_…_ab bestellt_…_ab
bestell_…_ab austrag* auszutragen trag_…_aus tragt_…_aus tragen_…_aus trage_…_aus widerruf* widerrufe widersprech*
widerspreche widerspruch lasst_mich_in_ruhe lass_mich_in_ruhe lassen_sie_mich_in_ruhe lasst_mich_in_frieden
lass_mich_in_frieden lassen_sie_mich_in_frieden lasst_uns_in_ruhe in_ruhe_lassen in_ruhe_gelassen in_ruhe_zu_lassen
nehmt_mich_raus nimm_mich_raus nehmen_sie_mich_raus vergesst_meine_nummer vergiss_meine_nummer ich_will_raus
will_hier_raus möchte_raus meine_ruhe lasst_mich_zufrieden lass_mich_zufrieden verschwindet haut_ab hau_ab zieht_leine
abonnement_beenden blockiert_mich deabonnier* desabonnier* ich_bin_raus will_da_raus lasst_mich_raus streicht_mich
ruhe_jetzt bin_raus vergesst_mich verzichte_auf verzichte kündige_das_abo keine_lust_mehr_auf lasst_…_in_ruhe
lass_…_in_ruhe lassen_…_in_ruhe lasst_…_in_frieden lassen_…_in_frieden lass_…_in_frieden verbiete_ihnen verbiete_euch
untersage_ihnen untersage_euch verbitte_mir verschon* wenn_das_so_weitergeht wenn_das_weitergeht weg_damit
widerspruchsrecht`,
    left: 'abgemeldet abbestellt ausgetragen widerrufen widersprochen deabonniert',
    remove: `
lösch lösche löscht löschen zu_löschen löschung entfernen entferne entfernt entfern zu_entfernen streicht streichen
streiche streich nehmt nimm nehmen rausnehmen herausnehmen rauszunehmen herauszunehmen werft_…_raus schmeißt_…_raus
wirf_…_raus entfernung rauswerfen runternehmen sperrt sperren vergesst vergiss runter blockieren rausgenommen tilgen
tilgt aus_der_liste raus_aus gelöscht raus komme_…_von komm_…_von komme_…_aus loswerden los_werden werde_…_los
werd_…_los`,
    away: 'von aus runter raus vom',
    cancel: `
stornieren storniere storniert stornier stornierung absagen sagt_…_ab sage_…_ab sag_…_ab kündigen kündige kündigung
kündigt annullieren zu_stornieren zu_kündigen abzusagen canceln cancelt abblasen austreten raus_aus_dem_programm
verlassen aussteigen`,
    finite: 'aufhört gestoppt aufgehört hielt hält höre_…_auf hörte_…_auf',
    switch: `
schließen schließt schließe deaktivieren deaktiviert deaktiviere ausschalten schaltet_…_aus schalte_…_aus
schalten_…_aus schalt_…_aus abschalten schaltet_…_ab schalte_…_ab auflösen auflösung pausieren stumm_schalten
auszuschalten abzuschalten zu_schließen`,
    done: `
gelöscht entfernt gestrichen rausgenommen herausgenommen abgestellt eingestellt beendet storniert gekündigt gestoppt
genommen abgesagt annulliert gecancelt abgebrochen`,
    send: `
schick schickt schicken schicke schickst sende sendet senden sendest zusenden zuschicken zuzusenden zuzuschicken
zusendung zusendungen versenden verschicken übersenden übermitteln schicken_sie senden_sie zu_schicken zu_senden
zu_verschicken zu_versenden verschickt versendet versand`,
    reach: `
schreib schreibt schreiben schreibe schreibst zu_schreiben anschreiben anzuschreiben schreibt_…_an schreib_…_an
schreiben_…_an kontaktiert kontaktieren kontaktiere kontaktierst zu_kontaktieren kontakt kontaktaufnahme ruft_…_an
ruf_…_an rufen_…_an anrufen anzurufen simst simsen texten textet texte belästigt belästigen belästige melden meldet
zu_belästigen zu_nerven nerven nervt zuspammen spammt spammen vollspammen zuzuspammen zu_texten zu_spammen
angeschrieben zutexten informieren benachrichtigen ansprechen stört stören zumüllen zuballern bombardieren bewerben
beschicken`,
    receive: `
bekommen bekomme bekommt kriegen kriege kriegt erhalten erhalte empfangen empfange hören lesen sehen informiert
benachrichtigt krieg bekomm angeschrieben kontaktiert hörn zugesendet zugeschickt geschickt gelistet kommen kommt
eintreffen`,
    message: `
nachricht nachrichten sms smse nachrichten_von_euch werbung werbungen werbe* mails newsletter* benachrichtigung*
mitteilung* abo abos abonnement abonnements angebote angeboten aktionen spam infos information informationen
erinnerungen push* reklame texte textnachricht* marketing* kurznachricht* promo* anrufe rundschreiben kontaktaufnahme*
zuschriften post rabattaktionen sms_werbung meldungen nachrichtendienst massennachrichten whatsapps dienst sms_dienst
sms_service zusendungen botschaften werbesms mailings verteilung rufnummernwerbung alarme alerts rabatte gutscheine
anzeigenwerbung spamnachrichten kontakt anmeldung`,
    list: `
liste listen verteiler verteilerliste mailingliste datenbank kartei system kontakte kontaktliste adressbuch gruppe
empfängerliste kundenliste telefonliste datei sms_liste mailing abonnentenliste chat`,
    number: `
nummer nummern handynummer telefonnummer rufnummer handy nr mobilnummer kontaktdaten telefon tel leitung handynr telnr
rufnr`,
    person: 'person mann frau empfänger leute falschen falsche falscher mensch adressat ansprechpartner',
    wrong: `
falsch falsche falschen falscher falsches verkehrt verkehrte verkehrten nicht_die_richtige nicht_der_richtige
nicht_die_richtigen vertan geirrt verwechselt nicht_richtig jemand_anderem jemand_anders jemandem_anders`,
    misdial: `
falsche_nummer verwählt verkehrt_verbunden falsch_verbunden falsche_person falschen_person falscher_empfänger
falschen_kontakt falsche_handynummer falsche_telefonnummer verwechslung falscher_kontakt falscher_mann
falsche_rufnummer falschen_erwischt nummer_verwechselt wohnt_hier_nicht andere_nummer_jetzt neue_nummer_von
nummer_gewechselt neue_nummer`,
    belong: 'gehört gehören gehoert gehört_jetzt ist_jetzt_meine meins inhaber neuen_besitzer neuer_besitzer',
    took: `
übernommen bekommen geerbt neu jetzt_meine neu_zugeteilt zugeteilt habe_jetzt habe_seit neuer_besitzer vorbesitzer
neu_vergeben`,
    other: `
bestellung bestellungen termin termine buchung buchungen reservierung reservierungen lieferung lieferungen paket
pakete päckchen mitgliedschaft konto kundenkonto profil artikel produkt produkte kauf einkauf zahlung zahlungen
abbuchung lastschrift vertrag karte kundenkarte ticket tickets reise flug tisch rechnung rückgabe retoure erstattung
gutschein punkte kurs probe probeabo warenkorb ware besuch code auftrag versandauftrag urlaub hotel zimmer daten
adresse größe farbe account teilnahme verabredung versicherung treueprogramm bonusprogramm club programm fitnessstudio
abholung prämie geschenk anfrage kundenprofil essen termins zeitschrift dauerauftrag bonuskarte pizza treuekarte
behandlung miete unterhaltung bonuspunkte kreditkarte kassenbon kundenclub punkteprogramm stammkunden`,
    food: `
zwiebel* käse* tomate* gurke* soße sauce milch* zucker* salat pilze senf mayo* schinken sahne pommes burger fleisch
gluten nüsse ei knoblauch oliven speck ketchup peperoni kaffee mozzarella eiswürfel ohne_eis`,
    sense: `
kein_stopp_nötig zwischenstopp nächster_stopp nächste_halt ende_des ende_der ende_vom am_ende zu_ende ende_april
ende_mai ende_juni ende_juli ende_august wochenende zum_ende bis_ende kein_ende ohne_ende ende_gut der_stopp ein_stopp
einen_stopp halt_mal halte nicht_genug nie_genug genug_punkte genug_zeit genug_kaffee warm_genug gut_genug haltestelle
bushaltestelle genug_für ende_nächster_woche ende_dieser_woche ende_september ende_oktober ende_november ende_dezember
ende_januar ende_februar ende_märz halt_so ist_halt nicht_mehr_lange mehr_als stopp_an melde_mich melde_ich_mich
meldet_euch meldet_euch_bei_mir reicht_mir reicht_der reicht_die reicht_das boxenstopp mehr_über reicht_für
reicht_es_wenn mehr_erfahren noch_nicht`,
    told: 'geschrieben gesagt gesendet geschickt geantwortet schrieb sagte getippt schreibe sage',
    consent: `
einwilligung zustimmung einverständnis erlaubnis einverstanden genehmigung erlaubt eingewilligt zugestimmt`,
    withdraw: `
widerrufe widerrufen widerruf ziehe zurückziehen entziehe nehme_…_zurück ziehe_…_zurück zurücknehmen entzogen
widerruft`,
    enrol: `
meldet_mich_an melde_mich_an melden_sie_mich_an ich_möchte_mich_anmelden anmelden wieder_anmelden wieder_aufnehmen
mitmachen ich_will_mitmachen möchte_mitmachen abonnieren ich_möchte_teilnehmen bin_dabei ich_bin_dabei wieder_rein
nehmt_mich_wieder_auf neu_anmelden nehmt_mich_auf setzt_mich_auf_die_liste fangt_wieder_an wieder_abonnieren
trag_mich_ein tragt_mich_ein meldet_…_an melde_…_an melden_…_an wieder_dabei wieder_auf_die_liste wieder_einschalten
schaltet_wieder_ein wieder_eintragen wieder_bekommen wieder_haben`,
    joined: `
angemeldet abonniert bestellt zugestimmt eingewilligt angefordert angefragt registriert meine_nummer_gegeben
eingetragen gewünscht verlangt gebeten erlaubt anmelden anmeldung`,
    assist: `
wer_ist_das wer_seid_ihr wer_sind_sie wer_bist_du wer_ist_da wer_schreibt brauche_hilfe helft_mir hilf_mir helfen
ich_brauche_hilfe euch_erreichen sie_erreichen euch_kontaktieren sie_kontaktieren kontakt_aufnehmen kundenservice
kundendienst was_ist_das mit_jemandem_sprechen mit_einem_menschen einen_mitarbeiter mitarbeiter service_hotline
hotline bitte_um_hilfe unterstützung wer_ist_dran wer_ist_hier was_soll_das_sein welche_firma
woher_habt_ihr_meine_nummer woher_haben_sie_meine_nummer hilfe_bitte hilfe`,
    byMistake: 'aus_versehen versehentlich irrtümlich fälschlich',
    lookalike: `
aufhören anmeldung entfernung kontrakt kontrolle nachricht anmeldungen abmessung schicken schinken schrieben
geschrieben melden stopfen stoppel lesen lösen beendigung ansagen stoppuhr aufgaben anhalten sendung sendungen
sendungsnummer verbung werbung ansprache nummern kaffee lasten stellen bestellung bestellt bestellen bestelle angebot
anbieten beste streichen schmecken schmeckt beendet tasten testen schreiben schreiten streiten verschenken versehen
versand gesendet`,
  },
};
