import type { Lexicon } from '#consent/language/lexicon.ts';

export const swedish: Lexicon = {
  language: 'sv',
  notFollows: 'aldrig_mer aldrig_igen inte aldrig ej icke',
  objectFirst: true,
  subjectSaid: true,
  joinsWords: true,
  short: 'ngn=nagon ngt=nagot oxå=ocksa d=det o=och nr=nummer inge=inga',
  words: {
    glue: `
alls anna|n|t att automatiskt av bara be ber bett bli||r börja där då ens fler|_gånger|a_gånger fortfarande från få
för||söker|sökt genom gärna ha hela_tiden hit||_till hur_många_gånger här i ifrån igen in ju med mot nog
någ|on|onsin|ot|ra nån nåra nåt och också om på redan sagt sen sina ska skulle som säg|a|er så till tre_gånger
två_gånger under upp ut utan_att var|a|it|je verkligen vet via vill_ha väl ännu är även
detta`,
    to: 'att',
    det: `
all||a de den||na dessa det||ta din||a ditt dom en er era ert ett hans hennes min||a mitt nästa sista sådana varje
vilk|a|en|et vår||a|t`,
    but: 'annars därför eftersom för_att men så utan',
    or: 'eller',
    polite: `
alltså bara bums definitivt direkt en_gång_|för_alla|till ens faktiskt för|_alltid|_fan|_gott|_guds_skull|låt genast
god_|kväll|morgon gärna hallå hej||då|san helst hälsningar hör|du|ni i_dag i_f|ortsättningen|ramtiden idag igen ja jo
kära_ni med_vänlig_hälsning mvh nej_tack nu nä_tack nån_gång omedelbart permanent på_en_gång snarast snälla||_ni
tack||_på_förhand|_så_mycket|ar|sam tjena ursäkta va var_|god|snäll|snälla|vänlig vänlig|a_hälsningar|en äntligen`,
    i: 'jag man vi',
    you: 'du er ni',
    they: 'de den dom han hon ingen någon vem',
    me: 'mej mig oss',
    it: 'de_|där|här dem den_här||_skiten dessa det||_där|_här|ta dom_här skiten sådant sånt||_här',
    all: 'all|a|t|tihop|ting',
    be: 'blivit känns ser_ut var||a verkar är',
    past: 'anlänt beställde blev fick fått hade har igår kom||mit köpte mottagit skicka|de|t sluta|de|t tog var',
    can: 'borde bör får kan||_du|_ni kunde måste ska skulle||_ni vill|_ni|e_ni',
    how: 'hur||_gör när vad var||ifrån|t vilke|n|t',
    why: 'hur_kommer_det_sig ifall_ni om_|du|ni varför',
    doubt: 'vet_inte_|om|riktigt_om|ifall osäker_på|_om funderar_|på|lite_på|om överväger tvekar kanske_går|_ur velar',
    again: 'igen på_nytt tillbaka_på återigen',
    hypo: `
ifall_jag måste_jag om_jag vad_händer
om_jag_|ångrar|inte_vill|inte_gillar om_man_|vill|ångrar|inte senare_om`,
    instead: 'hellre i_stället istället',
    not: `
aldrig||_igen|_mer avböjer avsäger den_ni_söker ej ej_rätt förbjude|r|t helst_in|ga|get|te icke ing|a|en|enting|et
inte||_rätt personen_ni_söker slipp||a|er undanbe|des|r utan_att vägrar`,
    cannot: 'det_går_inte går_|ej|inte|inte_att kan_|ej|inte|jag_inte kunde_inte lyckas_inte',
    none: 'ing|a|en|enting|et nada nej_tack noll slut_på varken',
    more: `
aldrig_|igen|mer fler||a fortsättningsvis i_f|ortsättningen|ramtiden igen längre mer||a nya vidare ytterligare`,
    too: 'alldeles_för för_|mycket|ofta hela_tiden jämt konstant många ständigt så_|mycket|många|ofta',
    often: `
dagligen hela_dag|arna|en jämt lite_mycket mass|a|or_av mycket ofta om_dagen rätt_ofta stup_i_kvarten
var|enda_dag|je_dag|je_vecka väldigt_ofta`,
    fewer: 'en_gång_i_|månaden|veckan färre inte_så_|många|ofta lite_mindre lugna_|er|ner mer_sällan mindre',
    enough: `
det_räcker fått_nog nog||_med|_nu|_är_nog nu_|räcker_det|är_det_nog räcker||_med|_nu slut||_med tillräckligt`,
    want: `
begär beh|ov|över bett_om föredrar har_behov helst_in|ga|get|te intresserad_av kräver orkar skulle_vilja tar_emot
tänker vill||_ha|e vägrar är_intresserad_av önska|n|r|s
bett`,
    keep: 'behåll bra fantastiskt fortsätt||a gillar glad gärna hoppas härligt kul roligt toppen underbart älskar',
    miss: 'betala byta förlora glöm||ma gå_miste missa störa tappa tveka vänta ändra',
    interest: 'intress|ant|e|erad|erade|erar min_grej',
    refused: 'inge|nting_för_mig|t_för_mig inte_|för_mig|min_grej|välkomna|önskade|önskvärda',
    annoy: `
avskyr besvära||nde enerverande hatar irritera|nde|r jobbig|a|t leds||en_på less oönska|d|de|t påträngande spamma||r
stör||a|ande tjat||a|iga|igt trakasser|a|ar|ier trött||samma|samt`,
    anger: `
as bedragare* bluff* dra_åt dålig||t fan fitta* förbannad* helvete* idiot* jävla* korkad* kuk* lurendrejare löjligt
oseriöst skandal skit||dåligt|en skräp skäms sämst||a urdålig* usel||t värdelös*`,
    threat: `
advokat anmäl|a|er datainspektionen imy konsument|ombudsmannen|verket polisanmäl*
polisanmäler anmäler_er stämmer
polisanmäler||_er
polisanmäler_jag`,
    cease: `
avbryt||a få_s|lut_på|topp_på ge_|er|fan_i gör_slut_på håll_|käften|tyst|upp lägg|_av|_ner|a_av|a_ner|er_av lät_bli
låt|_bli|a_bli slut|_med_att|a|a_nu|ar|ar_…_upp stopp|_med|a|ar stäng_ner sätt|_stopp|a_stopp tig tyst||a upphör||a`,
    leave: `
avan|mäl*|slut* avmäl|*|t avprenumer* avregistrer* avsäg|a|er_mig bli_av_med_er blockera_mig bort_med_de|ssa|t
dra_åt_skogen frabeder försvinn gå_ur hoppa|_av|r_av håll_mig_utanför i_fred ifred
inget_|att_göra_med_er|med_er_att_göra invänder kommer_…_bort_från lämna_mig_|utanför|…_fred|…_ifred lämna_oss_ifred
låt_|mig_…_vara|oss_vara motsätter nej_tack_till om_|det_fortsätter|ni_fortsätter släpp_mig spärra_mi|g|tt_nummer
stick stör_|ej|inte ta_mig_härifrån tackar_nej_till undanbe|der|r_mig vill_|bort|ut
rätten_att_bli_bort|glömd rätt_att_bli_glömd bortglömd allt_ni_har_om_mig sista_varning||en sista_gången_jag radering_av avregistrering avanmälan`,
    left: 'avanmäl|d|t avmält avprenumererat avregistrera|d|t',
    remove: `
avlägsna||s bli|_av_med|_fri_från|_kvitt|r_…_av_med blockera bort||_från|tagning flytta_bort få_|slippa|…_bort glöm
kasta_…_ut kommer_…_|bort|från plocka_…_|bort|från radera||r|s rensa slipp|a|er släng spärra stryk||a|s
ta_…_|av|bort|från|ur tag_…_bort tar_…_bort tas_bort ur_|gruppen|listan|registret utesluta`,
    away: 'av bort_från från',
    cancel: `
annullera||r avbeställ||a|er|ning avbok|a|ar|ning avsluta||r|s cancel||la gå_ur_|kundklubben|…_klubben|…_programmet
häva lämna_|bonusprogrammet|klubben|kundklubben|programmet makulera ställ|_…_in|a_in säg|_…_upp|a_…_upp|er_…_upp
upp|häva|sägning ångra`,
    finite: 'sluta|de|r|t stanna|de|r|t stoppa|de|r|t',
    switch: 'avaktivera avsluta inaktivera||r pausa||r sluta_ta slå_…_av stäng||a|a_ner tysta',
    done: `
annullera|d|t avb|eställd|okad|okat avsluta|d|t avstängd||a bortplockad borttag|en|et|na inställ|d|t radera|d|de|s|t
stoppad||e str|uken|ykas tas_bort`,
    send: 'maila_ut skicka||_ut|nde|r|s sänd||_ut|a|as|er utskick vidarebefordra översända',
    reach: `
bearbeta besvära||r bombardera hör_av_|dig|er hör_…_av_|dig|er höra_|av_dig|av_er|…_av_er kontakt||a|ad|ar|as maila
meddela mejla||r messa||r prata ring||a|er skriv||a|er sms||:a|_a|_ar|a|ar spamma||r stör||a terrorisera texta||r
tjata trakassera uppvakta`,
    receive: `
bli_|kontaktad|störd erhålla finnas||_med få får fås höra kontaktad ligga läsa motta||ga se stå||_kvar ta_emot
vara||_kvar|_med`,
    message: `
annons||er aviser||ingar brev deals direktreklam erbjudanden||a inbjudningar info|_från|rmation kampanj* kontaktförsök
mailen marknadsföring* meddelande||n|na|t medelande||n mejl||en mess||en noti|fikation*|s|ser nyhetsbrev* pling
prenumeration* push* påminnelser rabatter reklam* samtal skräppost sms|:en|_reklam|_tjänsten|en|et|n
telefonförsäljning texter tipsen tjänsten uppdateringar utskick||en`,
    list: 'databas||en grupp||en kontakter list|a|an|or|orna regist|er|ret system||et',
    number: `
kontaktuppgifter mina_uppgifter mobil||nr|nummer|numret nr num|mer|ret tel telefon||nr|nummer|numret telnr uppgifter
personuppgifter||na mina_|data|personuppgifter`,
    person: 'adressat kille kvinna man mottagare människa person||en tjej',
    wrong: 'ej_rätt fel felaktig||t inte_rätt någon_annan',
    misdial: `
bor_inte_här bytt|_nummer|e_nummer den_ni_söker en_främling fel_|mobilnummer|nummer fel_telefon||nummer felring|ning|t
felsänt hamnat_fel har_|bytt_nummer|nytt_nummer kommit_fel känner_ingen personen_ni_söker
köpt_…_begagnad köpte_…_begagnad köpt_…_telefonen köpte_…_telefonen köpt_…_mobilen ärvt_…_telefonen ärvt_…_mobilen ärvt_…_numret ärvde_…_telefonen ärvde_…_mobilen sålt_…_telefonen sålt_…_mobilen sålde_…_telefonen sålt_…_telefon begagnad_|telefon|mobil`,
    belong: 'används hör_till mitt_nu tillhör ägs_av är_|min_nu|mitt_nu|nu_mitt',
    took: 'fick fått har_haft ny_ägare tagit_över tog_över ärvt övert|agit|og',
    other: `
abonnemang||et adress artikel||n autogiro avtal||et beställning||ar|en besök betalning||en biljett||en|er bokning||en
bord||et data deltagande erbjudandet faktura||n flyg färg försäkring gym||kort hotell hyra klipptid klubb||en kod
konto||t kort||et kundkort kupong kurs||en köp||et lektion leverans||en|er lunch läkartid mat medlem||skap|skapet
middag måltid ord|er|ern|rar paket||et poäng||en present||kort pro|dukt|dukten|fil|gram|grammet|v|vperiod rabattkod
res|a|an|ervation retur rum storlek tid||en|ning tvättid uppgifterna var|a|an|or|ukorg`,
    food: `
bacon bröd* bull|ar|e burgare* gluten grädde* gurka* kaffe ketchup koriander kött* lök* mackan majo* mjölk* nötter*
oliv* ost* pommes sallad* senap* skinka* socker svamp* sås* tomat* vitlök* ägg*`,
    sense: `
aldrig_nog blir_nog bort_i busshållplats det_är_nog en_stopp ett_|stopp|tag_till finns_inte_mer gick_bort glömt_bort
går_|bort|nog hållplats inte_|mer_än|nog|tillräckligt|än|ännu kan_nog kommer_nog längre_fram långt_bort
mer_|info|information|än nog_|bra|inte|så när_är_det_slut nästa_stopp resa_bort
räcker_|det_med|det_om|en|länge|mina|poängen|till ska_nog
slut|_i_lager|_när|_på_månaden|_på_rean|_snart|a_röka|et|ligen|såld|sålt stanna_|hos|till|vid stopp_i_avloppet
stoppa_|där|i|in|ned|ner|på sto|ppet|ppsignal|rt_nog tagit_slut tar_slut tillräckligt_|med_poäng|varmt tog_slut
utan_stopp varm_nog veckoslut vill_nog är_|nog|slut åka_bort`,
    told: 'sa sagt skicka|de|t skr|ev|ivit sms|_at|at svara|de|t',
    consent: 'godkän|nande|ner|t medg|er|ivande samtyck|e|er|t till|stånd|åtelse|åter',
    withdraw: 'dra|_tillbaka|r_tillbaka tar_tillbaka återkalla||r|s återta||r',
    enrol: `
aktivera anmäl||_mig|a_mig bli_medlem börja_skicka||_igen gå_med hoppa_på jag_vill_|prenumerera|vara_med jag_är_med
lägg_till_mig||_igen med_igen prenumerera registrera_mig skicka_igen skriv_upp_mig starta_igen sätt_på||_igen
sätt_upp_mig||_igen vill_|gå_med|ha_sms_igen|vara_med är_på åter|aktivera|prenumerera`,
    joined: `
anmäl|d|t begärt beställt bett gett_mitt_nummer godkänt gått_med lämnat_ut prenumerera|r|t registrera|d|t samtyckt
signat skrivit_upp_mig tackat_ja
gett_er_|mitt|nummer gett_er_mitt_nummer gett_nån_mitt_nummer kund_hos kund medlem_hos gett_mitt
bett_om_d|etta|et`,
    assist: `
behöver_hjälp en_människa få_tag_|i_er|på_er hjälp|_med|_mig|_tack|a_mig hur_fick_ni_mitt_nummer hur_funkar_det||ta
information_tack kan_|du_hjälpa|ni_hjälpa kontakta|_er|r_jag_er kund|service|support|tjänst lite_hjälp nå_er
nån_som_kan_hjälpa når_jag_er prata_med ringa_er support vad_är_det|_här|ta var_fick_ni_mitt_nummer vem_sk|ickar|river
vem_är_|det|det_här|detta|du|ni vilk|a_är_ni|et_företag är_det_bluff`,
    byMistake: 'av_|en_olyckshändelse|misstag felaktigt oavsiktligt råkade',
    lookalike: `
meddelade numera ringar sticka
stolpe stolpen`,
    gone: `
han_gick_bort hon_gick_bort gick_bort_i gått_bort avliden avled avlidit omkommit inte_längre_i_livet somnade_in somnat_in dödsbo||et`,
    died: `
död döda dog dött
`,
    kin: `
han hon mamma pappa mor far man fru make maka son dotter bror syster mormor morfar farmor farfar moster ägare ägaren medlemmen kunden personen`,
    elsewhere: `
en_annan_|butik|affär|firma|lista|avsändare|kedja annan_|butik|affär|firma|lista|avsändare ett_annat_|företag|ställe annat_|företag|ställe min_bank banken min_tandläkare mitt_|gym|försäkringsbolag gymmet mejl mejlen e-post nyhetsbrev||et epost`,
  },
};
