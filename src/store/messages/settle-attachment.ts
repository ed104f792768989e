import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Attachment } from '#messages/attachment.ts';
import { keys } from '#store/keys.ts';
import { at, held, type Dynamo } from '#store/table.ts';

/** Only while it is coming: who settles it a second time, or after its message went, changes nothing. */
export const settleAttachment = async (
  dynamo: Dynamo,
  memberId: string,
  messageId: string,
  index: number,
  attachment: Attachment,
): Promise<void> => {
  const its = `#attachments[${String(index)}]`;
  const update = new UpdateCommand({
    ...at(dynamo, keys.message(memberId, messageId)),
    UpdateExpression: `SET ${its} = :attachment`,
    ConditionExpression: `${its}.#state = :coming`,
    ExpressionAttributeNames: { '#attachments': 'attachments', '#state': 'state' },
    ExpressionAttributeValues: { ':attachment': attachment, ':coming': 'coming' },
  });
  await held(() => dynamo.client.send(update));
};
