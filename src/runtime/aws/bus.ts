import { PutEventsCommand, type EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { eachAlone } from '#words/each-alone.ts';
import { detailOf, type Bus } from '#words/fact.ts';

const BATCH = 10;

/** The bus `regulars`: source `regulars`, the fact's type as detail type. Subscribers tell repeats apart by `detail.id`. */
export const eventBridge = (client: EventBridgeClient, busName: string): Bus => ({
  publish: async (facts) => {
    const batches = Array.from({ length: Math.ceil(facts.length / BATCH) }, (_, i) =>
      facts.slice(i * BATCH, (i + 1) * BATCH),
    );
    await eachAlone(batches, async (batch) => {
      const Entries = batch.map((fact) => ({
        EventBusName: busName,
        Source: 'regulars',
        DetailType: fact.type,
        Time: new Date(fact.at),
        Detail: JSON.stringify(detailOf(fact)),
      }));
      const { FailedEntryCount = 0 } = await client.send(new PutEventsCommand({ Entries }));
      if (FailedEntryCount > 0) throw new Error(`the bus refused ${FailedEntryCount} of ${Entries.length} facts`);
    });
  },
});
