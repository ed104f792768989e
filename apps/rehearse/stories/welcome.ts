import assert from 'node:assert/strict';
import type { Story } from '../story.ts';
import { until } from '../until.ts';
import { awaitEnd, awaitMessage, awaitQuiet, received } from '../watch.ts';

/** Enrolled, asked once by SMS, YES: only then everything is allowed, and the welcome comes with a first coffee. */
export const welcome: Story = {
  name: 'welcome',
  run: async (world) => {
    const { api, phone } = world;
    const ada = world.person('Ada');
    const data = { givenName: ada.givenName, phone: ada.number, timeZone: ada.timeZone, country: ada.country };
    await api.event(ada, { type: 'member.enrolled', data });

    const question = await awaitMessage(world, ada, /Reply YES/);
    assert.equal(question.channel, 'sms');
    await until('the question to be on record', async () => {
      const { consent } = await api.member(ada);
      return consent['sms:rewards'] === 'pending';
    });
    assert.ok(!Object.values((await api.member(ada)).consent).includes('granted'), 'nothing is granted before YES');

    await phone.reply(ada.number, { text: 'Yes!', channel: 'sms' });
    await awaitMessage(world, ada, /Welcome, Ada\. You have 0 points/);
    await awaitMessage(world, ada, /first coffee/i);
    const { consent, optedOut } = await api.member(ada);
    const pairs = ['sms', 'rcs', 'whatsapp'].flatMap((one) =>
      ['rewards', 'offers', 'service'].map((t) => `${one}:${t}`),
    );
    assert.deepEqual(consent, Object.fromEntries(pairs.map((pair) => [pair, 'granted'])));
    assert.equal(optedOut, false);

    const { status, states } = await awaitEnd(world, ada, 'welcome');
    assert.equal(status, 'SUCCEEDED');
    assert.deepEqual(states, ['Await', 'Advance', 'Await', 'Done']);
    await awaitQuiet(world);
    assert.equal((await received(world, ada)).length, 3, 'the question, the welcome and a first coffee, nothing else');
    const log = (await api.explain(ada)).map(({ message, state }) => `${message} ${state}`).sort();
    assert.deepEqual(log, ['first-perk delivered', 'opt-in delivered', 'welcome delivered', 'yes received']);
    const { rewards } = await api.member(ada);
    assert.deepEqual(
      rewards.map(({ rewardId, state }) => `${rewardId} ${state}`),
      ['first-coffee unlocked'],
      'what the message says was granted',
    );
  },
};
