import type { FromDesk } from '#conversations/desk.ts';
import type { Parsed } from '#inbound/shapes.ts';

const nothing = { ok: true, replies: [], receipts: [] } as const;

export const passedOver = (what: string): Parsed => ({ ...nothing, ignored: [what] });

/** What a help desk posted, as a payload of any source: one thing that somebody did, or the name of what is passed over. */
export const brought = (did: FromDesk | string): Parsed =>
  typeof did === 'string' ? passedOver(did) : { ...nothing, ignored: [], desk: [did] };
