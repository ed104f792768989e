import * as z from 'zod';
import type { Refusal } from '#providers/attempt.ts';

/** Nobody is left alone for longer because of a header. */
const LONGEST_SECONDS = 86_400;
const Seconds = z
  .string()
  .regex(/^\d+$/)
  .transform(Number)
  .pipe(z.number().max(LONGEST_SECONDS))
  .optional()
  .catch(undefined);

/** What an API answered instead of a yes. Its message never repeats the body: vendors quote numbers in it. */
export class HttpRefusal extends Error {
  override readonly name = 'HttpRefusal';
  readonly status: number;
  readonly retryAfter: number | undefined;
  readonly body: unknown;

  constructor(status: number, retryAfter: string | null, body: unknown) {
    super(`HTTP ${status}`);
    this.status = status;
    this.retryAfter = Seconds.parse(retryAfter ?? undefined);
    this.body = body;
  }
}

/** Codes only: messages of `fetch` may hold an address. */
const Code = z.string().regex(/^[A-Za-z][\w.-]{0,79}$/);
const NetworkError = z.object({
  name: Code.catch('Error'),
  cause: z
    .object({ code: Code.optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

/** How a vendor of this kind is understood: `codeOf` finds its own code in the body of a refusal. */
export const httpRefusal =
  (codeOf: (body: unknown) => string | undefined) =>
  (error: unknown): Refusal => {
    if (error instanceof HttpRefusal) {
      const { status, retryAfter, body } = error;
      return { name: codeOf(body) ?? `HTTP${status}`, status, ...(retryAfter !== undefined && { retryAfter }) };
    }
    const { name, cause } = NetworkError.catch({ name: 'Error' }).parse(error);
    return { name: cause?.code ?? name, status: 0 };
  };
