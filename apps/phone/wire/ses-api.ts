import { type Part, readBody, Refusal } from '../http.ts';
import type { Mailbox } from '../mailbox.ts';
import type { Memory } from '../memory.ts';
import { answerWire, parsedBody, type Dialect } from './answer-wire.ts';
import { AwsError } from './aws-error.ts';
import { sendEmail } from './ses-send.ts';
import { suppression } from './ses-suppression.ts';

/** SES v2's limit for a mail. */
const mailLimit = 40 * 1024 * 1024;
const dialect: Dialect = { type: 'application/json', namespace: '', invalid: 'BadRequestException' };
const list = '/v2/email/suppression/addresses';

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new Refusal(400, 'the address is not encoded correctly', '');
  }
};

/** Amazon SES v2, as far as mail is sent and addresses are suppressed. */
export const sesApi = (memory: Memory, mailbox: Mailbox): Part => {
  const send = sendEmail(memory, mailbox);
  const suppressed = suppression(memory, mailbox);

  return async ({ request, response, url }) => {
    const { pathname, searchParams } = url;
    if (!pathname.startsWith('/v2/email/')) return false;
    const method = request.method ?? 'GET';
    const body = async (): Promise<unknown> => {
      const text = await readBody(request, mailLimit).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
        throw new AwsError('MessageRejected', `Message length is more than ${mailLimit} bytes long`);
      });
      return parsedBody(text);
    };
    const routes: Readonly<Record<string, () => Promise<object> | object>> = {
      'POST /v2/email/outbound-emails': async () => send(await body()),
      [`PUT ${list}`]: async () => suppressed.put(await body()),
      [`GET ${list}`]: () => suppressed.list(searchParams),
      [`GET ${list}/*`]: () => suppressed.get(decoded(pathname.slice(list.length + 1))),
      [`DELETE ${list}/*`]: () => suppressed.remove(decoded(pathname.slice(list.length + 1))),
    };
    const path = pathname.startsWith(`${list}/`) ? `${list}/*` : pathname;
    return answerWire(response, dialect, async () => {
      const route = routes[`${method} ${path}`];
      if (route === undefined)
        throw new AwsError(
          'UnknownOperationException',
          `The phone does not answer ${method} ${pathname.slice(0, 200)}`,
        );
      return route();
    });
  };
};
