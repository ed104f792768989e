import type { Reaction } from '#messages/message.ts';
import type { SendOutcome } from '#messages/sender.ts';
import type { Class } from './row.ts';

const isFault = (outcome: SendOutcome, own: boolean): boolean =>
  outcome.kind === 'fault' && (outcome.scope === 'message') === own;

/** What may come of a message whose call was refused with a code of each class. */
const OUTCOMES: Readonly<Record<Class, (outcome: SendOutcome) => boolean>> = {
  R: ({ kind }) => kind === 'throttled',
  '?': ({ kind }) => kind === 'unknown',
  F: ({ kind }) => kind === 'failed',
  // Of marketing on one channel it is told by a webhook of its own; the call ends the run.
  S: (outcome) => outcome.kind === 'opted-out' || (outcome.kind === 'failed' && outcome.reaction === 'suppress'),
  T: ({ kind }) => kind === 'failed',
  // It ends, or waits until somebody has changed it, or its template.
  X: (outcome) =>
    outcome.kind === 'failed' || isFault(outcome, true) || (outcome.kind === 'fault' && outcome.scope === 'template'),
  // Whoever else is concerned: the account, the sender, or what it sends so.
  A: ({ kind }) => kind === 'fault',
  '-': ({ kind }) => kind === 'unknown' || kind === 'failed',
};
export const isAsDocumented = (of: Class, outcome: SendOutcome): boolean => OUTCOMES[of](outcome);

/** What a failure that is reported with a code of each class asks for. */
export const REACTIONS: Readonly<Record<Class, Reaction | undefined>> = {
  R: 'retry',
  '?': 'retry',
  F: 'fall-back',
  S: 'suppress',
  T: 'template',
  X: 'fix',
  A: 'alarm',
  '-': undefined,
};

/** AWS general reference, "Common Errors", and what the SDK says before it calls. */
const SDK = `AccessDeniedException CredentialsProviderError ExpiredTokenException IncompleteSignature InvalidSignatureException
  NotAuthorized OptInRequired UnrecognizedClientException ThrottlingException ValidationException TypeError RangeError`;

/** The codes that stand in another list than the vendor's own. */
export const besides = (words: string): readonly string[] =>
  words
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => (word === 'sdk' ? SDK.split(/\s+/) : [word]));
