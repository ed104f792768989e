import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { RANK, type Learnt, type MessageRow, type MessageState } from '#messages/message.ts';
import { giveBack } from '#store/messages/give-back.ts';
import { keys } from '#store/keys.ts';
import { messageFromItem } from '#store/messages/message-item.ts';
import { at, held, type Dynamo } from '#store/table.ts';

/** One conditional write, forward only. A death before the slot of what failed is given back keeps it taken, not free. */
export const advanceMessage = async (
  dynamo: Dynamo,
  memberId: string,
  messageId: string,
  state: MessageState,
  when: string,
  patch: Learnt = {},
): Promise<MessageRow | undefined> => {
  const patched = Object.entries<unknown>(patch).filter(([, value]) => value !== undefined);
  const update = new UpdateCommand({
    ...at(dynamo, keys.message(memberId, messageId)),
    UpdateExpression: `SET #state = :state, #rank = :rank, #timeline.#reached = :at${patched.map(([name]) => `, ${name} = :${name}`).join('')}`,
    ConditionExpression: '#rank < :rank',
    ExpressionAttributeNames: { '#state': 'state', '#rank': 'rank', '#timeline': 'timeline', '#reached': state },
    ExpressionAttributeValues: {
      ':state': state,
      ':rank': RANK[state],
      ':at': when,
      ...Object.fromEntries(patched.map(([name, value]) => [`:${name}`, value])),
    },
    ReturnValues: 'ALL_NEW',
  });
  const result = await held(() => dynamo.client.send(update));
  if (!('Attributes' in result) || !result.Attributes) return undefined;
  const after = messageFromItem(result.Attributes);
  const { slot } = after;
  if (state === 'failed' && slot) await held(() => dynamo.client.send(new UpdateCommand(giveBack(dynamo, slot))));
  return after;
};
