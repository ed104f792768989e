export const ACTIONS = [
  'member.put',
  'member.erased',
  'member.exported',
  'programme.published',
  'programme.rolled-back',
  'journey.switched-off',
  'journey.switched-on',
  'journey.requested',
  'segments.refreshed',
  'campaign.paused',
  'campaign.resumed',
  'campaign.stopped',
  'voucher.used',
  'redemption.answered',
  'conversation.answered',
  'conversation.noted',
  'conversation.assigned',
  'conversation.snoozed',
  'conversation.resolved',
  'conversation.released',
  'conversation.tagged',
  'consents.recorded',
  'audit.read',
  'key.created',
  'key.rotated',
  'key.revoked',
  'access.refused',
] as const;
export type Action = (typeof ACTIONS)[number];

/** One thing an operator did through the API. It names nobody but the operator. */
export interface AuditEntry {
  /** The request's id; one request is one entry. */
  readonly id: string;
  readonly at: string;
  /** The ARN of an IAM principal, `key:` and the name of the key that signed, or `deployment`; `signature` from before keys had names. */
  readonly who: string;
  readonly action: Action;
  /** Keyed hash of the member's id. */
  readonly about?: string;
  /** The journey, the version or the key it was done to; the route and the scope that was missing. */
  readonly what?: string;
  /** The status that was answered. */
  readonly status: number;
}

/** So many entries at most are read of a day at once. */
export const PAGE = 500;

/** Some entries of a day, oldest first; `next` is where those after them begin. */
export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  readonly next?: string;
}

/** Append-only. Entries leave by themselves `keptSeconds` after they were written. */
export interface Audit {
  record(entry: AuditEntry, keptSeconds: number): Promise<void>;
  /** One read of at most `PAGE` entries of a UTC day. */
  list(day: string, after?: string, limit?: number): Promise<AuditPage>;
  /** The entries about a member, by the keyed hash of the id, oldest first. */
  about(member: string): Promise<readonly AuditEntry[]>;
}
