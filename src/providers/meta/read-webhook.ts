import * as z from 'zod';
import type { Parsed } from '#inbound/shapes.ts';
import { readPayload } from '#providers/read-payload.ts';
import { entryOf } from './whatsapp-entry.ts';

const Posted = z.object({ object: z.literal('whatsapp_business_account'), entry: z.array(z.unknown()) });

type Understood = Extract<Parsed, { readonly ok: true }>;
type Unreadable = Extract<Parsed, { readonly ok: false }>;

const among = (parsed: readonly Understood[]): Understood => {
  const [choices, moves] = [parsed.flatMap((one) => one.choices ?? []), parsed.flatMap((one) => one.moves ?? [])];
  const templates = parsed.flatMap((one) => one.templates ?? []);
  return {
    ok: true,
    replies: parsed.flatMap(({ replies }) => replies),
    receipts: parsed.flatMap(({ receipts }) => receipts),
    ...(choices.length > 0 && { choices }),
    ...(moves.length > 0 && { moves }),
    ...(templates.length > 0 && { templates }),
    ignored: parsed.flatMap(({ ignored }) => ignored),
  };
};

/**
 * What Meta posts: several entries at once. One that cannot be read does not take the others with it; the whole is refused when
 * nothing in it was readable.
 */
export const readMetaWebhook = (body: string, at: string): Parsed => {
  const posted = readPayload(Posted, body);
  if (!posted.ok) return posted;
  const entries = posted.value.entry.map((entry, i) => entryOf(entry, at, `$.entry.${i}`));
  const understood = entries.filter((one): one is Understood => one.ok);
  const unreadable = entries.filter((one): one is Unreadable => !one.ok);
  const [first] = unreadable;
  if (first !== undefined && understood.length === 0) return first;
  const { ignored, ...read } = among(understood);
  return { ...read, ignored: [...ignored, ...unreadable.map(({ path, reason }) => `${path}: ${reason}`)] };
};
