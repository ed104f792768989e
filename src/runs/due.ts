import type { SendCommand } from '#messages/command.ts';

type Kind =
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
  | { readonly kind: 'send'; readonly memberId: string; readonly dueAt: string; readonly command: SendCommand }
  | {
      /** A row that is there and does not say what it is, by the name it has in its member's partition. */
      readonly kind: 'unreadable';
      readonly memberId: string;
      readonly dueAt: string;
      readonly name: string;
    };

/** Work that falls due at an instant. Found by a sparse index sharded by day, so a scan reads only what is due. */
export type DueWork = Kind & {
  /** How often it was done in vain. */
  readonly tries?: number;
  /** It was done in vain so often that no scan takes it up any more, until somebody asks for what was given up. */
  readonly givenUp?: true;
};

/** The same work at another time, as if it had never been tried. */
export const dueAgain = <W extends DueWork>(work: W, dueAt: string): W => ({
  ...work,
  dueAt,
  tries: undefined,
  givenUp: undefined,
});

export interface Due {
  /**
   * One expiry row per member, which keeps the earlier of what it holds and this, unless that was given up; one send row per
   * message and one start row per journey, replaced.
   */
  put(work: DueWork): Promise<void>;
  /** Messages to a member that wait for their time. */
  held(memberId: string): Promise<readonly Extract<DueWork, { readonly kind: 'send' }>[]>;
  /**
   * What is due at `now`, in pages, from `daysBack` days ago (0: today only) to today, earliest day first. A row that cannot be
   * read is among it, as such.
   */
  list(now: string, daysBack: number): AsyncIterable<readonly DueWork[]>;
  /** What was given up, in pages. */
  givenUp(): AsyncIterable<readonly DueWork[]>;
  /** Keeps that it was done in vain so often, if it still falls due when we saw it; one that is given up falls due no more. */
  tried(work: DueWork, tries: number, givenUp: boolean): Promise<void>;
  /** Removes it if it still falls due when we saw it. */
  done(work: DueWork): Promise<void>;
  /**
   * Moves an expiry row on, or removes it, if it still falls due when we saw it and the member has not changed since
   * `seq`; else it stays, and the next scan does it again.
   */
  settle(work: DueWork, next: string | undefined, seq: number): Promise<void>;
}
