import type { SendCommand } from '#messages/command.ts';

/** Work that falls due at an instant. Found by a sparse index sharded by day, so a scan reads only what is due. */
export type DueWork =
  | { readonly kind: 'expiry'; readonly memberId: string; readonly dueAt: string }
  | {
      /** An open clarification whose silence counts as a stop. */
      readonly kind: 'clarify';
      readonly memberId: string;
      readonly dueAt: string;
      readonly address: string;
      readonly channel: string;
      readonly id: string;
    }
  | {
      /** An erasure, done again for what was on its way when it was done first. */
      readonly kind: 'erase';
      readonly memberId: string;
      readonly dueAt: string;
      readonly erasedAt: string;
      /** Keyed hashes of the addresses the member had. */
      readonly addresses: readonly string[];
    }
  | {
      /** A campaign's start for one member, at the campaign's time in their own zone. */
      readonly kind: 'start';
      readonly memberId: string;
      readonly dueAt: string;
      readonly journey: string;
      readonly cause: string;
    }
  | { readonly kind: 'send'; readonly memberId: string; readonly dueAt: string; readonly command: SendCommand };

export interface Due {
  /**
   * One expiry row per member, which keeps the earlier of what it holds and this; one send row per message and one start row
   * per journey, replaced.
   */
  put(work: DueWork): Promise<void>;
  /** Messages to a member that wait for their time. */
  held(memberId: string): Promise<readonly Extract<DueWork, { readonly kind: 'send' }>[]>;
  /** What is due at `now`, in pages, from `daysBack` days ago (0: today only) to today, earliest day first. */
  list(now: string, daysBack: number): AsyncIterable<readonly DueWork[]>;
  /** Removes it if it still falls due when we saw it. */
  done(work: DueWork): Promise<void>;
  /**
   * Moves an expiry row on, or removes it, if it still falls due when we saw it and the member has not changed since
   * `seq`; else it stays, and the next scan does it again.
   */
  settle(work: DueWork, next: string | undefined, seq: number): Promise<void>;
}
