import assert from 'node:assert/strict';
import { joined } from '../join.ts';
import { HOP_SECONDS } from '../publish.ts';
import type { Story } from '../story.ts';
import { expectTimeouts } from '../timeouts.ts';
import { until } from '../until.ts';
import { awaitEnd, awaitMessage, awaitQuiet, received } from '../watch.ts';

/** A receipt that late leaves time to set up what WhatsApp will do. */
const RCS_RECEIPT_MS = 2_000;

/** Nine tenths of the way: RCS is refused, WhatsApp never says a word, the SMS with its short link arrives. */
export const almostSilver: Story = {
  name: 'almost-silver',
  run: async (world) => {
    const { api, aws, phone } = world;
    await expectTimeouts(aws.sfn, aws.sqs);
    const bea = await joined(world, 'Bea');
    await phone.configure(bea.number, { rcs: false, receiptDelayMs: RCS_RECEIPT_MS });
    await api.event(bea, { type: 'points.earned', data: { points: 460 } });

    const card = await awaitMessage(world, bea, /460 points/, { channel: 'rcs', everyMs: 50 });
    assert.equal(card.state, 'failed', 'a phone without RCS refuses the card');
    await phone.configure(bea.number, { failWith: 'never', receiptDelayMs: 0 });

    const template = await awaitMessage(world, bea, /40 points from Silver/, { channel: 'whatsapp' });
    const text = await awaitMessage(world, bea, /40 points to Silver/, { channel: 'sms' });
    const waited = (Date.parse(text.at) - Date.parse(template.at)) / 1_000;
    assert.ok(waited >= HOP_SECONDS.whatsapp - 1, `SMS came ${waited} s after WhatsApp, before its hop timed out`);

    const { status, states } = await awaitEnd(world, bea, 'almost-silver');
    assert.equal(status, 'SUCCEEDED');
    const hop = ['Await', 'Advance'];
    assert.deepEqual(states, [...hop, ...hop, 'Await', 'Done']);

    const link = /https?:\/\/\S+(\/l\/\w+)/.exec(text.text)?.[1];
    assert.ok(link !== undefined, `no short link in: ${text.text}`);
    const opened = await world.call('GET', link, { unsigned: true });
    assert.equal(opened.status, 302);
    assert.equal(opened.headers.get('location'), 'https://norrsken.example/tiers');

    await until('the SMS to be known as delivered', async () =>
      (await api.explain(bea)).some(
        ({ channel, message, state }) => `${channel} ${message} ${state}` === 'sms almost-silver delivered',
      ),
    );
    await awaitQuiet(world);
    const hops = (await api.explain(bea)).filter(({ journey }) => journey === 'almost-silver');
    assert.deepEqual(
      hops.map(({ channel, state }) => `${channel} ${state}`),
      ['sms delivered', 'whatsapp sent', 'rcs failed'],
    );
    const arrived = (await received(world, bea)).filter(({ text: said }) => /points/.test(said));
    assert.deepEqual(
      arrived.map(({ channel, state }) => `${channel} ${state}`),
      ['rcs failed', 'whatsapp sent', 'sms delivered'],
    );
  },
};
