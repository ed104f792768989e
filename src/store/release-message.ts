import { RANK, type MessageRow } from '#channels/message.ts';
import { giveBack } from '#store/give-back.ts';
import { keys } from '#store/keys.ts';
import { at, transact, type Dynamo } from '#store/table.ts';

/** From `claimed` only. The slot is given back in the same transaction, if it still counts. */
export const releaseMessage = async (dynamo: Dynamo, { memberId, messageId, slot }: MessageRow): Promise<void> => {
  const message = {
    Update: {
      ...at(dynamo, keys.message(memberId, messageId)),
      UpdateExpression: 'SET #state = :released, #rank = :rank',
      ConditionExpression: '#state = :claimed',
      ExpressionAttributeNames: { '#state': 'state', '#rank': 'rank' },
      ExpressionAttributeValues: { ':released': 'released', ':rank': RANK.released, ':claimed': 'claimed' },
    },
  };
  const refused = await transact(dynamo, { message, slot: slot && { Update: giveBack(dynamo, slot) } });
  if (refused && !refused.message) await transact(dynamo, { message });
};
