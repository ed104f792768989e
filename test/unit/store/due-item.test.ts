import { expect, it } from '@jest/globals';
import type { DueWork } from '#runs/due.ts';
import { encryptedFields } from '#store/encrypted-fields.ts';
import { dueFromItem, dueToItem } from '#store/runs/due-item.ts';

const PHONE = '+46701740605';
const answer: DueWork = {
  kind: 'send',
  memberId: 'unknown:a-hash',
  dueAt: '2026-11-21T12:10:00.000Z',
  command: {
    kind: 'response',
    messageId: 'm-1',
    memberId: 'unknown:a-hash',
    to: PHONE,
    channel: 'sms',
    reply: 'help',
    cause: 'r-1',
    since: '2026-11-21T12:00:00.000Z',
    facts: { event: { phone: PHONE } },
  },
};

it('an answer that waits hides the number it goes to, and comes back as it was', () => {
  const fields = encryptedFields('a secret of thirty-two characters');
  const item = dueToItem(answer, fields);
  expect(JSON.stringify(item)).not.toContain('701740605');
  expect(dueFromItem(item, fields)).toEqual(answer);
});
