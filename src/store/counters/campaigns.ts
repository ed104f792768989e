import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { OUTCOMES, type Outcomes } from '#segments/outcomes.ts';
import type { Segments } from '#segments/segments.ts';
import { keys } from '#store/keys.ts';
import { at, read, type Dynamo } from '#store/table.ts';

const OutcomesItem = z.partialRecord(z.enum(OUTCOMES), z.number());

const told = (item: Readonly<Record<string, unknown>>): Outcomes =>
  OutcomesItem.parse(Object.fromEntries(OUTCOMES.flatMap((name) => (name in item ? [[name, item[name]]] : []))));

/** What became of the members of campaigns: additions, which nobody who adds at the same time can make fail. */
export const dynamoOutcomes = (dynamo: Dynamo): Pick<Segments, 'tell' | 'told'> => ({
  async tell(campaign, outcomes) {
    const given = OUTCOMES.filter((name) => outcomes[name] !== undefined);
    const update = new UpdateCommand({
      ...at(dynamo, keys.campaign(campaign)),
      UpdateExpression: `ADD ${given.map((_, i) => `#o${i} :o${i}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(given.map((name, i) => [`#o${i}`, name])),
      ExpressionAttributeValues: Object.fromEntries(given.map((name, i) => [`:o${i}`, outcomes[name]])),
    });
    await dynamo.client.send(update);
  },
  async told(campaign) {
    return told((await read(dynamo, keys.campaign(campaign))) ?? {});
  },
});
