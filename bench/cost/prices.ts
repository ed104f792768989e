/** Billed milliseconds of one invocation with one record, assumed, since no AWS is here to measure; and its memory as it is deployed. */
export const assumed = {
  accept: { ms: 12, gb: 1 },
  advance: { ms: 12, gb: 0.5 },
  send: { ms: 93, gb: 0.5 },
  receipt: { ms: 8, gb: 0.5 },
} as const;

/** SendMessage, ReceiveMessage, DeleteMessage. */
export const SQS_REQUESTS = 3;
