import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { joined } from '../join.ts';
import { HOP_SECONDS } from '../publish.ts';
import type { Story } from '../story.ts';
import { until } from '../until.ts';
import { awaitEnd, awaitMessage, awaitQuiet, received } from '../watch.ts';

/**
 * A wish to stop, in words that are no keyword, while the second of three hops is open: the run ends, the third hop is never
 * sent, and one confirmation is the last word.
 */
/** A receipt that late leaves time to set up what WhatsApp will do. */
const RCS_RECEIPT_MS = 2_000;

export const stopDuringFallback: Story = {
  name: 'stop-during-fallback',
  run: async (world) => {
    const { api, executions, phone } = world;
    const dan = await joined(world, 'Dan');
    await phone.configure(dan.number, { rcs: false, receiptDelayMs: RCS_RECEIPT_MS });
    await api.event(dan, { type: 'points.earned', data: { points: 470 } });
    await awaitMessage(world, dan, /470 points/, { channel: 'rcs', everyMs: 50 });
    await phone.configure(dan.number, { failWith: 'never', receiptDelayMs: 0 });
    const second = await awaitMessage(world, dan, /30 points from Silver/, { channel: 'whatsapp', everyMs: 50 });
    const [arn = ''] = await executions.of(dan.memberId, 'almost-silver');
    assert.equal((await executions.describe(arn)).status, 'RUNNING');

    await phone.reply(dan.number, { text: 'pls stop texting me', channel: 'sms' });
    await phone.reply(dan.number, { text: 'STOP', channel: 'sms' });
    await awaitMessage(world, dan, /unsubscribed/);
    const { status, cause } = await awaitEnd(world, dan, 'almost-silver');
    assert.equal(status, 'ABORTED');
    assert.equal(cause, 'opt-out');
    const { optedOut, consent } = await api.member(dan);
    assert.equal(optedOut, true);
    assert.ok(!Object.values(consent).includes('granted'), 'everything is withdrawn');

    const after = Date.parse(second.at) + (HOP_SECONDS.whatsapp + 4) * 1_000 - Date.now();
    await sleep(Math.max(0, after));
    await api.event(dan, { type: 'reward.unlocked', data: { rewardId: 'coffee', title: 'Free coffee' } });
    await until('the reward message to be refused', async () =>
      (await api.explain(dan)).some(({ message, rule }) => message === 'reward-unlocked' && rule === 'stopped'),
    );
    await awaitQuiet(world);
    const texts = (await received(world, dan)).map(({ channel, text }) => `${channel} ${text.slice(0, 60)}`);
    assert.equal(
      texts.length,
      4,
      `the answer to START, the card, the template, one confirmation; got ${texts.join(' | ')}`,
    );
    assert.match(texts[3] ?? '', /unsubscribed/);
    assert.ok(!texts.some((text) => /^sms .*Silver/.test(text)), 'the third hop was not sent');
  },
};
