import { holdsOr } from '#programme/condition.ts';
import { contextOf } from '#loyalty/context.ts';
import type { Programme } from '#programme/programme.ts';
import type { Member } from '#loyalty/member.ts';
import type { Snapshot } from '#loyalty/snapshot.ts';
import { stageDaysOf } from '#members/rhythm.ts';
import { standingIn, type Standing } from '#members/standing.ts';

export const stagesOf = ({ settings, segments }: Programme): readonly string[] =>
  (settings.lifecycle?.stages ?? []).filter((stage) => Object.hasOwn(segments, stage));

/** The member if they stood so: nothing else of them follows from that. */
const standingAs = (member: Member, as: Standing, now: Date): Member => ({
  ...member,
  ...as,
  rhythm: { ...member.rhythm, stageDays: stageDaysOf(as, now) },
});

/** Whether each segment's condition holds for a member who stands so; where that cannot be evaluated they stay as they are. */
const insideAs = (programme: Programme, { member, now }: Snapshot, as: Standing): ((segment: string) => boolean) => {
  const context = { ...contextOf(programme.settings, standingAs(member, as, now), {}, { now }), was: as.stage };
  return (segment) => holdsOr(as.segments.includes(segment), programme.segments[segment]?.when, context);
};

/**
 * Which segments a member is in as of an instant. The stage is the first of the programme's stages that holds, where `was`
 * is the stage so far; in other segments `was` is that stage. Of the stages a member is in no other.
 *
 * A stage has to hold still once it is reached: it is looked at again as if the member were in it, until nothing changes. A
 * member whose stages only lead to one another stays where they are, or each look would start the next.
 */
export const evaluate = (programme: Programme, snapshot: Snapshot): Standing => {
  const { row, now } = snapshot;
  const stages = stagesOf(programme);
  const before = standingIn(row);
  const settle = (as: Standing, tries: number): { as: Standing; inside: (segment: string) => boolean } => {
    const inside = insideAs(programme, snapshot, as);
    const stage = stages.find(inside) ?? '';
    if (stage === as.stage) return { as, inside };
    if (tries === 0) return { as: before, inside: insideAs(programme, snapshot, before) };
    return settle({ ...as, stage, stageSince: stage === '' ? null : now.toISOString() }, tries - 1);
  };
  const { as, inside } = settle(before, stages.length);
  const others = Object.keys(programme.segments).filter((name) => !stages.includes(name) && inside(name));
  return { ...as, segments: [...others, ...(as.stage === '' ? [] : [as.stage])].toSorted() };
};
