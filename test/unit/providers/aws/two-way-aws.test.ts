import { describe, expect, it } from '@jest/globals';
import type { Reply } from '#inbound/shapes.ts';
import { twoWay } from '#providers/aws/two-way-aws.ts';

const AT = '2026-11-21T09:30:00.000Z';
const aPayload = (rest: object = {}): string =>
  JSON.stringify({
    originationNumber: '+14255550182',
    destinationNumber: '+12125550101',
    messageKeyword: 'JOIN',
    messageBody: 'Join',
    inboundMessageId: 'cae173d2',
    previousPublishedMessageId: 'wJalrXU',
    ...rest,
  });
const anInteraction = (said: object): string =>
  aPayload({ destinationNumber: 'rcs-a1', originationNumber: '14255550182', messageBody: JSON.stringify(said) });
const aReply: Reply = { id: 'cae173d2', from: '+14255550182', channel: 'sms', at: AT, text: 'Join' };
const TAP = { type: 'SUGGESTION', text: 'Open', postbackData: 'redeem' };

describe('two-way payloads', () => {
  it.each<[string, string, Partial<Reply>]>([
    ['a text', aPayload(), {}],
    ['a number without a plus', aPayload({ originationNumber: '14255550182' }), {}],
    ['an RCS text', aPayload({ destinationNumber: 'rcs-a1' }), { channel: 'rcs' }],
    ['a tap', anInteraction(TAP), { channel: 'rcs', text: 'Open', postback: 'redeem' }],
    ['an SMS that looks like a tap', aPayload({ messageBody: JSON.stringify(TAP) }), { text: JSON.stringify(TAP) }],
    [
      'an RCS text that looks like JSON',
      aPayload({ destinationNumber: 'rcs-a1', messageBody: '{"type":"HELLO"}' }),
      { channel: 'rcs', text: '{"type":"HELLO"}' },
    ],
    [
      'an RCS number as text',
      aPayload({ destinationNumber: 'rcs-a1', messageBody: '1' }),
      { channel: 'rcs', text: '1' },
    ],
    ['an unsubscribe event', anInteraction({ type: 'UNSUBSCRIBE' }), { channel: 'rcs', text: 'UNSUBSCRIBE' }],
    [
      'an unsubscribe event by its other name',
      anInteraction({ eventType: 'UNSUBSCRIBE' }),
      { channel: 'rcs', text: 'UNSUBSCRIBE' },
    ],
    [
      'a tap that means nothing by itself',
      anInteraction({ type: 'SUGGESTION', text: 'Open' }),
      { channel: 'rcs', text: 'Open' },
    ],
    [
      'a picture that AWS has put into a bucket',
      anInteraction({ mediaStatus: 'SUCCESS', s3Bucket: 'b', s3Key: 'arrived/rcs/m#a.jpg', mimeType: 'image/jpeg' }),
      { channel: 'rcs', text: '', media: [{ kind: 'image', ref: 's3://b/arrived/rcs/m#a.jpg' }] },
    ],
    [
      'a place',
      anInteraction({ type: 'LOCATION', latitude: 59.343, longitude: 18.05 }),
      { channel: 'rcs', text: '', place: { latitude: 59.343, longitude: 18.05 } },
    ],
    [
      'a place within a part of it',
      anInteraction({ type: 'LOCATION', location: { latitude: -33.8, longitude: 151.2 } }),
      { channel: 'rcs', text: '', place: { latitude: -33.8, longitude: 151.2 } },
    ],
    ['an empty text', aPayload({ messageBody: '' }), { text: '' }],
  ])('%s is a reply', (_, payload, rest) => {
    const reply = { ...aReply, ...rest };
    expect(twoWay(payload, AT)).toEqual({ ok: true, replies: [reply], receipts: [], ignored: [] });
  });

  it.each([
    [{ type: 'RCS_TYPING', receivedAt: '2026-06-17T17:36:29.937+0000' }, 'RCS_TYPING'],
    [{ type: 'CONVERSATION_STARTED', startTime: 'x' }, 'CONVERSATION_STARTED'],
    [{ type: 'LOCATION' }, 'LOCATION'],
    [{ type: 'SUBSCRIBE' }, 'SUBSCRIBE'],
    [{ mediaStatus: 'UPLOAD_FAILED', mediaStatusMessage: 'x' }, 'MEDIA'],
    [{ mediaStatus: 'SUCCESS', s3Bucket: 'b' }, 'MEDIA'],
    [{ type: 'LOCATION', latitude: '59.3', longitude: 'x' }, 'LOCATION'],
  ])('%p means nothing to us', (said, name) => {
    expect(twoWay(anInteraction(said), AT)).toEqual({ ok: true, replies: [], receipts: [], ignored: [name] });
  });

  it.each(['62388', '7726', 'Acme', 'DB Bank', '36111'])('%s, who is no phone, is passed over', (originationNumber) => {
    expect(twoWay(aPayload({ originationNumber, messageBody: 'STOP' }), AT)).toEqual({
      ok: true,
      replies: [],
      receipts: [],
      ignored: ['a sender that is no phone'],
    });
  });

  it.each([
    ['STOP +14255550182', '$', 'expected JSON'],
    [aPayload({ originationNumber: undefined }), '$.originationNumber', expect.any(String)],
    [aPayload({ originationNumber: '' }), '$.originationNumber', 'expected a phone number'],
    [aPayload({ originationNumber: '+1425555018200000' }), '$.originationNumber', 'expected a phone number'],
    [aPayload({ messageBody: 7 }), '$.messageBody', expect.any(String)],
    [aPayload({ inboundMessageId: '' }), '$.inboundMessageId', expect.any(String)],
    ['{"__proto__":{"messageBody":"x"}}', '$.originationNumber', expect.any(String)],
  ])('%s is refused with its place', (payload, path, reason) => {
    const parsed = twoWay(payload, AT);
    expect(parsed).toEqual({ ok: false, path, reason });
    expect(JSON.stringify(parsed)).not.toContain('4255550182');
  });
});
