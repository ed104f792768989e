import assert from 'node:assert/strict';
import { listenOnBus } from '../bus-ear.ts';
import { joined } from '../join.ts';
import type { Story } from '../story.ts';
import { until } from '../until.ts';
import { awaitMessage, awaitQuiet, received } from '../watch.ts';

/** REDEEM twice at once: the loyalty system is asked exactly once, and its answer reaches the person. */
export const redemptionByReply: Story = {
  name: 'redemption-by-reply',
  run: async (world) => {
    const { api, aws, deployed, phone } = world;
    const gus = await joined(world, 'Gus');
    const ear = await listenOnBus(aws, deployed.BusName, 'redemption.requested');
    try {
      const reward = { rewardId: 'free-coffee', title: 'Free coffee' };
      await api.event(gus, { type: 'reward.unlocked', data: reward });
      await awaitMessage(world, gus, /Ready for you: Free coffee\. Reply REDEEM/);

      const redeem = { text: 'Redeem', channel: 'sms' } as const;
      await Promise.all([phone.reply(gus.number, redeem), phone.reply(gus.number, redeem)]);
      await awaitMessage(world, gus, /getting your Free coffee ready/);
      await until('both replies to be answered', async () => {
        const answers = (await received(world, gus)).filter(({ text }) => /getting your|on its way/.test(text));
        return answers.length === 2;
      });
      const heard = async () => (await ear.heard()).filter(({ detail }) => detail.memberId === gus.memberId);
      await until('redemption.requested on the bus', async () => (await heard()).length > 0);
      await awaitQuiet(world);
      const facts = await heard();
      assert.equal(facts.length, 1, 'two REDEEMs are one request');
      assert.equal(facts[0]?.detail['rewardId'], 'free-coffee');
      assert.equal((await api.member(gus)).rewards[0]?.state, 'requested');

      await api.event(gus, { type: 'reward.redeemed', data: reward });
      await awaitMessage(world, gus, /Your reward is waiting at the counter/);
      assert.equal((await api.member(gus)).rewards[0]?.state, 'redeemed');
    } finally {
      await ear.close();
    }
  },
};
