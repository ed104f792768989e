import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import type { Provider } from '#providers/provider.ts';
import { LISTING, PROVIDERS, SENDING, type ProviderName } from '#providers/registry.ts';
import { Channel, isCarried } from '#words/channel.ts';

const all: readonly (readonly [string, Provider])[] = Object.entries(PROVIDERS);
const names = Object.keys(PROVIDERS) as ProviderName[];

it('every channel is sent by a provider', () => {
  const sent = new Set<string>(all.flatMap(([, { sends }]) => sends));
  expect(Channel.options.filter((channel) => isCarried(channel) && !sent.has(channel))).toEqual([]);
});

it('no two providers call a source alike, so that none is read as the other', () => {
  const names = all.flatMap(([, { sources }]) => Object.keys(sources));
  expect(names.length).toBeGreaterThan(0);
  expect(new Set(names).size).toBe(names.length);
});

it('those that sent before ids were told apart keep theirs bare, and nobody else begins to', () => {
  expect(all.filter(([, { ids }]) => ids === 'bare').map(([name]) => name)).toEqual(['aws', 'aws-social', 'ses']);
});

it('whoever refuses later what it took is heard by a function that takes it back', () => {
  const takers = all.flatMap(([, { refusesLater, sources }]) =>
    Object.values(sources).flatMap((source) => (refusesLater && source.by === 'topic' ? [source.taker] : [])),
  );
  expect(takers).toEqual(['inbound/receive-whatsapp']);
  expect(readFileSync('src/runtime/take-inbound.ts', 'utf8')).toContain('receiveProvisional(');
  for (const taker of takers) expect(readFileSync(`functions/${taker}.ts`, 'utf8')).toContain('takeInbound(');
});

const SURROUNDINGS = {
  linkBase: 'https://go.example/l/',
  webhooks: 'https://go.example/webhooks',
  mediaBucket: 'media',
  secret: () => Promise.resolve(''),
};
const SET = {
  CONFIGURATION_SET: 'a',
  META_API_VERSION: 'v20.0',
  EMAIL_CONFIGURATION_SET: 'b',
  AWS_REGION: 'us-east-1',
  META_GRAPH_VERSION: 'v24.0',
  META_ACCESS_TOKEN_SECRET: 'token',
  VONAGE_APPLICATION_ID: 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee',
  VONAGE_PRIVATE_KEY_SECRET: 'key',
  TWILIO_ACCOUNT_SID: 'AC1',
  TWILIO_KEY_SECRET: 'key',
  WEB_PUSH_KEYS_SECRET: 'key',
  WEB_PUSH_SUBJECT: 'mailto:ops@shop.example',
};

it.each(names)('%s sends what its entry says', (name) => {
  process.env['AWS_REGION'] = 'us-east-1';
  expect(Object.keys(SENDING[name](SET, SURROUNDINGS))).toEqual(PROVIDERS[name].sends);
});

it.each([
  ['aws', 'CONFIGURATION_SET'],
  ['aws-social', 'META_API_VERSION'],
  ['ses', 'EMAIL_CONFIGURATION_SET'],
  ['meta', 'META_GRAPH_VERSION'],
  ['meta', 'META_ACCESS_TOKEN_SECRET'],
  ['vonage', 'VONAGE_APPLICATION_ID'],
  ['vonage', 'VONAGE_PRIVATE_KEY_SECRET'],
  ['twilio', 'TWILIO_ACCOUNT_SID'],
  ['twilio', 'TWILIO_KEY_SECRET'],
  ['web-push', 'WEB_PUSH_KEYS_SECRET'],
] as const)('%s says which variable it cannot send without', (name, variable) => {
  const without = { ...SET, [variable]: '' };
  expect(() => SENDING[name](without, SURROUNDINGS)).toThrow(`environment variable ${variable} is not set`);
});

it('a provider that nobody configured has no sender and no list', () => {
  expect(all.map(([, { settings }]) => Object.values(settings.parse({}).from))).toEqual([
    [undefined, undefined],
    [undefined],
    [undefined],
    [undefined],
    [undefined, undefined, undefined],
    [undefined, undefined, undefined],
    [undefined],
  ]);
  expect(Object.values(LISTING).map((listsOf) => listsOf({}))).toEqual([{}, {}]);
});
