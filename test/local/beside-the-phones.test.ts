import { expect, test } from '@jest/globals';
import type { Rules } from '#loyalty/rules.ts';
import { findMembers } from '../../apps/local/find-members.ts';
import type { KnownMembers } from '../../apps/local/known-members.ts';
import { waysOf } from '../../apps/local/ways.ts';

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

test('each way that the phone plays is told once, with what is wrong there and nowhere else', () => {
  const aws = { provider: 'aws', sender: '62388' };
  const outage = { code: 'Broken', since: '2026-11-21T08:00:00.000Z', until: '2026-11-21T08:00:30.000Z', tries: 2 };
  const found = waysOf(
    [
      { channel: 'sms', carriers: [aws] },
      { channel: 'sms', country: 'US', carriers: [{ ...aws, sender: '10' }] },
      { channel: 'rcs', carriers: [aws] },
      { channel: 'push', carriers: [{ provider: 'web-push', sender: 'x' }] },
    ],
    [{ ...outage, provider: 'aws', channel: 'sms', sender: '62388', sick: true }],
  );
  expect(found).toEqual([
    { provider: 'aws', vendor: 'aws', channel: 'sms', skipped: [outage] },
    { provider: 'aws', vendor: 'aws', channel: 'rcs', skipped: [] },
  ]);
});
