import { expect } from '@jest/globals';
import type { Store } from '#store/store.ts';
import { addressOf, anEffect, anEvent, fresh } from './rows.ts';

/** A hash by which all members have the same first choice of a code. */
export const sameFirst = (text: string): string => addressOf(text.startsWith('["referral",0,') ? 'same' : text);

/** Two members who want one code: the first has it, the other their second choice, until the first is erased. */
export const shareFirstChoice = async ({ members }: Store): Promise<void> => {
  const give = async (memberId: string): Promise<unknown> => {
    for (let times = 0; times < 2; times += 1)
      expect(await members.commit(anEvent(memberId), { ...anEffect(), code: true })).toBe('accepted');
    return (await members.get(memberId))?.registers['referralCode']?.value;
  };
  const [first, second, third] = [fresh('member'), fresh('member'), fresh('member')];
  const [one, two] = [await give(first), await give(second)];
  expect(one).not.toBe(two);
  expect([await members.findByCode(String(one)), await members.findByCode(String(two))]).toEqual([first, second]);
  await members.erase(second);
  expect([await members.findByCode(String(one)), await members.findByCode(String(two))]).toEqual([first, undefined]);
  await members.erase(first);
  expect(await give(third)).toBe(one);
};
