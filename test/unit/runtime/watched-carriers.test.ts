import { expect, it } from '@jest/globals';
import type { Carrier } from '#messages/routing.ts';
import type { Outgoing, SendOutcome } from '#messages/sender.ts';
import { watchedCarriers } from '#runtime/watched-carriers.ts';

const MESSAGE: Outgoing = {
  ...{ channel: 'sms', to: '+46701740605', memberId: 'alma', messageId: 'm', class: 'marketing' },
  content: { kind: 'text', text: 'Hej' },
};
const AWS: Carrier = { provider: 'aws', sender: '62388' };

it('says once of each provider and sender that it is sick, and counts anew from there', async () => {
  const timeout: SendOutcome = { kind: 'unknown', code: 'TimeoutError' };
  const { send } = watchedCarriers({ routing: [], send: () => Promise.resolve(timeout) }, () => 0);
  const said = async (carrier: Carrier, message = MESSAGE) => (await send(carrier, message)).sick === true;
  const first: boolean[] = [];
  for (let call = 0; call < 10; call += 1) first.push(await said(AWS));
  expect(first).toEqual([false, false, false, false, true, false, false, false, false, true]);
  for (const [carrier, message] of [
    [{ ...AWS, sender: '777' }, MESSAGE],
    [{ ...AWS, provider: 'rook' }, MESSAGE],
    [AWS, { ...MESSAGE, channel: 'rcs' }],
  ] as const)
    expect(await said(carrier, message)).toBe(false);
});
