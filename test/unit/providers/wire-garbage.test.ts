import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { topicReader, topics } from '#providers/read-source.ts';
import type { TopicName } from '#providers/registry.ts';

const AT = '2026-11-21T09:30:00.000Z';
const names = Object.keys(topics()) as TopicName[];
const readTopic = topicReader();
const keys = [
  ...['originationNumber', 'destinationNumber', 'messageBody', 'inboundMessageId', 'eventType', 'messageId'],
  ...[
    'context',
    'whatsAppWebhookEntry',
    'changes',
    'field',
    'value',
    'messages',
    'statuses',
    'type',
    'text',
    '__proto__',
  ],
];
const someJson = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, tie('leaf'), tie('record'), fc.array(tie('value'), { maxLength: 3 })),
  leaf: fc.oneof(fc.constantFrom('messages', 'rcs-1', '+14255550182', 'text', null, 1e308), fc.string(), fc.boolean()),
  record: fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 6 }),
})).record;

describe.each(names)('%s', (name) => {
  const parse = (text: string) => readTopic(name, text, AT);

  it('never throws, whatever text comes', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void parse(text)));
  });

  it('never throws, whatever JSON comes, alone or inside the envelope', () => {
    fc.assert(
      fc.property(someJson, (value) => {
        const text = JSON.stringify(value);
        parse(text);
        parse(JSON.stringify({ whatsAppWebhookEntry: text }));
        parse(JSON.stringify({ ...(value as object), destinationNumber: 'rcs-1', messageBody: text }));
      }),
    );
  });

  it.each([
    ['deep', '['.repeat(200_000)],
    ['deep and closed', '['.repeat(200_000) + ']'.repeat(200_000)],
    ['long', JSON.stringify({ eventType: 'x'.repeat(3_000_000) })],
    ["another provider's", '{"Type":"Notification","Message":"{}"}'],
  ])('refuses what is %s', (_, text) => {
    expect(parse(text)).toMatchObject({ ok: false });
  });
});
