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

const value = (with_: Die, depth: number): unknown => {
  const kind = depth <= 0 ? 0 : with_.below(4);
  if (kind === 0) return with_.of(LEAVES);
  if (kind === 1) return Array.from({ length: with_.below(4) }, () => value(with_, depth - 1));
  const entries = Array.from({ length: with_.below(6) }, () => [with_.of(KEYS), value(with_, depth - 1)] as const);
  return Object.fromEntries(entries);
};
/** As JSON, in which a name may come twice and `__proto__` is a name like any other. */
const written = (with_: Die, depth: number): string => {
  if (depth <= 0 || with_.below(3) === 0) return JSON.stringify(with_.of(LEAVES));
  const pairs = Array.from(
    { length: 1 + with_.below(5) },
    () => `${JSON.stringify(with_.of(KEYS))}:${written(with_, depth - 1)}`,
  );
  return `{${[...pairs, ...pairs.slice(0, 1)].join(',')}}`;
};
const cut = (text: string, at: number): string => text.slice(0, at);
const nested = (open: string, close: string, depth: number): string => open.repeat(depth) + close.repeat(depth);

type Kind = (with_: Die, genuine: string) => Buffer | string;

/** Kinds of bodies that nobody honest sends. `genuine` is what an honest sender would. */
export const KINDS: Readonly<Record<string, Kind>> = {
  'any JSON': (with_) => JSON.stringify(value(with_, 6)),
  'names twice': (with_) => written(with_, 6),
  'cut off': (with_, genuine) => cut(genuine, with_.below(genuine.length)),
  'one byte changed': (with_, genuine) => {
    const bytes = Buffer.from(genuine);
    bytes[with_.below(bytes.length)] = with_.below(256);
    return bytes;
  },
  'deep lists': (with_) => nested('[', ']', 1 + with_.below(60_000)),
  'deep objects': (with_) => nested('{"a":', '}', 1 + with_.below(20_000)).replace('}', '1}'),
  'deep and open': (with_) => '['.repeat(1 + with_.below(120_000)),
  'huge numbers': (with_) => `{"entry":${'9'.repeat(1 + with_.below(50_000))},"id":1e${with_.below(99_999)}}`,
  'long texts': (with_) => JSON.stringify({ [with_.of(KEYS)]: 'x'.repeat(with_.below(200_000)) }),
  'many keys': (with_) => `{${Array.from({ length: with_.below(5_000) }, (_, at) => `"k${at}":${at}`).join(',')}}`,
  'broken UTF-8': (with_) =>
    Buffer.concat([
      Buffer.from('{"a":"'),
      Buffer.from(Array.from({ length: 1 + with_.below(64) }, () => 128 + with_.below(128))),
      Buffer.from('"}'),
    ]),
  'any bytes': (with_) => Buffer.from(Array.from({ length: with_.below(2_000) }, () => with_.below(256))),
  'a form': (with_) =>
    Array.from(
      { length: with_.below(40) },
      () => `${with_.of(KEYS)}=${encodeURIComponent(String(with_.of(LEAVES)).replace(/[\ud800-\udfff]/g, ''))}`,
    ).join('&'),
  'a form of many names': (with_) => Array.from({ length: with_.below(30_000) }, (_, at) => `${at}=`).join('&'),
  'a form bomb': (with_) => 'a=1&'.repeat(with_.below(50_000)),
  'signs of a form': (with_) => with_.of(['&', '=', '%', '+', ';', '%u0000', '%ff%fe']).repeat(with_.below(5_000)),
  'too large': (with_) => 'x'.repeat(262_144 + with_.below(100_000)),
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
