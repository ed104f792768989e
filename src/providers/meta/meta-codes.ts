import * as z from 'zod';
import type { Codes, Refusal, Vendor } from '#providers/attempt.ts';
import { httpRefusal } from '#providers/http-api/http-refusal.ts';
import { WHATSAPP_CODES, whatsappReaction, whatsappScope } from './whatsapp-codes.ts';

/** The form of the Graph API's errors. Logic is built on the code, and neither on titles nor on HTTP's status (Cloud API, error codes). */
const GraphError = z.object({ error: z.object({ code: z.int() }) });
const codeOf = (body: unknown): string | undefined => {
  const read = GraphError.safeParse(body);
  return read.success ? String(read.data.error.code) : undefined;
};

/** More than Meta takes at once, or than it lets one person have; or it is being maintained. Not taken. */
const THROTTLED = ['4', '80007', '130429', '131056', '131057', '132069'];
/** Meta's own trouble: the message may have gone before it. */
const ITS_OWN = ['1', '2', '131000', '131016', '135000'];

const concerning = (scope: 'sender' | 'class' | 'template'): readonly string[] =>
  WHATSAPP_CODES.filter((code) => whatsappScope(code) === scope);
/** Whoever stopped marketing is told of by `user_preferences` too: here it ends the run, and nothing else is stopped. */
const FAILED = WHATSAPP_CODES.filter(
  (code) => whatsappScope(code) === undefined && ![...THROTTLED, ...ITS_OWN].includes(code),
);

const codes: Codes = {
  optedOut: [],
  faults: { sender: concerning('sender'), class: concerning('class'), template: concerning('template') },
  throttled: THROTTLED,
  failed: FAILED,
};

const refusalOf = (error: unknown): Refusal => {
  const refusal = httpRefusal(codeOf)(error);
  return ITS_OWN.includes(refusal.name) ? { ...refusal, status: 500 } : refusal;
};

/** What Meta's Cloud API answers about WhatsApp; most codes come at the call or in a status, as Meta pleases. */
export const metaVendor: Vendor = { codes, refusalOf, reactionOf: whatsappReaction };
