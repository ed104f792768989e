import { expect, test } from '@jest/globals';
import type { Rules } from '#loyalty/rules.ts';
import { findMembers } from '../../apps/local/find-members.ts';
import type { KnownMembers } from '../../apps/local/known-members.ts';

/** Nobody has joined: the three of the example are found all the same. */
const nobody = { row: () => undefined, ids: () => [] } as unknown as KnownMembers;
const found = async (text: string) =>
  (await findMembers(nobody, {} as Rules, new Date(), text)).map(({ memberId }) => memberId);

test('members are found by id, name, address, and a number however it is written', async () => {
  expect(await found('ALM')).toEqual(['alma']);
  expect(await found('mail.example')).toHaveLength(3);
  expect(await found('070-174 06')).toEqual(['alma']);
  expect(await found('+46 70 174 06 05')).toEqual(['alma']);
});

test('too little of a number, nothing and a stranger are nobody', async () => {
  for (const text of ['46', '', '   ', 'nils']) expect(await found(text)).toEqual([]);
});
