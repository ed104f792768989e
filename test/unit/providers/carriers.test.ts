import { describe, expect, it } from '@jest/globals';
import type { SendOutcome } from '#messages/sender.ts';
import { carriersOf, routingOf } from '#providers/carriers.ts';
import type { Provider, Sending } from '#providers/provider.ts';
import { ProviderFault } from '#providers/provider-fault.ts';
import { NotSet, Variable } from '#providers/settings.ts';
import type { Channel } from '#words/channel.ts';
import * as z from 'zod';
import { anOutgoing, aText } from './messages.ts';

/** A provider that is configured by one variable for each channel: `ROOK_SMS`. */
const aProvider = (name: string, sends: readonly Channel[], ids: Provider['ids'] = 'named'): Provider => {
  const variables = sends.map((channel) => [channel, `${name}_${channel}`.toUpperCase()] as const);
  return {
    sends,
    settings: z.object(Object.fromEntries(variables.map(([, variable]) => [variable, Variable]))).transform((set) => ({
      from: Object.fromEntries(variables.map(([channel, variable]) => [channel, set[variable]])),
    })),
    vendor: {
      codes: { optedOut: [], faults: {}, throttled: [], failed: [] },
      refusalOf: () => ({ name: 'Error', status: 0 }),
    },
    sources: {},
    ids,
  };
};
const PROVIDERS = { crow: aProvider('crow', ['sms', 'rcs'], 'bare'), rook: aProvider('rook', ['sms', 'email']) };
const SET = { CROW_SMS: '1', ROOK_SMS: '2', ROOK_EMAIL: 'a@b.example' };

describe('the routing table', () => {
  it('has for each channel whoever is configured to send it, in the order of the registry', () => {
    expect(routingOf(PROVIDERS, SET)).toEqual([
      {
        channel: 'sms',
        carriers: [
          { provider: 'crow', sender: '1' },
          { provider: 'rook', sender: '2' },
        ],
      },
      { channel: 'email', carriers: [{ provider: 'rook', sender: 'a@b.example' }] },
    ]);
  });

  it('is empty where nobody is configured, and where variables are empty', () => {
    expect([routingOf(PROVIDERS, {}), routingOf(PROVIDERS, { CROW_SMS: '', ROUTES: '' })]).toEqual([[], []]);
  });

  it('has the rows that somebody wrote first', () => {
    const row = { channel: 'sms', country: 'US', carriers: [{ provider: 'rook', sender: '3' }] };
    const [first, ...rest] = routingOf(PROVIDERS, { ...SET, ROUTES: JSON.stringify([row]) });
    expect(first).toEqual(row);
    expect(rest).toEqual(routingOf(PROVIDERS, SET));
  });

  it.each([
    ['nobody knows', 'jay', 'sms', 'ROUTES.0.carriers: expected a provider that sends this channel'],
    ['does not send the channel', 'crow', 'email', 'ROUTES.0.carriers: expected a provider that sends this channel'],
  ])('refuses a provider that %s', (_, provider, channel, said) => {
    const ROUTES = JSON.stringify([{ channel, carriers: [{ provider, sender: '3' }] }]);
    expect(() => routingOf(PROVIDERS, { ROUTES })).toThrow(said);
  });

  it('refuses what is no JSON', () => {
    expect(() => routingOf(PROVIDERS, { ROUTES: 'sms to crow' })).toThrow('ROUTES: expected JSON');
  });
});

describe('the providers behind it', () => {
  const build = () => {
    const made: string[] = [];
    const sent: string[] = [];
    const sendingOf =
      (name: string): Sending =>
      () => {
        made.push(name);
        return {
          sms: (from) => {
            made.push(`${name} ${from}`);
            return ({ messageId }): Promise<SendOutcome> => {
              sent.push(`${name} ${from} ${messageId}`);
              return Promise.resolve({ kind: 'sent', providerId: '77' });
            };
          },
        };
      };
    const sending = { crow: sendingOf('crow'), rook: sendingOf('rook') };
    const surroundings = { linkBase: '', webhooks: '', mediaBucket: '', secret: () => Promise.resolve('') };
    return { made, sent, carriers: carriersOf({ providers: PROVIDERS, sending }, [], SET, surroundings) };
  };
  const message = anOutgoing(aText);

  it('are made when their first message goes, and each sender once', async () => {
    const { made, sent, carriers } = build();
    expect(made).toEqual([]);
    for (const sender of ['1', '1', '2']) await carriers.send({ provider: 'crow', sender }, message);
    expect(made).toEqual(['crow', 'crow 1', 'crow 2']);
    expect(sent).toEqual(['crow 1 01JABC', 'crow 1 01JABC', 'crow 2 01JABC']);
  });

  it('give ids that stand behind their name, but for those whose rows are older than that', async () => {
    const { carriers } = build();
    const outcomes = ['crow', 'rook'].map((provider) => carriers.send({ provider, sender: '1' }, message));
    expect(await Promise.all(outcomes)).toEqual([
      { kind: 'sent', providerId: '77' },
      { kind: 'sent', providerId: 'rook:77' },
    ]);
  });

  it.each<[string, Error, SendOutcome]>([
    [
      'a fault of the operator’s',
      new ProviderFault('sms', 'X', 'sender'),
      { kind: 'fault', code: 'X', scope: 'sender' },
    ],
    [
      'a variable nobody set',
      new NotSet('ROOK_KEY is not set'),
      { kind: 'fault', code: 'ROOK_KEY is not set', scope: 'account' },
    ],
  ])('answer %s as an outcome, because nothing was sent', async (_, error, outcome) => {
    const sending = {
      crow: (): never => {
        throw error;
      },
    };
    const surroundings = { linkBase: '', webhooks: '', mediaBucket: '', secret: () => Promise.resolve('') };
    const carriers = carriersOf({ providers: PROVIDERS, sending }, [], SET, surroundings);
    expect(await carriers.send({ provider: 'crow', sender: '1' }, message)).toEqual(outcome);
  });

  it('fault on what they do not send', async () => {
    const { carriers } = build();
    const email = anOutgoing(aText, { channel: 'email' });
    await expect(carriers.send({ provider: 'crow', sender: '1' }, email)).rejects.toThrow('crow sends no email');
    await expect(carriers.send({ provider: 'jay', sender: '1' }, message)).rejects.toThrow('jay sends no sms');
  });
});
