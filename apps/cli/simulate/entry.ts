/** What a line of a timeline is about. */
export type What =
  | 'note'
  | 'event'
  | 'follows'
  | 'started'
  | 'refused'
  | 'held-out'
  | 'branch'
  | 'split'
  | 'sent'
  | 'receipt'
  | 'verdict'
  | 'waits'
  | 'asks'
  | 'reply'
  | 'updated'
  | 'granted'
  | 'redeemed'
  | 'requested'
  | 'segments'
  | 'emitted'
  | 'handoff'
  | 'consent'
  | 'goal'
  | 'ended'
  | 'switched'
  | 'fault';

/** One thing that happened, as data and in words. */
export interface Entry {
  /** UTC. */
  readonly at: string;
  /** As a clock of the member shows it: `Sat 2026-11-21 10:00`. */
  readonly local: string;
  readonly what: What;
  readonly journey?: string;
  readonly say: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** An entry before it has its time. */
export type Told = Omit<Entry, 'at' | 'local'>;
