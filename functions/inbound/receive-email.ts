import { receiveOptOut } from '#inbound/receive-opt-out.ts';
import { receiveReceipt } from '#inbound/receive-receipt.ts';
import { addressOf, consents, executions, members, messages, programmes, readTopic, surveys } from '#runtime/deps.ts';
import { need } from '#runtime/need.ts';
import { topicWorker } from '#runtime/queue.ts';
import { readInbound, sayReceipt } from '#runtime/read-inbound.ts';
import { eachAlone } from '#words/each-alone.ts';

const edges = need({ consents, members, messages, executions, surveys, programmes, addressOf, readTopic });

/** SNS topic of the mail configuration set: receipts, and the opt-outs that complaints and dead mailboxes are, these first. */
export const handler = topicWorker(async (message, at) => {
  const ports = await edges();
  const { receipts, optOuts = [] } = readInbound(ports, 'email', message, at);
  const steps = [
    ...optOuts.map((optOut) => () => receiveOptOut(ports, optOut)),
    ...receipts.map((receipt) => async () => {
      sayReceipt(receipt, await receiveReceipt(ports, receipt));
    }),
  ];
  await eachAlone<() => Promise<unknown>>(steps, (step) => step());
});
