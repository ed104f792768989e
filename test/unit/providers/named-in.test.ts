import { expect, test } from '@jest/globals';
import { namedIn } from '#providers/named-in.ts';

test('a number and a mailbox that stand alone are found, in the form in which they are hashed', () => {
  const sms = { originationNumber: '+46701740605', messageBody: 'STOP', previousPublishedMessageId: 'p-1' };
  expect(namedIn(JSON.stringify(sms))).toEqual(['+46701740605']);
  const mail = { mail: { destination: ['Alma@Example.com'], tags: { memberId: ['alma'] } } };
  expect(namedIn(JSON.stringify(mail))).toEqual(['alma@example.com']);
});

test('Meta writes numbers without a plus, in JSON within a text, and Mexican ones as they were before 2019', () => {
  const entry = { changes: [{ value: { messages: [{ from: '5215512345678', text: { body: 'hi' } }] } }] };
  expect(namedIn(JSON.stringify({ whatsAppWebhookEntry: JSON.stringify(entry) }))).toEqual(['+525512345678']);
});

test('somebody whom WhatsApp knows by an id and shows no number is found', () => {
  expect(namedIn(JSON.stringify({ from_user_id: 'US.13491208655302741918' }))).toEqual([
    'whatsapp:US.13491208655302741918',
  ]);
});

test('a number in the midst of what somebody wrote names nobody, and what is no JSON neither', () => {
  expect(namedIn(JSON.stringify({ messageBody: 'call +46701740699, not me' }))).toEqual([]);
  expect(namedIn('{"originationNumber": "+4670')).toEqual([]);
});

test('those in a form are found too, also behind the channel that Twilio writes before them', () => {
  const form = new URLSearchParams({
    From: 'whatsapp:+46701740605',
    To: 'rcs:+46701740606',
    Body: 'STOP',
    NumMedia: '0',
  });
  expect(namedIn(JSON.stringify({ source: 'rook', text: form.toString() }))).toEqual(['+46701740605', '+46701740606']);
  const byId = new URLSearchParams({ From: 'whatsapp:US.13491208655302741918' });
  expect(namedIn(JSON.stringify({ text: byId.toString() }))).toEqual(['whatsapp:US.13491208655302741918']);
});
