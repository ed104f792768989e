import * as z from 'zod';
import type { Parsed } from '#inbound/shapes.ts';
import { whatsappEntry } from '#providers/meta/whatsapp-entry.ts';
import { readPayload } from '#providers/read-payload.ts';

const Envelope = z.object({ whatsAppWebhookEntry: z.string() });

/** AWS's envelope around one of Meta's entries. */
export const readWhatsApp = (message: string, at: string): Parsed => {
  const envelope = readPayload(Envelope, message);
  if (!envelope.ok) return envelope;
  return whatsappEntry(envelope.value.whatsAppWebhookEntry, at, '$.whatsAppWebhookEntry');
};
