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
og av i på for fra med til om å at som der her da også så ha har er være vært bli blir få igjen jo nok vel ennå
fortsatt noensinne noen_gang opp ut inn via gjennom i_det_hele_tatt virkelig bedt ber sagt sier gjerne allerede bare
skal ville under begynne automatisk noen noe mot imot ellers herved forsøker prøver dere hele hver flere_ganger
to_ganger tre_ganger hvor_mange_ganger`,
    to: 'å at',
    det: `
en ei et den det de min mitt mine deres din ditt dine denne dette disse hver hvilken hvilket hvilke neste siste slike
vår våre enhver ethvert all`,
    but: 'men fordi ellers derfor for_å',
    or: 'eller',
    polite: `
takk vennligst vær_så_snill ver_så_snill vær_snill vær_så_vennlig vær_vennlig på_forhånd_takk mange_takk tusen_takk
hei heisann hallo god_morgen god_dag god_kveld nå straks umiddelbart øyeblikkelig med_en_gang i_dag for_alltid
for_godt en_gang_for_alle mvh hilsen vennlig_hilsen med_vennlig_hilsen unnskyld beklager bare igjen fra_nå_av heretter
i_fremtiden i_framtida ja jo snarest så_fort_som_mulig altså snille kjære dere folkens permanent nei_takk endelig
nå_med_en_gang omgående ass gjerne`,
    i: 'jeg vi man eg',
    you: 'dere du dokker',
    they: 'han hun de noen hvem ingen',
    me: 'meg oss',
    it: 'det dette det_her den_her disse sånt slikt sånne det_der driten denne_dritten dem',
    all: 'alt alle alt_sammen',
    be: 'er var være blitt',
    past: 'har hadde fikk fått kom kommet sendte sendt i_går var ble mottatt stoppet sluttet ankommet kjøpte bestilte',
    can: 'kan kunne kan_dere vil_dere vil_du skal bør må ville_dere burde skulle får',
    how: 'hvordan hvor når hva hvilken hvorfra hvor_mange',
    why: 'hvorfor hvis_dere hvis_du om_dere',
    hypo: 'hvis_jeg hva_skjer må_jeg',
    instead: 'i_stedet heller istedenfor isteden',
    not: `
ikke aldri ei ingen intet ikkje unngå slippe frabe frabeder slipp nekter forbyr avstå uten_å la_være aldri_mer
aldri_igjen ikke_noe_for_meg ikke_riktig ikke_rett ikke_riktige`,
    cannot: `
kan_ikke kunne_ikke det_går_ikke går_ikke_an får_ikke_til klarer_ikke kan_jeg_ikke umulig går_ikke_å får_ikke`,
    none: 'ingen intet ingenting null slutt_på slutt_med verken nei_takk',
    more: `
mer mere flere fleire lenger igjen ytterligere aldri_mer nye heretter i_fremtiden aldri_igjen videre meir fremover`,
    too: `
for_mange for_mye for_ofte så_mange så_ofte hele_tiden altfor konstant alt_for_mange altfor_mange så_mye altfor_mye
stadig_vekk mange`,
    often: `
ofte hver_dag daglig hele_dagen mye masse om_dagen litt_ofte hver_uke støtt_og_stadig konstant titt_og_ofte
hver_eneste_dag flere_ganger_om_dagen litt_mye`,
    fewer: 'færre mindre sjeldnere ikke_så_ofte ikke_så_mange en_gang_i_måneden en_gang_i_uken ro_ned roe_ned',
    enough: 'nok det_er_nok nå_er_det_nok fått_nok det_holder holder_nå slutt nok_nå nok_er_nok nå_holder_det nok_med',
    want: `
vil ønsker ønskes trenger vil_gjerne ville_gjerne gidder har_behov behov_for orker interessert_i ønske krever ønsket
vil_ha foretrekker har_lyst ynskjer nekter`,
    keep: 'fortsett fortsette håper elsker deilig bra fantastisk super glad gjerne flott hold_fram liker kjempebra',
    miss: 'gå_glipp glipp miste glemme glem vente betale endre forstyrre nøl bytte',
    interest: 'interessert interesserte interesse interessant interesserer noe_for_meg ikke_noe_for_meg',
    annoy: `
irriterende irriterer forstyrrende forstyrrer trakassering trakassere trakasserer plagsomt plagsom plagsomme plage
plager hater lei_av trøtt_av uønsket uønskede uønska mas masete mase maser lei sjenerer sjenere sjenerende drittlei
kjipt spamme spammer påtrengende forstyrre`,
    anger: `
faen jævla* jævlig* helvete* dritt drit drite* idiot* svindel* svindler* fy_faen forbanna* skitt skam latterlig*
elendig* bedrageri politianmeld* anmelde anmelder dårlig* ubrukelig* pinlig* tullete dust* søppel forbrukerrådet tull
dumme`,
    cease: `
slutt_å slutt_med slutt_og stoppe stopper stans stanse stanser slutte slutter slutte_å slutt_nå slutt_nå_da hold_opp
holde_opp opphør opphøre gi_dere gi_deg legg_av la_være_å_sende la_vær få_stopp_på få_slutt_på sett_en_stopper
sette_en_stopper sett_stopp sett_stopp_for hold_kjeft hold_munn ti_stille kutt_ut kutte_ut dropp_det avslutt avstå_fra
avstå vær_stille la_være_med la_være_å la_være`,
    leave: `
avmeld* avregistrer* meld_…_av melde_…_av melder_…_av meldes_av meld_…_ut melde_…_ut avabonner* stopp_abonnement
la_meg_være la_meg_være_i_fred la_meg_få_være_i_fred la_meg_få_fred la_oss_være i_fred glem_nummeret_mitt glem_meg
frabeder_meg frabe_meg jeg_vil_ut vil_ut gå_vekk motsetter_meg reserver* reserverer_meg reservere_meg forstyrr_ikke
ikke_forstyrr blokker_meg forsvinn stikk dra_til_helvete si_opp_abonnement si_opp_abonnementet trekker_meg
melder_meg_av takker_nei_til nei_takk_til vil_bli_fjernet la_meg_…_fred la_meg_…_være hvis_dette_fortsetter
hvis_dere_fortsetter bort_med_dette`,
    left: 'avmeldt avregistrert meldt_av meldt_meg_av reservert_meg meldt_meg_ut',
    remove: `
fjern fjerne fjerner fjernes slett slette sletter slettes ta_…_av ta_…_bort ta_…_vekk ta_…_fra ta_…_ut tas_av stryk
stryke kast_…_ut få_…_fjernet få_…_slettet få_…_av sletting fjerning blokker blokkere glem ut_av vekk_fra ta_bort
ta_vekk kommer_…_av kommer_…_bort kommer_…_vekk slippe slipper bli_kvitt blir_…_kvitt bli_fri_for slippe_unna`,
    away: 'av vekk_fra bort_fra',
    cancel: `
kanseller kansellere kansellerer kansellering avbestill avbestille avbestiller si_…_opp sier_…_opp si_opp oppsigelse
avbestilling annuller annullere annullerer avlys avlyse avlyser cancel avlysning opphev avslutte ut_av_kundeklubben
melde_…_ut_av forlate_klubben forlate_programmet ut_av_…_programmet ut_av_…_klubben`,
    finite: 'slutter stopper stanser sluttet stoppet stanset sluttar',
    switch: `
lukk lukke lukker steng stenge slå_…_av slå_av skru_…_av skru_av deaktiver deaktivere deaktiverer avslutt avslutte
avslutter sett_…_på_pause pause demp steng_av avbryt`,
    done: `
fjernet slettet stoppet avsluttet kansellert avmeldt stengt tatt_av avbestilt strøket slettes fjernes avlyst innstilt
annullert`,
    send: `
send sende sender sendes utsending tilsendt sende_ut tilsend oversend oversende sending sendinger videresend`,
    reach: `
skriv skrive skriver kontakt kontakte kontakter kontaktes ta_kontakt sms sms_e smse tekst tekste tekster ring ringe
ringer mail maile forstyrr forstyrre forstyrrer spam spamme spammer plage plager mase mas maser henvend henvende
kontaktet trakasser trakassere sjenere sjener melding bombardere snakke bombarder skrive_til`,
    receive: `
motta mottar få får høre se lese stå kontaktes kontaktet høre_fra bli_kontaktet være_på være_med stå_på være tilsendt
ta_imot bli_forstyrret`,
    message: `
melding meldinger meldingene meldingar sms sms_er smser sms'er sms_ene reklame* annonser mail e-post epost mailer
mails varsel varsler varslinger nyhetsbrev* abonnement abonnementet tilbud_fra_dere tilbud tilbudene kampanje* spam
påminnelser påminnelse tekstmelding* markedsføring* anrop oppdateringer notifikasjon* push* telefoner påmelding
henvendelser beskjeder sms_tjenesten tjenesten tekster sms_reklame smsreklame rabatter smsmeldinger utsendelser
utsendinger notiser informasjon_fra sms_meldinger reklamemeldinger`,
    list: `
liste listen lista lister mailliste maillisten e-postliste database databasen register registeret system systemet
systemene gruppe gruppen kontakter sms_liste smsliste smslista kundeliste adresseliste kontaktliste kundelisten`,
    number: `
nummer nummeret nr telefonnummer telefonnummeret mobilnummer mobil telefon kontaktinformasjon tlf mobilnummeret
mobilnr kontaktinfo opplysninger tlfnr telefonen`,
    person: 'person personen mottaker mann kvinne fyr menneske',
    wrong: 'feil galt ikke_riktig ikke_rett ikke_riktige uriktig noen_andre',
    misdial: `
feil_nummer feil_person feil_nr feil_mottaker galt_nummer ringt_feil skrevet_feil sendt_feil feil_mobilnummer
feil_telefonnummer kommet_feil bor_ikke_her har_byttet_nummer har_fått_nytt_nummer kjenner_ingen feil_mann feil_dame
feil_kontakt feil_telefon bytta_nummer har_bytta_nummer byttet_nummer skiftet_nummer`,
    belong: 'tilhører hører_til brukes er_mitt_nå er_nå_mitt mitt_nå',
    took: 'overtatt overtok tatt_over fikk fått arvet ny_eier har_hatt',
    other: `
ordre ordren bestilling bestillingen bestillinga bestillinger avtale avtalen time timen booking bookingen reservasjon
reservasjonen levering leveringen leveranse pakke pakken pakka medlemskap medlemskapet konto kontoen profil vare varen
varer produkt produktet kjøp kjøpet betaling betalingen avtalegiro kontrakt kort kortet billett billetten billetter
reise reisen reisa fly bord bordet bordbestilling faktura fakturaen retur refusjon rabattkode kupong poeng poengene
kurs kurset prøve prøveperiode handlekurv besøk kode hotell rom adresse størrelse farge forsikring medlem klubb
klubben kundeklubb program programmet treningsstudio deltakelse data mat lunsj middag gave gavekort legetime
frisørtime tannlegetime behandling leie magasin avis kundeklubben fordelsprogram lojalitetsprogram
lojalitetsprogrammet fordelsklubben`,
    food: `
løk* ost* tomat* agurk* saus* melk* sukker salat* sopp* sennep* majo* skinke* fløte* krem pommes burger* kjøtt* gluten
nøtter* egg* hvitløk* kaffe oliven* bacon ketchup bolle boller brød*`,
    sense: `
holdeplass bussholdeplass busstopp slutten_av i_slutten til_slutt non_stop uten_stopp neste_stopp et_stopp stoppested
utsolgt er_slutt nok_poeng ikke_nok aldri_nok varm_nok god_nok nok_til mer_enn mer_info mer_informasjon helg skal_nok
kan_nok vil_nok jeg_er_nok det_er_nok_best lenger_borte ikke_lenger_på_lager nært_nok stort_nok stopp_ved
stopper_bussen stopper_toget stopper_her stopper_ved finnes_ikke_mer slutt_på_lager når_er_det_slutt når_slutter
slutter_salget slutter_tilbudet ta_av_deg hva_med når_slutter_tilbudet slutte_å_røyke slutt_på_salget er_det_slutt
ikke_ennå ikke_enda stoppe_innom stopper_innom stikke_innom stoppe_ved stoppe_der stoppe_forbi`,
    told: 'sagt skrevet sendt svart sa skrev sendte svarte',
    consent: `
samtykke samtykker samtykket tillatelse godkjennelse godkjenner aksepterer godkjenning tillater samtykkje`,
    withdraw: 'trekker_…_tilbake trekke_…_tilbake tilbakekaller tilbakekalle tilbaketrekker trukket_tilbake',
    enrol: `
meld_meg_på melde_meg_på jeg_vil_være_med vil_være_med abonner jeg_vil_melde_meg_på registrer_meg start_igjen
begynn_igjen sett_meg_på_listen legg_meg_til skriv_meg_opp er_med jeg_er_med gjenoppta meld_på reaktiver
sett_meg_på_lista sett_meg_på_igjen på_lista_igjen på_listen_igjen skru_på_igjen vil_ha_sms_igjen med_igjen`,
    joined: `
meldt_meg_på påmeldt bedt_om bestilt registrert abonnert sagt_ja gitt_dere gitt_tillatelse godkjent akseptert
skrevet_meg_opp bedt gitt_samtykke samtykket meldt_på`,
    assist: `
hvem_er_dette hvem_er_det hvem_er_du hvem_er_dere hvem_skriver hvem_sender trenger_hjelp hjelp_meg hjelpe_meg
kan_dere_hjelpe kan_du_hjelpe kontakter_jeg_dere kontakte_dere få_tak_i_dere nå_dere kundeservice kundesenter
kundestøtte hva_er_dette hva_er_det_her snakke_med et_menneske en_medarbeider support ringe_dere hjelp_takk
hvilket_firma hvor_har_dere_nummeret_mitt_fra hjelp_til hjelp_med trenger_litt_hjelp`,
    byMistake: 'ved_en_feil ved_en_feiltakelse ved_et_uhell kom_til_å',
    lookalike: `
kontrakt kontor kontant sender beskrive nummer stoppet kaffe kaffen bestilt bestille slutter fjernsyn tilbud slettet
ringte skrevet skruer målinger mening meninger stengt holder`,
  },
};
