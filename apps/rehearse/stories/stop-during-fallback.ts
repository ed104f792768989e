import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { joined } from '../join.ts';
import { HOP_SECONDS } from '../publish.ts';
import type { Story } from '../story.ts';
import { until } from '../until.ts';
import { awaitEnd, awaitMessage, awaitQuiet, received } from '../watch.ts';

/** STOP while the RCS hop is still open: the run ends, no further hop goes out, and one confirmation is the last word. */
export const stopDuringFallback: Story = {
  name: 'stop-during-fallback',
  run: async (world) => {
    const { api, executions, phone } = world;
    const dan = await joined(world, 'Dan');
    await phone.configure(dan.number, { failWith: 'never' });
    await api.event(dan, { type: 'points.earned', data: { points: 470 } });
    const card = await awaitMessage(world, dan, /470 points/, { channel: 'rcs', everyMs: 50 });
    const [arn = ''] = await executions.of(dan.memberId, 'almost-silver');
    assert.equal((await executions.describe(arn)).status, 'RUNNING');

    await phone.reply(dan.number, { text: 'Stop.', channel: 'sms' });
    await awaitMessage(world, dan, /unsubscribed/);
    const { status, cause } = await awaitEnd(world, dan, 'almost-silver');
    assert.equal(status, 'ABORTED');
    assert.equal(cause, 'opt-out');
    const { optedOut, consent } = await api.member(dan);
    assert.equal(optedOut, true);
    assert.ok(!Object.values(consent).includes('granted'), 'everything is withdrawn');

    const after = Date.parse(card.at) + (HOP_SECONDS.rcs + 4) * 1_000 - Date.now();
    await sleep(Math.max(0, after));
    await api.event(dan, { type: 'reward.unlocked', data: { rewardId: 'coffee', title: 'Free coffee' } });
    await until('the reward message to be refused', async () =>
      (await api.explain(dan)).some(({ message, rule }) => message === 'reward-unlocked' && rule === 'stopped'),
    );
    await awaitQuiet(world);
    const texts = (await received(world, dan)).map(({ channel, text }) => `${channel} ${text.slice(0, 60)}`);
    assert.equal(texts.length, 3, `the answer to START, the card, one confirmation; got ${texts.join(' | ')}`);
    assert.match(texts[2] ?? '', /unsubscribed/);
  },
};
