import type { Parsed } from '#inbound/shapes.ts';
import { readInbound } from './read-inbound.ts';
import { readStatus } from './read-status.ts';

/** Said of what somebody wrote. */
const WRITTEN: readonly (string | undefined)[] = [undefined, 'receiving', 'received'];

/** What Twilio posts, one message or one status at a time, as a form. Fields that are not known are passed over. */
export const readTwilioWebhook = (body: string, at: string, query = ''): Parsed => {
  const fields = Object.fromEntries(new URLSearchParams(body));
  const nothing = { ok: true, replies: [], receipts: [], ignored: [] } as const;
  if (!WRITTEN.includes(fields['MessageStatus'])) {
    const read = readStatus(fields, at, query);
    if (!read.ok) return read;
    if (typeof read.value === 'string') return { ...nothing, ignored: [read.value] };
    const { receipt, optOut } = read.value;
    return { ...nothing, receipts: [receipt], ...(optOut && { optOuts: [optOut] }) };
  }
  const read = readInbound(fields, at);
  if (!read.ok) return read;
  if (typeof read.value === 'string') return { ...nothing, ignored: [read.value] };
  const { reply, optOut } = read.value;
  return { ...nothing, replies: [reply], ...(optOut && { optOuts: [optOut] }) };
};
