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
och av i på för från med till om att som där här då också även så sen ha har är vara varit bli blir få igen ju nog väl
ännu fortfarande någonsin hela_tiden upp ut in via genom ens alls verkligen bett ber be sagt säger säga vill_ha gärna
redan vet bara ska skulle börja automatiskt fler_gånger nån någon något några ifrån sina mot under annat annan
utan_att försöker försökt varje nåt nåra flera_gånger två_gånger tre_gånger hur_många_gånger`,
    to: 'att',
    det: `
en ett den det de dom min mitt mina er ert era din ditt dina denna detta dessa varje vilken vilket vilka nästa sista
sådana vår vårt våra hans hennes all alla`,
    but: 'men så för_att eftersom annars därför utan',
    or: 'eller',
    polite: `
tack snälla snälla_ni tack_så_mycket tackar hej hejsan hallå tjena god_morgon god_kväll nu genast omedelbart direkt
idag i_dag för_alltid för_gott en_gång_för_alla snarast vänligen var_snäll var_snälla vänliga_hälsningar mvh
hälsningar ursäkta förlåt bara en_gång_till igen från_och_med_nu i_fortsättningen i_framtiden ja jo tack_på_förhand
på_en_gång hörni alltså faktiskt med_vänlig_hälsning tacksam helst hördu kära_ni nån_gång för_fan för_guds_skull va
ens definitivt permanent nä_tack nej_tack sorry hejdå bums äntligen gärna var_vänlig var_vänlig_och var_god`,
    i: 'jag vi man',
    you: 'ni du er',
    they: 'han hon de dom någon vem ingen den',
    me: 'mig mej oss',
    it: 'det detta det_här den_här de_här dom_här sånt sånt_här sådant det_där de_där dessa skiten den_här_skiten dem',
    all: 'allt alla allting alltihop',
    be: 'är var vara blivit',
    past: `
har hade fick fått kom kommit skickade skickat igår var blev anlänt slutade slutat mottagit köpte tog beställde`,
    can: 'kan kunde skulle måste ska bör får borde kan_ni kan_du vill_ni ville_ni skulle_ni',
    how: 'hur var när vad vilken vilket hur_gör varifrån vart',
    why: 'varför om_ni om_du hur_kommer_det_sig ifall_ni',
    hypo: 'om_jag ifall_jag vad_händer måste_jag',
    instead: 'istället i_stället hellre',
    not: `
inte aldrig ej icke ingen inget inga utan_att slippa slipper undanber undanbedes avböjer förbjuder vägrar avsäger
slipp aldrig_mer aldrig_igen inte_för_mig inte_rätt ej_rätt`,
    cannot: 'kan_inte kunde_inte kan_ej går_inte det_går_inte går_inte_att lyckas_inte kan_jag_inte går_ej',
    none: 'ingen inget inga ingenting noll nada slut_på varken nej_tack',
    more: `
mer mera fler flera längre igen vidare ytterligare aldrig_mer nya i_fortsättningen i_framtiden fortsättningsvis
aldrig_igen`,
    too: `
för_många för_mycket för_ofta så_många så_ofta hela_tiden alldeles_för jämt ständigt konstant så_mycket
alldeles_för_många många`,
    often: `
ofta varje_dag dagligen jämt hela_dagarna rätt_ofta lite_mycket mycket massor_av massa om_dagen hela_dagen varje_vecka
flera_gånger_om_dagen stup_i_kvarten väldigt_ofta varenda_dag`,
    fewer: `
färre mindre mer_sällan inte_så_ofta inte_så_många en_gång_i_månaden en_gång_i_veckan lite_mindre lugna_er lugna_ner`,
    enough: `
nog räcker det_räcker nu_räcker_det fått_nog räcker_nu slut slut_med nu_är_det_nog tillräckligt nog_nu räcker_med
nog_är_nog nog_med`,
    want: `
vill önskar önskas behöver skulle_vilja ville orkar är_intresserad_av intresserad_av har_behov behov vill_ha begär
kräver önskan tänker föredrar tar_emot bett_om vägrar`,
    keep: `
fortsätt fortsätta hoppas älskar gillar bra toppen härligt roligt fantastiskt kul glad underbart behåll gärna`,
    miss: 'missa tappa förlora glömma glöm vänta betala ändra störa byta tveka gå_miste',
    interest: 'intresserad intresserade intresse intressant intresserar min_grej inte_för_mig',
    annoy: `
irriterande irriterar störande stör jobbigt jobbiga trakasserier trakassera trakasserar tjatiga tjat tjata tjatigt
hatar trött_på less_på oönskade oönskad oönskat störa besvära besvärande spamma spammar less leds ledsen_på tröttsamma
tröttsamt påträngande enerverande avskyr trött`,
    anger: `
fan jävla* jävlar helvete* skit skiten skitdåligt idiot* bluff* bedragare* dra_åt förbannad* kuk* fitta* värdelös*
värdelöst skäms uselt usel anmäla anmäler polisanmäl* as skandal löjligt oseriöst skräp lurendrejare dåligt dålig
korkad* urdålig* sämst sämsta`,
    cease: `
sluta slutar stoppa stoppar stopp_på stopp_nu stopp_med upphör upphöra lägg_av lägga_av lägger_av håll_upp sätt_stopp
sätta_stopp ge_er ge_fan_i håll_käften lägg_ner lägga_ner avbryt avbryta stäng_ner låt_bli sluta_upp få_stopp_på
få_slut_på gör_slut_på upphöra_med slut_med_att sluta_nu tysta tyst håll_tyst tig slutar_…_upp`,
    leave: `
avregistrer* avprenumer* avanmäl* avanmäla avmäl* avmält avanslut* lämna_mig_ifred lämna_mig_i_fred lämna_oss_ifred
låt_mig_vara låt_mig_vara_ifred låt_mig_vara_i_fred låt_mig_få_vara_ifred låt_oss_vara ifred i_fred släpp_mig
glöm_mitt_nummer glöm_mig glöm_bort_mitt_nummer ta_mig_härifrån jag_vill_ut vill_ut vill_gå_ur gå_ur_listan
gå_ur_gruppen gå_ur vill_bort motsätter motsätter_mig avsäga avsäger_mig frabeder undanber_mig undanbeder stör_inte
stör_ej blockera_mig spärra_mitt_nummer spärra_mig avbryt_prenumeration avsluta_prenumeration säg_upp_prenumeration
hoppa_av hoppar_av stick försvinn dra_åt_skogen avanmälning avprenumerering invänder tackar_nej_till nej_tack_till
låt_mig_…_vara lämna_mig_…_fred lämna_mig_…_ifred kommer_…_bort_från om_det_fortsätter om_ni_fortsätter bort_med_det
bort_med_dessa`,
    left: 'avregistrerad avregistrerat avprenumererat avanmäld avanmält avmält',
    remove: `
ta_…_bort tar_…_bort ta_bort tag_…_bort tag_bort radera raderar raderas stryk stryka plocka_…_bort plocka_bort
plocka_…_från släng släng_…_ut kasta_…_ut avlägsna avlägsnas rensa rensa_bort ta_…_från ta_…_av ta_…_ur få_…_bort
få_bort tas_bort borttagning bort bort_från blockera spärra utesluta glöm stryks flytta_bort kommer_…_från
kommer_…_bort slippa slipper ur_listan ur_registret ur_gruppen blir_…_av_med bli_av_med bli_fri_från bli_kvitt
få_slippa`,
    away: 'bort_från från av',
    cancel: `
avsluta avslutar avslutas säg_…_upp säga_…_upp säga_upp säger_…_upp avbeställ avbeställa avbeställer avboka avbokar
avbokning annullera annullerar makulera upphäva avbeställning cancella cancel uppsägning häva säg_upp ställ_…_in
ställa_in ångra gå_ur_kundklubben gå_ur_…_klubben gå_ur_…_programmet lämna_klubben lämna_kundklubben lämna_programmet
lämna_bonusprogrammet`,
    finite: 'slutar stoppar stannar slutade stoppade stannade slutat stannat stoppat',
    switch: `
stäng stänga stäng_…_av stänga_…_av stänga_av stäng_av slå_…_av slå_av inaktivera avaktivera inaktiverar pausa pausar
tysta stänga_ner stäng_ner sluta_ta avsluta`,
    done: `
borttagen borttaget borttagna raderad raderat struken avslutad avslutat stoppad stoppade avstängd avstängda
bortplockad raderade raderas strykas tas_bort avbokad avbokat inställd inställt annullerad annullerat avbeställd`,
    send: `
skicka skickar skicka_ut sänd sända sänder utskick skickas sänd_ut sändas skickande översända maila_ut vidarebefordra`,
    reach: `
skriv skriva skriver kontakta kontaktar kontakt kontaktas sms:a smsa smsar sms_a sms_ar messa messar ring ringa ringer
höra_av_er hör_av_er höra_av_dig hör_av_dig maila mejla mejlar texta textar spamma spammar störa stör besvära besvärar
trakassera kontaktad tjata meddela sms prata bombardera terrorisera bearbeta uppvakta hör_…_av_er hör_…_av_dig
höra_…_av_er`,
    receive: `
få får ta_emot motta mottaga höra se läsa stå bli_kontaktad kontaktad vara_med erhålla ligga stå_kvar finnas
finnas_med vara_kvar vara fås bli_störd`,
    message: `
meddelande meddelanden meddelandena sms smsen sms:en smsn reklam* annonser annons mail mejl mailen mejlen notis
notiser notifikation* nyhetsbrev* prenumeration* erbjudanden erbjudandena kampanj* spam påminnelser aviseringar
utskick utskicken textmeddelanden textmeddelande marknadsföring* samtal uppdateringar push* mess messen
prenumerationen information info_från kontaktförsök telefonförsäljning tjänsten sms_tjänsten inbjudningar skräppost
rabatter pling sms_reklam direktreklam brev aviser spammet spammandet texter medelanden medelande meddelandet smset
tipsen deals`,
    list: `
lista listan listor listorna register registret sändlista sändlistan utskickslista utskickslistan maillista databas
databasen kontakter system systemet grupp gruppen e-postlista mejllista kontaktlista kundregister kundregistret
smslista smslistan adresslista kontaktlistan`,
    number: `
nummer numret nr telefonnummer telefonnumret mobilnummer mobil mobilnumret telefon kontaktuppgifter mobilnr uppgifter
telnr tel telefonnr`,
    person: 'person personen mottagare man kvinna människa kille tjej adressat',
    wrong: 'fel felaktigt felaktig inte_rätt ej_rätt någon_annan',
    misdial: `
fel_nummer fel_person fel_nr felringt felringning fel_mottagare felsänt fel_adressat fel_mobilnummer fel_telefonnummer
fel_telefon kommit_fel hamnat_fel bor_inte_här har_bytt_nummer har_nytt_nummer fel_man fel_kvinna fel_kille fel_tjej
känner_ingen bytt_nummer bytte_nummer`,
    belong: 'tillhör hör_till används är_mitt_nu är_nu_mitt är_min_nu ägs_av mitt_nu',
    took: 'tagit_över övertagit övertog tog_över fick fått ärvt ny_ägare har_haft',
    other: `
order ordern ordrar beställning beställningen beställningar tid tiden bokning bokningen reservation leverans
leveransen leveranser paket paketet medlemskap medlemskapet konto kontot profil vara varan varor produkt produkten köp
köpet betalning betalningen autogiro avtal avtalet kort kortet biljett biljetten biljetter resa resan flyg bord bordet
faktura fakturan retur återbetalning rabattkod kupong poäng poängen kurs kursen lektion prov provperiod varukorg besök
kod hotell rum adress storlek färg försäkring abonnemang abonnemanget medlem klubb klubben program programmet
bonusprogram gym gymkort deltagande erbjudandet uppgifterna data tvättid klipptid mat middag lunch bonuspoäng
bokad_tid present presentkort tidning måltid hyra artikel artikeln kundkort gymkortet läkartid tandläkartid
kundklubben kundklubb lojalitetsprogram kundprogrammet medlemsklubben`,
    food: `
lök* ost* tomat* gurka* sås* mjölk* socker sallad* svamp* senap* majo* skinka* grädde* pommes burgare* kött* gluten
nötter* ägg* vitlök* kaffe oliv* bacon ketchup bulle bullar bröd* mackan koriander`,
    sense: `
hållplats busshållplats stoppsignal slutet_av slut_på_månaden i_slutet slutligen slutet slutsåld slutsålt är_slut
slut_i_lager tar_slut tagit_slut tog_slut slut_på veckoslut utan_stopp non_stop ett_stopp en_stopp nästa_stopp stoppet
räcker_mina räcker_det_med räcker_poängen räcker_till inte_nog aldrig_nog stort_nog varm_nog tillräckligt_med_poäng
inte_tillräckligt räcker_det_om tillräckligt_varmt nog_bra nog_så jag_är_nog är_nog går_nog kommer_nog blir_nog
det_är_nog mer_info mer_information längre_fram mer_än kan_nog vill_nog ska_nog inte_mer_än finns_inte_mer
stopp_i_avloppet slut_snart slut_när slut_på_rean när_är_det_slut stoppa_i räcker_länge räcker_en sluta_röka nog_inte
ett_tag_till den_är_slut de_är_slut bort_i åka_bort resa_bort går_bort gick_bort glömt_bort långt_bort inte_än
inte_ännu stanna_till stanna_vid stoppa_ner stoppa_in stoppa_ned stoppa_på stoppa_där stanna_hos`,
    told: 'sagt skrivit skickat svarat sa skrev skickade svarade sms_at smsat',
    consent: `
samtycke samtycker tillstånd medgivande godkännande godkänner tillåtelse godkänt medger tillåter samtyckt`,
    withdraw: 'återkallar återkalla återtar återta drar_tillbaka dra_tillbaka tar_tillbaka återkallas',
    enrol: `
anmäl_mig anmäla_mig jag_vill_vara_med vill_vara_med vill_gå_med gå_med prenumerera jag_vill_prenumerera
registrera_mig lägg_till_mig börja_skicka_igen börja_skicka starta_igen är_på jag_är_med skriv_upp_mig återprenumerera
aktivera återaktivera sätt_upp_mig bli_medlem hoppa_på anmäl sätt_på sätt_på_igen lägg_till_mig_igen sätt_upp_mig_igen
vill_ha_sms_igen skicka_igen med_igen`,
    joined: `
anmält anmäld registrerat registrerad bett bett_om prenumererat beställt gått_med godkänt skrivit_upp_mig prenumererar
lämnat_ut gett_mitt_nummer signat tackat_ja begärt samtyckt`,
    assist: `
vem_är_det vem_är_du vilka_är_ni vem_är_ni vem_är_detta vem_skriver vem_skickar behöver_hjälp hjälp_mig hjälpa_mig
kan_ni_hjälpa kan_du_hjälpa kontakta_er nå_er få_tag_på_er få_tag_i_er kundtjänst kundservice kundsupport
vad_är_det_här vad_är_detta prata_med en_människa support hjälp_tack ringa_er vilket_företag hur_fick_ni_mitt_nummer
var_fick_ni_mitt_nummer hjälp_med lite_hjälp nån_som_kan_hjälpa vem_är_det_här er_kundtjänst information_tack
kontaktar_jag_er når_jag_er`,
    byMistake: 'av_misstag råkade oavsiktligt av_en_olyckshändelse felaktigt',
    lookalike: `
kontakt kontor kontrakt kontant skicka skickade meddelade prenumerant avslutad avsett anmälan numera nummer stoppade
skickligt sticka stockholm ringar skriver skrivare meddela kaffe kaffet beställa beställt avslutning`,
  },
};
