import { keywordsThatStop } from '#consent/keywords.ts';
import { oneSlip } from '#consent/language/typos.ts';

/**
 * Words of the twelve languages that are one letter away from a short keyword and are meant as they stand. A slip is
 * only taken for one when no such word is nearer than the keyword.
 */
const NEIGHBOURS = new Set(
  `alot allo alte alta altos auto acto ata halo halt salto alco aldo
ajar baba babá bala bala bana bara basa bata baya baha baka banja bajo bajas bajan bajar caja faja maja paja raja vaja
saia sai saiu sari sar sairá saire saira sakr sait siam said sain sari saur
paar pear pera para parra parre pars pare pairs parem parent pary parte partem parto padre pane pari parí pata pate paro
pasar pagar parir parar pair pairar parier parer peare prae pardo paran parada parado
pasta busta batta basto baste bast bassa basca batas bata blasta casta vasta nasta hasta pasta rasta besta bista bastar
bastan bastas bastava basket
ende enden ente nede rende sende ended ender edén erde
quite quiet quilt quits quitt suit quid
suun usun usar
slita sluts slutat slutar slut slutt slätta släta slata skuta slutad slutas slits slott slett slitt slutter
arrete arriere arret arrest arbre
firma forma norma ferme fermo fermi fermata terma perma
nulla annullo cancello cancelli canella cancela cannella
anmeld anmelden anmelde melden meld afmelden avmelding innmeld inmeld tilmeld
lopulta lopetan lopetat poissa poistan poistu poika perunat peruna perunta lopen loppu lopettaa
konie konia konica koni koniak wpisz wypis wypije wpis usun suna
shop shops step steps top tops soup slop strop stoop stork store story stock stow stomp stomps slope swap swop stool stood
stopcontact stopcontacten stopwoord stoff stol stolpe stolp stup stof stoep stop stok stom stap stip stup stoup soppa sopp stopa stopy sopa stoppa stupp topp
stepp stoppeln tipp tapp stempel stoppel stuff stiff staff sport spot stopper remote evoke delite`.split(/\s+/),
);

/** A word that means what it says, however near to a keyword. */
export const isNeighbour = (word: string): boolean => NEIGHBOURS.has(word);

const SHORTEST = 4;
/** Keywords of so many letters may have any slip; shorter ones only those that no other word is made of. */
const LONG = 6;

/** Two neighbours changed places, or a letter was typed twice. */
const isHarmless = (typed: string, word: string): boolean => {
  let at = 0;
  while (at < word.length && typed[at] === word[at]) at += 1;
  if (typed.length === word.length + 1) return typed[at] === typed[at - 1] && typed.slice(at + 1) === word.slice(at);
  const swapped = typed[at] === word[at + 1] && typed[at + 1] === word[at];
  return typed.length === word.length && at < word.length && swapped && typed.slice(at + 2) === word.slice(at + 2);
};

/** A letter of a longer keyword left out, added or changed; its first letter is seldom wrong. */
const isSlip = (typed: string, word: string): boolean =>
  word.length >= LONG
    ? oneSlip(typed, word)
    : word.length === LONG - 1 && typed[0] === word[0] && typed.at(-1) === word.at(-1) && oneSlip(typed, word);

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** On one row of a keyboard, or below each other. */
const areNear = (a: string, b: string): boolean =>
  ROWS.some((row, at) =>
    [row, ROWS[at + 1] ?? '', ROWS[at - 1] ?? ''].some(
      (other) => row.includes(a) && other.includes(b) && Math.abs(row.indexOf(a) - other.indexOf(b)) <= 1,
    ),
  );
/** A key beside the one that was meant, within a short keyword: "bsja". */
const isMishit = (typed: string, word: string): boolean => {
  if (typed.length !== word.length) return false;
  const wrong = word
    .split('')
    .flatMap((letter, at) => (letter === typed[at] ? [] : [[letter, typed[at] ?? '', at] as const]));
  const [[letter, hit, at] = ['', '', 0], ...more] = wrong;
  return more.length === 0 && at > 0 && at < word.length - 1 && areNear(letter, hit);
};

let listed: readonly string[] | undefined;
const keywords = (): readonly string[] =>
  (listed ??= keywordsThatStop().filter((word) => !word.includes(' ') && word.length >= SHORTEST));

/** The stop word that a mistyped word most likely is: "bsata", "siar", "afmedlen". */
export const nearKeyword = (typed: string): string | undefined => {
  if (typed.length < SHORTEST || isNeighbour(typed) || /\d/.test(typed)) return undefined;
  return (
    keywords().find((word) => isHarmless(typed, word)) ??
    keywords().find((word) => isSlip(typed, word)) ??
    keywords().find((word) => isMishit(typed, word))
  );
};

const DIGITS = /^\d{1,4}|\d{1,4}$/g;
/** Letters of a courtesy that no other word ends on. */
const PLAIN_COURTESY = 5;
/** A longer word is none of several. */
const LONGEST = 32;

type Holds = (word: string) => boolean;

/** One of them, or two: "thankyou", "porfavorgracias". */
const isMadeOf = (rest: string, known: Holds): boolean =>
  known(rest) ||
  Array.from({ length: Math.max(0, rest.length - 5) }, (_, order) => order + 3).some(
    (at) => known(rest.slice(0, at)) && known(rest.slice(at)),
  );

/** Short keywords are parts of other words ("Paraná", "Altona"), and Portuguese `para` means "for" as well. */
const isGlued = (word: string, rest: string, known: Holds): boolean => {
  if (rest === '') return true;
  const shortest = /^stopp?$/.test(word) || word.length > SHORTEST ? 2 : PLAIN_COURTESY;
  return rest.length >= shortest && isMadeOf(rest, known);
};

/** "Stopplease", "bittestop", "stop1", "pleasestopnow": the keyword and the known words around it. */
export const partedKeyword = (typed: string, isCourtesy: Holds, isAddition: Holds): readonly string[] | undefined => {
  if (typed.length > LONGEST || isNeighbour(typed)) return undefined;
  const bare = typed.replace(DIGITS, '');
  const words = keywords().filter((word) => bare.includes(word));
  if (bare !== typed && words.includes(bare)) return [bare];
  const isBehind: Holds = (rest) => isCourtesy(rest) || isAddition(rest);
  for (const word of words.toSorted((a, b) => b.length - a.length)) {
    const at = bare.indexOf(word);
    const [before, after] = [bare.slice(0, at), bare.slice(at + word.length)];
    if (bare !== word && isGlued(word, before, isCourtesy) && isGlued(word, after, isBehind))
      return [before, word, after].filter((part) => part !== '');
  }
  return undefined;
};
