/** Billed milliseconds of one invocation with one record, and its memory. Assumed: no AWS is here to measure. */
export const assumed = {
  accept: { ms: 12, gb: 0.5 },
  advance: { ms: 12, gb: 0.5 },
  send: { ms: 90, gb: 1 },
  receipt: { ms: 8, gb: 0.5 },
} as const;

/** START, END and REPORT of one invocation. */
export const PLATFORM_LOG_BYTES = 350;
/** SendMessage, ReceiveMessage, DeleteMessage. */
export const SQS_REQUESTS = 3;
