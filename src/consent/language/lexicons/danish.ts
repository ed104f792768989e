import type { Lexicon } from '#consent/language/lexicon.ts';

export const danish: Lexicon = {
  language: 'da',
  notFollows: 'aldrig_mere aldrig_mer aldrig_igen ikke aldrig ej',
  objectFirst: true,
  subjectSaid: true,
  joinsWords: true,
  short: 'ik=ikke ikk=ikke d=det ngn=nogen ngt=noget',
  words: {
    glue: `
og af i på for fra med til om at som der her da også så have har er være været blive bliver få igen jo nok vel endnu
stadig nogensinde op ud ind via gennem overhovedet virkelig bedt beder sagt siger gerne allerede bare skal ville under
begynde automatisk nogen noget nogle mod flere_gange imod ellers hermed forsøger hele hver to_gange tre_gange
hvor_mange_gange`,
    to: 'at',
    det: `
en et den det de min mit mine jeres din dit dine denne dette disse hver hvilken hvilket hvilke næste sidste sådanne
deres vores enhver ethvert al`,
    but: 'men fordi ellers derfor for_at',
    or: 'eller',
    polite: `
tak venligst vær_venlig vær_venlige vær_sød vær_søde vær_så_venlig på_forhånd_tak mange_tak tusind_tak hej hejsa
halløj god_morgen goddag godaften nu straks øjeblikkeligt omgående med_det_samme i_dag for_altid for_evigt
en_gang_for_alle mvh hilsen venlig_hilsen med_venlig_hilsen undskyld beklager bare igen fra_nu_af fremover i_fremtiden
ja jo lige_nu snarest hurtigst_muligt altså nå hallo kære søde folkens permanent nej_tak endelig lige omgående_tak
snart gerne`,
    i: 'jeg vi man',
    you: 'i du jer de',
    they: 'han hun de nogen hvem ingen',
    me: 'mig os',
    it: 'det dette det_her den_her de_her den_slags sådan_noget det_der disse det_lort dem',
    all: 'alt alle alting det_hele',
    be: 'er var være blevet',
    past: `
har havde fik fået kom kommet sendte sendt i_går var blev modtaget stoppede holdt_op ankommet købte bestilte`,
    can: 'kan kunne vil_i vil_du skal bør må ville_i måtte burde skulle gider_i gider_du',
    how: 'hvordan hvor hvornår hvad hvilken hvorfra hvor_mange',
    why: 'hvorfor hvis_i hvis_du',
    hypo: 'hvis_jeg hvad_sker_der skal_jeg',
    instead: 'i_stedet hellere istedet',
    not: `
ikke aldrig ej ingen intet undgå slippe_for fri_for frabeder være_fri undlad undlade nægter forbyder uden_at
aldrig_mere aldrig_mer aldrig_igen ikke_noget_for_mig ikke_rigtige ikke_det_rigtige ikke_den_rigtige`,
    cannot: 'kan_ikke kunne_ikke det_går_ikke ikke_muligt kan_jeg_ikke kan_ik lader_sig_ikke umuligt',
    none: 'ingen intet ingenting nul slut_med hverken nej_tak',
    more: `
mere flere længere igen yderligere aldrig_mere nye fremover i_fremtiden aldrig_igen videre fremadrettet aldrig_mer`,
    too: `
for_mange for_meget for_ofte så_mange så_ofte hele_tiden alt_for konstant alt_for_mange for_tit så_meget alt_for_ofte
mange`,
    often: `
ofte tit hver_dag dagligt hele_dagen meget masse om_dagen lidt_tit hver_uge konstant rigtig_meget temmelig_tit
godt_nok_meget hver_eneste_dag lidt_meget flere_gange_om_dagen`,
    fewer: `
færre mindre sjældnere ikke_så_ofte ikke_så_tit ikke_så_mange en_gang_om_måneden en_gang_om_ugen slap_af rolig_nu`,
    enough: 'nok det_er_nok så_er_det_nok fået_nok rigeligt slut slut_med nok_nu nok_er_nok nok_med',
    want: `
vil ønsker ønskes behøver vil_gerne ville_gerne gider har_brug_for brug_for orker interesseret_i ønske kræver ønskede
vil_have foretrækker har_lyst nægter`,
    keep: 'fortsæt fortsætte håber elsker dejligt godt fantastisk super glad gerne bliv_ved kan_lide fedt',
    miss: 'gå_glip glip miste glemme glem vente betale ændre forstyrre tøv skifte',
    interest: 'interesseret interesserede interesse interessant interesserer noget_for_mig ikke_noget_for_mig',
    annoy: `
irriterende irriterer forstyrrende forstyrrer chikane chikanere chikanerer generer genere generende hader træt_af
trætte_af uønsket uønskede plage plager plagsomt uopfordret led_og_ked belastende påtrængende træls spamme spammer
anmassende kede_af forstyrre`,
    anger: `
fanden satan lort lorte* idiot* svindel* svindler* helvede* pis skide* kraftedeme for_fanden fuck* røv* latterlig*
elendig* skam bedrageri politianmeld* anmelde anmelder dårlig* pinlig* ubrugelig* tåbelig* dum dumme idioti skrald`,
    cease: `
stopper stoppe stop_med stop_jer hold_op holde_op holder_op hold_nu_op hold_så_op ophør ophøre ophører slut_med_at
sæt_en_stopper sætte_en_stopper lad_være lad_nu_være lad_vær hold_kæft hold_mund drop_det indstil indstille få_stoppet
hold_inde stands standse ti_stille dropper sluk lade_være lade_være_med lad_være_med holder_…_op hold_…_op holde_…_op`,
    leave: `
afmeld* af_meld frameld* afregistrer* meld_…_fra melde_…_fra melder_…_fra meldes_fra meld_…_af melde_…_af lad_mig_være
lad_mig_være_i_fred lad_mig_få_fred lad_os_være i_fred lad_mig_i_fred glem_mit_nummer glem_mig frabeder_mig jeg_vil_ud
vil_ud vil_gerne_ud gå_væk modsætter_mig gør_indsigelse indsigelse forstyr_ikke blokér_mig bloker_mig frabed*
afabonner* forsvind skrid opsig_abonnement opsige_abonnement træder_ud siger_fra vil_gerne_slippe siger_nej_tak_til
nej_tak_til melder_fra lad_mig_…_fred lad_mig_…_være hvis_det_fortsætter hvis_i_fortsætter væk_med_det`,
    left: 'afmeldt frameldt meldt_fra afregistreret meldt_af',
    remove: `
fjern fjerne fjerner fjernes slet slette sletter slettes tag_…_af tag_…_væk tag_…_ud tag_…_fra tage_…_af tage_…_fra
tages_af stryg stryge smid_…_ud få_…_fjernet få_…_slettet få_…_af sletning fjernelse bloker blokér glem ud_af væk_fra
drop kommer_…_af kommer_…_væk slippe slipper kommer_…_af_med komme_af_med blive_fri_for være_fri_for blive_fri
slippe_af_med`,
    away: 'af væk_fra',
    cancel: `
annuller annullér annullere annullerer annulleres afbestil afbestille afbestiller opsig opsige opsiger opsigelse aflys
aflyse aflyser afbestilling cancel ophæv ophæve annullering sig_…_op sige_…_op ud_af_kundeklubben ud_af_…_klubben
ud_af_…_programmet forlade_klubben forlade_programmet melde_…_ud_af`,
    finite: 'stopper slutter stoppede standsede holdt_op standser holdt stoppet',
    switch: `
luk lukke lukker slå_…_fra slå_fra sluk slukke sluk_for deaktiver deaktivér deaktivere afslut afslutte afslutter
sæt_…_på_pause lukke_ned slå_…_til_lyd slå_lyden_fra afbryd pause`,
    done: `
fjernet slettet stoppet afsluttet annulleret afmeldt lukket taget_af slettes fjernes aflyst aflyste afbestilt
indstillet`,
    send: `
send sende sender sendes udsende udsend fremsende tilsende skriver_ud sende_ud fremsend tilsend udsendelse videresend`,
    reach: `
skriv skrive skriver kontakt kontakte kontakter kontaktes sms sms'e smse sms_er ring ringe ringer henvend henvende
henvender mail maile mailer forstyr forstyrre forstyrrer spam spamme spammer genere generer kontaktet chikaner
chikanere plage plager besked tekste beskede bombardere bombarder genér tale opsøge`,
    receive: `
modtage modtager få får høre se læse stå kontaktes tilsendt kontaktet høre_fra være_på være_med forstyrres stå_på være
få_tilsendt`,
    message: `
besked beskeder beskederne sms sms_er smser sms'er sms_erne sms'erne reklame* reklamer annoncer mail mails
notifikation* nyhedsbrev* abonnement abonnementet tilbud_fra_jer tilbud tilbuddene kampagne* spam påmindelser
påmindelse tekstbesked* markedsføring* opkald opdateringer meddelelse meddelelser push* notifikationer notis notiser
tilmelding henvendelser henvendelse tekster sms_tjenesten tjenesten smsreklamer spambeskeder rabatter sms_service
sms_beskeder udsendelser smsbeskeder servicebeskeder reklamebeskeder informationer`,
    list: `
liste listen lister mailingliste maillisten mailliste database databasen kartotek register system systemet gruppe
gruppen kontakter sms_liste smsliste smslisten kundekartotek kundeliste adresseliste kontaktliste`,
    number: `
nummer nummeret nr telefonnummer telefonnummeret mobilnummer mobil telefon kontaktoplysninger tlf mobilnr oplysninger
tlfnr mobilnummeret telefonen`,
    person: 'person personen modtager mand kvinde fyr menneske',
    wrong: 'forkert forkerte fejl galt ikke_rigtige ikke_det_rigtige ikke_den_rigtige ukorrekt en_anden',
    misdial: `
forkert_nummer forkert_person forkert_nr forkert_modtager galt_nummer forkerte_nummer forkerte_person fejlnummer
ringet_forkert skrevet_forkert forkert_mobilnummer forkert_telefonnummer gået_forkert bor_ikke_her har_skiftet_nummer
har_fået_nyt_nummer fat_i_den_forkerte fat_i_en_forkert kender_ingen forkert_mand skiftet_nummer byttet_nummer`,
    belong: 'tilhører hører_til bruges er_mit_nu er_nu_mit mit_nu',
    took: 'overtaget overtog fået fik arvet ny_ejer har_haft',
    other: `
ordre ordren ordrer bestilling bestillingen bestillinger aftale aftalen tid tiden booking bookingen reservation
reservationen levering leveringen leverance pakke pakken medlemskab medlemskabet konto kontoen profil vare varen varer
produkt produktet køb købet betaling betalingen betalingsservice kontrakt kort kortet billet billetten billetter rejse
rejsen fly bord bordet faktura fakturaen retur refusion rabatkode kupon point pointene kursus time timen prøve
prøveperiode kurv besøg kode hotel værelse adresse størrelse farve forsikring medlem klub klubben kundeklub program
programmet fitness deltagelse data mad frokost middag gave gavekort lægetid frisørtid tandlægetid behandling leje
magasin avis kundeklubben fordelsklub fordelsprogrammet loyalitetsprogrammet`,
    food: `
løg* ost* tomat* agurk* sovs sauce mælk* sukker salat* champignon* sennep* mayo* skinke* fløde* pommes burger* kød*
gluten nødder* æg hvidløg* kaffe oliven* bacon ketchup bolle boller brød* remoulade`,
    sense: `
stoppested busstoppested slutningen_af i_slutningen slutning til_sidst non_stop uden_stop næste_stop et_stop stoppet
udsolgt er_slut nok_point ikke_nok aldrig_nok varm_nok god_nok nok_til mere_end mere_info mere_information weekend
skal_nok kan_nok vil_nok jeg_er_nok det_er_nok_bedst længere_væk når_det_er_slut bedre_end hvor_længe tæt_nok
stort_nok stop_ved stopper_bussen stopper_toget holder_toget stopper_her i_længere_tid i_fredags i_fred_og_ro
der_er_ikke_mere slut_på til_slut slut_september ud_af_døren ikke_endnu hvornår_slutter slutter_tilbuddet
slutter_salget stoppe_forbi stoppe_ved stoppede_ved stoppede_lige stoppe_ind`,
    told: 'sagt skrevet sendt svaret sagde skrev sendte svarede',
    consent: 'samtykke samtykker tilladelse accept accepterer godkendelse tilladelser samtykket tillader',
    withdraw: `
trækker_…_tilbage trække_…_tilbage tilbagekalder tilbagekalde tilbagetrækker tilbagetrække tilbagetrukket
tilbagekaldes trukket_tilbage`,
    enrol: `
tilmeld_mig tilmelde_mig meld_mig_til jeg_vil_være_med vil_gerne_være_med abonner jeg_vil_tilmeldes vil_gerne_tilmelde
start_igen begynd_igen tilmeld gentilmeld sæt_mig_på_listen skriv_mig_op tilføj_mig er_med jeg_er_med genoptag
genaktiver sæt_mig_på på_listen_igen slå_til_igen vil_have_sms_igen med_igen på_igen`,
    joined: `
tilmeldt tilmeldte bedt_om bestilt registreret abonneret sagt_ja givet_jer givet_lov meldt_til godkendt accepteret
skrevet_op bedt givet_tilladelse samtykket anmodet`,
    assist: `
hvem_er_det hvem_er_du hvem_er_i hvem_er_dette hvem_skriver hvem_er_det_her har_brug_for_hjælp brug_for_hjælp
hjælp_mig hjælpe_mig kan_i_hjælpe kan_du_hjælpe kontakter_jeg_jer kontakte_jer få_fat_i_jer fange_jer kundeservice
kundesupport hvad_er_det_her hvad_er_dette tale_med et_menneske en_medarbejder support ringe_til_jer hjælp_tak
hvilket_firma hvor_har_i_mit_nummer_fra hjælp_til hjælp_med`,
    byMistake: 'ved_en_fejl ved_et_uheld ved_en_fejltagelse kom_til_at',
    lookalike: `
kontrakt kontor kontant sender besøg skriver beskrive nummer stoppede kaffe kaffen meddele betalt bestilt bestille
fjernsyn tilbud slettet ringede skrevet kunder beskeden lukkede lukket`,
  },
};
