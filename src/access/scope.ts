import * as z from 'zod';

/** What a caller may be allowed, and what that opens. */
export const SCOPE_MEANINGS = {
  'events:write': 'post what happened',
  'members:read': 'read a member, their ledger, and why they were written to or not',
  'members:write': 'set the profile of a member',
  'members:export': 'take out everything there is about a member',
  'members:erase': 'erase a member',
  'consent:read': 'read the proof of consent',
  'consent:write': 'record consent that was given elsewhere',
  'inbox:open': "let a member's app read their inbox",
  'journeys:start': 'start a journey for a member by hand',
  'vouchers:use': 'look at a voucher at a counter, and take it',
  'redemptions:answer': 'say for the loyalty system whether a reward is handed over',
  'segments:read': 'see how large segments are, and how far campaigns',
  'inbox:read': 'read conversations, and the members they are with',
  'inbox:answer': 'answer, assign, snooze, resolve and note conversations',
  'surveys:read': 'read what surveys came to, and what members answered',
  'measures:read': 'read key figures, and what experiments say',
  'programme:read': 'read versions of the programme, and how many members are in a journey',
  'programme:publish': 'publish a programme, or go back to an earlier one',
  operate: 'switch journeys off and on, and have all members looked at again',
  'audit:read': 'read what was done through the API, and by whom',
  'keys:manage': 'make, rotate and revoke keys, with no other scopes than their own',
} as const;

export type Scope = keyof typeof SCOPE_MEANINGS;
export const SCOPES = Object.keys(SCOPE_MEANINGS) as readonly Scope[];
export const Scope = z.enum(SCOPES, { error: `expected one of ${SCOPES.join(', ')}` });

/** Scopes in the order of the list, each once. */
export const inOrder = (given: readonly Scope[]): readonly Scope[] => SCOPES.filter((scope) => given.includes(scope));
