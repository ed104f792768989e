import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { RANK, type MessageRow } from '#messages/message.ts';
import { giveBack } from '#store/messages/give-back.ts';
import { keys } from '#store/keys.ts';
import { codesOf } from '#store/messages/message-item.ts';
import { at, read, row, transact, type Dynamo } from '#store/table.ts';

/** The row that will take this one's place does not know its links; an erasure must. */
const keepLinks = async (dynamo: Dynamo, memberId: string, messageId: string): Promise<void> => {
  const item = await read(dynamo, keys.message(memberId, messageId));
  const codes = item === undefined ? [] : codesOf(item);
  const [first] = codes;
  if (first === undefined) return;
  await dynamo.client.send(new PutCommand(row(dynamo, keys.pastLinks(memberId, messageId, first), { codes })));
};

/** From `claimed` only. The slot is given back in the same transaction, if it still counts. */
export const releaseMessage = async (dynamo: Dynamo, { memberId, messageId, slot }: MessageRow): Promise<void> => {
  await keepLinks(dynamo, memberId, messageId);
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
