import type { Lexicon } from '#consent/language/lexicon.ts';

export const finnish: Lexicon = {
  language: 'fi',
  objectFirst: true,
  words: {
    glue: `
että hyvä ja joka jos kun min|un|ä myös ne niin nyt nämä ole||n olkaa on ovat se sinä te tei|dän|ltä tähän tälle
tämä||n tästä vain voi|sitteko|tteko`,
    or: 'tai',
    polite: `
anteeksi hei heti huomenta joo kiit|os|ti moi nyt pyydän päivää saisiko terve tänään välittömästi ystävällisesti`,
    i: 'me minä mä',
    you: 'sinä te',
    me: 'meille minu|a|lle|t mulle mut',
    it: 'noita näitä nämä se tämä tätä',
    all: 'kaikki||a',
    not: 'ei eikä emme en ette älkää||kä älä',
    none: 'ei ei_|mitään|yhtään',
    more: 'enem|män|pää enää lisää uudelleen',
    too: 'liian_|monta|paljon|usein liikaa',
    enough: 'nyt_riittää riittää tarpeeksi',
    want: 'halu|a|aisin|an|ta kaipaa tarvitse toivo',
    interest: 'kiinnost|a|a_minua|unut',
    anger: 'huijaus* idiootti* paska* perkele* saatana* vittu*',
    cease: 'lopet|a|atte|taa|taisitteko|takaa pysäyt|täkää|ä seis',
    leave: 'antakaa_olla irtisano* jättäkää_|minut_rauhaan|rauhaan jätä_minut_rauhaan poista|_minut|kaa_minut',
    remove: 'poista||a|isitteko|kaa|tteko',
    cancel: 'peru||a|kaa|uta|uttaa|uttakaa',
    send: 'lait|a|taa|tako lähettä|kää|kö|minen|misen|mästä|ä lähetä',
    reach: `
häirit|kö|semästä|ä kirjoit|a|tako ota_yhteyttä ottako_yhteyttä soit|a|tako|taminen|telua tekstaa viestit|tely|ä`,
    receive: 'kuulla nähdä saada vastaanottaa',
    message: `
ilmoituks|et|ia maino|ksia|s* markkinointi* roskaposti* tarjouksia tekstiviesti* tilau|kseni|s uutiskirje*
viest|ejä|i|ien|it|iä`,
    list: 'list|a|alle|alta|altanne|oilta postituslistalta rekisteri||stä',
    number: 'numero||a|n|ni|on puhelinnumero||ni',
    person: 'henkilö||lle ihminen',
    wrong: 'väärä||lle|n|än',
    misdial: 'väärä|_numero|än_numeroon',
    other: `
aika||ni ajan jäsenyy|den|s|teni maksu||n osto|ksen|s paket|in|ti til|aukseni_peruuttaminen|i|in|ini toimitu|ksen|s
varau|ksen|kseni|s`,
    sense: 'bussipysäkki ei_riitä pysäkki riittä|vätkö|äkö',
    enrol: 'haluan_|liittyä|tilata_uudelleen liit|tyä|y tilaa_uudelleen',
    assist: `
asiakaspalvelu aut|a|takaa kuka_|olet|siellä|te_olette|tämä_on mikä_tämä_on ottaa_yhteyttä_teihin tarvitsen_apua`,
  },
};
