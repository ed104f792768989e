import type { Lexicon } from '#consent/language/lexicon.ts';

export const finnish: Lexicon = {
  language: 'fi',
  objectFirst: true,
  words: {
    or: 'tai',
    glue: `
      ja, että, on, ovat, olen, se, ne, tämä, nämä, joka, kun, jos, niin, vain, myös, minä, sinä, te, tämän, tälle,
      tästä, voisitteko, voitteko, ole, hyvä, olkaa, nyt, tähän, minun, teidän, teiltä`,
    polite: `
      kiitos, kiitti, hei, moi, terve, nyt, heti, ole hyvä, olkaa hyvä, ystävällisesti, pyydän, saisiko, tänään,
      välittömästi, anteeksi, huomenta, päivää, joo`,
    i: 'minä, mä, me',
    you: 'te, sinä',
    me: 'minut, minua, minulle, mulle, meille, mut',
    it: 'tämä, nämä, tätä, näitä, se, noita',
    all: 'kaikki, kaikkia',
    not: 'ei, en, älä, älkää, emme, ette, eikä, älkääkä',
    none: 'ei, ei mitään, ei yhtään',
    more: 'enää, enempää, lisää, uudelleen, enemmän',
    want: 'halua, haluan, haluaisin, toivo, tarvitse, kaipaa, haluta',
    too: 'liikaa, liian monta, liian usein, liian paljon',
    enough: 'riittää, nyt riittää, tarpeeksi',
    interest: 'kiinnosta, kiinnostunut, kiinnosta minua',
    cease: 'lopeta, lopettakaa, lopettaa, lopetatte, lopettaisitteko, pysäytä, pysäyttäkää, seis',
    leave: `
      poistakaa minut, poista minut, jätä minut rauhaan, jättäkää minut rauhaan, jättäkää rauhaan, antakaa olla,
      peruuta tilaus, peru tilaus, peruuttakaa tilaus, irtisano*`,
    remove: 'poista, poistakaa, poistaa, poistaisitteko, poistatteko',
    cancel: 'peru, peruuta, peruuttaa, perukaa, peruuttakaa, perua',
    send: 'lähetä, lähettäkö, lähettäkää, lähettää, lähettämästä, lähettämisen, lähettäminen, laita, laittako, laittaa',
    reach: `
      kirjoita, kirjoittako, soita, soittako, ota yhteyttä, ottako yhteyttä, häiritä, häiritkö, tekstaa, viestitä,
      viestittely, häiritsemästä, soittelua, soittaminen`,
    receive: 'saada, vastaanottaa, nähdä, kuulla',
    message: `
      viesti, viestejä, viestit, viestien, tekstiviesti*, mainos*, mainoksia, sms, ilmoituksia, ilmoitukset,
      uutiskirje*, roskaposti*, markkinointi*, tilaus, tilaukseni, viestiä, tarjouksia`,
    list: 'lista, listalta, listalle, listaltanne, rekisteristä, rekisteri, listoilta, postituslistalta',
    number: 'numero, numeroni, numeroon, numeron, numeroa, puhelinnumeroni, puhelinnumero',
    person: 'henkilö, henkilölle, ihminen',
    wrong: 'väärä, väärään, väärän, väärälle',
    misdial: 'väärä numero, väärään numeroon, väärä henkilö, väärälle henkilölle',
    other: `
      tilaukseni peruuttaminen, varaus, varaukseni, varauksen, aika, aikani, ajan, toimitus, toimituksen, paketti,
      paketin, jäsenyys, jäsenyyteni, jäsenyyden, tili, tilini, tilin, ostos, ostoksen, maksu, maksun`,
    assist: `
      kuka tämä on, kuka siellä, kuka te olette, tarvitsen apua, auta, auttakaa, ottaa yhteyttä teihin,
      asiakaspalvelu, mikä tämä on, kuka olet`,
    enrol: 'liity, haluan liittyä, liittyä, tilaa uudelleen, haluan tilata uudelleen',
    anger: 'perkele*, vittu*, saatana*, paska*, idiootti*, huijaus*',
    sense: 'bussipysäkki, pysäkki, ei riitä, riittääkö, riittävätkö',
  },
};
