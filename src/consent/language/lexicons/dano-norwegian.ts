import type { Lexicon } from '#consent/language/lexicon.ts';

/** What Norwegian and Danish write alike. */
export const danoNorwegian: Lexicon['words'] = {
  glue: `
allerede at automatisk bare bedt da der ellers er for fra få har hele her hver i jo med nok og også om på sagt skal
som så til under vel via ville virkelig være`,
  to: 'at',
  det: 'de den||ne deres det||te din||e disse en enhver et ethvert hver hvilke||n|t min||e',
  but: 'derfor ellers fordi men',
  or: 'eller',
  polite: `
altså bare beklager en_gang_for_alle endelig folkens god_morgen hallo hilsen i_dag i_fremtiden ja jo mvh nå omgående
permanent snarest straks`,
  i: 'jeg man vi',
  you: 'du',
  they: 'de han hun hvem ingen',
  it: 'dem den_her det||_der|_her|te disse',
  all: 'alle alt',
  be: 'er føles ligner var virker være',
  past: 'ankommet bestilte har i_går kom||met sendt||e var',
  can: 'burde bør kan kunne må skal skulle vil_du',
  how: 'hvilken hvor||_mange|dan|fra',
  why: 'hvis_du hvorfor',
  hypo: 'hvis_jeg',
  instead: 'i_stedet',
  not: 'forbudt frabeder helst_i|kke|ngen ikke ingen intet',
  cannot: 'det_går_ikke kan_|ikke|jeg_ikke kunne_ikke',
  none: 'ingen||ting intet',
  more: 'flere fremover i_fremtiden mere nye videre',
  too: 'alt_for_mange for_|mange|ofte hele_tiden konstant mange så_|mange|ofte',
  often: 'hele_dagen hver_|dag|eneste_dag konstant masse ofte om_dagen',
  fewer: 'færre ikke_så_|mange|ofte mindre',
  enough: 'det_er_nok nok||_er_nok|_med',
  want: 'har_lyst helst_i|kke|ngen orker vil ønske||r|s',
  keep: 'elsker fantastisk glad super',
  miss: 'betale forstyrre glem||me miste vente',
  interest: 'interess|ant|e|erer',
  refused: 'ikke_|velkomne|ønsket',
  annoy: 'forstyrre||nde|r irritere|nde|r plag|e|er|somt spamme||r uønske|de|t',
  anger: 'bedrageri dumme dårlig* elendig* idiot* latterlig* pinlig* politianmeld* skam svind|el*|ler*',
  threat: 'advokat anmelde||r datatilsynet politiet',
  cease: 'stoppe||r ti_stille',
  leave: 'i_fred',
  remove: 'fjern||e|er|es få_…_|fjernet|slettet glem slette||r|s slippe||r',
  cancel: 'annuller||e|er cancel',
  finite: 'slutter stoppe|r|t',
  switch: 'deaktiver||e lukke||r pause',
  done: 'fjerne|s|t slette|s|t stoppet',
  send: 'send||e|er|es tilsend videresend',
  reach: `
bombarder||e forstyrre||r henvend||e kontakt||e|er|es|et mail||e plage||r ring||e|er skriv||e|er sms||e spam||me|mer
tekste`,
  receive: 'få får høre||_fra kontakte|s|t se stå||_på tilsendt være||_med|_på',
  message: `
abonnement||et henvendelser markedsføring* notiser push* rabatter reklame* sms|'er|_er|_tjenesten|er tekster tilbud
tjenesten`,
  list: 'database||n gruppe||n kontakter liste||n|r register sms_liste system||et',
  number: 'mobil||nr|nummer|nummeret nr nummer||et telefon||en|nummer|nummeret tlf||nr',
  person: 'fyr menneske person||en',
  wrong: 'galt',
  misdial: 'bor_ikke_her byttet_nummer galt_nummer skiftet_nummer',
  belong: 'hører_til tilhører',
  took: 'arvet',
  other: `
adresse avis behandling bestilling||en|er betaling||en billette|n|r booking||en bord||et data faktura||en fly
forsikring gave||kort klubben kode kont|o|oen|rakt kort||et levering||en magasin medlem middag ordre||n pakke||n
pro|dukt|duktet|fil|gram prøve||periode retur størrelse time||n vare||n|r`,
  food: `
agurk* bacon bolle||r brød* burger* gluten kaffe ketchup oliven* ost* pommes salat* sennep* skinke* sukker tomat*`,
  sense: `
god_nok ikke_nok jeg_er_nok kan_nok nok_til skal_nok slutter_salget stoppe|_forbi|_ved|r_bussen|r_her|r_toget|sted
stort_nok varm_nok vil_nok`,
  told: 'sagt sendt||e skrev||et',
  consent: 'samtykke||r|t',
  enrol: 'abonner er_med jeg_|er_med|vil_være_med',
  joined: 'bedt||_om bestilt sagt_ja samtykket',
  assist: 'et_menneske hvem_er_d|et|ette|u hvem_s|ender|kriver hvilket_firma kundeservice support',
};
