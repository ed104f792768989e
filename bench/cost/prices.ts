/** $ per million, us-east-1; the table of docs/performance.md. */
export const price = {
  httpRequest: 1,
  lambdaInvoke: 0.2,
  /** A million GB-seconds. */
  lambdaGbSecond: 13.33,
  writeUnit: 0.625,
  readUnit: 0.125,
  streamRead: 0.2,
  sqsRequest: 0.4,
  /** A GB: a million times a thousand bytes. */
  logGb: 0.5,
} as const;

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
