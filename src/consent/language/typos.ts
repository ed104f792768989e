import { findKeyword } from '#consent/keywords.ts';

/** The usual slips of a thumb on STOP. Longer words are mended by distance; four letters are too near to other words. */
const SLIPS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    stop: 'stpo sotp tsop stp st0p 5top 5t0p sto0p stopo stpp stpop sttop sstop stiop stoip syop dtop sdtop stopl stopq stoop stup ztop stob tstop stopt stopz',
    'stop please': 'stoppls stopplease stopplz',
    'please stop': 'pleasestop plsstop',
    cancel: 'cancle cansel canel cncel cacel',
    unsubscribe:
      'unsubcribe unscribe unsuscribe unsubscirbe unsubsribe unsubscibe unsbscribe ubsubscribe insubscribe unsubribe',
    quit: 'quti qiut',
  }).flatMap(([word, slips]) => slips.split(' ').map((slip) => [slip, word] as const)),
);

/** Whether one letter was added, dropped, changed or swapped with its neighbour. */
export const oneSlip = (a: string, b: string): boolean => {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at += 1;
  if (long.length > short.length) return long.slice(at + 1) === short.slice(at);
  if (long.slice(at + 1) === short.slice(at + 1)) return true;
  return long[at] === short[at + 1] && long[at + 1] === short[at] && long.slice(at + 2) === short.slice(at + 2);
};

/** Two slips, for words too long to be met by chance. */
const twoSlips = (typed: string, word: string): boolean => {
  if (Math.abs(typed.length - word.length) > 2) return false;
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  const [rest, aim] = [typed.slice(at), word.slice(at)];
  return (
    oneSlip(rest.slice(1), aim) ||
    oneSlip(rest, aim.slice(1)) ||
    oneSlip(rest.slice(1), aim.slice(1)) ||
    (rest[0] === aim[1] && rest[1] === aim[0] && oneSlip(rest.slice(2), aim.slice(2)))
  );
};

const SHORTEST = 6;
const LONG = 9;

/** Words worth mending, by first letter. */
export type Targets = ReadonlyMap<string, readonly string[]>;

export const targetsOf = (words: Iterable<string>): Targets => {
  const targets = new Map<string, string[]>();
  for (const word of new Set(words)) {
    if (word.length < SHORTEST) continue;
    const first = word[0] ?? '';
    const begun = targets.get(first);
    if (begun === undefined) targets.set(first, [word]);
    else begun.push(word);
  }
  return targets;
};

/** The word that was meant, or nothing: "STOOOP", "unsubcribe", "stpo". */
export const mend = (
  typed: string,
  isWord: (word: string) => boolean,
  targets: () => Targets,
  fits: (word: string) => boolean,
): string | undefined => {
  if (/(.)\1\1/.test(typed)) {
    const shorter = ['$1', '$1$1'].map((times) => typed.replace(/(.)\1{2,}/g, times));
    const drawnOut = shorter.find((word) => findKeyword(word)?.keyword === 'stop') ?? shorter.find(isWord);
    if (drawnOut !== undefined) return drawnOut;
  }
  const drawn = typed.replace(/(.)\1+/g, '$1');
  const slip = SLIPS.get(typed) ?? (/^stop(stop)+$/.test(typed) || /^s+t+o+p+$/.test(typed) ? 'stop' : undefined);
  if (slip !== undefined) return slip;
  if (typed.length < SHORTEST || typed.length > 20 || /\d/.test(typed)) return undefined;
  const near = (targets().get(typed[0] ?? '') ?? []).filter(fits);
  return (
    near.find((word) => oneSlip(typed, word)) ??
    (typed.length >= LONG ? near.find((word) => word.length >= LONG && twoSlips(typed, word)) : undefined) ??
    (drawn !== typed && isWord(drawn) && drawn.length >= SHORTEST ? drawn : undefined)
  );
};
