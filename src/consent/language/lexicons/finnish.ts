import type { Lexicon } from '#consent/language/lexicon.ts';

export const finnish: Lexicon = {
  language: 'fi',
  objectFirst: true,
  short: 'ootte=olette oo=ole mun=minun sun=sinun emmä=en_mä',
  words: {
    glue: `
että hyvä ja joka jos kun min|un|ä myös ne niin nyt nämä ole||n olkaa on ovat se sinä te tei|dän|ltä tähän tälle
tämä||n tästä vain voi|sitteko|tteko
aina asti edes ehkä enkä heti itse jo joita jotka kanssa kautta kertaa kolme koko kuten lisäksi luona mukaan niistä näihin näistä näin onko pitäisi puolesta saan  sellaisia siis sitten sähköisesti tuolla täältä uudestaan vaikka vielä vaan olisi taas tässä tänne teille
koskaan ikinä mitenkään`,
    or: 'tai',
    polite: `
anteeksi hei heti huomenta joo kiit|os|ti moi nyt pyydän päivää saisiko terve tänään välittömästi ystävällisesti
alkakaa ihan iltaa ikuisesti jatkossa kiitoksia kiitti mahdollisimman_pian nyt_heti ole_hyvä olkaa_hyvä olkaa_kilttejä ole_kiltti pliis päivä saman_tien tervehdys terveisin t vihdoin viimein viipymättä ystävällisin_terveisin yst_terv kyllä moikka huhuu hyvää_päivää pysyvästi`,
    i: 'me minä mä',
    you: 'sinä te',
    me: `
meille minu|a|lle|t mulle mut
meitä meidät mua itselleni`,
    it: `
noita näitä nämä se tämä tätä
tuo tuota tuollaisia tällaisia tälläisiä niitä ne sitä tämmöisiä moisia tämän noita_viestejä`,
    all: `
kaikki||a
kaikesta kaikista kaikkea kaiken mitään mikään`,
    not: `
ei eikä emme en ette älkää||kä älä
enkä emmekä eivät ettekö ettei ilman kiellän kielletään kielletty vastustan kieltäydyn`,
    none: 'ei ei_|mitään|yhtään',
    more: `
enem|män|pää enää lisää uudelleen
enempää enään uusia enää_koskaan jatkossa tulevaisuudessa toista`,
    too: `
liian_|monta|paljon|usein liikaa
koko_ajan jatkuvasti ihan_liikaa liian_tiheään älyttömästi alvariinsa`,
    enough: `
nyt_riittää riittää tarpeeksi
jo_riittää riitti tämä_riittää kyllästynyt sain_tarpeekseni saanut_tarpeekseni`,
    want: `
halu|a|aisin|an|ta kaipaa tarvitse toivo
haluaisi haluaisin haluamme haluta haluu haluaa kaipaisi tarvita vaadin pyydän toivoisin halunnut aio halunnu suostu`,
    interest: `
kiinnost|a|a_minua|unut
kiinnosta kiinnosta_mua kiinnostusta kiinnostu`,
    anger: `
huijaus* idiootti* paska* perkele* saatana* vittu*
helvet* hitto* jumalauta naurettava* paskat* pöljä* roskaa sika* surkea* törkeä* hulluj* kusi*`,
    cease: `
lopet|a|atte|taa|taisitteko|takaa pysäyt|täkää|ä seis
lakatkaa lakkaa lakkaisitteko lopetatteko lopetelkaa lopetetaan lopettakaapa lopettaisitte lopettaminen lopettamaan lopetettava lopettamista lopetettavan lopetus lopetusta lopu keskeyttä|ä|kää keskeytä pysäyttää turpa_kiinni hiljaa riitti_jo laita_loppu laittakaa_loppu pistäkää_poikki loppukaa
lopettako`,
    leave: `
antakaa_olla irtisano* jättäkää_|minut_rauhaan|rauhaan jätä_minut_rauhaan poista|_minut|kaa_minut
anna_olla en_halua_olla_listalla eroan erota haluan_erota haluan_pois häipykää häivy jättäkää_meidät_rauhaan jätä_rauhaan kieltäydyn kiellän_markkinoinnin kiellän_teitä markkinointikielto suoramarkkinointikielto minut_pois minua_pois numeroni_pois painukaa painu_helvettiin peru_tilaus peruuta_tilaus perukaa_tilaus perukaa_tilaukseni peruuttakaa_tilaus pois_lista|lta|ltanne poistu|a|n|isin suksi_vittuun suksikaa_vittuun tahdon_pois unohtakaa_minut unohda_minut blokkaan estän_teidät oikeus_tulla_unohdetuksi unohdetuksi gdpr viimeinen_varoitus viimeinen_varoitukseni viimeisen_kerran tietojeni_poist|aminen|amista|o|oa henkilötietojeni_poist|aminen|amista|o|oa peruutus_kiitos viestien_peruutus poisto_listalta poistoa_listalta poisto_kiitos tilauksen_lopetus viestien_lopetus irtisanominen_kiitos`,
    remove: `
poista||a|isitteko|kaa|tteko
estä estäkää hävittäkää ota_…_pois otatteko_…_pois ottakaa_…_pois ottaisitteko_…_pois pois pyyhkikää poistamaan poistaminen poistamista poistattehan poistetaan poistettava poistatte tuhotkaa unohda unohtakaa
poistako`,
    cancel: `
peru||a|kaa|uta|uttaa|uttakaa
irtisanon irtisanokaa peruisin perun perutaan peruutan peruuttaisin perumaan peruuttamaan perukaapa peruminen peruuttaminen
peruutus peruutusta irtisanominen
peruko peruuttako`,
    send: `
lait|a|taa|tako lähettä|kää|kö|minen|misen|mästä|ä lähetä
laitatte laittaisi laittaminen laittamasta laittelu* lähettelemä* lähettelyä lähettelette lähettele lähetelkö lähettämä* lähettämist* lähettäminen lähettäisi lähetättekö lähetätte pistää tulla tule lähettämisen`,
    reach: `
häirit|kö|semästä|ä kirjoit|a|tako ota_yhteyttä ottako_yhteyttä soit|a|tako|taminen|telua tekstaa viestit|tely|ä
häirit|se|ä|köön kirjoitella kirjoittaa kirjoitelko kontaktoi* lähesty* lähestykö ota_enää_yhteyttä ottaa_yhteyttä ottaa_minuun_yhteyttä otettavan_yhteyttä pommit* soitella soittaa soitelko spämmät|kö|ä spämmää* tekstailla tekstailu* viestitellä viestitelkö yhteydenot* olko_yhteydessä olla_yhteydessä`,
    receive: `
kuulla nähdä saada vastaanottaa
ottaa_vastaan saisi saamaan saamasta saan saaneet tulevan vastaanottamaan vastaanota olla_listalla lukea tulla
saa tule`,
    message: `
ilmoituks|et|ia maino|ksia|s* markkinointi* roskaposti* tarjouksia tekstiviesti* tilau|kseni|s uutiskirje*
viest|ejä|i|ien|it|iä
ilmoitu* kampanj* mainokset mainont* mainosviest* markkinointiviest* notifikaati* posti* postia promo* push* soit|ot|toja spämmi* spammi* sms* tarjou* tekstar* tekstiviestej* tiedotte* uutiskirj* viestintä* viestinne viestejänne viestisi viestit* viestien viesteiltä viesteistä viestin whatsapp*`,
    list: `
list|a|alle|alta|altanne|oilta postituslistalta rekisteri||stä
asiakaslista* jakelu* lista* listaltanne listalta listoilta postituslista* rekisteri* tietokan* järjestelmä* palvelu* ryhmä*`,
    number: `
numero||a|n|ni|on puhelinnumero||ni
henkilötieto* kännyk* numeroa numeroani numeroni numeroon numeron numerosta nro puhelin puhelimen puhelimeni puhelinnumero* tiedot tietoni tietojani tietojeni tietoja_minusta yhteystie*`,
    person: `
henkilö||lle ihminen
asiakas henkilö* ihmi|nen|stä|selle mies nainen tyyppi vastaanottaja*`,
    wrong: `
väärä||lle|n|än
joku_muu jollekin_muulle toiselle väärin väärään väärä* erehty*`,
    misdial: `
väärä|_numero|än_numeroon
puhelimen_käytettynä puhelimen_…_käytettynä ostin_tämän_puhelimen ostin_puhelimen käytetyn_puhelimen perin_|tämän_puhelimen|tämän_numeron|puhelimen|numeron myin_|tämän_puhelimen|puhelimen|puhelimeni vanha_omistaja
ei_asu_täällä ei_ole_minun_numeroni ei_ole_hänen_numeronsa ei_kuulu_hänelle erehdyi|tte numero_on_vaihtunut numero_on_nyt_minun numero_on_vaihtanut soititte_väärään tällä_nimellä täällä_ei_ole väärä_henkilö väärällä_henkilöllä väärälle_henkilölle väärän_ihmisen vääräs|sä_numerossa vaihtanut_numeroa vaihtoi_numeroa uusi_numero tuntematon en_tunne_ketään`,
    other: `
aika||ni ajan jäsenyy|den|s|teni maksu||n osto|ksen|s paket|in|ti til|aukseni_peruuttaminen|i|in|ini toimitu|ksen|s
varau|ksen|kseni|s
ajanvarau* hotelli* huone* kampaaja-aika kanta-asiakkuu* kort|in|ti|tini kurssi* kuponki* lasku* lento* matka* pöytä* pöydän pöytävaraus* saldo* tili tilin tilini tunti* tuote* tuotte* varauk* palautu* lahjakort* pistee* toimitus* tapaami* lääkäri* vuokra*`,
    sense: `
bussipysäkki ei_riitä pysäkki riittä|vätkö|äkö
ei_lopu kesän_lopussa kuun_lopussa lopulta lopuksi loppujen_lopuksi loppuun loppuunmyy* loppuvuode* riittävästi seuraava_pysäkki sunnuntain_loppuun viikonlo* viikon_loppuun vuoden_loppuun pysähdy* pysähtyy stop-merkki onko_loppu onko_se_loppu lopussa mihin_aikaan_lopetatte milloin_lopetatte riittääkö loppuvatko`,
    enrol: `
haluan_|liittyä|tilata_uudelleen liit|tyä|y tilaa_uudelleen
haluan_tilata haluan_mukaan lisätkää_minut liittyisin mukaan_listalle takaisin_listalle aloita_uudelleen tilaan jatkakaa_viestejä aktivoi haluan_viestit_takaisin`,
    assist: `
asiakaspalvelu aut|a|takaa kuka_|olet|siellä|te_olette|tämä_on mikä_tämä_on ottaa_yhteyttä_teihin tarvitsen_apua
apua_tarvitsen asiakaspalveluun auttaisitteko auttaa_minua kuka_lähettää kuka_te_olette kuka_tämä kuka_tää mikä_firma mikä_tämä mistä_saitte_numeroni miten_saan_yhteyden neuvoa puhua_ihmisen saanko_apua voitko_auttaa voitteko_auttaa yhteyttä_teihin`,
    gone: `
kuollut menehtyi menehtynyt edesmennyt edesmenneen poisnukkunut nukkui_pois kuolinpes|ä|än vainaja kuolema
hän_kuoli äitini_kuoli isäni_kuoli mieheni_kuoli vaimoni_kuoli puolisoni_kuoli`,
    died: `
kuoli`,
    kin: `
hän äiti äitini isä isäni mies mieheni vaimo vaimoni puoliso puolisoni poika poikani tytär tyttäreni veli veljeni sisko siskoni mummo mummoni vaari isoäiti isoisä täti setä eno omistaja asiakas`,
    elsewhere: `
toi|sen_kaupan|sesta_kaupasta|sen_yrityksen|nen_kauppa|selta_listalta|sen_firman pankki pankkini vakuutusyhtiö kuntosali kuntosalini sähköposti* uutiskirje*`,
    det: `
tuo tuon nuo minun mun teidän jokin jonkin mikään mitkään jokainen seuraava viimeinen hänen`,
    but: `
mutta koska muuten siksi`,
    they: `
hän he joku kukaan kuka ne tämä se`,
    be: `
on olen ole olet olette ovat oli tuntuu vaikuttaa`,
    past: `
oli olin sain tilasin tuli saapui ostin kävin eilen toimitettiin`,
    can: `
voitteko voisitteko voisitko voitko voiko voinko voitais pitää pitäisi täytyy saisinko saako saisiko pystyttekö pitäkää viitsisitkö viitsittekö`,
    how: `
kuinka miten milloin mistä missä mitä mihin koska_avaatte montako paljonko`,
    why: `
miksi mikseivät miksette jos_te jos_ette`,
    doubt: 'en_tiedä_|haluanko|onko mietin|_tässä harkitsen ehkä_perun pohdin puolet_musta en_oo_varma en_ole_varma',
    again: 'taas uudestaan uudelleen takaisin',
    hypo: `
jos_lopetan jos_minä mitä_tapahtuu_jos pitääkö_minun menetänkö jos_peruutan jos_poistun jos_lähetän
jos_myöhemmin jos_haluan_myöhemmin jos_en_pidä jos_joskus`,
    instead: `
mieluummin sen_sijaan sähköpostilla`,
    cannot: `
en_pysty ei_onnistu en_osaa ei_pysty en_voi_lopettaa`,
    often: `
joka_päivä päivittäin joka_viikko usein monta_kertaa tosi_paljon jatkuvasti kokoajan viikoittain`,
    fewer: `
vähemmän harvemmin kerran_viikossa kerran_kuussa kerran_kuukaudessa rauhallisemmin`,
    keep: `
jatka jatkakaa kiva kivaa mahtava mahtavaa hieno hienoa ihana tykkään pidän rakastan toivottavasti parasta`,
    miss: `
menettää missata odottaa maksaa muuttaa vaihtaa jäädä_paitsi unohtaa`,
    refused: `
ei_minun_juttuni ei_minua_varten ei_tervetulleita ei_toivottuja`,
    annoy: `
ahdistel* ahdistav* ei-toivottu* häiritse* häirintä* inhoan kyllästyn* raivostut* rasittav* spämmä* spammi* tympi* tyrkytt* vihaan ärsyttä* terrorisoi*`,
    threat: `
asianaja* ilmoitan_poliisille ilmoitan_teidät kuluttaja* lakimie* poliisi* rikosilmoitu* tietosuojavaltuutet* tutkintapyyn* valitan valitus* haastan`,
    left: `
peruin_tilauksen poistuin_listalta erosin peruutin_tilauksen`,
    away: `
pois`,
    finite: `
lopetti lopetin lopettavat loppui loppuu lakkasi lopetettiin peruin poistuin lopettiko loppuuko lopetatko
lopettivat lopetimme lopetit lopetitte lopettanut lopettaneet poistivat perui peruivat loppuivat lakkasivat poistin`,
    done: `
lopetettu peruttu peruutettu poistettu suljettu`,
    switch: `
sulje sulkekaa sulkea sammuttakaa sammuta mykistä hiljennä`,
    sending: `
laittaminen laittamasta lähettäminen lähettämisen lähettämistä lähettelyä lähettämästä lähettely soittaminen soittelu kirjoittaminen`,
    belong: `
kuuluu kuulu omistan on_nyt on_nykyään`,
    took: `
sain perin ostin`,
    consent: `
annan_lupaa anna_lupaa lupa|a|ani suostumu* suostun hyväksy*`,
    withdraw: `
perun peruutan peruuttaa peruuttakaa vedän_…_takaisin kumoan`,
    told: `
kirjoitin laitoin lähetin pyysin pyytänyt sanoin sanonut sanottu vastasin kirjoittanut laittanut lähettänyt`,
    joined: `
antanut_numero|a|ani|n antanut_lupaa antanut_suostumusta asiakkaanne asiakas ilmoittautunut kirjautunut liittynyt pyytänyt rekisteröityn* tilannut hyväksynyt`,
    food: `
ananas* jää* juust* kahvi* kastik* kerma* ketsup* kurk* maito* majonees* oliiv* pekon* pähkin* sieni* sipul* sokeri* suolakurk* tomaat* valkosipul*`,
    byMistake: `
vahingossa erehdyksessä epähuomiossa`,
    lookalike: `
loppiainen lopputulos poissa perunoita`,
  },
};
