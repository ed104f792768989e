import * as z from 'zod';
import type { Posted } from '#inbound/posted.ts';
import type { Parsed, Receipt, Reply } from '#inbound/shapes.ts';

/** The name under which it is posted; no provider has it, so that nobody can post it from outside. */
export const IN_APP = 'in-app';

const Told = z.object({
  replies: z.array(
    z.object({
      id: z.string(),
      from: z.string(),
      channel: z.literal('inapp'),
      at: z.string(),
      text: z.string(),
      postback: z.string(),
    }),
  ),
  receipts: z.array(
    z.object({
      providerId: z.string(),
      memberId: z.string(),
      messageId: z.string(),
      state: z.enum(['delivered', 'read']),
      at: z.string(),
    }),
  ),
}) satisfies z.ZodType<{ readonly replies: readonly Reply[]; readonly receipts: readonly Receipt[] }>;
export type Told = z.infer<typeof Told>;

/** What a member's app told, as it is posted. */
export const toldByApp = (told: Partial<Told>): Posted => ({
  source: IN_APP,
  text: JSON.stringify({ replies: [], receipts: [], ...told }),
});

/** The same as it is read behind the topic; we wrote it, so what cannot be read is a fault. */
export const readTold = (text: string): Extract<Parsed, { readonly ok: true }> => ({
  ok: true,
  ignored: [],
  ...Told.parse(JSON.parse(text)),
});
