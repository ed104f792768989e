import { receiveChoice } from '#inbound/receive-choice.ts';
import { receiveMove } from '#inbound/receive-move.ts';
import { receiveProvisional } from '#inbound/receive-provisional.ts';
import { receiveReply } from '#inbound/receive-reply.ts';
import { outages, seals } from '#runtime/deps.ts';
import { need } from '#runtime/need.ts';
import { topicWorker } from '#runtime/queue.ts';
import { readInbound, sayReceipt } from '#runtime/read-inbound.ts';
import { replyEdges } from '#runtime/reply-edges.ts';
import { eachAlone } from '#words/each-alone.ts';

const edges = need({ ...replyEdges, outages, seals });

/** SNS topic of the WhatsApp account: choices, replies and receipts come through the same one, and an opt-out never waits. */
export const handler = topicWorker(async (message, at) => {
  const ports = await edges();
  const { replies, receipts, choices = [], moves = [] } = readInbound(ports, 'whatsapp', message, at);
  const steps = [
    ...choices.map((choice) => () => receiveChoice(ports, choice)),
    ...replies.map((reply) => () => receiveReply(ports, reply)),
    ...moves.map((move) => () => receiveMove(ports, move)),
    ...receipts.map((receipt) => async () => {
      sayReceipt(receipt, await receiveProvisional(ports, receipt));
    }),
  ];
  await eachAlone<() => Promise<unknown>>(steps, (step) => step());
});
