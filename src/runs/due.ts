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
      /** An instant that changes the member's thread: a snooze ends, the system answers again, a target is missed. */
      readonly kind: 'conversation';
      readonly memberId: string;
      readonly dueAt: string;
    }
  | {
      /** A campaign's start for one member, at the campaign's time in their own zone. */
      readonly kind: 'start';
      readonly memberId: string;
      readonly dueAt: string;
      readonly journey: string;
      readonly cause: string;
    }
  | {
      /** A redemption that another system has not answered in time. */
      readonly kind: 'redemption';
      readonly memberId: string;
      readonly dueAt: string;
      readonly redemptionId: string;
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

/** Where due work is listed: one shard of a day (UTC), or of one of the two places below, where no day looks for it. */
export interface Listing {
  readonly day: string;
  readonly shard: number;
}

/** What was done in vain and is tried again each hour. */
export const AGAIN = 'again';
/** What nobody tries any more, until somebody asks for it. */
export const GIVEN_UP = 'given-up';

export interface DuePage {
  readonly works: readonly DueWork[];
  /** Where the next page begins; absent after the last. */
  readonly after?: string;
}

export interface Due {
  /**
   * One expiry row per member, which keeps the earlier of what it holds and this, unless that was given up; one send row per
   * message and one start row per journey, replaced.
   */
  put(work: DueWork): Promise<void>;
  /** Messages to a member that wait for their time. */
  held(memberId: string): Promise<readonly Extract<DueWork, { readonly kind: 'send' }>[]>;
  /** When the first of a listing fell due, if that was by `until`. */
  first(listing: Listing, until: string): Promise<string | undefined>;
  /**
   * At most a hundred of a listing that are due by `until`, earliest first, in one read. A row that cannot be read is among
   * them, as such. Rows that come or go meanwhile do not move the place where the next page begins.
   */
  page(listing: Listing, until: string, after?: string): Promise<DuePage>;
  /**
   * Keeps that it was done in vain so often, if it still falls due when we saw it. From then on it is listed under `AGAIN`, or
   * under `GIVEN_UP`, and its day is done with it.
   */
  tried(work: DueWork, tries: number, givenUp: boolean): Promise<void>;
  /** Removes it if it still falls due when we saw it. */
  done(work: DueWork): Promise<void>;
  /**
   * Moves an expiry row on, or removes it, if it still falls due when we saw it and the member has not changed since
   * `seq`; else it stays, and the next scan does it again.
   */
  settle(work: DueWork, next: string | undefined, seq: number): Promise<void>;
}
