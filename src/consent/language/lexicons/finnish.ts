import type { Lexicon } from '#consent/language/lexicon.ts';

export const finnish: Lexicon = {
  language: 'fi',
  objectFirst: true,
  words: {
    glue: `
ja että on ovat olen se ne tämä nämä joka kun jos niin vain myös minä sinä te tämän tälle tästä voisitteko voitteko
ole hyvä olkaa nyt tähän minun teidän teiltä`,
    or: 'tai',
    polite: `
kiitos kiitti hei moi terve nyt heti ole_hyvä olkaa_hyvä ystävällisesti pyydän saisiko tänään välittömästi anteeksi
huomenta päivää joo`,
    i: 'minä mä me',
    you: 'te sinä',
    me: 'minut minua minulle mulle meille mut',
    it: 'tämä nämä tätä näitä se noita',
    all: 'kaikki kaikkia',
    not: 'ei en älä älkää emme ette eikä älkääkä',
    none: 'ei ei_mitään ei_yhtään',
    more: 'enää enempää lisää uudelleen enemmän',
    too: 'liikaa liian_monta liian_usein liian_paljon',
    enough: 'riittää nyt_riittää tarpeeksi',
    want: 'halua haluan haluaisin toivo tarvitse kaipaa haluta',
    interest: 'kiinnosta kiinnostunut kiinnosta_minua',
    anger: 'perkele* vittu* saatana* paska* idiootti* huijaus*',
    cease: 'lopeta lopettakaa lopettaa lopetatte lopettaisitteko pysäytä pysäyttäkää seis',
    leave: `
poistakaa_minut poista_minut jätä_minut_rauhaan jättäkää_minut_rauhaan jättäkää_rauhaan antakaa_olla peruuta_tilaus
peru_tilaus peruuttakaa_tilaus irtisano*`,
    remove: 'poista poistakaa poistaa poistaisitteko poistatteko',
    cancel: 'peru peruuta peruuttaa perukaa peruuttakaa perua',
    send: 'lähetä lähettäkö lähettäkää lähettää lähettämästä lähettämisen lähettäminen laita laittako laittaa',
    reach: `
kirjoita kirjoittako soita soittako ota_yhteyttä ottako_yhteyttä häiritä häiritkö tekstaa viestitä viestittely
häiritsemästä soittelua soittaminen`,
    receive: 'saada vastaanottaa nähdä kuulla',
    message: `
viesti viestejä viestit viestien tekstiviesti* mainos* mainoksia sms ilmoituksia ilmoitukset uutiskirje* roskaposti*
markkinointi* tilaus tilaukseni viestiä tarjouksia`,
    list: 'lista listalta listalle listaltanne rekisteristä rekisteri listoilta postituslistalta',
    number: 'numero numeroni numeroon numeron numeroa puhelinnumeroni puhelinnumero',
    person: 'henkilö henkilölle ihminen',
    wrong: 'väärä väärään väärän väärälle',
    misdial: 'väärä_numero väärään_numeroon väärä_henkilö väärälle_henkilölle',
    other: `
tilaukseni_peruuttaminen varaus varaukseni varauksen aika aikani ajan toimitus toimituksen paketti paketin jäsenyys
jäsenyyteni jäsenyyden tili tilini tilin ostos ostoksen maksu maksun`,
    sense: 'bussipysäkki pysäkki ei_riitä riittääkö riittävätkö',
    enrol: 'liity haluan_liittyä liittyä tilaa_uudelleen haluan_tilata_uudelleen',
    assist: `
kuka_tämä_on kuka_siellä kuka_te_olette tarvitsen_apua auta auttakaa ottaa_yhteyttä_teihin asiakaspalvelu mikä_tämä_on
kuka_olet`,
  },
};
