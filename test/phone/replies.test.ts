import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ana, type Bench, type Json, startPhone } from './support/bench.ts';
import { metaValue, rcs, rcsText, registerTemplate, sms, template, whatsapp, writeFirst } from './support/sends.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await startPhone();
});
afterEach(() => bench.stop());

const reply = (body: Json) => bench.call('POST', bench.on(ana, 'reply'), body);
const inbound = async () => (await bench.look()).filter((p) => p.topic === 'two-way').map((p) => p.body);
const lastMeta = async () => metaValue((await bench.look()).at(-1)?.body ?? {});

test('a text reply is published as a two-way SMS about the last message', async () => {
  const { MessageId } = await bench.voice.send(sms());
  const answer = await reply({ text: 'STOP please' });
  expect(answer.status).toBe(202);
  expect(await inbound()).toEqual([
    {
      originationNumber: ana,
      destinationNumber: '62388',
      messageKeyword: 'STOP',
      messageBody: 'STOP please',
      inboundMessageId: answer.body['messageId'],
      previousPublishedMessageId: MessageId,
    },
  ]);
  expect((await bench.thread())[1]).toMatchObject({ direction: 'out', from: ana, text: 'STOP please', state: 'sent' });
});

test('a number that never got anything can write first, by SMS', async () => {
  await reply({ text: 'JOIN' });
  const [payload] = await inbound();
  expect(payload).toMatchObject({ destinationNumber: '62388', messageKeyword: 'JOIN' });
  expect(payload).not.toHaveProperty('previousPublishedMessageId');
});

test('a tap on an RCS suggestion is a JSON string and a number without its plus', async () => {
  const { MessageId } = await bench.voice.send(rcs());
  await reply({ messageId: MessageId, suggestion: 'Count me in' });
  const [payload] = await inbound();
  expect(payload).toMatchObject({
    originationNumber: ana.slice(1),
    destinationNumber: 'rcs-norrsken',
    previousPublishedMessageId: MessageId,
  });
  expect(JSON.parse(String(payload?.['messageBody']))).toEqual({
    type: 'SUGGESTION',
    text: 'Count me in',
    postbackData: 'v1:yes',
  });
});

test('a suggestion can be named by its index, and one that opens a link leaves no bubble', async () => {
  const { MessageId } = await bench.voice.send(rcs());
  expect((await reply({ messageId: MessageId, suggestion: 1 })).status).toBe(202);
  const [payload] = await inbound();
  expect(payload?.['messageBody']).toContain('v1:open');
  expect(await bench.thread()).toHaveLength(1);
});

test('an RCS text keeps the plus, and the channel of the last delivered message is the default', async () => {
  await bench.voice.send(sms());
  await bench.voice.send(rcsText('Hello'));
  await reply({ text: 'Hi' });
  await reply({ text: 'by SMS', channel: 'sms' });
  expect(await inbound()).toMatchObject([
    { originationNumber: ana, destinationNumber: 'rcs-norrsken', messageBody: 'Hi' },
    { originationNumber: ana, destinationNumber: '62388', messageBody: 'by SMS' },
  ]);
});

test('a WhatsApp text is a Meta message inside the AWS wrapper', async () => {
  await writeFirst(bench, 'Hei');
  expect(await lastMeta()).toEqual({
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '15550783881', phone_number_id: '106540352242922' },
    contacts: [{ profile: { name: 'Phone 4567' }, wa_id: '46701234567' }],
    messages: [
      {
        from: '46701234567',
        id: expect.stringMatching(/^wamid\./),
        timestamp: String(Date.parse('2026-11-21T09:00:00.000Z') / 1000),
        type: 'text',
        text: { body: 'Hei' },
      },
    ],
  });
});

test('a tap on a template button is a button message about that template', async () => {
  await registerTemplate(bench);
  const { messageId } = await bench.social.send(template());
  await reply({ messageId, suggestion: 'Redeem' });
  expect((await lastMeta())['messages']).toMatchObject([
    {
      type: 'button',
      button: { payload: 'v1:redeem', text: 'Redeem' },
      context: { from: '15550783881', id: expect.stringMatching(/^wamid\./) },
    },
  ]);
});

test('a tap on a link of a WhatsApp template tells nobody, as with Meta', async () => {
  await registerTemplate(bench);
  const { messageId } = await bench.social.send(template());
  await bench.look();
  expect((await reply({ messageId, suggestion: 'See rewards' })).status).toBe(202);
  expect(await bench.look()).toEqual([]);
});

test.each([
  ['button', { buttons: [{ type: 'reply', reply: { id: 'v1:yes', title: 'Yes' } }] }, 'button_reply'],
  ['list', { button: 'Open', sections: [{ rows: [{ id: 'v1:yes', title: 'Yes' }] }] }, 'list_reply'],
])('a tap on a %s message is an interactive reply', async (type, action, kind) => {
  await writeFirst(bench);
  const message = { type: 'interactive', interactive: { type, body: { text: 'Join?' }, action } };
  const { messageId } = await bench.social.send(whatsapp(message));
  await reply({ messageId, suggestion: 'Yes' });
  expect((await lastMeta())['messages']).toMatchObject([
    { type: 'interactive', interactive: { type: kind, [kind]: { id: 'v1:yes', title: 'Yes' } } },
  ]);
});

test('a reply that cannot be is refused with its reason and its place', async () => {
  const { MessageId } = await bench.voice.send(rcs());
  const refused = async (body: Json) => {
    const { status, body: answer } = await reply(body);
    return [status, answer['path']];
  };
  expect(await refused({ messageId: 'nope', suggestion: 0 })).toEqual([404, 'messageId']);
  expect(await refused({ messageId: MessageId, suggestion: 'Nope' })).toEqual([400, 'suggestion']);
  expect(await refused({ messageId: MessageId, suggestion: 9 })).toEqual([400, 'suggestion']);
  expect(await refused({ text: '  ' })).toEqual([400, 'text']);
  expect(await refused({ text: 'a', messageId: MessageId, suggestion: 0 })).toEqual([400, '']);
  expect(await refused({ text: 'a', channel: 'fax' })).toEqual([400, 'channel']);
  await bench.set({ rcs: false });
  expect(await refused({ messageId: MessageId, suggestion: 0 })).toEqual([409, 'channel']);
  await bench.set({ rcs: true, signal: false });
  expect(await refused({ text: 'a' })).toEqual([409, 'signal']);
});
