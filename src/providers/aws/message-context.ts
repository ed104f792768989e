import type { Outgoing } from '#messages/sender.ts';

/** Our key, echoed in every delivery event. Ids are shorter than the 800 characters of a value; the service refuses empty ones. */
export const messageContext = ({ memberId, messageId }: Outgoing): Record<string, string> =>
  Object.fromEntries(Object.entries({ memberId, messageId }).filter(([, value]) => value !== ''));

/** Whether both ids are in it, so that an event says which message it is about. */
export const isWhole = (context: Readonly<Record<string, string>>): boolean =>
  'memberId' in context && 'messageId' in context;
