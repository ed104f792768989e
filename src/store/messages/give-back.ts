import type { MessageRow } from '#messages/message.ts';
import { keys } from '#store/keys.ts';
import { at, type Dynamo } from '#store/table.ts';

/** Takes a slot off the list of the person, as an update that holds only while it is there. */
export const giveBack = (dynamo: Dynamo, { person, id }: NonNullable<MessageRow['slot']>) => ({
  ...at(dynamo, keys.consent(person)),
  UpdateExpression: 'REMOVE slots.#slot ADD counted :one',
  ConditionExpression: 'attribute_exists(slots.#slot)',
  ExpressionAttributeNames: { '#slot': id },
  ExpressionAttributeValues: { ':one': 1 },
});
