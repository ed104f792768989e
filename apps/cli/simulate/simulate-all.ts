import { stepsOfKind } from '#programme/grammar/branches.ts';
import type { Programme } from '#programme/programme.ts';
import type { Plan } from './plan.ts';
import { simulate, type Simulation } from './simulate.ts';

/** What one journey did with a member. */
export interface Walked {
  readonly journey: string;
  readonly started: Simulation['started'];
  /** Messages of it that were sent. */
  readonly messages: number;
  /** What failed, in words. */
  readonly faults: readonly string[];
}

/** A question whether one may write is put to somebody who has not said yes yet. */
const asksForConsent = ({ journeys, messages }: Programme, name: string): boolean =>
  stepsOfKind(journeys[name]?.steps ?? [], 'send').some(({ send }) => messages[send]?.class === 'consent-request');

/** One member in each journey of a programme, each in a world of its own. */
export const simulateAll = async (programme: Programme, plan: Omit<Plan, 'journey'>): Promise<readonly Walked[]> => {
  const walked: Walked[] = [];
  for (const journey of Object.keys(programme.journeys)) {
    const subject = asksForConsent(programme, journey) ? { ...plan.subject, consents: 'none' as const } : plan.subject;
    const { started, timeline } = await simulate(programme, { ...plan, subject, journey });
    walked.push({
      journey,
      started,
      messages: timeline.filter((entry) => entry.what === 'sent' && entry.journey === journey).length,
      faults: timeline.flatMap(({ what, say }) => (what === 'fault' ? [say] : [])),
    });
  }
  return walked;
};

/** Whether a journey can go out as it is: what this member's data refuses is no failure, what cannot be evaluated is one. */
export const failed = ({ started, faults }: Walked): boolean => started === 'unevaluable' || faults.length > 0;

/** A line for each journey, for people. */
export const walkedText = (walked: readonly Walked[]): string =>
  walked
    .map(({ journey, started, messages, faults }) =>
      [journey, started, messages === 1 ? '1 message' : `${String(messages)} messages`, ...faults].join('  '),
    )
    .join('\n');
