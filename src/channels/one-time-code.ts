import { codeOf, HIDDEN, type Purpose } from '#members/one-time-code.ts';
import { ONE_TIME_CODE, type SendCommand } from '#messages/command.ts';

/** The code that a message carries, which is worked out when it is written; `undefined` where it carries none. */
export const codeOfCommand = (
  addressOf: (text: string) => string,
  { kind, memberId, facts, ...rest }: SendCommand,
): string | undefined => {
  if (kind !== 'response' || !('reply' in rest) || rest.reply !== ONE_TIME_CODE) return undefined;
  const { purpose, nonce } = facts['code'] as { readonly purpose: Purpose; readonly nonce: string };
  return codeOf({ memberId, purpose, nonce }, addressOf);
};

/** A text as it may be kept. */
export const withoutCode = (text: string, code: string | undefined): string =>
  code === undefined ? text : text.replaceAll(code, HIDDEN);
