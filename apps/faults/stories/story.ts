import type { Programme } from '#programme/programme.ts';
import type { Channel } from '#words/channel.ts';
import type { Profile } from '#words/profile.ts';
import type { Stage } from '../stage/stage.ts';

/** Who a story is about, and what is known of them before it begins. */
export interface Person {
  readonly memberId: string;
  readonly profile: Profile & { readonly phone: string; readonly email: string };
  /** Facts from before, oldest first: how many days ago, which, and what it says. Nobody: they join in the story. */
  readonly past: readonly (readonly [daysAgo: number, type: string, data: object])[];
  /** Channels on which they agreed to every topic. */
  readonly agreed: readonly Channel[];
}

/** What happens so many seconds after the story began. */
export type Moment = readonly [after: number, happens: (stage: Stage) => Promise<void>];

export interface Story {
  readonly name: string;
  /** What the programme says otherwise in it. */
  readonly programme?: (whole: Programme) => Programme;
  readonly people: readonly Person[];
  readonly moments: readonly Moment[];
}

export const MINUTE = 60;
export const HOUR = 3_600;
export const DAY = 86_400;

/** When every story begins: a Saturday, noon in Stockholm. */
export const BEGIN = Date.parse('2026-11-21T11:00:00.000Z');

/** An instant of a story as Meta writes it: seconds since 1970, as text. */
export const unix = (after: number): string => String(BEGIN / 1_000 + after);
