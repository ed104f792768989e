import { describe, expect, it } from '@jest/globals';
import { byHabit, habitsOf } from '#messages/habits.ts';
import type { MessageRow } from '#messages/message.ts';
import { priceOf } from '#messages/prices.ts';
import { Prices } from '#programme/grammar/prices.ts';
import { Channel } from '#words/channel.ts';

const NOW = new Date('2026-11-21T12:00:00.000Z');
const row = (channel: Channel, rest: Partial<MessageRow> = {}): MessageRow => ({
  ...{ memberId: 'alma', messageId: 'm', direction: 'out', channel, class: 'marketing', message: 'offer', cause: 'c' },
  ...{ state: 'delivered', at: '2026-11-01T12:00:00.000Z', timeline: {} },
  ...rest,
});
const answer = (channel: Channel, at?: string): MessageRow =>
  row(channel, { direction: 'in', class: 'inbound', state: 'received', ...(at !== undefined && { at }) });
const order = (...rows: readonly MessageRow[]): readonly Channel[] =>
  byHabit(Channel.options, habitsOf(rows, NOW)).map(({ channel }) => channel);

describe('the channel a member answers by most', () => {
  it('is the first, then the one on which they read most', () => {
    const rows = [answer('email'), answer('email'), answer('sms'), row('whatsapp', { state: 'read' })];
    expect(order(...rows).slice(0, 3)).toEqual(['email', 'sms', 'whatsapp']);
  });

  it('is told by answers before all reading, and by nothing that merely arrived', () => {
    const read = Array.from({ length: 9 }, () => row('rcs', { state: 'read' }));
    expect(order(...read, ...Array.from({ length: 9 }, () => row('email')), answer('sms'))[0]).toBe('sms');
  });

  it('is the cheapest of those they treat alike, where the price of each is known, whoever is paid on delivery', () => {
    const prices = {
      list: [
        { channel: 'sms', country: 'SE', price: 0.04 },
        { channel: 'sms', price: 0.09 },
      ],
    } as const;
    const all = (country: string | undefined, more: object[]) => (channel: Channel) =>
      priceOf(Prices.parse({ list: [...prices.list, ...more] }), { channel, country });
    const rcs = [{ channel: 'rcs', price: 0.05 }];
    const first = (price: (channel: Channel) => number | undefined) => byHabit(['sms', 'rcs'], {}, price)[0]?.channel;
    expect([first(all('SE', rcs)), first(all('DE', rcs)), first(all('SE', []))]).toEqual(['sms', 'rcs', 'rcs']);
    const habits = habitsOf([answer('rcs')], NOW);
    expect(byHabit(['sms', 'rcs'], habits, all('SE', rcs))[0]?.channel).toBe('rcs');
  });

  it('is told by the last 180 days', () => {
    // 180 days before 21 November 2026 is 25 May.
    expect(order(answer('email', '2026-05-25T11:59:59.999Z'))[0]).not.toBe('email');
    expect(order(answer('email', '2026-05-25T12:00:00.000Z'))[0]).toBe('email');
  });

  it('where nothing is known is one that is paid only when it arrives, in the order of the table', () => {
    expect(order()).toEqual(['rcs', 'whatsapp', 'viber', 'messenger', 'sms', 'email', 'inapp', 'push']);
  });

  it('is told with what it was told by', () => {
    expect(byHabit(['sms', 'rcs'], habitsOf([answer('sms'), row('sms', { state: 'read' })], NOW))).toEqual([
      { channel: 'sms', answers: 1, reads: 1 },
      { channel: 'rcs', answers: 0, reads: 0 },
    ]);
  });
});
