import { fold } from '#consent/language/words.ts';

/**
 * What words of the twelve languages tell of a sentence beyond what the rules ask: that it is about a call and not a
 * text, about paper, an errand, an hour, or about what somebody else said. `*` ends a beginning of words.
 */
const HINTS: Readonly<Record<string, string>> = {
  call: `call calls calling called phone phoning ring ringing rings dial ringa ringer ringde ringt samtal anrufen anruf anrufe angerufen telefonieren ruft rufen
appel* appelez appeler llamen llame llamar llamada* llamando liguem ligar liga ligações ligando telefonar telefonate telefonare chiamate chiamare chiamatemi chiamata bel bellen belt gebeld
ring* opkald oppringning dzwoń* dzwonić dzwoni* telefonicznie soitt* soita* puhelu*`,
  paper: `paper flyer* leaflet* catalog* brochure* letterbox mailbox post papper* katalog* reklamblad brevlåda* papier* prospekt* briefkasten broschüre*
catalogue* prospectus courrier boîte papel folleto* folheto* catálogo* buzón correo volantin* cartac* carta buca folder* papieren brievenbus post
katalog* papir* postkass* ulotk* gazetk* papierow* skrzynk* paperi* esite* kuvasto* postilaatikko* posti mainoslehti* mainoslehtiä`,
  says: `said says told asked shouted yelled sa sade säger sagt sagte meinte meint dit disait demande demandait dijo dice decía preguntó disse diz falou perguntou
detto dice diceva chiede zei zegt vroeg sagde siger spurgte sa sier spurte powiedział* mówi pytał* kazał* sanoi käski kysyi huusi`,
  who: `husband wife boss sister brother neighbour neighbor colleague friend cashier clerk driver kids man fru chefen syster grannen kollega* vän kassan
mann frau chef nachbar* kolleg* kassiererin verkäufer* mari femme soeur voisin* vendeu* caiss* marido mujer jefe jefa hermana vecin* vendedor* cajer*
irmã vizinh* chefe moça caixa marito moglie sorella vicin* commess* cass* vrouw baas zus buurvrouw verkoopster kassière
naboen nabo søster kassedamen ekspedient* mąż żona szef siostra sąsiad* sprzedaw* kasjer* mies vaimo pomo sisko naapuri* myyjä kassa`,
  when: `monday tuesday wednesday thursday friday saturday sunday tomorrow tonight today morning evening noon oclock måndag tisdag onsdag torsdag fredag lördag söndag imorgon ikväll klockan
montag dienstag mittwoch donnerstag freitag samstag sonntag morgen heute uhr abend lundi mardi mercredi jeudi vendredi samedi dimanche demain soir midi
lunes martes miércoles jueves viernes sábado domingo mañana hoy noche segunda terça quarta quinta sexta amanhã hoje noite lunedì martedì mercoledì giovedì venerdì sabato domenica domani stasera oggi
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vanavond vandaag uur mandag tirsdag lørdag søndag kl klokka klokken kveld aften
poniedziałek wtorek środ* czwartek piątek sobot* niedziel* jutro dziś dzisiaj maanantai* tiistai* keskiviik* torstai* perjantai* lauantai* sunnuntai* huomenna tänään illalla`,
  errand: `order parcel package delivery table booking appointment basket cart receipt size shoes coffee cake pizza bread voucher points stamps beställning paket leverans bord tid kvitto korg skor kaffe tårta poäng stämplar
bestellung lieferung tisch termin korb bon schuhe kuchen brot punkte commande colis livraison rdv panier ticket chaussures gâteau pain pedido entrega mesa cita cesta zapatos pastel pan puntos
encomenda mesa consulta carrinho sapatos bolo pão pontos ordine pacco consegna tavolo appuntamento carrello scontrino scarpe torta pane punti bestelling pakje levering tafel afspraak mandje schoenen taart brood punten
ordre pakke levering kurv bon sko kage brød point bestilling kurv kvittering kake poeng zamówien* paczk* dostaw* stolik wizyt* koszyk* paragon* buty ciast* punkt*
tilaukse* paketti* paketin toimitu* pöytä* pöydän aika ajan kori* kuitti* kuitissa kengät kakku* kahvi* pisteet pisteitä leimat`,
  stays: `staying stay keep keeping love back yours mine mistake accident accidentally wrong oops kvar behåll* stannar misstag råkade bleibe bleib behalten versehen reste garde erreur exprès quedo sigo mantener error equivoqué
fico manter engano resto tengo sbaglio blijf houden ongeluk bliver beholder fejl blir beholder feil zostaję zostawiam pomyłk* pysyn pidän pidetään vahing*`,
};

interface Known {
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly beginnings: readonly (readonly [beginning: string, hint: string])[];
}

const gathered = (): Known => {
  const words = new Map<string, string[]>();
  const beginnings: [string, string][] = [];
  for (const [hint, list] of Object.entries(HINTS))
    for (const entry of new Set(list.split(/\s+/).map(fold))) {
      if (entry.endsWith('*')) beginnings.push([entry.slice(0, -1), `~${hint}`]);
      else words.set(entry, [...(words.get(entry) ?? []), `~${hint}`]);
    }
  return { words, beginnings };
};

let known: Known | undefined;

/** The hints of a folded word; gathered when the first sentence comes. */
export const hintsOf = (word: string): readonly string[] => {
  const { words, beginnings } = (known ??= gathered());
  const begun = beginnings.filter(([beginning]) => word.startsWith(beginning)).map(([, hint]) => hint);
  return [...(words.get(word) ?? []), ...begun];
};
