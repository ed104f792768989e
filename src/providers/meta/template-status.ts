import * as z from 'zod';
import type { TemplateNews } from '#inbound/shapes.ts';
import { templateName } from '#messages/outage.ts';
import { readValue, type Read } from '#providers/read-payload.ts';

/** Webhooks, `message_template_status_update`: by this name Meta also posts scores of quality, which have no event. */
const Update = z.object({
  event: z.string().max(80).default('without an event'),
  message_template_name: z.string().min(1).max(512),
  /** `pt-BR` here, where everything that is sent says `pt_BR`. */
  message_template_language: z.string().min(1).max(20),
});

const SENT_AGAIN = ['APPROVED', 'REINSTATED'];
const NOT_SENT = ['REJECTED', 'PAUSED', 'DISABLED', 'PENDING_DELETION', 'DELETED', 'ARCHIVED'];

/** What Meta says of a template, or the name of what changes nothing: an appeal, a flag. */
export const templateStatus = (value: unknown, at: string, path: string): Read<TemplateNews | string> => {
  const read = readValue(Update, value, path);
  if (!read.ok) return read;
  const { event, message_template_name: name, message_template_language: language } = read.value;
  const template = templateName(name, language.replace('-', '_'));
  const news = { channel: 'whatsapp', template, at } as const;
  if (SENT_AGAIN.includes(event)) return { ok: true, value: news };
  if (NOT_SENT.includes(event)) return { ok: true, value: { ...news, refused: event.toLowerCase() } };
  return { ok: true, value: `message_template_status_update ${event}` };
};
