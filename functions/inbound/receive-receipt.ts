import { receiveReceipt } from '#inbound/receive-receipt.ts';
import { executions, messages, readTopic, surveys } from '#runtime/deps.ts';
import { need } from '#runtime/need.ts';
import { topicWorker } from '#runtime/queue.ts';
import { readInbound, sayReceipt } from '#runtime/read-inbound.ts';
import { eachAlone } from '#words/each-alone.ts';

const edges = need({ messages, executions, surveys, readTopic });

/** SNS delivery topic: what became of SMS and RCS messages. Order and repeats do not matter: states only move forward. */
export const handler = topicWorker(async (message, at) => {
  const ports = await edges();
  await eachAlone(readInbound(ports, 'delivery', message, at).receipts, async (receipt) => {
    sayReceipt(receipt, await receiveReceipt(ports, receipt));
  });
});
