import { describe, expect, it } from '@jest/globals';
import { delivery } from '#providers/aws/delivery-aws.ts';

const AT = '2026-11-21T09:30:00.000Z';
const anEvent = (eventType: string, rest: object = {}): string =>
  JSON.stringify({
    eventType,
    eventVersion: '1.0',
    eventTimestamp: 1759342841377,
    isFinal: true,
    originationPhoneNumber: '+12065550152',
    destinationPhoneNumber: '+14255550156',
    messageId: '862a8790',
    messageStatus: 'X',
    context: { memberId: 'm-1', messageId: '01JABC' },
    ...rest,
  });
const aReceipt = {
  providerId: '862a8790',
  memberId: 'm-1',
  messageId: '01JABC',
  at: '2025-10-01T18:20:41.377Z',
};

describe('delivery events', () => {
  it.each([
    ['TEXT_SUCCESSFUL', { state: 'delivered' }],
    ['TEXT_DELIVERED', { state: 'delivered' }],
    ['MEDIA_SUCCESSFUL', { state: 'delivered' }],
    ['MEDIA_DELIVERED', { state: 'delivered' }],
    ['MEDIA_UNKNOWN', { state: 'sent', code: 'MEDIA_UNKNOWN' }],
    ['RCS_SENT', { state: 'sent' }],
    ['RCS_DELIVERED', { state: 'delivered' }],
    ['RCS_READ', { state: 'read' }],
    ['TEXT_UNKNOWN', { state: 'sent', code: 'TEXT_UNKNOWN' }],
    ...(
      [
        ['TEXT_INVALID', 'fall-back'],
        ['TEXT_INVALID_MESSAGE', 'fix'],
        ['TEXT_UNREACHABLE', 'retry'],
        ['TEXT_CARRIER_UNREACHABLE', 'retry'],
        ['TEXT_BLOCKED', 'fall-back'],
        ['TEXT_CARRIER_BLOCKED', 'fix'],
        ['TEXT_SPAM', 'fix'],
        ['TEXT_TTL_EXPIRED', 'fall-back'],
        ['TEXT_PROTECT_BLOCKED', 'fix'],
        ['MEDIA_UNREACHABLE', 'retry'],
        ['MEDIA_FILE_SIZE_EXCEEDED', 'fix'],
        ['RCS_FAILED', 'fall-back'],
        ['RCS_TTL_EXPIRED', 'fall-back'],
        ['RCS_PROTECT_BLOCKED', 'fix'],
      ] as const
    ).map(([event, reaction]): [string, object] => [event, { state: 'failed', code: event, reaction }]),
  ])('%s is a receipt', (event, rest) => {
    expect(delivery(anEvent(event), AT)).toEqual({
      ok: true,
      replies: [],
      receipts: [{ ...aReceipt, ...rest }],
      ignored: [],
    });
  });

  it.each(['TEXT_QUEUED', 'TEXT_PENDING', 'RCS_QUEUED', 'RCS_FALLEN_BACK_TO_SMS', 'MEDIA_QUEUED', 'constructor'])(
    '%s means nothing to us',
    (event) => {
      expect(delivery(anEvent(event), AT)).toEqual({ ok: true, replies: [], receipts: [], ignored: [event] });
    },
  );

  it.each([
    ['UNDELIVERABLE', 'RCS_UNDELIVERABLE'],
    ['REJECTED', 'RCS_FAILED'],
    [undefined, 'RCS_FAILED'],
  ])('an RCS message that failed as %s has the code %s', (messageStatus, code) => {
    expect(delivery(anEvent('RCS_FAILED', { messageStatus }), AT)).toMatchObject({
      receipts: [{ state: 'failed', code, reaction: 'fall-back' }],
    });
  });

  it('passes over an event of another kind that lacks what ours have', () => {
    expect(delivery('{"eventType":"VOICE_RINGING"}', AT)).toMatchObject({ ok: true, ignored: ['VOICE_RINGING'] });
  });

  it.each([undefined, {}, { memberId: '' }, 'x', null])('finds its way without our key: %p', (context) => {
    const { providerId, at } = aReceipt;
    const receipts = [{ providerId, state: 'delivered', at }];
    expect(delivery(anEvent('TEXT_DELIVERED', { context }), AT)).toMatchObject({ receipts });
    expect(delivery(anEvent('TEXT_DELIVERED', { context }), AT)).not.toHaveProperty('receipts.0.memberId');
  });

  it.each([undefined, 1e300, -1, 'now'])('takes the time of the topic when its own is unreadable: %p', (time) => {
    expect(delivery(anEvent('RCS_READ', { eventTimestamp: time }), AT)).toMatchObject({
      receipts: [{ at: AT }],
    });
  });

  it.each([
    ['', '$'],
    ['null', '$'],
    ['{"originationNumber":"+14255550182","messageBody":"STOP"}', '$.eventType'],
    ['{"eventType":"TEXT_DELIVERED"}', '$.messageId'],
  ])('%s is refused with its place', (payload, path) => {
    expect(delivery(payload, AT)).toMatchObject({ ok: false, path });
  });
});
