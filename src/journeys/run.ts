import type { Channel } from '#channels/channel.ts';
import type { JourneyCommand } from '#channels/command.ts';
import type { MemberEvent } from '#events/event.ts';

/** Where in the steps a run is: `[1, 'yes', 0]` is the first step of the yes branch of the second step. */
export type Place = readonly (number | 'yes' | 'none')[];

/** What an execution does next. The state machine chooses by `kind`; all fields are in its state, so names are part of the ASL. */
export type Next =
  | {
      readonly kind: 'deliver';
      readonly queue: 'marketing' | 'transactional';
      readonly command: JourneyCommand;
      readonly timeoutSeconds: number;
    }
  | {
      readonly kind: 'listen';
      readonly question: Omit<Question, 'token'>;
      readonly send: JourneyCommand | null;
      readonly timeoutSeconds: number;
    }
  | { readonly kind: 'wait'; readonly until: string }
  | { readonly kind: 'done' };

/** What an execution was told when it woke. */
export type Outcome =
  | { readonly kind: 'delivered' | 'failed' | 'refused' | 'time' | 'timeout' }
  | { readonly kind: 'deferred'; readonly until: string }
  | { readonly kind: 'reply'; readonly intent: 'yes' };

/** One member in one journey. There is at most one active run per member and journey. */
export interface Run {
  readonly runId: string;
  readonly memberId: string;
  readonly journey: string;
  readonly version: string;
  readonly cause: string;
  readonly status: 'active' | 'done' | 'stopped';
  readonly startedAt: string;
  /** One more with every advance; an advance that comes again finds its answer in `next`. */
  readonly rev: number;
  readonly place: Place;
  /** Index into `via` of the hop in flight. */
  readonly hop: number;
  readonly event?: MemberEvent;
  /** What the trigger knew: the day and days of an expiry reminder. */
  readonly facts: JourneyCommand['facts'];
  readonly next: Next;
}

/** What we last asked and still await. */
export interface Question {
  readonly memberId: string;
  readonly runId: string;
  readonly journey: string;
  readonly kind: 'consent';
  readonly topics: readonly string[];
  readonly channels: readonly Channel[];
  /** Id of the wording that is agreed to. */
  readonly wording: string;
  readonly until: string;
  readonly token: string;
}

export interface Runs {
  /** Creates the run unless one is active or one started at or after `since`; `same` when it is this very run. */
  start(run: Run, since: string | undefined): Promise<'started' | 'same' | 'refused'>;
  get(memberId: string, journey: string): Promise<Run | undefined>;
  /** Saves an active run over the revision before; false when another advance came first or it was stopped. */
  save(run: Run): Promise<boolean>;
  /** Marks every active run of the member stopped, or those of these journeys, and returns them. */
  stopAll(memberId: string, journeys?: readonly string[]): Promise<readonly Run[]>;
  ask(question: Question): Promise<void>;
  question(memberId: string): Promise<Question | undefined>;
  /** Closes the question if it is still the one of this run. */
  answered(memberId: string, runId: string): Promise<void>;
}

/** Step Functions, or the local runner of the same definition. */
export interface Executions {
  /** Starting the same run twice starts one execution. */
  start(run: Run): Promise<void>;
  /** Hands the outcome to the state that waits with this token; false when nothing waits with it any more. */
  wake(token: string, outcome: Outcome): Promise<boolean>;
  stop(runId: string, cause: string): Promise<void>;
}
