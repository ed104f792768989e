import type { Outgoing } from '#messages/sender.ts';

/** Our key, echoed in every delivery event. The service refuses empty values. */
export const messageContext = ({ memberId, messageId }: Outgoing): Record<string, string> =>
  Object.fromEntries(Object.entries({ memberId, messageId }).filter(([, value]) => value !== ''));
