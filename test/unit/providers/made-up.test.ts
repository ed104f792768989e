import { createHmac } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { flawedFiles, ranIn, treeWith } from '../../support/tree-with.ts';

/** A vendor that sends SMS and posts receipts with an HMAC over a time and the raw body. */
const ENTRY = [
  "import { createHmac, timingSafeEqual } from 'node:crypto';",
  "import * as z from 'zod';",
  "import type { Parsed } from '#inbound/shapes.ts';",
  "import type { Provider } from '#providers/provider.ts';",
  "import { readPayload } from '#providers/read-payload.ts';",
  "import { Variable } from '#providers/settings.ts';",
  '',
  "const Posted = z.object({ id: z.string(), state: z.enum(['delivered', 'failed']) });",
  'const read = (text: string, at: string): Parsed => {',
  '  const posted = readPayload(Posted, text);',
  '  if (!posted.ok) return posted;',
  '  const { id: providerId, state } = posted.value;',
  '  return { ok: true, replies: [], receipts: [{ providerId, state, at }], ignored: [] };',
  '};',
  'const same = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);',
  '',
  'export const rook = {',
  "  sends: ['sms'],",
  '  settings: z.object({ ROOK_SENDER: Variable }).transform((set) => ({ from: { sms: set.ROOK_SENDER } })),',
  '  vendor: {',
  "    codes: { optedOut: ['403'], faults: { account: ['401'] }, throttled: ['429'], failed: ['404'] },",
  '    refusalOf: (error) => ({ name: String(error), status: 0 }),',
  '  },',
  '  sources: {',
  "    'rook-receipts': {",
  "      by: 'webhook',",
  "      secret: 'rook-signing',",
  "      brings: ['receipts'],",
  '      read,',
  '      isGenuine: ({ headers, body }, secrets, now) => {',
  "        const { 'rook-time': time = '', 'rook-signature': signature = '' } = headers;",
  '        if (Math.abs(now.getTime() - Number(time) * 1000) > 300_000) return false;',
  "        const given = Buffer.from(signature, 'hex');",
  '        return secrets.some((secret) =>',
  "          same(given, createHmac('sha256', secret).update(`${time}.${body}`).digest()),",
  '        );',
  '      },',
  '    },',
  '  },',
  "  ids: 'named',",
  '} as const satisfies Provider;',
];
const SENDING = [
  "import { attempt } from '#providers/attempt.ts';",
  "import type { Sending } from '#providers/provider.ts';",
  "import { rook } from './rook.ts';",
  '',
  'export const rookSending: Sending = () => ({',
  '  sms: (from) => ({ to }) =>',
  "    attempt(rook.vendor, 'sms', () => (to === '' ? Promise.reject(new Error('x')) : Promise.resolve(`${from}-1`))),",
  '});',
];
const FOLDER = { 'src/providers/rook/rook.ts': ENTRY, 'src/providers/rook/sending.ts': SENDING };

let tree: string;
beforeAll(() => {
  tree = treeWith(
    [
      [
        'src/providers/registry.ts',
        'import { ses }',
        "import { rook } from '#providers/rook/rook.ts';\nimport { ses }",
      ],
      [
        'src/providers/registry.ts',
        "  'web-push': webPush,\n} as const",
        "  'web-push': webPush,\n  rook,\n} as const",
      ],
    ],
    FOLDER,
  );
});
afterAll(() => {
  rmSync(tree, { recursive: true, force: true });
});

it('the compiler names every place that a made-up provider is entered in besides its folder, and they are three', () => {
  expect(flawedFiles(tree)).toEqual([
    'apps/local/providers.ts',
    'lib/providers/messaging.ts',
    'src/providers/registry.ts',
  ]);
});

it('a made-up provider carries what the routing gives it, and its ids are told apart', async () => {
  const row = { channel: 'sms', country: 'FR', carriers: [{ provider: 'rook', sender: 'Acme' }] };
  const asked = await ranIn(tree, [
    "import { carriersFor } from '#messages/routing.ts';",
    "import { carriersOf, routingOf } from '#providers/carriers.ts';",
    "import { PROVIDERS, SENDING } from '#providers/registry.ts';",
    "import { rookSending } from '#providers/rook/sending.ts';",
    `const set = { ROOK_SENDER: '55', ROUTES: ${JSON.stringify(JSON.stringify([row]))} };`,
    'const registry = { providers: PROVIDERS, sending: { ...SENDING, rook: rookSending } };',
    'const routing = routingOf(PROVIDERS, set);',
    "const carriers = carriersOf(registry, routing, set, { linkBase: '', webhooks: '', mediaBucket: '', secret: () => Promise.resolve('') });",
    "const given = { memberId: 'a', messageId: 'b', class: 'marketing', content: { kind: 'text', text: 'Hi' } } as const;",
    'const carry = async (country: string) => {',
    "  const [first] = carriersFor(routing, { channel: 'sms', country, class: 'marketing' });",
    "  return first && (await carriers.send(first, { channel: 'sms', to: '+33', ...given }));",
    '};',
    "process.stdout.write(JSON.stringify([await carry('FR'), await carry('SE')]));",
  ]);
  expect(asked).toEqual([
    { kind: 'sent', providerId: 'rook:Acme-1' },
    { kind: 'sent', providerId: 'rook:55-1' },
  ]);
});

describe('what is posted', () => {
  const NOW = '2026-11-21T09:30:00.000Z';
  const body = JSON.stringify({ id: '77', state: 'delivered' });
  const signed = (time: string, secret = 'current') => ({
    'rook-time': time,
    'rook-signature': createHmac('sha256', secret).update(`${time}.${body}`).digest('hex'),
  });
  const at = String(Date.parse(NOW) / 1000);
  const read = async (requests: readonly { readonly headers: object; readonly body: string }[], secrets: string[]) =>
    ranIn(tree, [
      "import { isGenuine, readFrom, sourcesOf } from '#providers/read-source.ts';",
      "import { PROVIDERS } from '#providers/registry.ts';",
      "const source = sourcesOf(PROVIDERS).get('rook-receipts')!;",
      `const requests = ${JSON.stringify(requests.map((request) => ({ url: '/', ...request })))};`,
      `const [secrets, now] = [${JSON.stringify(secrets)}, new Date('${NOW}')];`,
      'const read = (request: { body: string }) =>',
      "  isGenuine(source.source, request as never, secrets, now) ? readFrom(source, request.body, now.toISOString()) : 'not-genuine';",
      'process.stdout.write(JSON.stringify(requests.map((request) => read(request as never))));',
    ]);

  it('is read when it is signed, by the secret of today or the one before, and by an id that is told apart', async () => {
    const receipts = [{ providerId: 'rook:77', state: 'delivered', at: NOW }];
    const understood = { ok: true, replies: [], receipts, ignored: [] };
    const requests = ['current', 'previous'].map((secret) => ({ headers: signed(at, secret), body }));
    expect(await read(requests, ['current', 'previous'])).toEqual([understood, understood]);
  });

  it('is not looked at when it is not: not even what is no JSON is said', async () => {
    const headers = signed(at);
    const requests = [
      { headers: {}, body },
      { headers, body: `${body} ` },
      { headers, body: '{' },
      { headers: signed(at, 'another'), body },
      { headers: { ...headers, 'rook-signature': '' }, body },
      { headers: signed(String(Number(at) - 301)), body },
    ];
    expect(await read(requests, ['current'])).toEqual(requests.map(() => 'not-genuine'));
  });

  it('is not looked at where there is no secret to know it by', async () => {
    expect(await read([{ headers: signed(at, ''), body }], [])).toEqual(['not-genuine']);
  });
});
