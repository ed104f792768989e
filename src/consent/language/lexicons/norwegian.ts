import type { Lexicon } from '#consent/language/lexicon.ts';

export const norwegian: Lexicon = {
  language: 'no',
  notFollows: 'aldri_mer aldri_igjen ikke aldri ei ikkje',
  objectFirst: true,
  subjectSaid: true,
  joinsWords: true,
  short: 'ikkje=ikke d=det ngn=noen ka=hva kor=hvor itj=ikke ikk=ikke',
  words: {
    glue: `
allerede at automatisk av bare bedt begynne ber bli||r da der||e ellers ennå er flere_ganger for||søker|tsatt fra få
gje|nnom|rne ha har hele her||ved hit hver hvor_mange_ganger i i_det_hele_tatt igjen imot inn jo med mot
noe||n|n_gang|nsinne nok og også om opp prøver på sagt sier skal som så til to_ganger tre_ganger under ut vel via
ville virkelig vær|e|t å`,
    to: 'at å',
    det: `
all de den||ne deres det||te din||e disse ditt ei en enhver et ethvert hver hvilke||n|t min||e mitt neste siste slike
vår||e`,
    but: 'derfor ellers for|_å|di men',
    or: 'eller',
    polite: `
altså ass bare beklager dere en_gang_for_alle endelig folkens for_|alltid|godt fra_nå_av gjerne god_|dag|kveld|morgen
hallo hei||sann heretter hilsen i_dag i_fr|amtida|emtiden igjen ja jo kjære mange_takk med_|en_gang|vennlig_hilsen mvh
nei_takk nå nå_med_en_gang omgående permanent på_forhånd_takk snarest snille straks så_fort_som_mulig takk tusen_takk
umiddelbart unnskyld vennlig|_hilsen|st ver_så_snill vær_|snill|så_snill|så_vennlig|vennlig øyeblikkelig`,
    i: 'eg jeg man vi',
    you: 'dere dokker du',
    they: 'de han hun hvem ingen noen',
    me: 'meg oss',
    it: 'dem den|_her|ne_dritten det||_der|_her|te disse driten slikt sån|ne|t',
    all: 'alle alt||_sammen',
    be: 'blitt er føles ligner var virker være',
    past: 'ankommet bestilte ble fikk fått hadde har i_går kjøpte kom||met mottatt sendt||e sluttet stoppet var',
    can: 'burde bør får kan||_dere kunne må skal skulle vil|_dere|_du|le_dere',
    how: 'hva hvilken hvor||_mange|dan|fra når',
    why: 'hvis_d|ere|u hvorfor om_dere',
    hypo: 'hva_skjer hvis_jeg må_jeg',
    instead: 'heller i_stedet isteden||for',
    not: `
aldri||_igjen|_mer avstå ei forb|udt|yr frabe||der helst_i|kke|ngen ikke
ikke_|min_greie|noe_for_meg|rett|riktig|riktige|velkomne|ønskelig|ønsket ikkje ingen||ting_for_meg intet la_være
nekter slipp||e unngå uten_å`,
    cannot: 'det_går_ikke får_ikke||_til går_ikke_|an|å kan_|ikke|jeg_ikke klarer_ikke kunne_ikke umulig',
    none: 'ingen||ting intet nei_takk null slutt_|med|på verken',
    more: 'aldri_|igjen|mer fle|ire|re fremover heretter i_fremtiden igjen lenger meir mer||e nye videre ytterligere',
    too: `
alt_for_mange altfor||_mange|_mye for_|mange|mye|ofte hele_tiden konstant mange stadig_vekk så_|mange|mye|ofte`,
    often: `
daglig flere_ganger_om_dagen hele_dagen hver_|dag|eneste_dag|uke konstant litt_|mye|ofte masse mye ofte om_dagen
støtt_og_stadig titt_og_ofte`,
    fewer: 'en_gang_i_|måneden|uken færre ikke_så_|mange|ofte mindre ro_ned roe_ned sjeldnere',
    enough: 'det_|er_nok|holder fått_nok holder_nå nok||_er_nok|_med|_nå nå_|er_det_nok|holder_det slutt',
    want: `
behov_for foretrekker gidder har_|behov|lyst helst_i|kke|ngen interessert_i krever nekter orker trenger
vil||_gjerne|_ha|le_gjerne ynskjer ønske||r|s|t`,
    keep: 'bra deilig elsker fantastisk flott fortsett||e gjerne glad hold_fram håper kjempebra liker super',
    miss: 'betale bytte endre forstyrre glem||me glipp gå_glipp miste nøl vente',
    interest: `
ikke_|min_greie|noe_for_meg|velkomne|ønskelig|ønsket ingenting_for_meg interess|ant|e|erer|ert|erte noe_for_meg`,
    annoy: `
drittlei forstyrre||nde|r hater irritere|nde|r kjipt lei||_av mas||e|er|ete plage||r plagsom||me|t påtrengende
sjenere||nde|r spamme||r trakasser|e|er|ing trøtt_av uønsk|a|ede|et`,
    anger: `
anmelde||r bedrageri drit||e*|t dumme dust* dårlig* elendig* faen forb|anna*|rukerrådet fy_faen helvete* idiot*
jævl|a*|ig* latterlig* pinlig* politianmeld* skam skitt svind|el*|ler* søppel tull||ete ubrukelig*`,
    threat: 'advokat anmelde||r datatilsynet forbruker|rådet|tilsynet politiet',
    cease: `
avs|lutt|tå|tå_fra dropp_det få_s|lutt_på|topp_på gi_de|g|re hold|_kjeft|_munn|_opp|e_opp kutt|_ut|e_ut
la_vær||e|e_med|e_å|e_å_sende legg_av opphør||e sett|_en_stopper|_stopp|_stopp_for|e_en_stopper
slutt|_med|_nå|_nå_da|_og|_å|e|e_å|er stans||e|er stoppe||r ti_stille vær_stille`,
    leave: `
avabonner* avmeld* avregistrer* bli_kvitt_dere blokker_meg bort_med_dette dra_til_helvete fors|tyrr_ikke|vinn
frabe|_meg|der_meg glem_|meg|nummeret_mitt gå_vekk hold_meg_utenfor hvis_de|re_fortsetter|tte_fortsetter i_fred
ikke_|forstyrr|noe_med_dere_å_gjøre jeg_vil_ut la_meg_|få_fred|få_være_i_fred|slippe|være|være_i_fred|…_fred|…_være
la_oss_være meld_…_|av|ut melde|_…_av|_…_ut|r_meg_av|r_…_av|s_av motsetter_meg nei_takk_til reserver|*|e_meg|er_meg
si_opp_abonnement||et stikk stopp_abonnement takker_nei_til trekker_meg vil_|bli_fjernet|ut`,
    left: 'avmeldt avregistrert meldt_|av|meg_av|meg_ut reservert_meg',
    remove: `
bli|_fri_for|_kvitt|r_…_kvitt blokker||e fjern||e|er|es|ing få_…_|av|fjernet|slettet glem kast_…_ut
kommer_…_|av|bort|vekk slett||e|er|es|ing slippe||_unna|r stryk||e ta_|bort|vekk ta_…_|av|bort|fra|ut|vekk tas_av
ut_av vekk_fra`,
    away: 'av bort_fra vekk_fra',
    cancel: `
annuller||e|er avbestill||e|er|ing avlys||e|er|ning avslutte cancel forlate_|klubben|programmet kanseller||e|er|ing
melde_…_ut_av opp|hev|sigelse si_|opp|…_opp sier_…_opp ut_av_|kundeklubben|…_klubben|…_programmet`,
    finite: 'slutt|ar|er|et stanse|r|t stoppe|r|t',
    switch: `
avbryt avslutt||e|er deaktiver||e|er demp lukk||e|er pause sett_…_på_pause skru_|av|…_av slå_|av|…_av steng||_av|e`,
    done: `
annullert avbestilt avlyst avmeldt avsluttet fjerne|s|t innstilt kansellert slette|s|t stengt stoppet strøket tatt_av`,
    send: 'oversend||e send||e|e_ut|er|es|ing|inger tilsend||t utsending videresend',
    reach: `
bombarder||e forstyrr||e|er henvend||e kontakt||e|er|es|et mail||e mas||e|er melding plage||r ring||e|er sjener||e
skriv||e|e_til|er sms||_e|e snakke spam||me|mer ta_kontakt tekst||e|er trakasser||e`,
    receive: `
bli_|forstyrret|kontaktet få får høre||_fra kontakte|s|t lese motta||r se stå||_på ta_imot tilsendt være||_med|_på`,
    message: `
abonnement||et annonser anrop beskjeder e-post epost henvendelser informasjon_fra kampanje* mail||er|s markedsføring*
melding||ar|ene|er noti|fikasjon*|ser nyhetsbrev* oppdateringer push* påmelding påminnelse||r rabatter
reklame|*|meldinger sms||'er|_ene|_er|_meldinger|_reklame|_tjenesten|er|meldinger|reklame spam tekst|er|melding*
telefoner tilbud||_fra_dere|ene tjenesten utsend|elser|inger vars|el|ler|linger`,
    list: `
adresseliste database||n e-postliste gruppe||n kontakt|er|liste kundeliste||n list|a|e|en|er mailliste||n register||et
sms_liste smslist|a|e system||ene|et`,
    number: `
kontaktinfo||rmasjon mobil||nr|nummer|nummeret nr nummer||et opplysninger telefon||en|nummer|nummeret tlf||nr`,
    person: 'fyr kvinne mann menneske mottaker person||en',
    wrong: 'feil galt ikke_r|ett|iktig|iktige noen_andre uriktig',
    misdial: `
bor_ikke_her bytt|a_nummer|et_nummer feil_|dame|kontakt|mann|mobilnummer|mottaker|nr|nummer|person
feil_telefon||nummer galt_nummer har_|bytta_nummer|byttet_nummer|fått_nytt_nummer kjenner_ingen kommet_feil ringt_feil
sendt_feil skiftet_nummer skrevet_feil`,
    belong: 'brukes er_|mitt_nå|nå_mitt hører_til mitt_nå tilhører',
    took: 'arvet fikk fått har_hatt ny_eier overt|att|ok tatt_over',
    other: `
adresse avis avtale||giro|n behandling bestilling||a|en|er besøk betaling||en billett||en|er booking||en
bord||bestilling|et data deltakelse faktura||en farge fly fordels|klubben|program forsikring frisørtime gave||kort
handlekurv hotell kjøp||et klubb||en kode kont|o|oen|rakt kort||et kundeklubb||en kupong kurs||et legetime leie
lever|anse|ing|ingen lojalitetsprogram||met lunsj magasin mat medlem||skap|skapet middag ordre||n pakk|a|e|en
poeng||ene produkt||et profil program||met prøve||periode rabattkode refusjon reis|a|e|en reservasjon||en retur rom
størrelse tannlegetime time||n treningsstudio vare||n|r`,
    food: `
agurk* bacon bolle||r brød* burger* egg* fløte* gluten hvitløk* kaffe ketchup kjøtt* krem løk* majo* melk* nøtter*
oliven* ost* pommes salat* saus* sennep* skinke* sopp* sukker tomat*`,
    sense: `
aldri_nok buss|holdeplass|topp det_er_nok_best er_|det_slutt|slutt et_stopp finnes_ikke_mer god_nok helg holdeplass
hva_med i_slutten ikke_|enda|ennå|lenger_på_lager|nok jeg_er_nok kan_nok lenger_borte mer_|enn|info|informasjon
neste_stopp nok_|poeng|til non_stop når_er_det_slutt når_slutter||_tilbudet nært_nok skal_nok slutt_på_|lager|salget
slutte|_å_røyke|n_av|r_salget|r_tilbudet stikke_innom stopp_ved stoppe_|der|forbi|innom|ved
stopper_|bussen|her|innom|toget|ved sto|ppested|rt_nok ta_av_deg til_slutt uten_stopp utsolgt varm_nok vil_nok`,
    told: 'sa sagt sendt||e skrev||et svart||e',
    consent: 'aksepterer godkjenn|else|er|ing samtykk|e|er|et|je tillate|lse|r',
    withdraw: 'tilbake|kalle|kaller|trekker trekke|_…_tilbake|r_…_tilbake trukket_tilbake',
    enrol: `
abonner begynn_igjen er_med gjenoppta jeg_|er_med|vil_melde_meg_på|vil_være_med legg_meg_til med_igjen
meld|_meg_på|_på|e_meg_på på_list|a_igjen|en_igjen reaktiver registrer_meg sett_meg_på_|igjen|lista|listen
skr|iv_meg_opp|u_på_igjen start_igjen vil_|ha_sms_igjen|være_med`,
    joined: `
abonnert akseptert bedt||_om bestilt gitt_|dere|samtykke|tillatelse godkjent meldt_|meg_på|på påmeldt registrert
sagt_ja samtykket skrevet_meg_opp`,
    assist: `
en_medarbeider et_menneske få_tak_i_dere hjelp|_med|_meg|_takk|_til|e_meg hva_er_det|_her|te hvem_er_d|ere|et|ette|u
hvem_s|ender|kriver hvilket_firma hvor|_har_dere_nummeret_mitt_fra|dan_fungerer_dette kan_d|ere_hjelpe|u_hjelpe
kontakte|_dere|r_jeg_dere kundes|enter|ervice|tøtte nå_dere ringe_dere snakke_med support trenger_|hjelp|litt_hjelp`,
    byMistake: 'kom_til_å ved_en_feil||takelse ved_et_uhell',
    lookalike: `
bes|krive|tille|tilt fjernsyn holder kaffe||n kont|ant|or|rakt mening||er målinger nummer ringte sender skr|evet|uer
slettet slutter stengt stoppet tilbud`,
  },
};
