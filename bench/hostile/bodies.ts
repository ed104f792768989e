/** A die of its own, so that the same seed makes the same bodies (mulberry32). */
export const die = (seed: number) => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    below: (limit: number): number => Math.floor(next() * limit),
    of: <T>(all: readonly [T, ...T[]]): T => all[Math.floor(next() * all.length)] ?? all[0],
  };
};
type Die = ReturnType<typeof die>;

const KEYS = [
  ...['object', 'entry', 'changes', 'field', 'value', 'messages', 'statuses', 'errors', 'contacts', 'type', 'text'],
  ...[
    'id',
    'from',
    'body',
    'status',
    'timestamp',
    'code',
    'user_preferences',
    'user_id_update',
    'system',
    'interactive',
  ],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '', '$', 'a.b', '0'],
] as [string, ...string[]];
const LEAVES = [
  ...[null, true, false, 0, -0, -1, 1e308, -1e308, 9_007_199_254_740_993, 1e-320],
  ...['', 'messages', 'text', 'STOP', '+46701740605', '46701740605', 'US.1349', '1764000000', '99999999999', '-1'],
  ...[
    '\u202e',
    '\ud83d',
    '\ufeff',
    'é'.repeat(500),
    '../../etc/passwd',
    '${jndi:x}',
    "'; --",
    '<script>',
    '%00',
    '{}',
    '[]',
  ],
] as [unknown, ...unknown[]];

const value = (dice: Die, depth: number): unknown => {
  const kind = depth <= 0 ? 0 : dice.below(4);
  if (kind === 0) return dice.of(LEAVES);
  if (kind === 1) return Array.from({ length: dice.below(4) }, () => value(dice, depth - 1));
  const entries = Array.from({ length: dice.below(6) }, () => [dice.of(KEYS), value(dice, depth - 1)] as const);
  return Object.fromEntries(entries);
};
/** As JSON, in which a name may come twice and `__proto__` is a name like any other. */
const written = (dice: Die, depth: number): string => {
  if (depth <= 0 || dice.below(3) === 0) return JSON.stringify(dice.of(LEAVES));
  const pairs = Array.from(
    { length: 1 + dice.below(5) },
    () => `${JSON.stringify(dice.of(KEYS))}:${written(dice, depth - 1)}`,
  );
  return `{${[...pairs, ...pairs.slice(0, 1)].join(',')}}`;
};
const cut = (text: string, at: number): string => text.slice(0, at);
const nested = (open: string, close: string, depth: number): string => open.repeat(depth) + close.repeat(depth);

export type Kind = (dice: Die, genuine: string) => Buffer | string;

/** Kinds of bodies that nobody honest sends. `genuine` is what an honest sender would. */
export const KINDS: Readonly<Record<string, Kind>> = {
  'any JSON': (dice) => JSON.stringify(value(dice, 6)),
  'names twice': (dice) => written(dice, 6),
  'cut off': (dice, genuine) => cut(genuine, dice.below(genuine.length)),
  'one byte changed': (dice, genuine) => {
    const bytes = Buffer.from(genuine);
    bytes[dice.below(bytes.length)] = dice.below(256);
    return bytes;
  },
  'deep lists': (dice) => nested('[', ']', 1 + dice.below(60_000)),
  'deep objects': (dice) => nested('{"a":', '}', 1 + dice.below(20_000)).replace('}', '1}'),
  'deep and open': (dice) => '['.repeat(1 + dice.below(120_000)),
  'huge numbers': (dice) => `{"entry":${'9'.repeat(1 + dice.below(50_000))},"id":1e${dice.below(99_999)}}`,
  'long texts': (dice) => JSON.stringify({ [dice.of(KEYS)]: 'x'.repeat(dice.below(200_000)) }),
  'many keys': (dice) => `{${Array.from({ length: dice.below(5_000) }, (_, at) => `"k${at}":${at}`).join(',')}}`,
  'broken UTF-8': (dice) =>
    Buffer.concat([
      Buffer.from('{"a":"'),
      Buffer.from(Array.from({ length: 1 + dice.below(64) }, () => 128 + dice.below(128))),
      Buffer.from('"}'),
    ]),
  'any bytes': (dice) => Buffer.from(Array.from({ length: dice.below(2_000) }, () => dice.below(256))),
  'a form': (dice) =>
    Array.from(
      { length: dice.below(40) },
      () => `${dice.of(KEYS)}=${encodeURIComponent(String(dice.of(LEAVES)).replace(/[\ud800-\udfff]/g, ''))}`,
    ).join('&'),
  'a form of many names': (dice) => Array.from({ length: dice.below(30_000) }, (_, at) => `${at}=`).join('&'),
  'a form bomb': (dice) => 'a=1&'.repeat(dice.below(50_000)),
  'signs of a form': (dice) => dice.of(['&', '=', '%', '+', ';', '%u0000', '%ff%fe']).repeat(dice.below(5_000)),
  'too large': (dice) => 'x'.repeat(262_144 + dice.below(100_000)),
  nothing: () => '',
};
export const TYPES = [
  ...[
    'application/json',
    'application/x-www-form-urlencoded',
    'text/plain',
    'multipart/form-data; boundary=x',
    'image/png',
  ],
  ...['application/json; charset=utf-16', '', 'x'.repeat(2_000)],
] as [string, ...string[]];
