import { RANK, type Claim, type MessageRow } from '#channels/message.ts';
import { keys } from '#store/keys.ts';
import { at, transact, type Dynamo } from '#store/table.ts';

/** From `claimed` only. The cap is given back in the same transaction, unless its day is over. */
export const releaseMessage = async (
  dynamo: Dynamo,
  { memberId, messageId }: MessageRow,
  address: string,
  cap: Claim['cap'],
): Promise<void> => {
  const message = {
    Update: {
      ...at(dynamo, keys.message(memberId, messageId)),
      UpdateExpression: 'SET #state = :released, #rank = :rank',
      ConditionExpression: '#state = :claimed',
      ExpressionAttributeNames: { '#state': 'state', '#rank': 'rank' },
      ExpressionAttributeValues: { ':released': 'released', ':rank': RANK.released, ':claimed': 'claimed' },
    },
  };
  const consent = cap && {
    Update: {
      ...at(dynamo, keys.consent(address)),
      UpdateExpression: 'SET capCount = capCount - :one',
      ConditionExpression: 'capDay = :day AND capCount > :zero',
      ExpressionAttributeValues: { ':day': cap.day, ':one': 1, ':zero': 0 },
    },
  };
  const refused = await transact(dynamo, { message, consent });
  if (refused && !refused.message) await transact(dynamo, { message });
};
