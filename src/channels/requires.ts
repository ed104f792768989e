import type { MessageClass } from '#words/channel.ts';
import type { Requirement } from '#consent/permission.ts';

/** What each class of message asks of the consent row. */
export const REQUIRES = {
  marketing: 'marketing',
  transactional: 'granted',
  'consent-request': 'askable',
  response: 'unstopped',
} as const satisfies Record<MessageClass, Requirement>;
