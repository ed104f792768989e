import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Channel, isCarried } from '#words/channel.ts';
import { Channel as PhoneChannel } from '../../../apps/phone/model.ts';
import { flawedFiles, ranIn, treeWith } from '../../support/tree-with.ts';

/** Its row, what a message file says on it, and how long a hop waits: with them every place that is left is named. */
const LINE = [
  ['src/words/channel.ts', '  email: {', "  line: { name: 'LINE', address: 'phone', endedBy: 'answer' },\n  email: {"],
  ['src/programme/grammar/message.ts', '  sms: {},', '  sms: {},\n  line: {},'],
  [
    'src/programme/grammar/message.ts',
    '  sms: z\n',
    '  line: z.strictObject({ text: text(1000) }).optional(),\n  sms: z\n',
  ],
  ['src/programme/grammar/settings.ts', '      rcs: Span.', "      line: Span.default('24h'),\n      rcs: Span."],
] as const;

let tree: string;
beforeAll(() => {
  tree = treeWith(LINE);
});
afterAll(() => {
  rmSync(tree, { recursive: true, force: true });
});

/** What a channel needs besides: how it is made, checked, drawn and played. CONTRIBUTING.md says what to write in each. */
const PLACES = [
  'apps/world/behaviour.ts',
  'src/channels/render.ts',
  'src/programme/texts-of.ts',
  'src/publishing/check/check-channels.ts',
  'src/publishing/graph/colours.ts',
];
/** Its name in each language of the public pages. */
const TEXTS = ['de', 'en', 'es', 'fr', 'sv', 'texts'].map((language) => `src/preferences/texts/${language}.ts`);

it('the compiler names every place that a made-up channel needs, and they are at most eight with its own three', () => {
  expect(flawedFiles(tree)).toEqual([...PLACES, ...TEXTS].sort());
  const touched = new Set([...LINE.map(([file]) => file), ...PLACES]);
  expect(touched.size).toBeLessThanOrEqual(8);
});

it('a made-up channel has nobody who carries it, which the test of the registry says', async () => {
  const asked = await ranIn(tree, [
    "import { PROVIDERS } from '#providers/registry.ts';",
    "import { Channel, isCarried } from '#words/channel.ts';",
    'const sent = Object.values(PROVIDERS).flatMap(({ sends }): readonly string[] => sends);',
    'process.stdout.write(JSON.stringify(Channel.options.filter((channel) => isCarried(channel) && !sent.includes(channel))));',
  ]);
  expect(asked).toEqual(['line']);
});

it('the phone, which knows the wire and not our code, has the same channels', () => {
  const page = readFileSync(new URL('../../../apps/phone/public/words.js', import.meta.url), 'utf8');
  const [, names = ''] = /export const channelNames = \{([^}]*)\}/.exec(page) ?? [];
  expect([...names.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name)).toEqual(Channel.options);
  // A push service and the inbox of an app are no phones.
  expect(PhoneChannel.options).toEqual(Channel.options.filter((channel) => isCarried(channel) && channel !== 'push'));
});

it('a made-up phone channel is stopped, started, shown and captured like the others', async () => {
  const asked = await ranIn(tree, [
    "import { topicScope } from '#inbound/scope.ts';",
    "import { channelsAt } from '#words/channel.ts';",
    "import { Captured } from '#words/event.ts';",
    "import { reachableOf } from '#preferences/reachable.ts';",
    "import { addressFor } from '#members/addresses.ts';",
    "const member = { addresses: { phone: '+46701740605', email: 'Ann@Example.com', app: null, push: null, messenger: null } };",
    'const consents = { get: async () => undefined };',
    'const reachable = await reachableOf({ consents, addressOf: (one) => one }, member as never);',
    "const given = { state: 'granted', channels: ['line'], topics: ['offers'], source: 'portal' };",
    'process.stdout.write(JSON.stringify({',
    "  stopped: topicScope('offers').pairs,",
    "  phone: channelsAt('phone'),",
    '  captured: Captured.safeParse(given).success,',
    '  shown: reachable.map(({ kind, channels }) => [kind, ...channels]),',
    "  to: addressFor(member, 'line' as never),",
    '}));',
  ]);
  expect(asked).toEqual({
    stopped: ['sms:offers', 'rcs:offers', 'whatsapp:offers', 'viber:offers', 'line:offers'],
    phone: ['sms', 'rcs', 'whatsapp', 'viber', 'line'],
    captured: true,
    shown: [
      ['phone', 'sms', 'rcs', 'whatsapp', 'viber', 'line'],
      ['email', 'email'],
    ],
    to: '+46701740605',
  });
});
