import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadProgramme } from '#publishing/load-programme.ts';
import type { ProgrammeError } from '#publishing/programme-error.ts';
import { useDeps } from '#runtime/deps.ts';
import { createMemoryStore } from '#store/memory/memory-store.ts';
import { createMemoryTables } from '#store/memory/tables.ts';
import { handler } from '../../../functions/publishing/publish-programme.ts';
import { call } from '../../support/call.ts';
import { baseFiles } from './broken/base.ts';
import type { Case } from './broken/case.ts';
import { conditions } from './broken/conditions.ts';
import { events } from './broken/events.ts';
import { files as paths } from './broken/files.ts';
import { journeys } from './broken/journeys.ts';
import { messages } from './broken/messages.ts';
import { rules } from './broken/rules.ts';
import { settings } from './broken/settings.ts';
import { steps } from './broken/steps.ts';
import { triggers } from './broken/triggers.ts';
import { yaml } from './broken/yaml.ts';

const example = baseFiles();
const all: readonly Case[] = [
  ...[...yaml, ...journeys, ...steps, ...triggers, ...rules, ...events],
  ...[...messages, ...settings, ...conditions, ...paths],
];

interface Broken {
  readonly files: Record<string, string>;
  /** Where the marker stood; the file as a whole is at fault where there is none. */
  readonly place: { readonly line: number; readonly column: number };
}

const broken = ({ file, from, to }: Case): Broken => {
  const before = example[file] ?? '';
  if (from !== undefined && !before.includes(from)) throw new Error(`${file} has no ${from}`);
  const marked = from === undefined ? to : before.replace(from, () => to);
  const at = marked.indexOf('¦');
  const above = marked.slice(0, Math.max(at, 0)).split('\n');
  return {
    files: { ...example, [file]: marked.replace('¦', '') },
    place: { line: above.length, column: (above.at(-1)?.length ?? 0) + 1 },
  };
};

const errorsOf = (files: Record<string, string>): readonly ProgrammeError[] => {
  const loaded = loadProgramme(files);
  return loaded.ok ? [] : loaded.errors;
};
const told = new Map<Case, readonly ProgrammeError[]>();
/** What is said of a case, which is loaded once however many tests look at it. */
const errorsIn = (one: Case, files = broken(one).files): readonly ProgrammeError[] => {
  const errors = told.get(one) ?? errorsOf(files);
  told.set(one, errors);
  return errors;
};

test('there are at least 200 broken programmes, each another', () => {
  expect(all.length).toBeGreaterThanOrEqual(200);
  expect(new Set(all.map((one) => JSON.stringify(broken(one).files))).size).toBe(all.length);
});

test.each(all.map((one) => [one.title.slice(0, 120), one] as const))(
  '%s is said where it stands, why, and what to write',
  (_, one) => {
    const { files, place } = broken(one);
    const errors = errorsIn(one, files);
    const { file, says, instead } = one;
    expect(errors).toContainEqual({ file, ...place, message: expect.stringMatching(says), suggestion: instead });
    // One mistake is not many: at most what it is and what is missing for it, and nothing about other files.
    expect(errors.length).toBeLessThanOrEqual(2);
    expect(errors.filter((error) => error.file !== file)).toEqual([]);
  },
);

describe('what is suggested', () => {
  const taken = (one: Case): boolean =>
    one.instead !== null && /no such (field|key|filter)|unknown variable|^no /.test(one.says.source);

  test.each(all.filter(taken).map((one) => [one.title.slice(0, 120), one] as const))(
    '%s stands in the message too',
    (_, one) => {
      const found = errorsIn(one).find(({ suggestion }) => suggestion === one.instead);
      expect(found?.message).toContain(`did you mean ${one.instead ?? ''}?`);
    },
  );
});

test('more than 500 files are refused before any is read', () => {
  const many = Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`messages/m${at}.yaml`, '[']));
  expect(errorsOf(many)).toEqual([expect.objectContaining({ message: 'expected at most 500 files, these are 501' })]);
});

test('a programme that no row of the table holds is refused', () => {
  // Text that does not get shorter when it is compressed.
  const noise = (seed: number): string =>
    Array.from({ length: 200 }, (_, at) => createHash('sha256').update(`${seed}:${at}`).digest('hex')).join('');
  const letters = Object.fromEntries(
    Array.from({ length: 80 }, (_, at) => [
      `messages/m${at}.yaml`,
      `message: m${at}\nabout: ${noise(at)}\nclass: marketing\nsms: { text: a }\n`,
    ]),
  );
  expect(errorsOf({ ...example, ...letters })).toEqual([
    expect.objectContaining({
      file: 'programme.yaml',
      message: expect.stringMatching(/at most 389120 bytes when compressed/),
    }),
  ]);
});

test('a programme of many megabytes is refused, however well it compresses', () => {
  const layouts = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [`emails/l${at}.html`, 'x'.repeat(250_000)]),
  );
  expect(errorsOf({ ...example, ...layouts })).toEqual([
    expect.objectContaining({
      file: 'programme.yaml',
      message: expect.stringMatching(/at most 8388608 bytes of JSON/),
    }),
  ]);
});

test('a layout of 5 MB is refused', () => {
  expect(errorsOf({ ...example, 'emails/large.html': 'x'.repeat(5_000_000) })).toContainEqual({
    file: 'emails/large.html',
    line: 1,
    column: 1,
    message: 'expected at most 262144 characters, these are 5000000',
    suggestion: null,
  });
});

test('journeys that start one another in a circle are told once, with the whole circle', () => {
  const starting = (name: string, other: string): string =>
    `journey: ${name}\nabout: x\ntopic: offers\ntrigger: { manual: true }\nsteps: [{ start: ${other} }]\n`;
  const circle = { 'journeys/a.yaml': starting('a', 'b'), 'journeys/b.yaml': starting('b', 'c') };
  expect(errorsOf({ ...example, ...circle, 'journeys/c.yaml': starting('c', 'a') })).toEqual([
    {
      file: 'journeys/a.yaml',
      line: 5,
      column: 18,
      message: 'steps.0.start: journeys start one another without end: a → b → c → a',
      suggestion: null,
    },
  ]);
  expect(errorsOf({ ...example, ...circle, 'journeys/c.yaml': starting('c', 'by-hand') })).toEqual([]);
});

test('a message whose file has a mistake is not missed by the journeys that send it', () => {
  const errors = errorsOf({ ...example, 'messages/welcome.yaml': 'message: welcome\nabout: [\n' });
  expect(errors.map(({ file }) => file)).toEqual(['messages/welcome.yaml']);
});

describe('valid, though it may look otherwise', () => {
  const edits: readonly (readonly [string, string, string, string])[] = [
    [
      'an update that asks first',
      'journeys/rate-order.yaml',
      "- update: { mood: happy, visits: { cel: member.purchases + 1.0 }, regular: true, lastRated: '2026-11-21' }",
      `- update: { visits: { cel: 'has(member.attributes.visits) ? member.attributes.visits + 1.0 : 1.0' } }`,
    ],
    [
      'an update that asks whether it is not there',
      'journeys/rate-order.yaml',
      "- update: { mood: happy, visits: { cel: member.purchases + 1.0 }, regular: true, lastRated: '2026-11-21' }",
      `- update: { visits: { cel: '!has(member.attributes.visits) || member.attributes.visits > 9.0 ? 1.0 : 2.0' } }`,
    ],
    [
      'an update in the branch of who has it',
      'journeys/rate-order.yaml',
      "- update: { mood: happy, visits: { cel: member.purchases + 1.0 }, regular: true, lastRated: '2026-11-21' }",
      `- if: has(member.attributes.visits) && member.attributes.visits < 9.0
          then: [{ update: { visits: { cel: member.attributes.visits + 1.0 } } }]
        - if: '!has(member.attributes.visits)'
          then: [{ update: { visits: 1 } }]
          else: [{ update: { visits: { cel: member.attributes.visits + 1.0 } } }]`,
    ],
    [
      'an event type of the brand’s own',
      'journeys/reward-unlocked.yaml',
      'event: reward.unlocked',
      'event: coins.earned',
    ],
    [
      'any field of an event of one’s own',
      'journeys/almost-silver.yaml',
      '[points.earned, purchase.completed, points.adjusted]',
      'visit.counted',
    ],
    [
      'a whole number beside a decimal one',
      'journeys/almost-silver.yaml',
      'if: member.nextTier != ""',
      'if: member.points == 100 || member.points in [1, 2]',
    ],
    [
      'a field that only some of the types have',
      'journeys/almost-silver.yaml',
      'when: member.nextTier != ""',
      'when: has(event.store) && event.store != ""',
    ],
    [
      'a field asked for by in',
      'journeys/almost-silver.yaml',
      'when: member.nextTier != ""',
      'when: has(event.points) && "amount" in event',
    ],
    [
      'the first of a list',
      'messages/reward-unlocked.yaml',
      '{{ member.rewards | join: ", " }}',
      '{{ member.rewards.first }}',
    ],
    ['an anchor and its alias', 'journeys/welcome.yaml', 'journey: welcome', 'journey: &name welcome'],
    ['a byte-order mark', 'journeys/welcome.yaml', 'journey: welcome', '\ufeffjourney: welcome'],
    ['lines that end as on Windows', 'journeys/welcome.yaml', 'journey: welcome\n', 'journey: welcome\r\n'],
  ];
  test.each(edits)('%s', (_, file, from, to) => {
    const text = example[file] ?? '';
    expect(text).toContain(from);
    expect(errorsOf({ ...example, [file]: text.replace(from, () => to) })).toEqual([]);
  });
});

const SAMPLE = 40;

describe('published', () => {
  const store = createMemoryStore(createMemoryTables(), (address) => address);
  const publish = (files: Record<string, string>) => call(handler, 'PUT', '/programme', { files });
  /** An even choice over all kinds, without those a request is too large for. */
  const some = all.filter(({ to }) => to.length < 10_000);
  const sample = Array.from({ length: SAMPLE }, (_, at) => some[Math.floor((at * some.length) / SAMPLE)]).flatMap(
    (one) => one ?? [],
  );

  let live = '';
  beforeAll(async () => {
    useDeps({ ...store, addressOf: (address: string) => address, now: () => new Date('2026-11-21T12:00:00.000Z') });
    expect((await publish(example)).status).toBe(200);
    live = (await store.programmes.live()).version;
  });
  afterAll(() => {
    useDeps({});
  });

  test.each([...sample, ...paths].map((one) => [one.title.slice(0, 120), one] as const))(
    '%s is answered with 422, and what was live stays live',
    async (_, one) => {
      const { files, place } = broken(one);
      const { file, says, instead } = one;
      const answer = await publish(files);
      expect(answer.status).toBe(422);
      expect((answer.body as { errors: object[] }).errors).toContainEqual({
        file,
        ...place,
        message: expect.stringMatching(says),
        suggestion: instead,
      });
      expect((await store.programmes.live()).version).toBe(live);
    },
  );
});

test('an update of an attribute with a default counts on from it', () => {
  const journey = (example['journeys/rate-order.yaml'] ?? '').replace('member.purchases', 'member.attributes.visits');
  const settings = (example['programme.yaml'] ?? '').replace(
    'visits: { type: number,',
    'visits: { type: number, default: 0,',
  );
  expect(errorsOf({ ...example, 'journeys/rate-order.yaml': journey })).toHaveLength(1);
  expect(errorsOf({ ...example, 'journeys/rate-order.yaml': journey, 'programme.yaml': settings })).toEqual([]);
});
