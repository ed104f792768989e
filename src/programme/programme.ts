import * as z from 'zod';
import { AnswerFile } from '#programme/grammar/answer.ts';
import { EventSchema } from '#programme/grammar/event.ts';
import { Experiment } from '#programme/grammar/experiment.ts';
import { Journey } from '#programme/grammar/journey.ts';
import { Loyalty } from '#programme/grammar/loyalty.ts';
import { MessageFile } from '#programme/grammar/message.ts';
import { Segment } from '#programme/grammar/segment.ts';
import { Settings } from '#programme/grammar/settings.ts';
import { Survey } from '#programme/grammar/survey.ts';

/** Everything of a brand, validated: what is published, and what a run stays on. */
export const Programme = z.strictObject({
  version: z.string(),
  settings: Settings,
  loyalty: Loyalty.optional(),
  /** What the brand's own events carry, by their type; absent where it says nothing of them. */
  events: z.record(z.string(), EventSchema).optional(),
  segments: z.record(z.string(), Segment),
  journeys: z.record(z.string(), Journey),
  /** With those that ask the questions of surveys. */
  messages: z.record(z.string(), MessageFile),
  /** Absent where it asks none. */
  surveys: z.record(z.string(), Survey).optional(),
  /** Absent where it answers no question by itself. */
  answers: z.record(z.string(), AnswerFile).optional(),
  /** Absent where it compares nothing. */
  experiments: z.record(z.string(), Experiment).optional(),
  /** HTML of mails with Liquid in it, compiled from `emails/*.mjml` by whoever read the folder. */
  layouts: z.record(z.string(), z.string()),
});
export type Programme = z.infer<typeof Programme>;

/** An operator must publish first. */
export class NothingPublished extends Error {
  override readonly name = 'NothingPublished';
}

/** A version that was asked for by name and is not there. */
export class UnknownVersion extends Error {
  override readonly name = 'UnknownVersion';
}

/** The live version, with what this deployment knows besides. */
export type LiveProgramme = Programme & {
  /** When it became the live one. */
  readonly since: string;
  /** Event types that a run of any version ever published may wait for, end at or be measured by. */
  readonly heeds: readonly string[];
  /** Journeys that are switched off. */
  readonly off: readonly string[];
};

export interface PublishedVersion {
  readonly version: string;
  readonly at: string;
  readonly live: boolean;
}

/** What a deployment may put in the place of what is live: nothing, a version that a deployment brought too, or any. */
export const REPLACING = ['first', 'unedited', 'always'] as const;
export type Replacing = (typeof REPLACING)[number];

/** Whether a deployment may make `version` the live one, seen what is live and whether a deployment brought that. */
export const mayReplace = (
  replacing: Replacing,
  live: { readonly version: string; readonly isDeployed: boolean } | undefined,
  version: string,
): boolean =>
  live === undefined ||
  live.version === version ||
  replacing === 'always' ||
  (replacing === 'unedited' && live.isDeployed);

/** Published versions; immutable. */
export interface Programmes {
  /** The version that new runs start on; throws `NothingPublished` when there is none. */
  live(): Promise<LiveProgramme>;
  /** Throws `UnknownVersion` when it was never published. */
  version(version: string): Promise<Programme>;
  /** Journeys that are switched off stay so. */
  publish(programme: Programme, at: string): Promise<void>;
  /** Keeps what a deployment brings, and makes it live where it may; answers with the version that is live then. */
  deploy(programme: Programme, at: string, replacing: Replacing): Promise<string>;
  /** Newest first. */
  versions(): Promise<readonly PublishedVersion[]>;
  /** Makes an earlier version the live one; false when there is no such version. */
  rollback(version: string, at: string): Promise<boolean>;
  /** The journeys that are switched off, by name, sorted; a function may have read them two seconds ago. */
  off(): Promise<readonly string[]>;
  /** A journey that is turned off is off for everybody when this answers. */
  turn(journey: string, to: 'on' | 'off'): Promise<void>;
}

/** The live version; `undefined` before the first was published. */
export const liveOrNone = async (programmes: Pick<Programmes, 'live'>): Promise<LiveProgramme | undefined> => {
  try {
    return await programmes.live();
  } catch (error) {
    if (error instanceof NothingPublished) return undefined;
    throw error;
  }
};
