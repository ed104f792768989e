import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readWhatsApp } from '#providers/aws-social/read-whatsapp.ts';
import { ana, type Bench, type Json, startPhone } from './support/bench.ts';
import { registerTemplate, statuses, template, whatsapp, writeFirst } from './support/sends.ts';

let bench: Bench;
beforeEach(async () => {
  bench = await startPhone();
});
afterEach(() => bench.stop());

const AT = '2026-11-21T09:00:00.000Z';
const post = (what: string, body: Json, number = ana) => bench.call('POST', bench.on(number, what), body);
const told = async () => readWhatsApp(JSON.stringify((await bench.look()).at(-1)?.body), '2026-11-21T10:00:00.000Z');
const id = expect.stringMatching(/^whatsapp:SE\.\d+$/) as unknown;

describe('marketing that is stopped in WhatsApp’s own menu', () => {
  test.each(['stop', 'resume'])('is told as a choice, with its own time: %s', async (marketing) => {
    expect((await post('marketing', { marketing })).status).toBe(202);
    expect(await told()).toMatchObject({ choices: [{ address: ana, at: AT, says: marketing }] });
  });

  test('by who shows no number too', async () => {
    await bench.set({ shownAs: 'id' });
    await post('marketing', { marketing: 'stop' });
    expect(await told()).toMatchObject({ choices: [{ address: id, says: 'stop' }] });
  });

  test('fails with 131050 from then on, until it is resumed; what is no marketing arrives', async () => {
    await registerTemplate(bench);
    const service = { body: 'Hi {{1}}, {{2}} points expire on Friday.', category: 'utility' };
    await bench.call('PUT', '/phone/api/templates/service', service);
    await post('marketing', { marketing: 'stop' });
    await bench.look();
    await bench.social.send(template());
    expect(statuses(await bench.look())).toMatchObject([{ status: 'failed', errors: [{ code: 131050 }] }]);
    await bench.social.send(template({ name: 'service', components: template0 }));
    expect(statuses(await bench.look())).toMatchObject([{ status: 'sent' }, { status: 'delivered' }]);
    await post('marketing', { marketing: 'resume' });
    await bench.look();
    await bench.social.send(template());
    expect(statuses(await bench.look())).toMatchObject([{ status: 'sent' }, { status: 'delivered' }]);
  });
});

describe('marketing to a number of the United States', () => {
  const washington = '+12025550143';
  const ottawa = '+16135550143';
  const toOf = (to: string) => template({}, { to });

  test('fails with 131049, as it does since April 2025; Canada gets it', async () => {
    await registerTemplate(bench);
    await bench.social.send(toOf(washington));
    expect(statuses(await bench.look())).toMatchObject([{ status: 'failed', errors: [{ code: 131049 }] }]);
    await bench.social.send(toOf(ottawa));
    expect(statuses(await bench.look())).toMatchObject([{ status: 'sent' }, { status: 'delivered' }]);
  });
});
const template0 = [{ type: 'body', parameters: ['Ana', '120'].map((text) => ({ type: 'text', text })) }];

describe('a move', () => {
  test.each(['user_id_update', 'user_changed_user_id'])('to a new id is told by %s', async (how) => {
    expect(await post('move', { how })).toMatchObject({ status: 202, body: { number: ana } });
    const parsed = await told();
    expect(parsed).toMatchObject({ moves: [{ from: id, to: id, at: AT }] });
    const [move] = (parsed.ok && parsed.moves) || [];
    expect(move?.from).not.toBe(move?.to);
    // From then on it is by the new id that they write and are reached.
    await bench.set({ shownAs: 'id' });
    await writeFirst(bench, 'Hi');
    expect(await told()).toMatchObject({ replies: [{ from: move?.to }] });
    const recipient = (address: string | undefined) => address?.replace('whatsapp:', '');
    const to = (address: string | undefined) =>
      whatsapp({ type: 'text', text: { body: 'Hi' }, to: undefined, recipient: recipient(address) });
    await expect(bench.social.send(to(move?.from))).rejects.toMatchObject({ name: 'InvalidParametersException' });
    await bench.social.send(to(move?.to));
    expect((await bench.thread()).at(-1)).toMatchObject({ direction: 'in', state: 'delivered' });
  });

  test('to a new number is told with both and both ids, and WhatsApp goes along', async () => {
    const to = '+46701234568';
    expect(await post('move', { how: 'user_changed_number', to })).toMatchObject({ status: 202, body: { number: to } });
    expect(await told()).toMatchObject({
      moves: [
        { from: ana, to },
        { from: id, to: id },
      ],
    });
    await bench.social.send(template());
    expect(statuses(await bench.look())).toMatchObject([{ status: 'failed', errors: [{ code: 131026 }] }]);
    expect(await post('reply', { text: 'Hi', channel: 'whatsapp' }, to)).toMatchObject({ status: 202 });
  });

  test.each<[string, string, Json, number]>([
    ['to the same number', ana, { how: 'user_changed_number', to: ana }, 400],
    ['of a kind that there is not', ana, { how: 'user_vanished' }, 400],
    ['of an inbox', 'ana%40example.com', { how: 'user_id_update' }, 409],
  ])('%s is refused', async (_, number, body, status) => {
    expect(await post('move', body, number)).toMatchObject({ status });
  });
});
