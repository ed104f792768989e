import { expect } from '@jest/globals';
import { redeem } from '#inbound/redeem.ts';
import type { Programme } from '#programme/programme.ts';
import type { Store } from '#store/store.ts';
import { rulesWith } from '../support/loyalty.ts';
import { anEffect, anEvent, fresh, NOW } from './rows.ts';

const MEMBERS = 500;
const PIECES = 100;
const PRICE = 200;
/** So many answers are delivered twice. */
const TWICE = 50;
/** Of so many points each member has, one piece can be paid for, and nothing else. */
const POINTS = 250;

/**
 * Five hundred members answer REDEEM at once, some answers are delivered twice, and there are a hundred pieces: as many are given, to as
 * many members, and nobody else has paid.
 */
export const rush = async ({ members }: Pick<Store, 'members'>): Promise<void> => {
  const reward = fresh('reward');
  const programme = rulesWith({
    rewards: [{ reward, title: 'Ticket', points: PRICE, stock: PIECES, voucher: '30d' }],
  }) as Programme;
  const names = Array.from({ length: MEMBERS }, () => fresh('member'));
  await Promise.all(
    names.map((memberId) =>
      members.commit(
        anEvent(memberId, { type: 'member.enrolled' }),
        anEffect({ earned: POINTS, 'lot:9999-12-31': POINTS }),
      ),
    ),
  );
  const ports = { members, now: () => new Date(NOW) };
  const answers = await Promise.all(
    [...names, ...names.slice(0, TWICE)].map(async (memberId) => {
      const row = await members.get(memberId);
      if (row === undefined) throw new Error('expected a member');
      return { memberId, answer: await redeem(ports, row, programme, { id: `${reward}:${memberId}`, channel: 'sms' }) };
    }),
  );
  const won = new Set(
    answers.flatMap(({ memberId, answer }) =>
      answer !== undefined && 'name' in answer && answer.name === 'redeem-requested' ? [memberId] : [],
    ),
  );
  expect(won.size).toBe(PIECES);
  const rows = await Promise.all(names.map(async (memberId) => ({ memberId, row: await members.get(memberId) })));
  for (const { memberId, row } of rows) {
    const has = won.has(memberId) ? 1 : 0;
    expect([memberId, row?.counters[`requested:${reward}`] ?? 0]).toEqual([memberId, has]);
    expect([memberId, row?.counters['spent'] ?? 0]).toEqual([memberId, has * PRICE]);
  }
};
