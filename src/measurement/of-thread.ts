import type { Thread } from '#conversations/thread.ts';
import type { Circumstances } from '#loyalty/circumstances.ts';
import type { MeasuredFact } from '#measurement/fact.ts';
import { factOf, type Change } from '#measurement/make-fact.ts';

/** A conversation with people, each time it is opened. Both spans are on the wall, and since it was opened. */
export const ofThread = ({ before, after, at }: Change<Thread>, whose: Circumstances): readonly MeasuredFact[] => {
  if (after === undefined) return [];
  const { memberId, state, openedAt, team, firstAnswer, resolution } = after;
  const same = before?.openedAt === openedAt ? before : undefined;
  const base = { whose, name: [memberId, openedAt], of: team };
  return [
    ...(state !== 'resolved' && same === undefined
      ? [factOf({ ...base, kind: 'conversation.opened', at: openedAt })]
      : []),
    ...(firstAnswer !== undefined && same?.firstAnswer === undefined
      ? [factOf({ ...base, kind: 'conversation.answered', at, measures: { seconds: firstAnswer.seconds } })]
      : []),
    ...(resolution !== undefined && same?.resolution === undefined
      ? [factOf({ ...base, kind: 'conversation.resolved', at, measures: { seconds: resolution.seconds } })]
      : []),
  ];
};
