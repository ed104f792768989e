import { CLAIMABLE, RANK, type Claim, type MessageRow } from '#channels/message.ts';
import type { ConsentRow } from '#consent/consent.ts';

/** A message that was seen and neither waits nor came back. */
export const isTaken = (row: MessageRow | undefined): row is MessageRow =>
  row !== undefined && !CLAIMABLE.includes(row.state);

/** The rule that `consentCondition` states to DynamoDB. */
export const permits = (row: ConsentRow | undefined, { require, pair }: Claim): boolean => {
  const state = row?.states[pair];
  const stopped = row?.stoppedAt !== undefined;
  switch (require) {
    case 'granted':
      return !stopped && state === 'granted';
    case 'askable':
      return !stopped && state !== 'granted' && state !== 'withdrawn';
    case 'unstopped':
      return !stopped;
    case 'any':
      return true;
  }
};

/** How many were claimed on that day. */
export const spent = (row: ConsentRow | undefined, day: string): number =>
  row?.capDay === day ? (row.capCount ?? 0) : 0;

export const arrived = (row: MessageRow | undefined): boolean => row !== undefined && RANK[row.state] >= RANK.delivered;
