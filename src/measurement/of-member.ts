import { circumstancesOf, type Circumstances } from '#loyalty/circumstances.ts';
import { memberOf } from '#loyalty/member.ts';
import { ofExperiments } from '#measurement/experiment/of-experiment.ts';
import type { MeasuredFact } from '#measurement/fact.ts';
import { dayOf, daysSince, factOf, NOBODY, type Change, type Say } from '#measurement/make-fact.ts';
import { ofMoney } from '#measurement/of-money.ts';
import type { MemberRow } from '#members/member-row.ts';
import { lastSeen } from '#members/seen.ts';
import type { Programme } from '#programme/programme.ts';

/** How a member stood at an instant, by the rules of a programme. */
export const standingAt = (row: MemberRow | undefined, programme: Programme, at: string): Circumstances =>
  row === undefined ? NOBODY : circumstancesOf(row, memberOf(row, programme, new Date(at)), programme);

/** A day on which they did something, where it is later than all such days before. */
const ofActivity = (before: MemberRow | undefined, after: MemberRow, say: Say): readonly MeasuredFact[] => {
  const at = after.registers['lastActiveAt']?.at;
  const was = before?.registers['lastActiveAt']?.at;
  if (at === undefined || (was !== undefined && dayOf(at) <= dayOf(was))) return [];
  const name = [after.memberId, dayOf(at)];
  return [say('member.active', { at, on: dayOf(at), name, measures: { days: daysSince(was, at) } })];
};

const ofStanding = (
  { last: { type, data } }: MemberRow,
  before: Circumstances,
  after: Circumstances,
  { settings }: Programme,
  say: Say,
): readonly MeasuredFact[] => {
  if (type === 'segments.changed' && before.lifecycle !== after.lifecycle)
    return [say('stage.changed', { why: before.lifecycle })];
  const { from } = data;
  if (type !== 'tier.changed') return [];
  const was = typeof from === 'string' ? from : before.tier;
  const steps = settings.tiers.toSorted((a, b) => a.from - b.from).map(({ tier }) => tier);
  const [place, now] = [steps.indexOf(was), steps.indexOf(String(data['tier']))];
  if (place === now) return [];
  return [say(now > place ? 'tier.rose' : 'tier.fell', { why: was })];
};

/** What the newest event of a member changed; with the row gone, that they were erased. */
export const ofMember = ({ before, after, at }: Change<MemberRow>, programme: Programme): readonly MeasuredFact[] => {
  if (after === undefined)
    return before === undefined
      ? []
      : [factOf({ kind: 'member.erased', at, whose: standingAt(before, programme, at), name: [at] })];
  // A stream that begins in the middle shows a row that had many events before.
  if (before?.seq === after.seq) return [];
  const [was, is] = [standingAt(before, programme, at), standingAt(after, programme, at)];
  const { id, source, type, time, memberId, data } = after.last;
  const store = typeof data['store'] === 'string' ? data['store'] : undefined;
  const say: Say = (kind, what) =>
    factOf({ kind, at: time, whose: is, name: [memberId, source, id], dimensions: { store }, ...what });
  const isFirst = before?.registers['enrolledAt'] === undefined && after.registers['enrolledAt'] !== undefined;
  const isFeature = programme.settings.measures?.features.includes(type) ?? false;
  return [
    ...(isFirst ? [say('member.enrolled')] : []),
    ...ofExperiments(before, after, is.alias),
    ...ofActivity(before, after, say),
    ...ofStanding(after, was, is, programme, say),
    ...(isFeature && (before === undefined || lastSeen(before, type) === undefined)
      ? [say('feature.adopted', { why: type, name: [memberId, type] })]
      : []),
    ...ofMoney(before, after, say),
  ];
};
