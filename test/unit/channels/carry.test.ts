import { expect, it } from '@jest/globals';
import { carry } from '#channels/send.ts';
import type { MemberRow } from '#members/member-row.ts';
import type { Routing } from '#messages/routing.ts';
import type { Outgoing } from '#messages/sender.ts';

const to = (provider: string) => [{ provider, sender: 's' }];
const ROUTING: Routing = [
  { channel: 'sms', carriers: to('home') },
  { channel: 'sms', country: 'US', carriers: [...to('first'), ...to('second')] },
  { channel: 'sms', class: 'response', carriers: to('answers') },
  { channel: 'email', carriers: to('mail') },
  { channel: 'email', country: 'DE', carriers: to('post') },
];

const registers = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, at: '', id: '' }]));
/** A member with a number of the US who lives in Germany. */
const ann = {
  registers: registers({ phone: '+14255550182', phoneCountry: 'US', country: 'DE' }),
} as unknown as MemberRow;

const carriedBy = async (message: Partial<Outgoing>, member: MemberRow | undefined) => {
  const asked: string[] = [];
  const outcome = await carry(
    {
      carriers: {
        routing: ROUTING,
        send: ({ provider }) => Promise.resolve({ kind: 'sent', providerId: String(asked.push(provider)) }),
      },
    },
    member,
    {
      channel: 'sms',
      to: '+14255550182',
      memberId: 'ann',
      messageId: 'm',
      class: 'marketing',
      content: { kind: 'text', text: 'Hi' },
      ...message,
    },
  );
  return { asked, outcome };
};

it.each<[string, Partial<Outgoing>, MemberRow | undefined, string]>([
  ['a phone goes by the country of its number, wherever its owner lives', {}, ann, 'first'],
  ['a mailbox goes by where its owner lives', { channel: 'email', to: 'ann@example.com' }, ann, 'post'],
  ['a number that is not the one the country was read of has none', { to: '+46701740605' }, ann, 'home'],
  ['nobody’s number has none', {}, undefined, 'home'],
  ['an answer to nobody goes by its class', { class: 'response' }, undefined, 'answers'],
])('%s', async (_, message, member, provider) => {
  const { asked, outcome } = await carriedBy(message, member);
  expect(asked).toEqual([provider]);
  expect(outcome).toEqual({ kind: 'sent', providerId: '1' });
});

it('a channel that nobody carries fails at once and asks nobody', async () => {
  expect(await carriedBy({ channel: 'rcs' }, ann)).toEqual({
    asked: [],
    outcome: { kind: 'failed', code: 'channel-not-registered' },
  });
});
