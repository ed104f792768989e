import * as z from 'zod';
import type { Parsed } from '#inbound/shapes.ts';
import { readPayload } from '#providers/read-payload.ts';
import { readInbound } from './read-inbound.ts';
import { readStatus } from './read-status.ts';

const Posted = z.looseObject({});

/** What Vonage posts, one message or one status at a time; a status says so. Both may go to one address. */
export const readVonageWebhook = (body: string, at: string): Parsed => {
  const posted = readPayload(Posted, body);
  if (!posted.ok) return posted;
  const nothing = { ok: true, replies: [], receipts: [], ignored: [] } as const;
  if ('status' in posted.value) {
    const read = readStatus(posted.value, at);
    if (!read.ok) return read;
    if (typeof read.value === 'string') return { ...nothing, ignored: [read.value] };
    const { receipt, optOut } = read.value;
    return { ...nothing, receipts: [receipt], ...(optOut && { optOuts: [optOut] }) };
  }
  const read = readInbound(posted.value, at);
  if (!read.ok) return read;
  return typeof read.value === 'string' ? { ...nothing, ignored: [read.value] } : { ...nothing, replies: [read.value] };
};
