import type { ApiKeys } from '#access/api-key.ts';
import type { Budgets } from '#answers/model.ts';
import type { Desks } from '#messages/desk.ts';
import type { LetterKeys, SealKeys } from '#messages/seals.ts';
import type { Ports } from '#ports/ports.ts';
import type { Figures } from '#measurement/ports.ts';
import type { UsedTickets } from '#preferences/used-tickets.ts';
import type { Audit } from '#privacy/audit.ts';
import type { Conversations } from '#conversations/thread.ts';
import type { Segments } from '#segments/segments.ts';

type Kept =
  | 'members'
  | 'consents'
  | 'stops'
  | 'messages'
  | 'runs'
  | 'due'
  | 'scans'
  | 'programmes'
  | 'requests'
  | 'outages'
  | 'surveys'
  | 'cards'
  | 'subscriptions';

/** Everything that is remembered, behind the domain's ports. */
export interface Store extends Pick<Ports, Kept> {
  readonly segments: Segments;
  readonly conversations: Conversations;
  readonly budgets: Budgets;
  readonly figures: Figures;
  readonly apiKeys: ApiKeys;
  readonly sealKeys: SealKeys;
  readonly letterKeys: LetterKeys;
  readonly desks: Desks;
  readonly audit: Audit;
  readonly usedTickets: UsedTickets;
}
