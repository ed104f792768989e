import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Portions } from '#runs/scans.ts';
import { sendAll } from '#runtime/aws/queue-batches.ts';

/** The queue of the workers. */
export const sqsPortions = (client: SQSClient, url: string): Portions => ({
  hand: (portions) =>
    sendAll(
      client,
      url,
      portions.map((portion) => JSON.stringify(portion)),
    ),
});
