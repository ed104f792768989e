import type { Lexicon } from '#consent/language/lexicon.ts';
import { danoNorwegian } from '#consent/language/lexicons/dano-norwegian.ts';

export const danish: Lexicon = {
  language: 'da',
  notFollows: 'aldrig_mere aldrig_mer aldrig_igen ikke aldrig ej',
  objectFirst: true,
  subjectSaid: true,
  joinsWords: true,
  short: 'ik=ikke ikk=ikke d=det ngn=nogen ngt=noget',
  shared: danoNorwegian,
  words: {
    glue: `
af beder begynde blive||r endnu flere_gange forsøger gennem gerne have her|med|til hid hvor_mange_gange igen imod ind
mod nog|en|ensinde|et|le op overhovedet siger stadig to_gange tre_gange ud været`,
    det: 'al dit jeres mit næste sidste sådanne vores',
    but: 'for_at',
    polite: `
for_|altid|evigt fremover gerne god|aften|dag halløj hej||sa hurtigst_muligt igen kære lige mange_tak med_det_samme
nej_tak nu på_forhånd_tak snart søde tak tusind_tak undskyld venlig|_hilsen|st vær_s|å_venlig|ød|øde vær_venlig||e
øjeblikkeligt`,
    you: 'de i jer',
    they: 'nogen',
    me: 'mig os',
    it: 'de_her den_slags det_lort sådan_noget',
    all: 'alting det_hele',
    be: 'blevet',
    past: 'blev fik fået havde holdt_op købte modtaget stoppede',
    can: 'gider_|du|i måtte vil|_i|le_i',
    how: 'hvad hvornår',
    why: 'hvis_i',
    doubt: 'ved_ikke_|om|helt_om|rigtig_om ved_ik_om overvejer tænker_på_at i_tvivl leger_med_tanken måske_melder',
    again: 'igen på_ny tilbage_på',
    hypo: `
hvad_sker_der skal_jeg
hvis_jeg_|senere|ikke|fortryder om_jeg hvis_jeg`,
    instead: 'hellere istedet',
    not: `
aldrig||_igen|_mer|_mere den_i_|leder_efter|søger ej forbyder fri_for ikke_|den_rigtige|det_rigtige|rigtige nægter
slippe_for uden_at und|gå|lad|lade være_fri`,
    cannot: 'ikke_muligt kan_ik lader_sig_ikke umuligt',
    none: 'hverken nej_tak nul slut_med',
    more: 'aldrig_|igen|mer|mere fremadrettet igen længere yderligere',
    too: 'alt_for for_|meget|tit så_meget',
    often: 'dagligt godt_nok_meget hver_uge lidt_|meget|tit meget rigtig_meget temmelig_tit tit',
    fewer: 'en_gang_om_|måneden|ugen ikke_så_tit rolig_nu sjældnere slap_af',
    enough: 'fået_nok nok_nu rigeligt slut||_med så_er_det_nok',
    want: `
behøver brug_for foretrækker gider har_brug_for interesseret_i kræver nægter vil|_gerne|_have|le_gerne ønskede`,
    keep: 'bliv_ved dejligt fedt fortsæt||te gerne godt håber kan_lide',
    miss: 'glip gå_glip skifte tøv ændre',
    interest: 'interessere|de|t noget_for_mig',
    refused: 'ikke_|lige_mig|min_ting|noget_for_mig|noget_for_os|ønskede',
    annoy: `
anmassende belastende chikane||re|rer genere||nde|r hader kede_af led_og_ked påtrængende træ|ls|t_af|tte_af uopfordret`,
    anger: 'dum fand|en|me helvede* kraftedeme lort||e* pis røv* satan sgu skide* skrald tåbelig* ubrugelig*',
    threat: `
forbrugerombudsmanden
anmelder melder_jer_til`,
    cease: `
drop|_det|per få_stoppet hold|_inde|_kæft|_mund|_nu_op|_…_op|e_…_op|er_…_op indstil||le lad|_nu_være|_vær|_være|e_være
ophør||e|er slu|k|t_med_at stands||e stop_jer sæt|_en_stopper|te_en_stopper`,
    leave: `
af_me|d_jer|ld afabonner* afmeld* afregistrer* bloker_mig fors|tyr_ikke|vind fra|bed*|beder_mig|meld* fri_for_jer
gå_væk gør_indsigelse hold_mig_udenfor hvis_|det_fortsætter|i_fortsætter ikke_noget_med_jer_at_gøre indsigelse
lad_mig_|slippe|…_fred|…_være lad_os_være meld_…_|af|fra melde|_…_af|_…_fra|r_…_fra|s_fra modsætter_mig nej_tak_til
siger_fra skrid træder_ud vil_gerne_|slippe|ud vil_ud væk_med_det
retten_til_at_blive_glemt ret_til_sletning gdpr alt_hvad_i_har_om_mig alt_i_har_om_mig sidste_advarsel sidste_gang_jeg afmelding framelding afregistrering sletning_af`,
    left: 'afmeldt afregistreret frameldt meldt_|af|fra',
    remove: `
blive_fri bloker drop fjernelse få_…_af komme_af_med kommer_…_|af|væk slet||ning smid_…_ud stryg||e
tag_…_|af|fra|ud|væk tage_…_|af|fra tages_af ud_af væk_fra være_fri_for`,
    away: 'af væk_fra',
    cancel: `
afbestil||le|ler|ling aflys||e|er annuller|es|ing forlade_|klubben|programmet melde_…_ud_af ophæv||e opsig||e|else|er
sig|_…_op|e_…_op ud_af_|kundeklubben|…_klubben|…_programmet`,
    finite: 'holdt||_op standse|de|r stoppede',
    switch: 'afbryd afslut||te|ter luk||ke_ned sluk||_for|ke slå_|lyden_fra|…_fra|…_til_lyd sæt_…_på_pause',
    done: 'afbestilt aflyst||e afmeldt afsluttet annulleret indstillet lukket taget_af',
    send: 'fremsend||e sende_ud skriver_ud tilsende udsend||e|else',
    reach: "besked||e chikaner||e forstyr gen|ere|erer|ér henvender mailer opsøge sms|'e|_er tale",
    receive: 'forstyrres få_tilsendt læse modtage||r',
    message: `
annoncer besked||er|erne henvendelse informationer kampagne* meddelelse||r noti|fikation*|s nyhedsbrev* opdateringer
opkald påmindelse||r sms|_beskeder|_erne|reklamer tekstbesked* til|buddene|melding udsendelser`,
    list: 'kartotek',
    number: `
kontaktoplysninger oplysninger
mine_|data|oplysninger|personoplysninger personoplysninger||ne`,
    person: 'kvinde mand modtager',
    wrong: 'en_anden fejl forkert||e ikke_|den_rigtige|det_rigtige|rigtige ukorrekt',
    misdial: `
den_i_|leder_efter|søger fat_i_|den_forkerte|en_forkert fejlnummer
forkert|_mobilnummer|_modtager|_nr|_nummer|_telefonnummer|e_nummer gået_forkert har_fået_nyt_nummer kender_ingen
ringet_forkert skrevet_forkert
købt_…_brugt købte_…_brugt købt_…_telefonen købte_…_telefonen købt_…_mobilen arvet_…_telefonen arvet_…_mobilen arvet_…_nummeret arvede_…_telefonen solgt_…_telefonen solgte_…_telefonen solgt_…_mobilen brugt_telefon`,
    belong: 'bruges er_|mit_nu|nu_mit mit_nu',
    took: 'fik fået har_haft ny_ejer overt|aget|og',
    other: `
aftale||n besøg betalingsservice billet deltagelse farve fitness fordelsklub frisørtid frokost hotel klub kundeklub
kupon kur|sus|v køb||et leje leverance lægetid mad medlemskab||et ordrer point||ene rabatkode refusion rejse||n
reservationen tid||en værelse`,
    food: 'champignon* fløde* hvidløg* kød* løg* mayo* mælk* nødder* remoulade sauce sovs æg',
    sense: `
aldrig_nok bedre_end busstoppested der_er_ikke_mere det_er_nok_bedst er_slut et_stop holder_toget hvor_længe
i_fred|_og_ro|ags i_længere_tid i_slutningen ikke_endnu længere_væk mere_|end|info|information nok_point
når_det_er_slut næste_stop slut|_på|_september|ning|ningen_af|ter_tilbuddet stop_ved stoppe|_ind|de_lige|de_ved|t
til_s|idst|lut tæt_nok ud_af_døren uden_stop udsolgt weekend`,
    told: 'sagde svare|de|t',
    consent: 'accept||erer godkendelse tillade|lse|lser|r',
    withdraw: 'tilbagekalde||r|s tilbagetr|ukket|ække|ækker trukket_tilbage trække|_…_tilbage|r_…_tilbage',
    enrol: `
begynd_igen gen|aktiver|optag|tilmeld jeg_vil_tilmeldes med_igen meld_mig_til på_|igen|listen_igen skriv_mig_op
slå_til_igen start_igen sæt_mig_på||_listen tilføj_mig tilmeld||_mig|e_mig vil_gerne_|tilmelde|være_med
vil_have_sms_igen`,
    joined: `
abonneret accepteret anmodet givet_|jer|lov|tilladelse godkendt meldt_til registreret skrevet_op tilmeldt||e
givet_jer_mit givet_mit_nummer kunde_hos kunde`,
    assist: `
brug_for_hjælp en_medarbejder fange_jer få_fat_i_jer har_brug_for_hjælp hjælp|_med|_mig|_tak|_til|e_mig
hvad_er_det|_her|te hvem_er_i hvor|_har_i_mit_nummer_fra|dan_virker_det kan_|du_hjælpe|i_hjælpe
kontakte|_jer|r_jeg_jer kundesupport ringe_til_jer tale_med`,
    byMistake: 'kom_til_at ved_en_fejl||tagelse ved_et_uheld',
    lookalike: 'beskeden meddele',
    gone: `
gik_bort gået_bort afgået_ved_døden afdød||e omkom sovet_ind dødsbo||et`,
    died: `
død døde`,
    kin: `
han hun mor far mand kone søn datter bror søster mormor morfar farmor farfar bedstemor bedstefar tante moster onkel ejer ejeren kunden min_mand`,
    elsewhere: `
anden_|butik|kæde|afsender|liste andet_|firma|sted|selskab min_|bank|tandlæge banken fitnesscenteret nyhedsbrev||et e-mail|s mail mails email
en_anden_|butik|kæde hos_en_anden`,
  },
};
