import type { Channel } from '#words/channel.ts';
import type { byHabit } from '#messages/habits.ts';
import type { JourneyCommand } from '#messages/command.ts';
import type { Turn } from '#messages/turns.ts';
import type { MemberEvent } from '#words/event.ts';
import type { Effect } from '#runs/effect.ts';
import type { Value } from '#surveys/reading.ts';
import type { Intent } from '#programme/grammar/steps/listen.ts';

/** Where in the steps a run is: `[1, 'yes', 0]` is the first step of the yes branch of the second step; see `branchesOf`. */
export type Place = readonly (number | string)[];

/** What an execution does next; all fields are in its state, so names are part of the ASL. */
export type Next =
  | {
      readonly kind: 'deliver';
      readonly queue: 'marketing' | 'transactional';
      readonly command: JourneyCommand;
      readonly timeoutSeconds: number;
    }
  | {
      readonly kind: 'listen';
      readonly question: Asking;
      readonly send: JourneyCommand | null;
      /** The message that asks may still fail, and then the next hop of its send asks. */
      readonly hopping: boolean;
      /** Where the message that asks stands, once no other hop is left. */
      readonly from?: Place;
      readonly timeoutSeconds: number;
    }
  | {
      readonly kind: 'wait';
      readonly until: string;
      /** Of a message that has to wait: when it first had to. */
      readonly since?: string;
      /** The number that the message holds at its sender. */
      readonly turn?: Turn;
    }
  | { readonly kind: 'done' };

/** By what a question was asked: the channels so far, and the messages, whose taps name it. */
export interface AskedBy {
  readonly channels: readonly Channel[];
  readonly messages: readonly string[];
}

type WithoutToken<Q> = Q extends unknown ? Omit<Q, 'token'> : never;
/** A question before there is a token to answer it with. */
export type Asking = WithoutToken<Question>;

/** What an execution was told when it woke. */
export type Outcome =
  /** `stopped`: what was sent did not arrive, because the person had stopped it with the provider. */
  | { readonly kind: 'delivered' | 'stopped' | 'refused' | 'time' | 'timeout' }
  /** `unreachable`: the address is none on this channel, whatever is sent to it. */
  | { readonly kind: 'failed'; readonly unreachable?: true }
  | { readonly kind: 'deferred'; readonly until: string; readonly turn?: Turn }
  /** What an answer meant; its words stay in the message log. */
  | {
      readonly kind: 'reply';
      readonly intent: string;
      readonly number?: number;
      readonly channel?: Channel;
      /** The message that has the words, for a survey that asks for words. */
      readonly message?: string;
    }
  | { readonly kind: 'event'; readonly type: string };

/** How far a run came with a survey; kept after its end, so that a late answer is known as one. */
export interface RunSurvey {
  readonly survey: string;
  /** The step, as `place.join('.')`. */
  readonly place: string;
  readonly question: string;
  /** When its time is over. */
  readonly until: string;
  readonly values: Readonly<Record<string, Value>>;
  /** Something was answered, so that its time has begun. */
  readonly isUnderWay?: true;
  /** The question was asked a second time. */
  readonly again?: true;
  /** An open question was asked once more because nobody answered it. */
  readonly reminded?: true;
  /** The question is passed over. */
  readonly passed?: true;
  readonly ended?: true;
}

/** One member in one journey. */
export interface Run {
  readonly runId: string;
  readonly memberId: string;
  readonly journey: string;
  readonly version: string;
  readonly cause: string;
  /** `held`: in the holdout, so that it is measured and never written to. */
  readonly status: 'active' | 'done' | 'stopped' | 'held';
  /** 0, or another where a journey lets a member have several runs at once. */
  readonly slot: number;
  readonly startedAt: string;
  /** One more with every advance; an advance that comes again finds its answer in `next`. */
  readonly rev: number;
  readonly place: Place;
  /** How often it moved to a later version; what it does from then on is told apart from what it did at the same place. */
  readonly moves?: number;
  /** Index into `via` of the hop in flight. */
  readonly hop: number;
  readonly event?: MemberEvent;
  /** What the trigger knew: the day and days of an expiry reminder. */
  readonly facts: JourneyCommand['facts'];
  /** Which way each split sent the member, by its name. */
  readonly ways: Readonly<Record<string, string>>;
  /** What the last answer meant, and the channel it came by: what the run says next goes back there first. */
  readonly answer?: { readonly intent: string; readonly number?: number; readonly channel?: Channel };
  /** Where a send is `via: best`: the order of its channels, decided as the run came there, and what it was decided by. */
  readonly order?: { readonly at: string; readonly by: ReturnType<typeof byHabit> };
  readonly survey?: RunSurvey;
  /** What this revision does; an advance that comes again does it again. */
  readonly pending: readonly Effect[];
  readonly next: Next;
  /** Why it ended before its last step: an exit step's name, `exit`, `goal`, `opt-out`, `erased`, `switched-off`, `unevaluable`, `gone` (journey or member). */
  readonly ended?: string;
  /** When the goal of the journey was reached, if it was within its time. */
  readonly goalAt?: string;
  /** What was bought, where that was the goal; in minor units. */
  readonly bought?: Bought;
}

export interface Bought {
  readonly amount: number;
  readonly currency: string;
}

/**
 * Why a journey did not start, or was not decided further: it is switched off; what started it is older than its freshness;
 * something its exits name happened since; the member was in it within the time of `once`, or is in it now as often as
 * `concurrent` allows; something could not be evaluated.
 */
export const RUN_RULES = ['off', 'late', 'overtaken', 'once', 'concurrent', 'unevaluable'] as const;
export type RunRule = (typeof RUN_RULES)[number];

/** What became of a journey for a member where no run tells it. */
export interface RunVerdict {
  readonly memberId: string;
  readonly journey: string;
  readonly at: string;
  /** What the journey was to start or go on with: an event, a schedule, a run. */
  readonly cause: string;
  readonly rule: RunRule;
  /** The part of the journey that decided, and a kind of fault; never a value of the member's. */
  readonly looked: Readonly<Record<string, string>>;
}

/** What we last asked and still await, or what a run waits to happen. */
export type Question = {
  readonly memberId: string;
  readonly runId: string;
  readonly journey: string;
  readonly askedAt: string;
  readonly until: string;
  readonly token: string;
  /** Absent where no message asked. */
  readonly by?: AskedBy;
} & (
  | {
      readonly kind: 'consent';
      readonly topics: readonly string[];
      readonly channels: readonly Channel[];
      /** Id of the wording that is agreed to. */
      readonly wording: string;
    }
  | {
      readonly kind: 'reply';
      readonly intents: Readonly<Record<string, Intent>>;
      /** Whether an answer that is none of these is one all the same. */
      readonly other: boolean;
      /** The survey that asks, if one does. */
      readonly survey?: string;
    }
  | {
      readonly kind: 'event';
      readonly types: readonly string[];
      /** A CEL condition. */
      readonly when?: string;
    }
);

/** A run that is under way, as the index by journey has it. */
export type ActiveRun = Pick<Run, 'memberId' | 'journey' | 'slot' | 'runId' | 'version' | 'place'>;

/** Some of those in a journey; `next` is where those behind them begin. */
export interface ActivePage {
  readonly runs: readonly ActiveRun[];
  readonly next?: string;
}

export interface Runs {
  /**
   * Creates the run in its slot unless one is active there or one started at or after `since`; `same` when it is this very
   * run. One that is `held` is created too.
   */
  start(run: Run, since: string | undefined): Promise<'started' | 'same' | 'refused'>;
  get(memberId: string, journey: string, slot: number): Promise<Run | undefined>;
  /** The latest run of every journey and slot of a member, those that ended too. */
  list(memberId: string): Promise<readonly Run[]>;
  /** One read of at most so many who are in a journey now; a page may be empty and yet not the last. */
  activePage(journey: string, after?: string, limit?: number): Promise<ActivePage>;
  /** Everybody who is in a journey now, in pages. */
  active(journey: string): AsyncIterable<readonly ActiveRun[]>;
  /** Saves an active run over the revision before; false when another advance came first or it was stopped. */
  save(run: Run): Promise<boolean>;
  /** Marks every active run of the member stopped, or those of these journeys, and returns them; `why` as in `ended`. */
  stopAll(memberId: string, why: string, journeys?: readonly string[]): Promise<readonly Run[]>;
  /** Marks this run stopped if it is active still. */
  stop(run: Pick<Run, 'memberId' | 'journey' | 'slot' | 'runId'>, why: string): Promise<boolean>;
  /** Keeps the first time a run of any status reached its goal; false when it had before. */
  reached(run: Pick<Run, 'memberId' | 'journey' | 'slot' | 'runId'>, at: string, bought?: Bought): Promise<boolean>;
  /** Keeps the latest verdict of a member and a journey. */
  judge(verdict: RunVerdict): Promise<void>;
  verdicts(memberId: string): Promise<readonly RunVerdict[]>;
  ask(question: Question): Promise<void>;
  /** Every question of the member that is open, those that ran out among them, newest first. */
  questions(memberId: string): Promise<readonly Question[]>;
  /** Closes the question of this run, or only the one with this token. */
  answered(memberId: string, runId: string, token?: string): Promise<void>;
}

/** Names of executions say the journey and are the run's own, so that a second start of the same run starts nothing (80 characters). */
export const executionName = ({ journey, runId }: Pick<Run, 'journey' | 'runId'>): string => `${journey}-${runId}`;

/** What the state that waits asks of its own execution. */
export interface Machine {
  /** Ends the execution whose state waits with this token. */
  finish(token: string): Promise<void>;
}

/** Step Functions, or the local runner of the same definition. */
export interface Executions {
  /** Starting the same run twice starts one execution. */
  start(run: Run): Promise<void>;
  /** Hands the outcome to the state that waits with this token; false when nothing waits with it any more. */
  wake(token: string, outcome: Outcome): Promise<boolean>;
  stop(run: Pick<Run, 'journey' | 'runId'>, cause: string): Promise<void>;
}
