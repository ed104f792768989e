import { describe, expect, it } from '@jest/globals';
import { byHabit, habitsOf } from '#messages/habits.ts';
import type { MessageRow } from '#messages/message.ts';
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

  it('is told by the last 180 days', () => {
    // 180 days before 21 November 2026 is 25 May.
    expect(order(answer('email', '2026-05-25T11:59:59.999Z'))[0]).not.toBe('email');
    expect(order(answer('email', '2026-05-25T12:00:00.000Z'))[0]).toBe('email');
  });

  it('where nothing is known is one that is paid only when it arrives, in the order of the table', () => {
    expect(order()).toEqual(['rcs', 'whatsapp', 'sms', 'email']);
  });

  it('is told with what it was told by', () => {
    expect(byHabit(['sms', 'rcs'], habitsOf([answer('sms'), row('sms', { state: 'read' })], NOW))).toEqual([
      { channel: 'sms', answers: 1, reads: 1 },
      { channel: 'rcs', answers: 0, reads: 0 },
    ]);
  });
});
