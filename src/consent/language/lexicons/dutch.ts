import type { Lexicon } from '#consent/language/lexicon.ts';

export const dutch: Lexicon = {
  language: 'nl',
  notFollows: 'niet nooit nooit_meer niet_langer',
  objectFirst: true,
  subjectSaid: true,
  joinsWords: true,
  short: 'ff=even idd=inderdaad nr=nummer wnr=wanneer gwn=gewoon mn=mijn t=het k=ik zn=zijn jll=jullie',
  words: {
    glue: `
aan al als||nog|tublieft_niet automatisch ben bij daar dat door drie_keer echt eens eindelijk en er er_mee ermee
gevraagd gewoon gezegd graag heb||_gevraagd|ben hier||bij|heen|naar|naartoe|van hoe_vaak hou in laat laten mag
mee||rdere_keren met naar nog om onder ooit ook op over per sinds staan steeds te ter tig_keer toch twee_keer
uit||drukkelijk vaak_genoeg van||uit ver|der|zoek via voor vraag weer wel word||en|t zeg zich zijn zo zonet zou zult`,
    to: 'om om_te te',
    det: `
dat de deze die dit een eerste elk||e enige het hun iedere je jouw jullie laatste mijn ons onze uw volgende welke
zulke`,
    but: 'anders daarom dus maar omdat want',
    or: 'of',
    polite: `
ajb alsjeblief||t alstublieft alvast_bedankt aub bedankt beste bij_voorbaat_dank dag dank|_je|_u|jewel|uwel definitief
direct echt eens eindelijk even excuses gewoon goede|middag|morgen|navond|ndag graag groet||en gvd hai hallo hoi hoor
in_|de_toekomst|het_vervolg ja joh jongens liefst men|eer|sen met|_vriendelijke_groet|een mevrouw mvg nee_bedankt
nee_dank_|je|u nogmaals nou nu onmiddellijk pardon per_omgaande spoed svp toch van|af_nu|daag voor|_altijd|goed
vriendelijk zeg`,
    i: 'ik ikzelf we wij',
    you: 'gij je jij jullie u',
    they: 'hij iemand men niemand wie ze zij',
    me: 'me mij||zelf ons',
    it: 'daarmee dat deze||_dingen|_onzin|_troep die||_dingen|_onzin|_troep dit ermee het hier|mee|van zulke_dingen',
    all: 'alle||maal|s',
    be: 'ben||t is lijkt||_wel voelt_als was zijn zit',
    past: `
aangekomen ben_gestopt binnengekomen gekregen gestuurd gisteren had heb||ben|t heeft is_gestopt ontvangen verstuurd
was werd zijn_gestopt`,
    can: 'dienen kan||_je kun||_je|nen|t|t_u mag moet||en mogen wil|_je|_u|len|len_jullie|t|t_u zou||den',
    how: 'hoe||veel waar||vandaan wanneer wat welke',
    why: 'als_|je|jullie|u hoezo indien_u waarom',
    doubt:
      'weet_niet_|of|zeker_of|goed_of weet_nog_niet_of twijfel overweeg denk_erover|_om zit_te_denken zit_eraan_te_denken misschien_moet_ik misschien_ga_ik',
    again: 'weer opnieuw terug_op',
    hypo: `
als_ik indien_ik moet_ik wat_gebeurt_er
als_ik_|later|het_niet|niet_meer|me_bedenk|ooit|straks mocht_ik`,
    instead: 'in_plaats ipv liever',
    not: `
degene_die_|jullie_zoeken|u_zoekt geen liever_|geen|niet|niets|niks nie
niet||_de_goede|_de_juiste|_het_goede|_het_juiste|_langer|s niks nimmer noch nooit||_meer verb|ied|oden weiger
wie_jullie_zoeken zonder`,
    cannot: `
kan_|ik_me_niet|ik_niet|maar_niet|me_niet|mezelf_niet|mij_niet|niet kon_niet krijg_het_niet lukt_|het_niet|niet`,
    none: 'geen geen_enkel||e nee_|bedankt|dank_je niets niks noch nul',
    more: `
andere geen_verdere in_de_toekomst langer meer nie|t_langer|uwe nog||_meer nooit_meer opnieuw verdere voortaan weer`,
    too: `
aldoor con|stant|tinu de_hele_tijd doorlopend een_|berg|hoop steeds_maar te_vaak teveel veel wat_een_hoop zo_vaak
zoveel`,
    often: `
con|stant|tinu dagelijks de_hele_dag elk|_uur|e_dag|e_week erg_vaak heel_veel iedere_dag om_de_haverklap
ontzettend_veel per_dag vaak veel`,
    fewer: 'minder||_vaak niet_zo|_vaak|_veel|veel rustig_aan wat_minder één_keer_per_maand',
    enough: `
basta ben_|er_klaar_mee|het_zat genoeg het_is_|genoeg|mooi_geweest klaar||_mee mooi_geweest nou_is_het_genoeg zat
zo_is_het_genoeg`,
    want: `
behoefte hoe|f|f_ik|ft|ven interesse_in liever_|geen|niet|niets|niks nodig stel_prijs wachten_op weiger wens||_ik|en|t
wil||_ik|de|len wou zit_|niet_te_wachten_op|te_wachten_op zou_graag`,
    keep: `
blij|f|ven fantastisch fijn ga_|door|zo_door gaan_door geweldig hoop hopelijk hou|_van|d_van|den leuk super top`,
    miss: 'aarzel betalen mis|lopen|sen storen ver|anderen|geet|geten|liezen wachten wijzigen',
    interest: 'belangstelling geïnteresseerd interess|ant|e|eert|eren',
    refused: 'niet|_gewenst|_mijn_ding|_voor_mij|_welkom|s_voor_mij niks_voor_mij',
    annoy: `
beu bombarderen doodmoe gek_van gezeur hekel hinderlijk||e irrit|ant|ante|eert|eren lastig||_te_vallen|vallen|valt
moe_van ongevraagde ongewenst||e opdringerig||e overlast spugen stalken storend te_st|alken|oren vervelend||e zat
zeikerig zeuren ziek_van`,
    anger: `
achterlijk* bagger belachelijk* bullshit donder_op eikel* flikker_op godver* hufter* idiot* kanker* klo|otzak*|te*
kut* lul* onzin oplicht|er*|ing rot|_op|op schandalig* shit* slecht stom||me sukkel* tering* verdomme* waardeloos`,
    threat: `
aangifte acm advocaat autoriteit_persoonsgegevens consumentenbond klacht politie
doe_aangifte klaag aan_te_klagen`,
    cease: `
beëindig||en doe_dat_niet_meer een_einde ga_weg_met halt hou_|je_bek|je_mond|…_op houd|_je_mond|_…_op|en_…_op|t_…_op
kap||_ermee|_nou|pen|pen_nou laat_|dat|het|maar_zitten|ophouden maak_er_een_einde_aan op_te_houden ophoud|en|t
schei|_…_uit|d_uit sta|ak|akt|ken stop|_er_mee|_ermee|_met|_nu|_te_zetten|gezet_worden|pen|t|zetten
te_|beëindigen|staken|stoppen zet_…_stop`,
    leave: `
abonnement_opzeggen af_te_melden afgemeld_worden afmeld* als_|dit_doorgaat|dit_zo_doorgaat|jullie_doorgaan bezwaar
blokkeer_me deabonner* deregistr* er_af_halen eraf_halen ga_weg gooi_me_eraf haal_me_weg hoepel_op ik_haak_af
ik_wil_|er_af|er_uit|van_deze_lijst laat_|me_erbuiten|mij_erbuiten|…_met_rust laten_…_met_rust loop_heen maak_bezwaar
me_eraf meld|_…_af|en_…_af|t_…_af met_rust mij_eraf niet_lastig|_vallen|vallen niet|_storen|s_met_jullie_te_maken
niks_met_jullie_te_maken ontabonner* oprotten opt-out schrij|f_…_uit|ft_…_uit|ven_…_uit sodemieter_op
teken_bezwaar_aan trek_me_terug uit|_te_schrijven|geschreven_worden|schrij*|schrijv*|sluit_me
val_me_niet_|lastig|meer_lastig val_mij_niet_lastig van_jullie_af weg_|ermee|hiermee wil_er|af|uit wil_hier|_af|af
zie_af_van
recht_op_vergetelheid recht_om_vergeten avg laatste_waarschuwing laatste_keer_dat_ik verwijdering_van_mijn beëindiging opzegging uitschrijving afmelding`,
    left: 'afgemeld opgezegd uitgeschreven',
    remove: `
blokke|er|ren delete||n eraf eruit gooi_…_|eraf|eruit|weg haal||_…_weg|t halen kom_…_|af|van komen_…_van
neem_…_|uit|van schrap||pen streep_…_door uithalen vergeet verwijder||en|ing|t weg|_te_halen|halen wis||sen`,
    away: 'af uit||_de|_het van',
    cancel: `
af_te_zeggen afbestellen afgelasten afzeggen annule|er|ert|ren|ring bestel_…_af cancel||en|len ontbinden op_te_zeggen
opzegg|en|ing stappen_uit uit_…_|club|programma|spaarprogramma wil_uit_…_spaarprogramma zeg_…_|af|op
zeg|gen_…_op|t_…_op`,
    finite: 'gestopt stopte||n',
    switch: `
afsluiten beëindig deactive|er|ren dempen hef_…_op opheffen pauzeren schakel|_…_uit|t_…_uit sluit||en stopzetten
te_sluiten uit|_te_schakelen|_te_zetten|schakelen|zetten zet_…_|af|uit zetten_…_uit`,
    done: `
afge|last|meld|zegd beëindigd geannuleerd gecanceld gehaald ges|chrapt|topt gewist stopgezet uitge|schreven|zet
verwijderd weggehaald`,
    send: `
doorsturen gestuurd_worden opsturen sturen||_naar|_van stuur||t te_|sturen|versturen|verzenden|zenden
toe|_te_sturen|sturen|zenden ver|sturen|stuur|zenden zend||en|t`,
    reach: `
aan_te_s|chrijven|preken aanschrijven app||en|t bel||len|t benader||d|en bericht||en besto|ken|ok
contact||_op_te_nemen|_opnemen|eer|eren gecontacteerd lastig|_te_vallen|_vallen|vallen mail||en neem_…_contact
opbellen schrij|f|ven sms||'en|'t|_en|en spam||men stalken sto|or|ren
te_|appen|bellen|benaderen|berichten|bestoken|contacteren|mailen te_s|chrijven|ms_en|msen|pammen|talken|toren
tekst||en text||en val|_…_lastig|len_…_lastig`,
    receive: `
benaderd ge-sms_t geappt gebeld gecontacteerd gestoord horen krijg||en|t lastiggevallen lezen meer_horen ontvang||en
te_|krijgen|ontvangen zien`,
    message: `
aanbieding|_van_jullie|en aanmelding abonnement||en acties advertentie* alerts app|je|jes|s bericht||en|je|jes
communicatie contact e-mails herinneringen inschrijving kortingen mailtjes marketing* mededelingen melding*
nieuwsbrie|f|ven notificatie* ongein post promotie* pushmeldingen reclame||s sms|'en|'jes|_jes|dienst|en|je|jes
telefoontjes texts updates`,
    list: 'bestand||en contacten database dienst groep||sapp lijst||en mailing sms_lijst systeem',
    number: `
06 06_nummer contactgegevens gegevens gsm mijn_gegevens mobiel||e_nummer|tje nr nummer||s tel||efoon|efoonnummer|nr
mijn_|gegevens|data|persoonsgegevens persoonsgegevens`,
    person: 'contactpersoon foute iemand man mens ontvanger persoon verkeerde vrouw',
    wrong: 'fout||e|ief iemand_anders niet_de_|goede|juiste niet_het_|goede|juiste onjuist||e verkeerd||e',
    misdial: `
ander_nummer_gekregen degene_die_|jullie_zoeken|u_zoekt een_vreemde fout|_nummer|e_nummer|ief_nummer
heeft_een_ander_nummer is_van_nummer_veranderd je_bent_verkeerd jullie_zijn_verkeerd ken_geen nummer_verkeerd
onjuist_nummer u_bent_verkeerd van_nummer_veranderd
verkeerd|_nummer|_telefoonnummer|_verbonden|e_nummer|e_te_pakken|e_voor wie_jullie_zoeken wildvreemde woont_hier_niet
telefoon_tweedehands telefoon_…_tweedehands tweedehands_telefoon mobiel_tweedehands telefoon_gekocht deze_telefoon_…_gekocht telefoon_geërfd telefoon_…_geërfd nummer_geërfd telefoon_verkocht telefoon_…_verkocht`,
    belong: 'behoort gebruikt hoort is_|nu|nu_van_mij|van_mij nieuwe_eigenaar van_|iemand_anders|mij',
    took: 'gekregen geërfd heb_sinds nieuwe_eigenaar nu_van_mij overgenomen',
    other: `
aanko|op|pen account adres afspra|ak|ken artikel||en behandeling bestelling||en betaling||en bezo|ek|rging boeking||en
bon cadeau||bon club code con|sult|tract cursus deelname diner eten factuur hotel huur incasso kaart kamer
klanten|club|pas kleur kortingsbon les levering||en lidmaatschap lunch maat menu opname order||s pak|je|ket|ketten pas
polis pro|duct|ducten|ef|efabonnement|fiel|gramma punten reis reservering||en retour sportschool tafel ticket||s trein
verzekering vlucht winkel|mand|wagen zending`,
    food: `
augurk* broodje burger champignon* ei friet gluten ham ijs||blokjes kaas ketchup knoflook koffie komkommer mayo* melk
mosterd noten olijven paprika saus sla||groom spek suiker toma|at|ten ui uien uitjes vlees`,
    sense: `
aan_het_einde al_klaar bushalte de_stop dichtbij_genoeg een_stop eind|_van|e_van genoeg_|geld|koffie|punten|tijd|voor
goed||_genoeg haal_|ik_…_op|…_op halte hoort_erbij is_|klaar|uitgevallen kan_ik_ophalen klaar|_is|_ligt|_om|_voor|ligt
kom_…_ophalen kost_dat laat_|het_me_weten|het_weten|me_weten lekker_genoeg ligt_klaar meer_|dan|info|informatie|weten
niet_|genoeg|meer_op_voorraad nog_niet nooit_genoeg pitstop snel_genoeg staat_klaar sterk_genoeg stop_bij
stopt_|bus|de_bus|de_trein|er|lijn|tram ten_einde tot_het_einde tussenstop uit_|voorraad|welke volgende_stop
wanneer_klaar warm_genoeg weekend zat_|ik|te`,
    told: 'gea|ntwoord|ppt ges|chreven|tuurd getypt gezegd stuurde zei',
    consent: 'akkoord goedkeuring instemming machtiging sta_toe toe|gestaan|stemming',
    withdraw: 'herroep||en in_te_trekken ingetrokken intrekken trek|_…_in|ken_…_in',
    enrol: `
aanmelden abonne|er_me|ren begin_weer doe_mee hera|anmelden|ctiveer ik_|doe_mee|wil_meedoen inschrijven meedoen
meld_|me_aan|mij_aan|…_aan opnieuw_a|anmelden|bonneren schrijf_|me_in|mij_in|…_in voeg_me_toe
weer_|aanmelden|aanzetten|ontvangen wil_me_|aanmelden|inschrijven
zet_me_|er_terug_op|er_weer_op|op_de_lijst|terug|weer_op zet_|mij_er_weer_op|weer_aan|ze_weer_aan`,
    joined: `
aange|meld|vraagd abonneren besteld geabonneerd geregistreerd gevraagd ingeschreven lid_geworden nummer_gegeven
om_gevraagd opgegeven toe|gestemd|stemming_gegeven
klant_|bij|van klant`,
    assist: `
contact_|met_jullie|met_u|opnemen_met een_mens help|_alstublieft|_aub|_me|_mij|en
hoe_|komen_jullie_aan_mijn_nummer|komt_u_aan_mijn_nummer|werkt_dit hulp||_nodig iemand_spreken is_dit_nep
jullie_|bereiken|telefoonnummer kan_je_me_helpen klanten|dienst|service kunt_u_helpen medewerker met_wie_spreek_ik
ondersteuning u_bereiken wat_is_dit welk_bedrijf wie_ben|_je|t_u wie_is_d|aar|at|it wie_stuurt||_dit wie_zijn_jullie`,
    byMistake: 'abusievelijk per_|ongeluk|vergissing',
    lookalike: 'ballen contracten schrijver stoppels sturend verwijzen',
    gone: `
overleden overleed gestorven wijlen heengegaan niet_meer_in_leven leeft_niet_meer nabestaande|n`,
    died: `
dood stierf gestorven`,
    kin: `
hij zij ze moeder vader mama papa man vrouw echtgenoot echtgenote zoon dochter broer zus oma opa tante oom eigenaar klant`,
    elsewhere: `
andere_|winkel|zaak|bedrijf|firma|afzender|lijst|keten ander_|bedrijf|merk|adres mijn_|bank|sportschool|verzekering|tandarts nieuwsbrief|ven mail mails e-mail|s email|s`,
  },
};
