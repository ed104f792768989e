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
af allerede at automatisk bare bed|er|t begynde blive||r da der ellers endnu er flere_gange for||søger fra få gennem
gerne har have hele her||med|til hid hver hvor_mange_gange i igen imod ind jo med mod nog|en|ensinde|et|le nok og også
om op overhovedet på sagt siger skal som stadig så til to_gange tre_gange ud under vel via ville virkelig være||t`,
    to: 'at',
    det: `
al de den||ne deres det||te din||e disse dit en enhver et ethvert hver hvilke||n|t jeres min||e mit næste sidste
sådanne vores`,
    but: 'derfor ellers for|_at|di men',
    or: 'eller',
    polite: `
altså bare beklager en_gang_for_alle endelig folkens for_|altid|evigt fra_nu_af fremover gerne god|_morgen|aften|dag
hall|o|øj hej||sa hilsen hurtigst_muligt i_dag i_fremtiden igen ja jo kære lige||_nu mange_tak
med_|det_samme|venlig_hilsen mvh nej_tak nu nå omgående||_tak permanent på_forhånd_tak snar|est|t straks søde tak
tusind_tak undskyld venlig|_hilsen|st vær_s|å_venlig|ød|øde vær_venlig||e øjeblikkeligt`,
    i: 'jeg man vi',
    you: 'de du i jer',
    they: 'de han hun hvem ingen nogen',
    me: 'mig os',
    it: 'de_her dem den_|her|slags det||_der|_her|_lort|te disse sådan_noget',
    all: 'alle alt||ing det_hele',
    be: 'blevet er føles ligner var virker være',
    past: 'ankommet bestilte blev fik fået har havde holdt_op i_går kom||met købte modtaget sendt||e stoppede var',
    can: 'burde bør gider_|du|i kan kunne må måtte skal skulle vil|_du|_i|le_i',
    how: 'hvad hvilken hvor||_mange|dan|fra|når',
    why: 'hvis_|du|i hvorfor',
    hypo: 'hvad_sker_der hvis_jeg skal_jeg',
    instead: 'hellere i_stedet istedet',
    not: `
aldrig||_igen|_mer|_mere ej forb|udt|yder frabeder fri_for helst_i|kke|ngen ikke
ikke_|den_rigtige|det_rigtige|lige_mig|min_ting|noget_for_mig|noget_for_os|rigtige|velkomne|ønskede|ønsket ingen intet
nægter slippe_for uden_at und|gå|lad|lade være_fri`,
    cannot: 'det_går_ikke ikke_muligt kan_|ik|ikke|jeg_ikke kunne_ikke lader_sig_ikke umuligt',
    none: 'hverken ingen||ting intet nej_tak nul slut_med',
    more: 'aldrig_|igen|mer|mere flere frem|adrettet|over i_fremtiden igen længere mere nye videre yderligere',
    too: 'alt_for||_mange|_ofte for_|mange|meget|ofte|tit hele_tiden konstant mange så_|mange|meget|ofte',
    often: `
dagligt flere_gange_om_dagen godt_nok_meget hele_dagen hver_|dag|eneste_dag|uge konstant lidt_|meget|tit masse meget
ofte om_dagen rigtig_meget temmelig_tit tit`,
    fewer: 'en_gang_om_|måneden|ugen færre ikke_så_|mange|ofte|tit mindre rolig_nu sjældnere slap_af',
    enough: 'det_er_nok fået_nok nok||_er_nok|_med|_nu rigeligt slut||_med så_er_det_nok',
    want: `
behøver brug_for foretrækker gider har_|brug_for|lyst helst_i|kke|ngen interesseret_i kræver nægter orker
vil||_gerne|_have|le_gerne ønske||de|r|s`,
    keep: 'bliv_ved dejligt elsker fantastisk fedt fortsæt||te gerne glad godt håber kan_lide super',
    miss: 'betale forstyrre glem||me glip gå_glip miste skifte tøv vente ændre',
    interest: `
ikke_|lige_mig|min_ting|noget_for_mig|noget_for_os|velkomne|ønskede|ønsket interess|ant|e|erede|erer|eret
noget_for_mig`,
    annoy: `
anmassende belastende chikane||re|rer forstyrre||nde|r genere||nde|r hader irritere|nde|r kede_af led_og_ked
plag|e|er|somt påtrængende spamme||r træ|ls|t_af|tte_af uopfordret uønske|de|t`,
    anger: `
anmelde||r bedrageri dum||me dårlig* elendig* fand|en|me for_fanden fuck* helvede* idiot|*|i kraftedeme latterlig*
lort||e* pinlig* pis politianmeld* røv* satan sgu skam skide* skrald svind|el*|ler* tåbelig* ubrugelig*`,
    threat: 'advokat anmelde||r datatilsynet forbrugerombudsmanden politiet',
    cease: `
drop|_det|per få_stoppet hold_|inde|kæft|mund|nu_op|op|så_op|…_op holde|_op|_…_op|r_op|r_…_op indstil||le lad_nu_være
lad_vær||e|e_med lade_være||_med ophør||e|er slu|k|t_med_at stands||e stop|_jer|_med|pe|per
sæt|_en_stopper|te_en_stopper ti_stille`,
    leave: `
af_me|d_jer|ld afabonner* afmeld* afregistrer* blok|er_mig|ér_mig fors|tyr_ikke|vind fra|bed*|beder_mig|meld*
fri_for_jer glem_mi|g|t_nummer gå_væk gør_indsigelse hold_mig_udenfor hvis_|det_fortsætter|i_fortsætter i_fred
ikke_noget_med_jer_at_gøre indsigelse jeg_vil_ud lad_mig_|få_fred|i_fred|slippe|være|være_i_fred|…_fred|…_være
lad_os_være meld_…_|af|fra melde|_…_af|_…_fra|r_fra|r_…_fra|s_fra modsætter_mig nej_tak_til
opsig|_abonnement|e_abonnement siger_|fra|nej_tak_til skrid træder_ud vil_gerne_|slippe|ud vil_ud væk_med_det`,
    left: 'afmeldt afregistreret frameldt meldt_|af|fra',
    remove: `
blive_fri||_for blok|er|ér drop fjern||e|else|er|es få_…_|af|fjernet|slettet glem komme_af_med kommer_…_|af|af_med|væk
slet||ning|te|ter|tes slippe||_af_med|r smid_…_ud stryg||e tag_…_|af|fra|ud|væk tage_…_|af|fra tages_af ud_af væk_fra
være_fri_for`,
    away: 'af væk_fra',
    cancel: `
afbestil||le|ler|ling aflys||e|er annuller||e|er|es|ing annullér cancel forlade_|klubben|programmet melde_…_ud_af
ophæv||e opsig||e|else|er sig|_…_op|e_…_op ud_af_|kundeklubben|…_klubben|…_programmet`,
    finite: 'holdt||_op slutter standse|de|r stoppe|de|r|t',
    switch: `
afbryd afslut||te|ter deaktiv|er|ere|ér luk lukke||_ned|r pause sluk||_for|ke slå_|fra|lyden_fra|…_fra|…_til_lyd
sæt_…_på_pause`,
    done: 'afbestilt aflyst||e afmeldt afsluttet annulleret fjerne|s|t indstillet lukket slette|s|t stoppet taget_af',
    send: 'fremsend||e send||e|e_ud|er|es skriver_ud tilsend||e udsend||e|else videresend',
    reach: `
besked||e bombarder||e chikaner||e forstyr||re|rer gen|ere|erer|ér henvend||e|er kontakt||e|er|es|et mail||e|er opsøge
plage||r ring||e|er skriv||e|er sms||'e|_er|e spam||me|mer tale tekste`,
    receive: `
forstyrres få få_tilsendt får høre||_fra kontakte|s|t læse modtage||r se stå||_på tilsendt være||_med|_på`,
    message: `
abonnement||et annoncer besked||er|erne henvendelse||r informationer kampagne* mail||s markedsføring* meddelelse||r
notifikation|*|er notis||er nyhedsbrev* opdateringer opkald push* påmindelse||r rabatter reklame|*|beskeder|r
servicebeskeder sms||'er|'erne|_beskeder|_er|_erne|_service|_tjenesten|beskeder|er|reklamer spam||beskeder
tekst|besked*|er tilbud||_fra_jer|dene tilmelding tjenesten udsendelser`,
    list: `
adresseliste database||n gruppe||n kartotek kontakt|er|liste kunde|kartotek|liste liste||n|r mailingliste mailliste||n
register sms_liste smsliste||n system||et`,
    number: `
kontaktoplysninger mobil||nr|nummer|nummeret nr nummer||et oplysninger telefon||en|nummer|nummeret tlf||nr`,
    person: 'fyr kvinde mand menneske modtager person||en',
    wrong: 'en_anden fejl forkert||e galt ikke_|den_rigtige|det_rigtige|rigtige ukorrekt',
    misdial: `
bor_ikke_her byttet_nummer fat_i_|den_forkerte|en_forkert fejlnummer
forkert|_mand|_mobilnummer|_modtager|_nr|_nummer|_person|_telefonnummer|e_nummer|e_person galt_nummer gået_forkert
har_|fået_nyt_nummer|skiftet_nummer kender_ingen ringet_forkert skiftet_nummer skrevet_forkert`,
    belong: 'bruges er_|mit_nu|nu_mit hører_til mit_nu tilhører',
    took: 'arvet fik fået har_haft ny_ejer overt|aget|og',
    other: `
adresse aftale||n avis behandling bestilling||en|er besøg betaling||en|sservice billet||ten|ter booking||en bord||et
data deltagelse faktura||en farve fitness fly fordels|klub|programmet forsikring frisørtid frokost gave||kort hotel
klub||ben kode kont|o|oen|rakt kort||et kundeklub||ben kupon kur|sus|v køb||et leje lever|ance|ing|ingen
loyalitetsprogrammet lægetid mad magasin medlem||skab|skabet middag ordre||n|r pakke||n point||ene produkt||et profil
program||met prøve||periode rabatkode refusion rejse||n reservation||en retur størrelse tandlægetid tid||en time||n
vare||n|r værelse`,
    food: `
agurk* bacon bolle||r brød* burger* champignon* fløde* gluten hvidløg* kaffe ketchup kød* løg* mayo* mælk* nødder*
oliven* ost* pommes remoulade salat* sauce sennep* skinke* sovs sukker tomat* æg`,
    sense: `
aldrig_nok bedre_end busstoppested der_er_ikke_mere det_er_nok_bedst er_slut et_stop god_nok holder_toget
hvor|_længe|når_slutter i_fred|_og_ro|ags i_længere_tid i_slutningen ikke_|endnu|nok jeg_er_nok kan_nok længere_væk
mere_|end|info|information nok_|point|til non_stop når_det_er_slut næste_stop skal_nok
slut|_på|_september|ning|ningen_af|ter_salget|ter_tilbuddet stop_ved
stoppe|_forbi|_ind|_ved|de_lige|de_ved|r_bussen|r_her|r_toget|sted|t stort_nok til_s|idst|lut tæt_nok ud_af_døren
uden_stop udsolgt varm_nok vil_nok weekend`,
    told: 'sag|de|t sendt||e skrev||et svare|de|t',
    consent: 'accept||erer godkendelse samtykke||r|t tillade|lse|lser|r',
    withdraw: 'tilbagekalde||r|s tilbagetr|ukket|ække|ækker trukket_tilbage trække|_…_tilbage|r_…_tilbage',
    enrol: `
abonner begynd_igen er_med gen|aktiver|optag|tilmeld jeg_|er_med|vil_tilmeldes|vil_være_med med_igen meld_mig_til
på_|igen|listen_igen skriv_mig_op slå_til_igen start_igen sæt_mig_på||_listen tilføj_mig tilmeld||_mig|e_mig
vil_gerne_|tilmelde|være_med vil_have_sms_igen`,
    joined: `
abonneret accepteret anmodet bedt||_om bestilt givet_|jer|lov|tilladelse godkendt meldt_til registreret sagt_ja
samtykket skrevet_op tilmeldt||e`,
    assist: `
brug_for_hjælp en_medarbejder et_menneske fange_jer få_fat_i_jer har_brug_for_hjælp hjælp|_med|_mig|_tak|_til|e_mig
hvad_er_det|_her|te hvem_er_|det|det_her|dette|du|i hvem_s|ender|kriver hvilket_firma
hvor|_har_i_mit_nummer_fra|dan_virker_det kan_|du_hjælpe|i_hjælpe kontakte|_jer|r_jeg_jer kundes|ervice|upport
ringe_til_jer support tale_med`,
    byMistake: 'kom_til_at ved_en_fejl||tagelse ved_et_uheld',
    lookalike: `
bes|keden|krive|tille|tilt|øg betalt fjernsyn kaffe||n kont|ant|or|rakt kunder lukke|de|t meddele nummer ringede
sender skr|evet|iver slettet stoppede tilbud`,
  },
};
