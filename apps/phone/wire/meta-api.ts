import type { IncomingMessage } from 'node:http';
import { BUSINESS } from '../business.ts';
import type { Carrier } from '../carrier.ts';
import type { Part } from '../http.ts';
import type { Memory } from '../memory.ts';
import type { Clock } from '../outbox.ts';
import { userIdOf } from '../spellings.ts';
import { checked } from './aws-error.ts';
import { answerJson, JsonError } from './json-error.ts';
import { throwFailure, type Refusing } from './throw-failure.ts';
import { isMarkRead } from './whatsapp.ts';
import { whatsappDrafts } from './whatsapp-draft.ts';
import { MarkRead, Recipient } from './whatsapp-forms.ts';

/** Graph API, "Handling errors". */
const graphError = (code: number, message: string, status = 400): JsonError =>
  new JsonError(status, {
    error: {
      message: `(#${code}) ${message}`,
      type: 'OAuthException',
      code,
      error_data: { messaging_product: 'whatsapp', details: message },
      fbtrace_id: 'AlocalTrace',
    },
  });
const refusing: Refusing = {
  vendor: 'meta',
  errors: {
    ThrottlingException: () => graphError(130429, 'Rate limit hit', 429),
    InternalServerException: () => graphError(131000, 'Something went wrong', 500),
    ServiceQuotaExceededException: () => graphError(131042, 'Business eligibility payment issue'),
    AccessDeniedException: () => graphError(131031, 'Account has been locked', 403),
    MISSING_PARAMETER: () => graphError(131008, 'Required parameter is missing'),
    COUNTRY_NOT_ENABLED: () =>
      graphError(130497, 'Business account is restricted from messaging users in this country'),
  },
};
/** What Meta says at the call; everything else comes with a status. */
const AT_ONCE = ['131008', '131021', '131062', '132000', '132001', '132005', '132012'];

const isOurs = ({ headers }: IncomingMessage): boolean =>
  headers.authorization === `Bearer ${BUSINESS.meta.accessToken}`;

/** Meta's Cloud API: one call for whatever is sent. */
export const metaApi = (memory: Memory, carrier: Carrier, clock: Clock): Part => {
  const draftOf = whatsappDrafts(memory, clock);

  const contactOf = (body: unknown, number: string): object => {
    const named = Recipient.safeParse(body);
    if (!named.success) return { input: (body as { readonly to: string }).to, wa_id: number.slice(1) };
    return { input: named.data.recipient, user_id: userIdOf(number, memory.settings(number).ids) };
  };
  const send = (body: unknown): object => {
    const draft = draftOf(body);
    if (draft.doomed !== undefined && AT_ONCE.includes(draft.doomed))
      throw graphError(Number(draft.doomed), 'The message cannot be sent so');
    return throwFailure(
      memory,
      draft.to,
      'whatsapp',
      () => {
        const id = carrier.accept({ ...draft, vendor: 'meta' });
        const wamid = memory.messages(draft.to).find(({ messageId }) => messageId === id)?.wire.wamid;
        return {
          messaging_product: 'whatsapp',
          contacts: [contactOf(body, draft.to)],
          messages: [{ id: wamid, message_status: 'accepted' }],
        };
      },
      refusing,
    );
  };

  return async ({ request, response, url }) => {
    const [, number] = /^\/v\d+\.0\/(\d+)\/messages$/.exec(url.pathname) ?? [];
    if (request.method !== 'POST' || number === undefined) return false;
    const dialect = { accepted: 200, invalid: (reason: string) => graphError(100, `Invalid parameter: ${reason}`) };
    return answerJson(request, response, dialect, (body) => {
      if (!isOurs(request)) throw graphError(190, 'Invalid OAuth access token', 401);
      if (number !== BUSINESS.meta.phoneNumberId) throw graphError(100, `Object with ID '${number}' does not exist`);
      if (!isMarkRead(body)) return send(body);
      checked(MarkRead, body);
      return { success: true };
    });
  };
};
