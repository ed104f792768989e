const GSM =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const EXTENDED = '\f^{}\\[~]|€';

/** The first character that GSM 7-bit does not have: it makes every segment less than half as long. */
export interface Outside {
  readonly character: string;
  /** The character, or its code where nothing would be seen. */
  readonly name: string;
  /** Characters before it. */
  readonly at: number;
}

/** What a text costs as SMS; `size` is in septets, or in UTF-16 units where it is UCS-2. */
export interface SmsCost {
  readonly encoding: 'GSM 7-bit' | 'UCS-2';
  readonly size: number;
  readonly segments: number;
  /** What the last segment has left. */
  readonly left: number;
  readonly outside: Outside | null;
}

const INVISIBLE = /^[\p{Z}\p{C}\p{M}]/u;
const named = (character: string): string =>
  INVISIBLE.test(character)
    ? `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    : character;

const outsideOf = (characters: readonly string[]): Outside | null => {
  const at = characters.findIndex((one) => !GSM.includes(one) && !EXTENDED.includes(one));
  const character = characters[at];
  return character === undefined ? null : { character, name: named(character), at };
};

/** How many parts units make, where a unit of two is not split over parts. */
const parts = (units: readonly number[], alone: number, each: number): Pick<SmsCost, 'size' | 'segments' | 'left'> => {
  const size = units.reduce((sum, unit) => sum + unit, 0);
  if (size <= alone) return { size, segments: 1, left: alone - size };
  const last = units.reduce(
    (part, unit) => (part.used + unit > each ? { at: part.at + 1, used: unit } : { ...part, used: part.used + unit }),
    {
      at: 1,
      used: 0,
    },
  );
  return { size, segments: last.at, left: each - last.used };
};

/** How a text is sent: GSM 7-bit where all of it is in the alphabet, else UCS-2 (3GPP TS 23.038, 23.040). */
export const smsCost = (text: string): SmsCost => {
  const characters = Array.from(text);
  const outside = outsideOf(characters);
  if (outside !== null)
    return {
      encoding: 'UCS-2',
      ...parts(
        characters.map((one) => one.length),
        70,
        67,
      ),
      outside,
    };
  const septets = characters.map((one) => (EXTENDED.includes(one) ? 2 : 1));
  return { encoding: 'GSM 7-bit', ...parts(septets, 160, 153), outside };
};
