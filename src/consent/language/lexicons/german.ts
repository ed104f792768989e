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
ab als am an auch auf aus||drücklich automatisch bei bereits bin bitten bloß da dafür damit das||s davon denn
dieser_stelle doch dort dreimal echt endlich es für gebeten gern||e gesagt hab||e|en heraus hier||her|mit hätte ihnen
ihrerseits im immer in jemals jetzt künftig lass||en|t mal mehr|fach|mals meinerseits mit nach noch per raus sag|e|te
schon||_oft sei|n|t sich so stehen tausendmal um und unter via vom von weg weiter||hin werde||n wie|_oft_noch|der
wir|d|klich wo würde zu zukünftig zum zur zweimal über||haupt`,
    to: 'zu',
    det: `
das dein||e|en|er dem den der des die diese||n|r|s ein||e|em|en|er euer eure||n|r ihr||e|en|er jede||n|s jegliche
letzte mein||e|em|en|er nächste||r solche unsere welche`,
    but: 'aber also daher denn deshalb son|dern|st weil',
    or: 'oder',
    polite: `
ach besten_dank bitte||schön danke||_sehr|schön dauerhaft doch dringend ein|_für_alle_mal|fach end|gültig|lich
entschuldigung freundliche_grüße gefälligst gern||e gruß grüße guten_|abend|morgen|tag hallo herzlichen_dank heute
höflichst in_zukunft ja jetzt komplett letzte_warnung leute lg liebe|_grüße|s_team mal man||n mfg moin na nein_danke
noch|_mal|mal|mals nun schönen_tag sehr_geehrte_damen_und_herren servus sofort tschüss umgehend unverzüglich
viel|e_grüße|en_dank|leicht wirklich`,
    i: 'ich man wir',
    you: 'du euch ihr sie',
    they: 'er es jemand man niemand wer',
    me: 'mich mir uns',
    it: 'damit das davon den_|kram|mist|quatsch|scheiß|unsinn die|_dinger|s|se_dinger|ses_zeug es so_|etwas|was sowas',
    all: 'alle||m|n|s jed|er_art|wede jegliche||n sämtliche',
    be: 'bin gehört ist klingt_|nach|wie sei|d|n sieht_aus_wie sind war wirkt_wie',
    past: `
angekommen bekommen erhalten gekommen ges|chickt|chrieben|endet|tern hab||e|en|t hast hat||te|ten verschickt war
wurde||n`,
    can: 'darf dürf|en|t kann||st könn|en|t|te|ten|tet muss möge müss|en|t soll||_ich|en|t|ten|tet woll|en|t würde|n|t',
    how: 'wann was welche||r wie||viel wo woher',
    why: 'falls_ihr warum wenn_|du|ihr|sie weshalb wieso',
    doubt:
      'weiß_nicht_|ob|recht_ob|mehr_ob weiss_nicht_ob überleg|e|_grad|_gerade am_überlegen bin_unschlüssig spiele_mit_dem_gedanken vielleicht_meld|_|e bin_mir_nicht_sicher denke_drüber_nach',
    again: 'wieder erneut zurück_in',
    hypo: `
falls_ich muss_ich was_passiert wenn_ich
wenn_ich_|später|es_mir|nicht_mehr falls_es_mir wenn_es_mir später_wieder`,
    instead: 'anstatt lieber sondern stattdessen',
    not: `
der_den_ihr_sucht die_person_die_|ihr_sucht|sie_suchen kein||e|em|en|er|erlei lieber_|keine|nicht|nichts net
nich||t|t_der_richtige nicht_die_richtige||n nicht|_nötig|_richtig|s nie||_mehr|_wieder|mals nimmer nix ohne
unterlasst untersag|e|e_ich|t verb|iete|itte|oten weder weigere`,
    cannot: `
geht_nicht kann_|einfach_nicht|ich_mich_nicht|ich_nicht|leider_nicht|man_nicht|mich_nicht|nicht
konnte_|mich_nicht|nicht können_nicht lässt_sich_nicht`,
    none: 'kein||e|em|en|er|erlei nein_danke nichts nix null',
    more: 'in_zukunft künftig länger mehr nie_|mehr|wieder nimmer noch_mehr weitere||n wieder zukünftig',
    too: 'andauernd dauernd haufen menge so_|einen_haufen|oft|viele ständig viel||e zu_|häufig|oft zuviel||e',
    often: `
am_tag andauernd dauernd echt_viel ganz_schön_oft häufig jede|_stunde|_woche|n_tag oft pausenlos pro_tag so_viel
ständig täglich viel`,
    fewer: `
einmal_|die_woche|im_monat|in_der_woche|pro_monat|pro_woche nicht_|ganz_so|so_oft|so_viel|so_viele|übertreiben
nur_einmal seltener weniger übertreibt`,
    enough: 'das_reicht es_reicht genug||_davon jetzt_reicht|_es|s langt reicht||s schluss||_aus|_damit|_jetzt',
    want: `
bedarf benötige bitte_darum brauch||e|en fordere lieber_|keine|nicht|nichts lust mag möchte||n verlange weigere
will||_ich woll|en|te wünsch||e|en würde_gern||e`,
    keep: `
behalten bleibt freu||e genial gerne_weiter gut hoffe||ntlich liebe mach|_weiter|t_weiter mag prima super toll
weiter|_so|machen`,
    miss: 'bezahlen stören ver|gessen|gesst|giss|lieren|passen|säumen warten zahlen ändern',
    interest: 'bedarf interess|ant|e|ieren|iert lust_auf',
    refused: `
nicht_|erwünscht|gewünscht|mein_ding|so_meins|willkommen nichts_für_|mich|uns passt_|für_mich_nicht|nicht`,
    annoy: `
auf_den_|geist|keks|sack auf_die_nerven belästig|en|t|ung bombardieren genervt hasse leid lästig nerv||en|ig|t
penetrant satt schnauze_voll spammt stör|end|t terror unerwünscht||e unverschämt voll|_spammen|müllen
zu_|belästigen|nerven|stören zugespammt zumüllen zuspammen zutexten zuzu|müllen|texten`,
    anger: `
abzocke* anzeigen arsch* betr|ug|üger* blöd* drecks* dumm* fick* frechheit hurensohn* idiot* kacke mis|erabel|t
quatsch saftladen sch|eiss*|rott|wachsinn spinn|er|t unsinn unverschämt* ver|dammt*|piss* wichser*`,
    threat: `
abmahnung anwalt anzeige bundesnetzagentur datenschutzbehörde polizei verbraucherzentrale zeig|_euch_an|e_euch_an
zeige_|sie_an|dich_an|euch_an anzeigen verklage`,
    cease: `
abstellen abzustellen aufhör|en|n|st|t aufzuhören beende||n|t bleiben_lassen das_|lassen|mit_…_lassen
ein|stellen|zustellen gebt_ruhe gestoppt_werden gib_ruhe halt||_die_klappe|et_die_klappe
hör|_uff|_…_auf|e_auf|en_…_auf|st_…_auf|t_endlich_auf|t_…_auf lass_|das|den_quatsch|es|…_bleiben lassen_sie_|das|es
lasst_das lasst_den_|kram|mist|quatsch|scheiß|unsinn lasst_|es|…_bleiben mach|_schluss|t_schluss
mit_de|m_…_lassen|n_…_lassen schluss_mit sein|_lassen|lassen sistieren stell_…_|ab|ein stellen_…_|ab|ein
stellt_…_|ab|ein stopp|e|en|en_sie|t unterbindet unterlass||en|en_sie|t zu_|beenden|stoppen`,
    leave: `
abbestell* abmeld* abonnement_beenden abzu|bestellen|melden aus|trag*|zutragen bestell|_…_ab|e_…_ab|t_…_ab bin_raus
blockiert_mich deabonnier* desabonnier* euch_los||werden hau|_ab|t_ab ich_will_raus in_ruhe_|gelassen|lassen|zu_lassen
keine_lust_mehr_auf kündige_das_abo lass_mich_|da_raus|zufrieden lass_…_in_|frieden|ruhe
lassen_|sie_mich_da_raus|…_in_frieden|…_in_ruhe lasst_mich_|da_raus|raus|zufrieden lasst_…_in_|frieden|ruhe meine_ruhe
meld|_…_ab|e_…_ab|en_…_ab|et_…_ab möchte_raus nehm|en_sie_mich_raus|t_mich_raus nichts_mit_|euch_zu_tun|ihnen_zu_tun
nimm_mich_raus ruhe_jetzt sie_loswerden trag|_…_aus|e_…_aus|en_…_aus|t_…_aus untersage_|euch|ihnen
verbiete_|euch|ihnen ver|bitte_mir|schon*|schwindet|zichte weg_damit wenn_das_|so_weitergeht|weitergeht
wenn_ihr_|so_weitermacht|weitermacht werd|_…_euch_los|e_…_euch_los widerruf|*|e widerspr|ech*|uch|uchsrecht
will_|da_raus|hier_raus zieht_leine
recht_auf_|vergessenwerden|vergessen_werden|löschung löschung_meiner dsgvo letzte_warnung letztes_mal_dass abbestellung letzte_mahnung
löschung_meiner_daten`,
    left: 'abbestellt abgemeldet ausgetragen deabonniert wider|rufen|sprochen',
    remove: `
aus_der_liste blockieren entfern||e|en|t|ung gelöscht heraus|nehmen|zunehmen komm_…_von komme_…_|aus|von
los|_werden|werden lösch||e|en|t|ung nehm|en|t nimm raus||genommen|nehmen|werfen|zunehmen runter||nehmen
schmeißt_…_raus sperr|en|t streich||e|en|t tilg|en|t verg|esst|iss wer|d_…_los|de_…_los|ft_…_raus wirf_…_raus`,
    away: 'aus raus runter vom von',
    cancel: `
abblasen absagen abzusagen annullieren aus|steigen|treten cancel|n|t kündig|e|en|t|ung raus_aus_dem_programm
sag|_…_ab|e_…_ab|t_…_ab stornier||e|en|t|ung verlassen`,
    finite: 'auf|gehört|hört gestoppt hielt hält hör|e_…_auf|te_…_auf',
    switch: `
abschalten abzuschalten auflös|en|ung aus|schalten|zuschalten deaktivier|e|en|t pausieren
schalt|_…_aus|e_…_ab|e_…_aus|en_…_aus schaltet_…_a|b|us schließ|e|en|t stumm_schalten`,
    done: `
abge|brochen|sagt|stellt annulliert beendet eingestellt entfernt gecancelt gekündigt gelöscht genommen
gest|oppt|richen herausgenommen rausgenommen storniert`,
    send: `
schick||e|en|en_sie|st|t sende||n|n_sie|st|t vers|and|chicken|chickt|enden|endet zu_s|chicken|enden
zu_vers|chicken|enden zuschicken zusend|en|ung|ungen zuzus|chicken|enden über|mitteln|senden`,
    reach: `
angeschrieben anrufen ans|chreiben|prechen anzu|rufen|schreiben belästig|e|en|t benachrichtigen beschicken bewerben
bombardieren informieren kontakt||aufnahme kontaktier|e|en|st|t melde|n|t nerv|en|t ruf|_…_an|en_…_an|t_…_an
schreib||_…_an|e|en|en_…_an|st|t|t_…_an sims|en|t spamm|en|t stör|en|t texte||n|t vollspammen
zu_|belästigen|kontaktieren|nerven|schreiben|spammen|texten zuballern zumüllen zuspammen zutexten zuzuspammen`,
    receive: `
angeschrieben bekomm||e|en|t benachrichtigt eintreffen empfange||n erhalte||n gelistet geschickt hör|en|n informiert
komm|en|t kontaktiert krieg||e|en|t lesen sehen zuges|chickt|endet`,
    message: `
abo abonnement||s abos aktionen alarme alerts angebote||n anmeldung anrufe benachrichtigung* botschaften dienst
erinnerungen gutscheine information||en infos kontakt||aufnahme* kurznachricht* mailings marketing* meldungen
mitteilung* nachricht||en|en_von_euch newsletter* post promo* push* rabatte rundschreiben smse text|e|nachricht*
verteilung werb|e*|ung|ungen whatsapps zus|chriften|endungen`,
    list: 'adressbuch chat date|i|nbank gruppe kartei kontakte liste||n mailing sms_liste system verteiler',
    number: `
handy||nr|nummer kontaktdaten leitung meine|_daten|_persönlichen_daten|r_daten mobilnummer nr nummer||n
personenbezogenen_daten rufn|r|ummer tel||efon|efonnummer|nr
meine_|personenbezogenen_daten|personendaten meiner_|daten|personenbezogenen_daten|persönlichen_daten
meiner_daten`,
    person: 'adressat ansprechpartner empfänger falsche||n|r frau leute mann mensch person',
    wrong: `
falsch||e|en|er|es geirrt jemand|_anderem|_anders|em_anders nicht_|der_richtige|die_richtige|die_richtigen|richtig
verkehrt||e|en ver|tan|wechselt`,
    misdial: `
andere_nummer_jetzt der_den_ihr_sucht die_person_die_|ihr_sucht|sie_suchen einem_fremden
falsch|_verbunden|e_handynummer|e_nummer|e_rufnummer|e_telefonnummer|en_erwischt|en_kontakt|er_kontakt fremde_person
neue_nummer nummer_|gewechselt|verwechselt ver|kehrt_verbunden|wechslung|wählt wohnt_hier_nicht
handy_gebraucht handy_…_gebraucht telefon_…_gebraucht handy_…_gekauft telefon_…_gekauft handy_…_geerbt telefon_…_geerbt nummer_…_geerbt handy_verkauft handy_…_verkauft telefon_verkauft telefon_…_verkauft gebrauchtes_handy`,
    belong: 'gehör|en|t|t_jetzt inhaber ist_jetzt_meine meins neue|n_besitzer|r_besitzer',
    took: `
bekommen geerbt habe_|jetzt|seit jetzt_meine neu||_vergeben|_zugeteilt|er_besitzer vorbesitzer zugeteilt übernommen`,
    other: `
account adresse anfrage artikel auftrag besuch buchung club code daten einkauf essen farbe fitnessstudio flug größe
hotel karte kauf konto kurs lieferung miete mitgliedschaft paket||e pizza pro|be|dukt|fil prämie punkte reise retoure
termin||e|s ticket||s tisch urlaub vertrag ware zahlung zimmer`,
    food: `
burger ei eiswürfel fleisch gluten gurke* kaffee ketchup knoblauch käse* mayo* milch* mozzarella nüsse ohne_eis oliven
peperoni pilze pommes sahne salat sauce schinken senf soße speck tomate* zucker* zwiebel*`,
    sense: `
am_ende bis_ende boxenstopp bushaltestelle
ende_|april|august|der|des|dezember|dieser_woche|februar|gut|januar|juli|juni|mai|märz|november|nächster_woche|oktober|september|vom
genug_|für|kaffee|punkte|zeit halt|_mal|_so|e|estelle ist_halt kein_|ende|stopp_nötig mehr_|als|erfahren|über
melde_|ich_mich|mich meldet_euch||_bei_mir nicht_|genug|mehr_lange nie_genug noch_nicht nächste_halt ohne_ende
raus_für reicht_|das|der|die|es_wenn|für|mir stopp_an warm_genug wochenende zu_ende zum_ende zwischenstopp`,
    told: 'geantwortet ges|agt|chickt|chrieben|endet getippt sag|e|te schr|eibe|ieb',
    consent: `
ein|gewilligt|verstanden|verständnis|willigung erlaub|e|en|nis|t genehmigung gestatte zugestimmt zustimmung`,
    withdraw: 'entz|iehe|ogen nehme_…_zurück widerruf||e|en|t ziehe||_…_zurück zurück|nehmen|ziehen',
    enrol: `
abonnieren anmelden bin_dabei fangt_wieder_an ich_|bin_dabei|möchte_mich_anmelden|möchte_teilnehmen|will_mitmachen
melde|_mich_an|_…_an|n_sie_mich_an|n_…_an|t_mich_an|t_…_an mitmachen möchte_mitmachen nehmt_mich_|auf|wieder_auf
neu_anmelden schaltet_wieder_ein setzt_mich_auf_die_liste trag|_mich_ein|t_mich_ein
wieder_|abonnieren|anmelden|auf_die_liste|aufnehmen|bekommen|dabei|einschalten|eintragen|haben|rein`,
    joined: `
abonniert ange|fordert|fragt|meldet anmeld|en|ung bestellt einge|tragen|willigt erlaubt gebeten gewünscht
meine_nummer_gegeben registriert verlangt zugestimmt
nummer_gegeben kunde_|bei|von kundin_|bei|von kunde kundin`,
    assist: `
brauche_hilfe euch_|erreichen|kontaktieren helf|en|t_mir hilf|_mir|e hotline ist_das_betrug kontakt_aufnehmen
kunden|dienst|service mit|_einem_menschen|_jemandem_sprechen|arbeiter service_hotline sie_|erreichen|kontaktieren
unterstützung was_|ist_das|soll_das_sein welche_firma wer_bist_du wer_ist_|da|das|dran|hier
wer_s|chreibt|eid_ihr|endet_das|ind_sie wie_funktioniert_das woher_hab|en_sie_meine_nummer|t_ihr_meine_nummer`,
    byMistake: 'aus_versehen fälschlich irrtümlich versehentlich',
    lookalike: `
angebot anmeldungen ans|agen|prache rabatt schr|eiten|ieben sendung||en stop|fen|pel testen verschenken`,
    gone: `
verstorben||e|en gestorben verstarb verschieden tod_meines tod_meiner von_uns_gegangen nicht_mehr_am_leben lebt_nicht_mehr nachlass`,
    died: `
tot tod starb gestorben`,
    kin: `
er sie mutter vater mama papa mann frau ehemann ehefrau sohn tochter bruder schwester oma opa großmutter großvater tante onkel besitzer inhaber kunde kundin`,
    elsewhere: `
anderen_|laden|geschäft|firma|anbieter|absender|liste|shop|händler|newsletter andere_|firma|liste|marke anderem_|laden|shop|geschäft|anbieter einem_anderen einer_anderen ein_anderer meine_|bank|versicherung|krankenkasse meiner_bank mein_|fitnessstudio|zahnarzt newsletter email|s e-mail|s mail mails`,
  },
};
