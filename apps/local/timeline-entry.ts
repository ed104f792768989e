import type { Channel } from '#words/channel.ts';

export interface TimelineEntry {
  readonly id: string;
  readonly at: string;
  readonly memberId: string;
  readonly kind: 'event' | 'verdict' | 'hop' | 'receipt' | 'reply' | 'consent' | 'run';
  readonly text: string;
  readonly tone: 'plain' | 'good' | 'warn' | 'bad';
  readonly channel?: Channel;
  readonly messageId?: string;
}

/** What a change of the store says, before it has its number and its time. */
export type Saying = Omit<TimelineEntry, 'id' | 'at'>;
