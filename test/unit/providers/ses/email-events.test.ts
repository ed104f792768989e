import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { email } from '#providers/ses/email-events.ts';
import { messageTags } from '#providers/ses/message-tags.ts';

const AT = '2026-11-21T09:30:00.000Z';
const SENT = '2026-11-21T09:00:00.000Z';
const TIME = '2026-11-21T09:00:02.669Z';
const ADDRESS = 'ann@example.com';
const aMail = (rest: object = {}): object => ({
  timestamp: SENT,
  messageId: '0100ses-1-000000',
  source: 'Acme Club <club@acme.example>',
  sourceArn: 'arn:aws:ses:us-east-1:111122223333:identity/acme.example',
  sendingAccountId: '111122223333',
  destination: [ADDRESS],
  headersTruncated: false,
  headers: [{ name: 'Subject', value: 'Double points' }],
  commonHeaders: { from: ['Acme Club <club@acme.example>'], to: [ADDRESS], subject: 'Double points' },
  tags: { 'ses:configuration-set': ['regulars'], memberId: ['m-1'], messageId: ['01JABC'] },
  ...rest,
});
const anEvent = (eventType: string, about: object, mail: object = aMail()): string =>
  JSON.stringify({ eventType, mail, ...about });
const key = { memberId: 'm-1', messageId: '01JABC' };
const aReceipt = { providerId: '0100ses-1-000000', ...key, at: TIME };
const anOptOut = { id: '0100fb-1', channel: 'email', address: ADDRESS, at: TIME, ...key };

const bounce = (bounceType: string, bounceSubType: string, rest: object = {}): object => ({
  bounce: {
    bounceType,
    bounceSubType,
    bouncedRecipients: [
      { emailAddress: ADDRESS, action: 'failed', status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' },
    ],
    timestamp: TIME,
    feedbackId: '0100fb-1',
    reportingMTA: 'dsn; mta.example.com',
    ...rest,
  },
});
const complaint = (rest: object = {}): object => ({
  complaint: {
    complainedRecipients: [{ emailAddress: ADDRESS }],
    timestamp: TIME,
    feedbackId: '0100fb-1',
    userAgent: 'Mail Feedback Loop',
    complaintFeedbackType: 'abuse',
    arrivalDate: TIME,
    ...rest,
  },
});

describe('what became of a mail', () => {
  it.each([
    ['Send', { send: {} }, { state: 'sent', at: SENT }],
    [
      'Delivery',
      { delivery: { timestamp: TIME, processingTimeMillis: 540, recipients: [ADDRESS], smtpResponse: '250 2.6.0 ok' } },
      { state: 'delivered' },
    ],
    ['Open', { open: { ipAddress: '192.0.2.1', timestamp: TIME, userAgent: 'Mail' } }, { state: 'read' }],
    ['Click', { click: { timestamp: TIME, link: 'https://r.example/l/abc', linkTags: null } }, { state: 'read' }],
    ['Reject', { reject: { reason: 'Bad content' } }, { state: 'failed', code: 'Reject', at: AT }],
    [
      'Rendering Failure',
      { failure: { templateName: 'T', errorMessage: 'x' } },
      { state: 'failed', code: 'RenderingFailure', at: AT },
    ],
  ])('%s is a receipt', (type, about, rest) => {
    const receipts = [{ ...aReceipt, ...rest }];
    expect(email(anEvent(type, about), AT)).toEqual({ ok: true, replies: [], receipts, ignored: [] });
  });

  it.each(['DeliveryDelay', 'Subscription', 'constructor'])('%s means nothing to us', (type) => {
    expect(email(anEvent(type, {}), AT)).toEqual({ ok: true, replies: [], receipts: [], ignored: [type] });
  });

  it.each([undefined, 'now', 7])('takes the time of the topic when its own is unreadable: %p', (timestamp) => {
    const parsed = email(anEvent('Delivery', { delivery: { timestamp } }), AT);
    expect(parsed).toMatchObject({ receipts: [{ state: 'delivered', at: AT }] });
  });

  it('finds our key behind characters that tags do not take', () => {
    const ids = { memberId: 'crm:7@acme.example', messageId: 'run_1' };
    const tags = Object.fromEntries(messageTags(ids).map(({ Name = '', Value = '' }) => [Name, [Value]]));
    expect(email(anEvent('Open', {}, aMail({ tags })), AT)).toMatchObject({ receipts: [ids] });
  });

  it.each([undefined, {}, { memberId: 'm-1' }, { memberId: ['no.tag'] }])(
    'finds its way without our key: %p',
    (tags) => {
      const parsed = email(anEvent('Send', {}, aMail({ tags })), AT);
      expect(parsed).toEqual({
        ok: true,
        replies: [],
        receipts: [{ providerId: '0100ses-1-000000', state: 'sent', at: SENT }],
        ignored: [],
      });
    },
  );

  it('passes over what SES says to a new topic, which is no JSON', () => {
    const said = 'Successfully validated SNS topic for Amazon SES event publishing.';
    expect(email(said, AT)).toMatchObject({ ok: true, receipts: [], ignored: ['topic validation'] });
  });
});

describe('a bounce', () => {
  it.each(['General', 'NoEmail', 'Suppressed', 'OnAccountSuppressionList'])(
    'that is permanent (%s) fails the message and ends consent',
    (subType) => {
      expect(email(anEvent('Bounce', bounce('Permanent', subType)), AT)).toEqual({
        ok: true,
        replies: [],
        receipts: [{ ...aReceipt, state: 'failed', code: `Bounce.Permanent.${subType}` }],
        optOuts: [{ ...anOptOut, reason: 'bounce' }],
        ignored: [],
      });
    },
  );

  it.each([
    ['Transient', 'MailboxFull'],
    ['Transient', 'General'],
    ['Undetermined', 'Undetermined'],
  ])('that is not permanent (%s %s) fails the message and nothing else', (type, subType) => {
    expect(email(anEvent('Bounce', bounce(type, subType)), AT)).toMatchObject({
      receipts: [{ ...aReceipt, state: 'failed', code: `Bounce.${type}.${subType}` }],
      optOuts: [],
    });
  });

  it('is about the address we wrote to, even when another one answered', () => {
    const forwarded = { bouncedRecipients: [{ emailAddress: 'ann.private@mail.example' }] };
    const parsed = email(anEvent('Bounce', bounce('Permanent', 'General', forwarded)), AT);
    expect(parsed).toMatchObject({ optOuts: [{ address: ADDRESS }] });
  });

  it('of several recipients names those that bounced, each once', () => {
    const two = { bouncedRecipients: [{ emailAddress: 'Bo <bo@example.com>' }, { emailAddress: 'cy@example.com' }] };
    const mail = aMail({ destination: [ADDRESS, 'bo@example.com', 'cy@example.com'] });
    expect(email(anEvent('Bounce', bounce('Permanent', 'General', two), mail), AT)).toMatchObject({
      optOuts: [
        { id: '0100fb-1', address: 'bo@example.com' },
        { id: '0100fb-1:1', address: 'cy@example.com' },
      ],
    });
  });

  it('has an id that is the same each time it is delivered, also without a feedback id', () => {
    const text = anEvent('Bounce', bounce('Permanent', 'General', { feedbackId: undefined }));
    expect(email(text, AT)).toMatchObject({ optOuts: [{ id: '0100ses-1-000000:bounce' }] });
  });

  it('does not put a vendor text of any length into a code', () => {
    const odd = anEvent('Bounce', bounce('Permanent', `not to ${ADDRESS}`));
    expect(email(odd, AT)).toMatchObject({ receipts: [{ code: 'Bounce.Permanent.Unknown' }] });
  });
});

describe('a complaint', () => {
  it('ends consent and leaves the message delivered', () => {
    expect(email(anEvent('Complaint', complaint()), AT)).toEqual({
      ok: true,
      replies: [],
      receipts: [],
      optOuts: [{ ...anOptOut, reason: 'complaint' }],
      ignored: [],
    });
  });

  it('of an address on the suppression list also says that nothing was sent', () => {
    const suppressed = complaint({ complaintSubType: 'OnAccountSuppressionList' });
    expect(email(anEvent('Complaint', suppressed), AT)).toMatchObject({
      receipts: [{ ...aReceipt, state: 'failed', code: 'Complaint.OnAccountSuppressionList' }],
      optOuts: [{ reason: 'complaint' }],
    });
  });

  it.each([undefined, null, 'fraud', 'other', 'something new'])('of the kind %p ends consent', (type) => {
    const parsed = email(anEvent('Complaint', complaint({ complaintFeedbackType: type })), AT);
    expect(parsed).toMatchObject({ optOuts: [{ reason: 'complaint' }] });
  });

  it('that is taken back ends nothing', () => {
    const back = email(anEvent('Complaint', complaint({ complaintFeedbackType: 'not-spam' })), AT);
    expect(back).toMatchObject({ ok: true, receipts: [], optOuts: [] });
  });

  it('whose recipients are hidden is about the one we wrote to', () => {
    const hidden = email(anEvent('Complaint', complaint({ complainedRecipients: [] })), AT);
    expect(hidden).toMatchObject({ optOuts: [{ address: ADDRESS }] });
  });
});

describe('what cannot be read', () => {
  const nobody = aMail({ destination: [] });

  it.each([
    ['', '$', 'expected JSON'],
    [`bounced: ${ADDRESS}`, '$', 'expected JSON'],
    ['null', '$', expect.any(String)],
    ['{"notificationType":"Bounce"}', '$.eventType', expect.any(String)],
    ['{"eventType":"Send"}', '$.mail', expect.any(String)],
    [anEvent('Send', {}, aMail({ messageId: '' })), '$.mail.messageId', expect.any(String)],
    [anEvent('Bounce', {}), '$.bounce', expect.any(String)],
    [anEvent('Bounce', { bounce: {} }), '$.bounce.bounceType', expect.any(String)],
    [anEvent('Complaint', { complaint: 7 }), '$.complaint', expect.any(String)],
    [
      anEvent('Complaint', complaint({ complainedRecipients: [] }), nobody),
      '$.complaint.complainedRecipients',
      'expected a recipient',
    ],
    [
      anEvent(
        'Bounce',
        bounce('Permanent', 'General', { bouncedRecipients: [{ emailAddress: `${ADDRESS} x` }] }),
        nobody,
      ),
      '$.bounce.bouncedRecipients.0',
      'expected an email address',
    ],
  ])('is refused with its place and never repeats an address: %s', (payload, path, reason) => {
    const parsed = email(payload, AT);
    expect(parsed).toEqual({ ok: false, path, reason });
    expect(JSON.stringify(parsed)).not.toContain('ann@');
  });

  it('never throws, whatever text or JSON comes', () => {
    const names = ['eventType', 'mail', 'bounce', 'complaint', 'tags', 'messageId', 'destination', '__proto__'];
    const value = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, tie('leaf'), tie('record'), fc.array(tie('value'), { maxLength: 3 })),
      leaf: fc.oneof(fc.constantFrom('Bounce', 'Complaint', 'Delivery', ADDRESS, null, 1e308), fc.string()),
      record: fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 6 }),
    })).record;
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void email(text, AT)));
    fc.assert(
      fc.property(value, fc.constantFrom('Bounce', 'Complaint', 'Open'), (about, type) => {
        email(JSON.stringify(about), AT);
        email(anEvent(type, about), AT);
      }),
    );
  });

  it.each([
    ['deep', '['.repeat(200_000)],
    ['deep and closed', '['.repeat(200_000) + ']'.repeat(200_000)],
    ['long', JSON.stringify({ eventType: 'x'.repeat(3_000_000) })],
    ["another provider's", '{"Type":"Notification","Message":"{}"}'],
  ])('is refused when it is %s', (_, text) => {
    expect(email(text, AT)).toMatchObject({ ok: false });
  });
});
