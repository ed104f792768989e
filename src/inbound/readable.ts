import type { Parsed } from '#inbound/shapes.ts';

/** A payload no retry can mend; it goes to the dead-letter queue with the place that broke. */
export class UnreadablePayload extends Error {
  override readonly name = 'UnreadablePayload';
}

type Readable = Extract<Parsed, { readonly ok: true }>;

export const readable = (parsed: Parsed): Readable => {
  if (!parsed.ok) throw new UnreadablePayload(`${parsed.path}: ${parsed.reason}`);
  return parsed;
};
