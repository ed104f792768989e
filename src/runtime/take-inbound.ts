import type { Parsed } from '#inbound/shapes.ts';
import { receiveChoice } from '#inbound/receive-choice.ts';
import { receiveMove } from '#inbound/receive-move.ts';
import { receiveOptOut } from '#inbound/receive-opt-out.ts';
import { receiveProvisional } from '#inbound/receive-provisional.ts';
import { receiveReply } from '#inbound/receive-reply.ts';
import { receiveTemplate } from '#inbound/receive-template.ts';
import { outages, seals } from '#runtime/deps.ts';
import { sayReceipt } from '#runtime/read-inbound.ts';
import { replyEdges } from '#runtime/reply-edges.ts';
import { eachAlone } from '#words/each-alone.ts';

/** What taking anything touches that a provider may hand over. */
export const inboundEdges = { ...replyEdges, outages, seals };

type InboundPorts = { readonly [K in keyof typeof inboundEdges]: Awaited<ReturnType<(typeof inboundEdges)[K]>> };

/** All that was read of one payload, each thing alone; an opt-out never waits for anything else. */
export const takeInbound = async (
  ports: InboundPorts,
  { replies, receipts, optOuts = [], choices = [], moves = [], templates = [] }: Extract<Parsed, { readonly ok: true }>,
): Promise<void> => {
  const steps = [
    ...optOuts.map((optOut) => () => receiveOptOut(ports, optOut)),
    ...choices.map((choice) => () => receiveChoice(ports, choice)),
    ...replies.map((reply) => () => receiveReply(ports, reply)),
    ...moves.map((move) => () => receiveMove(ports, move)),
    ...templates.map((news) => () => receiveTemplate(ports, news)),
    ...receipts.map((receipt) => async () => {
      sayReceipt(receipt, await receiveProvisional(ports, receipt));
    }),
  ];
  await eachAlone<() => Promise<unknown>>(steps, (step) => step());
};
