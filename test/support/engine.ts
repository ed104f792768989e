import { Journey } from '#programme/grammar/journey.ts';
import type { Effect } from '#runs/effect.ts';
import type { Programme } from '#programme/programme.ts';
import type { Outcome, Run } from '#runs/run.ts';
import type { StepContext } from '#journeys/step-context.ts';
import { step, type Stepped } from '#journeys/step.ts';
import { memberOf } from '#loyalty/member.ts';
import type { MemberRow } from '#members/member-row.ts';
import { smallProgramme } from './programme.ts';

export const START = new Date('2026-11-21T12:00:00.000Z');

/** The small programme with one journey more, called `tried`. */
export const withJourney = (journey: object, rest: Partial<Programme> = {}): Programme => {
  const small = smallProgramme();
  const base = { journey: 'tried', about: 'A test', topic: 'rewards', trigger: { manual: true } };
  return { ...small, ...rest, journeys: { ...small.journeys, tried: Journey.parse({ ...base, ...journey }) } };
};

export const newRun = (programme: Programme, rest: Partial<Run> = {}): Run => ({
  runId: 'run-1',
  memberId: 'alma',
  journey: 'tried',
  version: programme.version,
  cause: 'test',
  status: 'active',
  slot: 0,
  startedAt: START.toISOString(),
  rev: 0,
  place: [0],
  hop: 0,
  facts: {},
  ways: {},
  pending: [],
  next: { kind: 'done' },
  ...rest,
});

export const blankMember = (memberId = 'alma'): MemberRow => ({
  memberId,
  seq: 1,
  counters: {},
  registers: {
    timeZone: { value: 'Europe/Stockholm', at: '2026-01-01T00:00:00.000Z' },
    phone: { value: '+46701740605', at: '2026-01-01T00:00:00.000Z' },
    email: { value: 'alma@example.com', at: '2026-01-01T00:00:00.000Z' },
  },
  last: { id: 'e', type: 'member.enrolled', source: 'test', time: '2026-01-01T00:00:00.000Z', memberId, data: {} },
});

/** As `StepContext`, with the member's row. */
interface Seen extends Omit<StepContext, 'member'> {
  readonly member: MemberRow | undefined;
}

export interface Walk {
  readonly run?: Partial<Run>;
  readonly seen?: Partial<Seen>;
  readonly outcomes?: readonly Outcome[];
  readonly now?: Date;
}

export const contextOf = ({ member: row, answers }: Seen, programme: Programme, now: Date): StepContext => ({
  member: row && memberOf(row, programme, now),
  answers,
});

/** From the start through these outcomes. Effects are those of all steps on the way. */
export const walk = (programme: Programme, { run, seen, outcomes = [], now = START }: Walk = {}): Stepped => {
  const sees = contextOf({ member: blankMember(), answers: [], ...seen }, programme, now);
  const first = step(programme, newRun(programme, run), { kind: 'start' }, sees, now);
  const effects: Effect[] = [...first.effects];
  const last = outcomes.reduce<Stepped>((at, outcome) => {
    const next = step(programme, at.run, outcome, sees, now);
    effects.push(...next.effects);
    return next;
  }, first);
  return { run: last.run, effects };
};

/** What happened and what comes next, in a line each: `send welcome by sms`, `waits until …`. */
export const told = ({ run, effects }: Stepped): readonly string[] => [
  ...effects.map((effect) => {
    if (effect.kind === 'send')
      return `${effect.command.unaddressed === true ? 'passes over' : 'send'} ${effect.command.message} by ${effect.command.channel}`;
    if (effect.kind === 'fact') return `tell ${effect.fact.type} ${JSON.stringify(effect.fact.detail)}`;
    if (effect.kind === 'mark') return `mark ${effect.mark.survey} ${effect.mark.what}`;
    return `commit ${effect.event.type} ${JSON.stringify(effect.event.data)}`;
  }),
  nextOf(run),
];

const nextOf = ({ next, ended }: Run): string => {
  switch (next.kind) {
    case 'deliver':
      return `delivers ${next.command.message} by ${next.command.channel} within ${next.timeoutSeconds} s`;
    case 'listen':
      return `listens for ${next.question.kind}${next.send === null ? '' : ` to ${next.send.message} by ${next.send.channel}`} for ${next.timeoutSeconds} s`;
    case 'wait':
      return `waits until ${next.until}`;
    case 'done':
      return ended === undefined ? 'done' : `done: ${ended}`;
  }
};
