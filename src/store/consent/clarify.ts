import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Clarifying } from '#consent/consent.ts';
import { keys } from '#store/keys.ts';
import { at, held, type Dynamo } from '#store/table.ts';

/** Opens a clarification, unless one is open or the address is stopped. */
export const clarify = async (dynamo: Dynamo, address: string, clarifying: Clarifying): Promise<boolean> => {
  const update = new UpdateCommand({
    ...at(dynamo, keys.consent(address)),
    UpdateExpression: 'SET address = :address, clarifying = :clarifying, clarifyingId = :id',
    ConditionExpression: 'attribute_not_exists(stoppedAt) AND attribute_not_exists(clarifying)',
    ExpressionAttributeValues: {
      ':address': address,
      ':clarifying': JSON.stringify(clarifying),
      ':id': clarifying.id,
    },
  });
  return !('item' in (await held(() => dynamo.client.send(update))));
};

/** Ends the clarification with this id. */
export const clarified = async (dynamo: Dynamo, address: string, id: string): Promise<boolean> => {
  const update = new UpdateCommand({
    ...at(dynamo, keys.consent(address)),
    UpdateExpression: 'REMOVE clarifying, clarifyingId',
    ConditionExpression: 'clarifyingId = :id AND attribute_exists(clarifying)',
    ExpressionAttributeValues: { ':id': id },
  });
  return !('item' in (await held(() => dynamo.client.send(update))));
};
