/** What a service answered, or why it did not. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  /** `missing`: the service answered that there is no such thing. */
  | { readonly ok: false; readonly missing: boolean; readonly why: string };

/** As the services call what is not there; CloudFormation has a validation error for it. */
const MISSING = /NotFound|NonExistentQueue|DoesNotExist/;
const REFUSED =
  /^(AccessDenied(Exception)?|AuthorizationError(Exception)?|UnauthorizedOperation|NotAuthorized|Forbidden(Exception)?)$/;
const NO_CREDENTIALS =
  /^(CredentialsProviderError|UnrecognizedClientException|InvalidClientTokenId|ExpiredToken(Exception)?)$/;
const UNKNOWN = /^(UnknownOperationException|InvalidAction|UnknownError|Unknown|NotImplemented|UnsupportedOperation)$/;

const isMissing = (name: string, message: string): boolean =>
  MISSING.test(name) || (name === 'ValidationError' && message.includes('does not exist'));

const whyNot = (action: string, error: unknown): string => {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (message === 'Region is missing') return 'no region is set: AWS_REGION names it';
  if (REFUSED.test(name)) return `not allowed: it needs ${action}`;
  if (NO_CREDENTIALS.test(name)) return 'the AWS credentials are missing, unknown or over';
  if (UNKNOWN.test(name)) return `this endpoint does not know ${action}`;
  if (isMissing(name, message)) return 'it is not there';
  return `${action} was answered with ${name}`;
};

/** Asks, and takes every refusal as an answer; `action` is what IAM must allow for it. */
export const reading = async <T>(action: string, ask: () => Promise<T>): Promise<Reading<T>> => {
  try {
    return { ok: true, value: await ask() };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { ok: false, missing: isMissing(name, message), why: whyNot(action, error) };
  }
};

/** What was not asked for, because something before it could not be read. */
export const untold = (why: string): Reading<never> => ({ ok: false, missing: false, why });

/** Every page of an answer. */
export const pages = async <P, T>(
  ask: (token: string | undefined) => Promise<P>,
  parts: (page: P) => { readonly items: readonly T[] | undefined; readonly next: string | undefined },
): Promise<readonly T[]> => {
  const all: T[] = [];
  let token: string | undefined;
  do {
    const { items = [], next } = parts(await ask(token));
    all.push(...items);
    token = next === '' ? undefined : next;
  } while (token !== undefined);
  return all;
};
