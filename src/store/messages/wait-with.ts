import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { MessageRow } from '#messages/message.ts';
import { keys } from '#store/keys.ts';
import { messageFromItem } from '#store/messages/message-item.ts';
import { at, held, type Dynamo } from '#store/table.ts';

/** Only while it is sent: whatever came of it meanwhile is told to the new token by who asked. */
export const waitWith = async (
  dynamo: Dynamo,
  { memberId, messageId }: Pick<MessageRow, 'memberId' | 'messageId'>,
  token: string,
): Promise<MessageRow | undefined> => {
  const update = new UpdateCommand({
    ...at(dynamo, keys.message(memberId, messageId)),
    UpdateExpression: 'SET #token = :token',
    ConditionExpression: '#state = :sent',
    ExpressionAttributeNames: { '#state': 'state', '#token': 'token' },
    ExpressionAttributeValues: { ':token': token, ':sent': 'sent' },
    ReturnValues: 'ALL_NEW',
  });
  const result = await held(() => dynamo.client.send(update));
  return 'Attributes' in result && result.Attributes ? messageFromItem(result.Attributes) : undefined;
};
