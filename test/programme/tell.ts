import type { MemberEvent } from '#words/event.ts';
import type { Effect } from '#runs/effect.ts';
import type { Programme } from '#programme/programme.ts';
import { remindersOf } from '#journeys/due/reminders.ts';
import type { Outcome, Run } from '#runs/run.ts';
import { contextOf } from '#loyalty/context.ts';
import { holds } from '#programme/condition.ts';
import { step } from '#journeys/step.ts';
import { isTriggered } from '#journeys/triggers.ts';
import { memberOf } from '#loyalty/member.ts';
import { snapshotOf } from '#loyalty/snapshot.ts';
import type { MemberRow } from '#members/member-row.ts';
import { localTime } from '#time/local-time.ts';
import { newRun } from '../support/engine.ts';
import { anEvent, happened, NOW } from './sample-members.ts';

/** A story of one member in one journey, in words that stand in its file. */
export interface Story {
  readonly journey: string;
  readonly title: string;
  readonly member?: MemberRow;
  /** What happens to the member; nothing where somebody asks for it, or a day or a campaign comes. */
  readonly when?: readonly [type: string, data: MemberEvent['data']];
  /** `later`, `delivered`, `fails`, `silence`, an event such as `app.opened`, or an answer such as `happy 5`. */
  readonly then?: readonly string[];
  readonly tells: readonly string[];
}

const at = (instant: string, zone: string): string => {
  const { day, time } = localTime(new Date(instant), zone);
  return `${day} ${time}`;
};

const inWords = (data: MemberEvent['data']): string =>
  Object.entries(data)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ');

/** What is kept of a survey is told on the bus too. */
const effectInWords = (effect: Exclude<Effect, { kind: 'mark' }>): string => {
  if (effect.kind === 'send') return `sends ${effect.command.message} by ${effect.command.channel}`;
  if (effect.kind === 'fact') {
    const { type, detail } = effect.fact;
    if (type === 'handover.requested') return 'hands over to a person';
    return type === 'webhook.requested'
      ? `tells ${String(detail['webhook'])}: ${String(detail['type'])}`
      : `tells the bus: ${type}`;
  }
  const { type, data } = effect.event;
  switch (type) {
    case 'attributes.changed':
      return `notes ${inWords(data)}`;
    case 'experiment.exposed':
      return `is compared in ${String(data['experiment'])}: ${String(data['arm'])}`;
    case 'journey.requested':
      return `starts ${String(data['journey'])}`;
    case 'points.earned':
      return `gives ${String(data['points'])} points`;
    case 'reward.unlocked':
      return `gives ${String(data['rewardId'])}`;
    case 'redemption.requested':
      return `redeems ${String(data['title'])}`;
    default:
      return type;
  }
};

const nextInWords = ({ next, ended }: Run, zone: string): string => {
  switch (next.kind) {
    case 'deliver':
      return `sends ${next.command.message} by ${next.command.channel}`;
    case 'listen':
      if (next.send !== null) return `asks ${next.send.message} by ${next.send.channel}`;
      return next.question.kind === 'event' ? `listens for ${next.question.types.join(', ')}` : 'listens';
    case 'wait':
      return `waits until ${at(next.until, zone)}`;
    case 'done':
      return ended === undefined ? 'ends' : `ends: ${ended}`;
  }
};

const outcomeOf = (words: string): Outcome => {
  const [first = '', number] = words.split(' ');
  if (first === 'later') return { kind: 'time' };
  if (first === 'delivered') return { kind: 'delivered' };
  if (first === 'fails') return { kind: 'failed' };
  if (first === 'silence') return { kind: 'timeout' };
  if (first.includes('.')) return { kind: 'event', type: first };
  return { kind: 'reply', intent: first, ...(number === undefined ? {} : { number: Number(number) }) };
};

/** How long what comes next takes, when nothing else happens. */
const untilOf = ({ next }: Run, outcome: Outcome, now: Date): Date => {
  if (next.kind === 'wait') return new Date(next.until);
  const waited = outcome.kind === 'timeout' && (next.kind === 'listen' || next.kind === 'deliver');
  return waited ? new Date(now.getTime() + next.timeoutSeconds * 1000) : now;
};

const committed = (programme: Programme, row: MemberRow, effects: readonly Effect[]): MemberRow =>
  effects.reduce((now, effect) => (effect.kind === 'commit' ? happened(programme, now, effect.event) : now), row);

/** Walks a story through the pure engine; what it did and what it waits for, in a line each. */
export const tell = (
  programme: Programme,
  { journey: name, member: given, when, then = [] }: Story,
): readonly string[] => {
  const journey = programme.journeys[name];
  if (journey === undefined || given === undefined) throw new Error(`no journey ${name}, or nobody to tell of`);
  const zone = memberOf(given, programme, NOW).timeZone.zone;
  const event = when && anEvent(given.memberId, when[0], when[1]);
  let row = event === undefined ? given : happened(programme, given, event);
  if (event !== undefined) {
    const [before, after] = [given, row].map((one) => memberOf(one, programme, NOW));
    if (before === undefined || after === undefined) return [];
    if (!isTriggered(programme, journey, { event, data: event.data, before, after }, NOW)) return ['does not start'];
  }
  let facts: Run['facts'] = {};
  let now = NOW;
  const lines: string[] = [];
  const { trigger } = journey;
  if ('schedule' in trigger) {
    const due = remindersOf(programme, snapshotOf(row, programme, NOW)).find(
      (one) => one.journey === journey && one.at > NOW.toISOString(),
    );
    const reminded = due && contextOf(programme.settings, memberOf(row, programme, NOW), due.facts, { now: NOW });
    if (due === undefined || reminded === undefined || !holds(trigger.when, reminded)) return ['does not start'];
    facts = due.facts;
    now = new Date(due.at);
    lines.push(`falls due ${at(due.at, zone)}`);
  }
  let run = newRun(programme, {
    journey: name,
    memberId: row.memberId,
    facts,
    startedAt: now.toISOString(),
    ...(event === undefined ? {} : { event }),
  });
  for (const words of ['start', ...then]) {
    const outcome = words === 'start' ? ({ kind: 'start' } as const) : outcomeOf(words);
    if (outcome.kind !== 'start') now = untilOf(run, outcome, now);
    const stepped = step(programme, run, outcome, { member: memberOf(row, programme, now), answers: [] }, now);
    row = committed(programme, row, stepped.effects);
    run = stepped.run;
    lines.push(
      ...stepped.effects.filter((effect) => effect.kind !== 'mark').map(effectInWords),
      nextInWords(run, zone),
    );
  }
  return lines;
};
