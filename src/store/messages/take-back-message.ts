import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Verdict } from '#consent/verdict.ts';
import { RANK, type MessageRow } from '#messages/message.ts';
import { giveBack } from '#store/messages/give-back.ts';
import { keys } from '#store/keys.ts';
import { messageFromItem } from '#store/messages/message-item.ts';
import { at, held, type Dynamo } from '#store/table.ts';

/** Only the try that the provider speaks of. A death before its slot is given back keeps that taken, not free. */
export const takeBackMessage = async (
  dynamo: Dynamo,
  { memberId, messageId }: Pick<MessageRow, 'memberId' | 'messageId'>,
  providerId: string,
  verdict: Verdict,
): Promise<MessageRow | undefined> => {
  const update = new UpdateCommand({
    ...at(dynamo, keys.message(memberId, messageId)),
    UpdateExpression: 'SET #state = :deferred, #rank = :rank, verdict = :verdict, #timeline.#reached = :at',
    ConditionExpression: '#state = :sent AND (providerId = :providerId OR sentAs = :providerId)',
    ExpressionAttributeNames: { '#state': 'state', '#rank': 'rank', '#timeline': 'timeline', '#reached': 'deferred' },
    ExpressionAttributeValues: {
      ':deferred': 'deferred',
      ':rank': RANK.deferred,
      ':verdict': verdict,
      ':at': verdict.at,
      ':sent': 'sent',
      ':providerId': providerId,
    },
    ReturnValues: 'ALL_NEW',
  });
  const result = await held(() => dynamo.client.send(update));
  if (!('Attributes' in result) || !result.Attributes) return undefined;
  const after = messageFromItem(result.Attributes);
  const { slot } = after;
  if (slot) await held(() => dynamo.client.send(new UpdateCommand(giveBack(dynamo, slot))));
  return after;
};
