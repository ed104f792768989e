import type { Channel } from '#words/channel.ts';
import type { Pair } from '#consent/consent.ts';
import type { Profile } from '#words/profile.ts';

type Data = Readonly<Record<string, unknown>>;

/** Something that happened to somebody before the story; it builds their balance and starts nothing. */
export interface Past {
  readonly daysAgo: number;
  readonly event: string;
  readonly data: Data;
}

/** Who a story is about. */
export interface Person {
  readonly memberId: string;
  /** With a phone of their own. */
  readonly profile: Profile & { readonly phone: string; readonly email: string };
  /** Absent: they join in the story. */
  readonly joinedDaysAgo?: number;
  /** Newest first, so that nobody is a stranger for a moment who has long been a guest. */
  readonly past: readonly Past[];
  readonly consents: readonly Pair[];
}

/** How the phone and the inbox of somebody behave from now on. */
export interface Device {
  /** Channels the phone does not have. */
  readonly without?: readonly ('rcs' | 'whatsapp')[];
  /** Once, for the next message: `never` any receipt, or a code of the channel it can happen to. */
  readonly next?: 'never' | 'UNREACHABLE';
}

/** What somebody does or what happens to them, some time after the start; a moment with neither is only looked at. */
export interface Moment {
  /** A span such as `2h`. */
  readonly after: string;
  /** The first person of the story unless it says another. */
  readonly who?: string;
  readonly event?: string;
  readonly data?: Data;
  /** Whose referral code the event names. */
  readonly referredBy?: string;
  readonly writes?: string;
  /** The label of a button of a message that came. */
  readonly taps?: string;
  /** `POST /consents`: agreed on a form or at a till. */
  readonly agrees?: {
    readonly channels: readonly Channel[];
    readonly topics: readonly string[];
    readonly wording: string;
  };
  /** `POST /members/{id}/journeys/{journey}`. */
  readonly asksFor?: string;
  /** `POST /conversations/{id}/messages` or `/resolve`, by Ben. */
  readonly isTold?: { readonly text: string; readonly seen: number };
  readonly isResolved?: true;
  readonly device?: Device;
  /** `DELETE /members/{id}`. */
  readonly isErased?: true;
}

export interface Story {
  /** The journey that its own trigger starts. */
  readonly journey: string;
  readonly title: string;
  readonly people: readonly Person[];
  readonly moments: readonly Moment[];
}

/** When systems begin: what happened before is told to them. A Saturday, noon in Stockholm. */
export const BEGINNING = Date.parse('2026-11-21T11:00:00.000Z');
/** When every story begins. */
export const START = Date.parse('2026-11-21T12:00:00.000Z');
/** When every story has ended. */
export const END = Date.parse('2026-12-23T12:00:00.000Z');

/** From a provider's yes to its receipt, for every channel. */
export const RECEIPT_SECONDS = 2;
