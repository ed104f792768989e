import assert from 'node:assert/strict';
import { joined } from '../join.ts';
import type { Story } from '../story.ts';
import { awaitEnd, awaitMessage, awaitQuiet, received } from '../watch.ts';

/** The card arrives by RCS, so no other channel is tried, and a tap on it is answered. */
export const cardTapped: Story = {
  name: 'card-tapped',
  run: async (world) => {
    const { api, phone } = world;
    const cleo = await joined(world, 'Cleo');
    await api.event(cleo, { type: 'points.earned', data: { points: 455 } });

    const card = await awaitMessage(world, cleo, /455 points/, { channel: 'rcs' });
    assert.equal(card.state, 'delivered');
    assert.equal(card.card?.title, '45 points to Silver');
    assert.deepEqual(
      card.suggestions.map(({ text }) => text),
      ['See rewards', 'Not now'],
    );
    const { status, states } = await awaitEnd(world, cleo, 'almost-silver');
    assert.equal(status, 'SUCCEEDED');
    assert.deepEqual(states, ['Await', 'Advance', 'Await', 'Done']);

    await phone.reply(cleo.number, { messageId: card.messageId, suggestion: 'See rewards' });
    const answer = await awaitMessage(world, cleo, /No reward is waiting yet\. 45 points to Silver/);
    assert.equal(answer.channel, 'rcs', 'the answer comes on the channel of the tap');
    await awaitQuiet(world);
    assert.equal((await received(world, cleo)).length, 3, 'the answer to START, the card, the answer to the tap');
  },
};
