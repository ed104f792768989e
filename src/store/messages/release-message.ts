import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Bound } from '#consent/bounds.ts';
import { RANK, type MessageRow } from '#messages/message.ts';
import { giveBack } from '#store/messages/give-back.ts';
import { keys } from '#store/keys.ts';
import { codesOf } from '#store/messages/message-item.ts';
import { giveTalliesBack } from '#store/messages/tallies.ts';
import { at, read, row, transact, type Dynamo } from '#store/table.ts';

/** The row that will take this one's place does not know its links; an erasure must. */
const keepLinks = async (dynamo: Dynamo, memberId: string, messageId: string): Promise<void> => {
  const item = await read(dynamo, keys.message(memberId, messageId));
  const codes = item === undefined ? [] : codesOf(item);
  const [first] = codes;
  if (first === undefined) return;
  await dynamo.client.send(new PutCommand(row(dynamo, keys.pastLinks(memberId, messageId, first), { codes })));
};

/** From `claimed` only. What still counts of its slot and its tallies is given back in the same transaction. */
export const releaseMessage = async (
  dynamo: Dynamo,
  { memberId, messageId, slot, at: when }: MessageRow,
  bounds: readonly Bound[] = [],
): Promise<void> => {
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
  const given = { ...(slot && { slot: { Update: giveBack(dynamo, slot) } }), ...giveTalliesBack(dynamo, bounds, when) };
  const refused = await transact(dynamo, { message, ...given });
  if (refused === undefined || 'message' in refused) return;
  const counting = Object.entries(given).filter(([name]) => !(name in refused));
  await transact(dynamo, { message, ...Object.fromEntries(counting) });
};
