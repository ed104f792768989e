import type { Lexicon } from '#consent/language/lexicon.ts';
import { danoNorwegian } from '#consent/language/lexicons/dano-norwegian.ts';

export const norwegian: Lexicon = {
  language: 'no',
  notFollows: 'aldri_mer aldri_igjen ikke aldri ei ikkje',
  objectFirst: true,
  subjectSaid: true,
  joinsWords: true,
  short: 'ikkje=ikke d=det ngn=noen ka=hva kor=hvor itj=ikke ikk=ikke',
  shared: danoNorwegian,
  words: {
    glue: `
av begynne ber bli||r dere ennå flere_ganger for|søker|tsatt gje|nnom|rne ha herved hit hvor_mange_ganger
i_det_hele_tatt igjen imot inn mot noe||n|n_gang|nsinne opp prøver sier to_ganger tre_ganger ut vært å`,
    to: 'å',
    det: 'all ditt ei mitt neste siste slike vår||e',
    but: 'for_å',
    polite: `
ass dere for_|alltid|godt gjerne god_|dag|kveld hei||sann heretter i_framtida igjen kjære mange_takk med_en_gang
nei_takk på_forhånd_takk snille så_fort_som_mulig takk tusen_takk umiddelbart unnskyld vennlig|_hilsen|st ver_så_snill
vær_|snill|så_snill|så_vennlig|vennlig øyeblikkelig`,
    i: 'eg',
    you: 'dere dokker',
    they: 'noen',
    me: 'meg oss',
    it: 'denne_dritten driten slikt sån|ne|t',
    all: 'alt_sammen',
    be: 'blitt',
    past: 'ble fikk fått hadde kjøpte mottatt sluttet stoppet',
    can: 'får kan_dere vil|_dere|le_dere',
    how: 'hva når',
    why: 'hvis_dere om_dere',
    doubt:
      'vet_ikke_|om|helt_om veit_ikkje_|om|heilt_om vurderer tenker_på_å usikker_på leker_med_tanken i_tvil kanskje_melder lurer_på_å',
    again: 'igjen på_nytt tilbake|_på',
    hypo: `
hva_skjer må_jeg
hvis_jeg_|senere|ikke|angrer om_jag om_jeg_|angrer|ikke hvis_jeg`,
    instead: 'heller isteden||for',
    not: `
aldri||_igjen|_mer avstå den_dere_|leter_etter|søker ei forbyr frabe ikke_r|ett|iktig|iktige ikkje la_være nekter
slipp||e unngå uten_å`,
    cannot: 'får_ikke||_til går_ikke_|an|å klarer_ikke umulig',
    none: 'nei_takk null slutt_|med|på verken',
    more: 'aldri_|igjen|mer fleire heretter igjen lenger meir mer ytterligere',
    too: 'altfor for_mye stadig_vekk så_mye',
    often: 'daglig hver_uke litt_|mye|ofte mye støtt_og_stadig titt_og_ofte',
    fewer: 'en_gang_i_|måneden|uken ro_ned roe_ned sjeldnere',
    enough: 'det_holder fått_nok holder_nå nok_nå nå_|er_det_nok|holder_det slutt',
    want: `
behov_for foretrekker gidder har_behov interessert_i krever nekter trenger vil|_gjerne|_ha|le_gjerne ynskjer ønsket`,
    keep: 'bra deilig flott fortsett||e gjerne hold_fram håper kjempebra liker',
    miss: 'bytte endre glipp gå_glipp nøl',
    interest: 'interessert||e noe_for_meg',
    refused: 'ikke_|min_greie|noe_for_meg|ønskelig ingenting_for_meg',
    annoy: `
drittlei hater kjipt lei mas||e|er|ete plagsom||me påtrengende sjenere||nde|r trakasser|e|er|ing trøtt_av uønska`,
    anger: 'drit||e*|t dust* faen forbanna* fy_faen helvete* jævl|a*|ig* skitt søppel tull||ete ubrukelig*',
    threat: `
forbruker|rådet|tilsynet
anmelder politianmelder`,
    cease: `
avs|lutt|tå dropp_det få_s|lutt_på|topp_på gi_de|g|re hold|_kjeft|_munn|_opp|e_opp kutt|_ut|e_ut la_vær||e|e_å_sende
legg_av opphør||e sett|_en_stopper|_stopp|e_en_stopper slutt|_med|_nå|_og|_å|e|er stans||e|er vær_stille`,
    leave: `
avabonner* avmeld* avregistrer* bli_kvitt_dere blokker_meg bort_med_dette dra_til_helvete fors|tyrr_ikke|vinn
frabe|_meg|der_meg gå_vekk hold_meg_utenfor hvis_de|re_fortsetter|tte_fortsetter ikke_|forstyrr|noe_med_dere_å_gjøre
la_meg_|slippe|…_fred|…_være la_oss_være meld_…_|av|ut melde|_…_av|_…_ut|r_…_av|s_av motsetter_meg nei_takk_til
reserver* stikk takker_nei_til trekker_meg vil_|bli_fjernet|ut
retten_til_å_bli_glemt rett_til_sletting alt_dere_har_om_meg siste_advarsel siste_gang_jeg avslutning avregistrering sletting_av`,
    left: 'avmeldt avregistrert meldt_|av|meg_av|meg_ut reservert_meg',
    remove: `
bli|_fri_for|_kvitt|r_…_kvitt blokker||e fjerning få_…_av kast_…_ut kommer_…_|av|bort|vekk slett||ing slippe_unna
stryk||e ta_…_|av|bort|fra|ut|vekk tas_av ut_av vekk_fra`,
    away: 'av bort_fra vekk_fra',
    cancel: `
avbestill||e|er|ing avlys||e|er|ning avslutte forlate_|klubben|programmet kanseller||e|er|ing melde_…_ut_av
opp|hev|sigelse si_…_opp sier_…_opp ut_av_|kundeklubben|…_klubben|…_programmet`,
    finite: 'slutt|ar|et stanse|r|t',
    switch: 'avbryt avslutt||e|er deaktiverer demp lukk sett_…_på_pause skru_…_av slå_…_av steng||e',
    done: 'annullert avbestilt avlyst avmeldt avsluttet innstilt kansellert stengt strøket tatt_av',
    send: 'oversend||e send|e_ut|ing|inger tilsendt utsending',
    reach: 'forstyrr mas||e|er melding sjener||e skrive_til sms_e snakke ta_kontakt tekst||er trakasser||e',
    receive: 'bli_|forstyrret|kontaktet lese motta||r ta_imot',
    message: `
annonser anrop beskjeder e-post epost informasjon_fra kampanje* mailer melding||ar|ene|er notifikasjon* nyhetsbrev*
oppdateringer påmelding påminnelse||r sms_|ene|meldinger|reklame tekstmelding* telefoner tilbudene utsend|elser|inger
vars|el|ler|linger`,
    list: 'lista registeret systemene',
    number: `
kontaktinfo||rmasjon opplysninger
opplysning|ene|er||ene_mine personopplysninger||ene mine_|data|opplysninger|personopplysninger`,
    person: 'kvinne mann mottaker',
    wrong: 'feil ikke_r|ett|iktig|iktige noen_andre uriktig',
    misdial: `
bytta_nummer den_dere_|leter_etter|søker feil_|dame|kontakt|mobilnummer|nr|nummer feil_telefon||nummer
har_|bytta_nummer|byttet_nummer|fått_nytt_nummer kjenner_ingen kommet_feil ringt_feil sendt_feil skrevet_feil
kjøpt_…_brukt kjøpte_…_brukt kjøpt_…_telefonen kjøpt_…_mobilen arvet_…_telefonen arvet_…_mobilen arvet_…_nummeret arvet_telefon solgt_…_telefonen solgt_…_mobilen solgte_…_telefonen solgte_…_mobilen brukt_telefon`,
    belong: 'brukes er_|mitt_nå|nå_mitt mitt_nå',
    took: 'fikk fått har_hatt ny_eier overt|att|ok tatt_over',
    other: `
avtale||giro|n bes|tillinga|øk billett deltakelse farge frisørtime handlekurv hotell kjøp||et klubb kupong kurs||et
legetime leie leveranse lunsj mat medlemskap||et pakka poeng||ene programmet rabattkode refusjon reis|a|e|en
reservasjon||en rom treningsstudio`,
    food: 'egg* fløte* hvitløk* kjøtt* krem løk* majo* melk* nøtter* saus* sopp*',
    sense: `
aldri_nok buss|holdeplass|topp det_er_nok_best er_|det_slutt|slutt et_stopp finnes_ikke_mer helg holdeplass i_slutten
ikke_|enda|ennå|lenger_på_lager lenger_borte mer_|enn|info|informasjon neste_stopp nok_poeng når_slutter||_tilbudet
nært_nok slutt_på_|lager|salget slutte|_å_røyke|n_av|r_tilbudet stikke_innom stopp|_ved|e_der|e_innom|er_innom|er_ved
ta_av_deg til_slutt uten_stopp utsolgt`,
    told: 'sa svart||e',
    consent: 'aksepterer godkjenn|else|er|ing samtykkje tillate|lse|r',
    withdraw: 'tilbake|kalle|kaller|trekker trekke|_…_tilbake|r_…_tilbake trukket_tilbake',
    enrol: `
begynn_igjen gjenoppta jeg_vil_melde_meg_på legg_meg_til med_igjen meld|_meg_på|_på|e_meg_på på_list|a_igjen|en_igjen
reaktiver registrer_meg sett_meg_på_|igjen|lista|listen skr|iv_meg_opp|u_på_igjen start_igjen
vil_|ha_sms_igjen|være_med`,
    joined: `
abonnert akseptert gitt_|dere|samtykke|tillatelse godkjent meldt_|meg_på|på påmeldt registrert skrevet_meg_opp
gitt_dere_|nummeret|mitt|nummer gitt_nummeret kunde_hos kunde`,
    assist: `
en_medarbeider få_tak_i_dere hjelp|_med|_meg|_takk|_til|e_meg hva_er_det|_her|te hvem_er_dere
hvor|_har_dere_nummeret_mitt_fra|dan_fungerer_dette kan_d|ere_hjelpe|u_hjelpe kontakte|_dere|r_jeg_dere
kundes|enter|tøtte nå_dere ringe_dere snakke_med trenger_|hjelp|litt_hjelp`,
    byMistake: 'kom_til_å ved_en_feil||takelse ved_et_uhell',
    lookalike: 'målinger',
    gone: `
gikk_bort gått_bort avgått_ved_døden avdød||e omkom sovnet_inn dødsbo||et`,
    died: `
død døde`,
    kin: `
han hun mor moren far faren mamma pappa mann mannen kone kona ektemann sønn sønnen datter datteren bror broren søster søsteren mormor morfar farmor farfar bestemor bestefar tante onkel eier eieren kunden`,
    elsewhere: `
annen_|butikk|kjede|avsender|liste annet_|firma|selskap|sted banken min_|bank|tannlege treningssenteret nyhetsbrev||et e-post epost mail mailen`,
  },
};
