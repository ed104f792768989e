const KINDS = [
  ['pool', /^pool-|:pool\//],
  ['number', /^phone-|^\+|:phone-number\//],
  ['agent', /^rcs-|:rcs-agent\//],
  ['sender-id', /:sender-id\//],
] as const;
export type SenderKind = (typeof KINDS)[number][0];

/** What a sender of AWS End User Messaging is, by its id or ARN (Service Authorization Reference, its resource types). */
export const kindOfSender = (sender: string): SenderKind | undefined =>
  KINDS.find(([, pattern]) => pattern.test(sender))?.[0];

/** The id in an ARN; of a sender id the name and the country, as `ACME/SE`. */
export const idOfSender = (sender: string): string =>
  sender.startsWith('arn:') ? (/^arn:(?:[^:]*:){4}[^/]+\/(.+)$/.exec(sender)?.[1] ?? sender) : sender;
