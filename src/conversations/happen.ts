import { change, told, without, type Around, type Changed, type Happened } from '#conversations/change.ts';
import type { Happening, HappeningOf } from '#conversations/happening.ts';
import { heard, needed, opened } from '#conversations/opening.ts';
import { took } from '#conversations/targets.ts';
import type { Thread } from '#conversations/thread.ts';
import { timePassed } from '#conversations/time-passed.ts';
import { seconds } from '#words/parts.ts';

const blank = (memberId: string, at: string): Thread => ({
  ...{ memberId, rev: 0, state: 'resolved', openedAt: at, lastAt: at, turns: 0 },
  ...{ team: '', tags: [], targets: {}, missed: [], heard: {} },
});

/** From a take-over or an answer on; what the customer writes does not make it longer. */
const held = ({ inbox }: Around, at: string): string =>
  new Date(Date.parse(at) + seconds(inbox.release) * 1000).toISOString();

const answered = (given: Thread, happening: HappeningOf<'answered'>, around: Around): Happened => {
  const { by, at, seen, channel, messageId } = happening;
  const last = given.answered;
  if (last !== undefined && last.turn > seen && last.by !== by)
    return { kind: 'refused', why: 'answered', by: last.by, at: last.at };
  const begun = given.state === 'resolved' ? opened(given, happening, around, 'person') : change(given, {});
  const { thread, facts } = begun;
  const isFirst = thread.firstAnswer === undefined && thread.waitingSince !== undefined;
  const first = isFirst ? took(around.inbox, thread, thread.openedAt, at) : thread.firstAnswer;
  const turn = thread.turns + 1;
  const patch = {
    state: 'waiting',
    turns: turn,
    answered: { by, at, turn },
    assignee: thread.assignee ?? by,
    heldUntil: held(around, at),
    waitingSince: undefined,
    snoozedUntil: undefined,
    targets: without(thread, 'first-answer'),
    firstAnswer: first,
  } as const;
  const detail = { by, channel, messageId, turn, ...(isFirst && { firstAnswer: first }) };
  return change(thread, patch, ...facts, told('answered', detail));
};

const assigned = (
  thread: Thread,
  { by, at, assignee, team = thread.team }: HappeningOf<'assigned'>,
  around: Around,
): Happened => {
  if (!around.inbox.teams.some((one) => one.team === team)) return { kind: 'refused', why: 'no-team' };
  const heldUntil = assignee === undefined ? thread.heldUntil : held(around, at);
  const detail = { by, team, ...(assignee === undefined ? {} : { assignee }) };
  return change(thread, { assignee, team, heldUntil }, told('assigned', detail));
};

const resolved = (thread: Thread, { by, at }: HappeningOf<'resolved' | 'released'>, { inbox }: Around): Changed => {
  const resolution = took(inbox, thread, thread.openedAt, at);
  const over = { heldUntil: undefined, snoozedUntil: undefined, waitingSince: undefined, targets: {} };
  return change(thread, { state: 'resolved', resolution, ...over }, told('resolved', { by, resolution }));
};

/** What is done with a thread that is open, waits or sleeps. */
const within = (thread: Thread, happening: Happening, around: Around): Happened => {
  switch (happening.kind) {
    case 'heard':
      return heard(thread, happening, around);
    case 'handed-off':
      return needed(thread, happening, around, 'handoff');
    case 'answered':
      return answered(thread, happening, around);
    case 'noted':
      return change(thread, {});
    case 'assigned':
      return assigned(thread, happening, around);
    case 'snoozed': {
      const { by, until } = happening;
      return change(thread, { state: 'snoozed', snoozedUntil: until }, told('snoozed', { by, until }));
    }
    case 'resolved':
      return resolved(thread, happening, around);
    case 'released':
      return change(
        thread,
        { heldUntil: undefined, assignee: undefined },
        told('released', { by: happening.by, cause: 'person' }),
      );
    case 'tagged':
      return change(thread, { tags: [...new Set(happening.tags)].sort() });
    case 'time':
      return timePassed(thread, happening);
  }
};

const OPENS: readonly Happening['kind'][] = ['heard', 'handed-off', 'answered'];
/** What may be said of a thread that is resolved, and leaves it so. */
const AFTERWARDS: readonly Happening['kind'][] = ['noted', 'tagged'];

/** The thread after something happened to it, and what others are told. Decides all that a conversation goes through. */
export const happen = (memberId: string, seen: Thread | undefined, happening: Happening, around: Around): Happened => {
  const { kind, at } = happening;
  if (!OPENS.includes(kind)) {
    if (kind === 'time' && seen === undefined) return { kind: 'nothing' };
    if (seen === undefined) return { kind: 'refused', why: 'none' };
    if (seen.state === 'resolved' && (kind === 'resolved' || kind === 'time')) return { kind: 'nothing' };
    if (seen.state === 'resolved' && !AFTERWARDS.includes(kind)) return { kind: 'refused', why: 'resolved' };
  }
  const happened = within(seen ?? blank(memberId, at), happening, around);
  if (happened.kind !== 'changed') return happened;
  const { thread, facts } = happened;
  return { kind: 'changed', facts, thread: { ...thread, rev: thread.rev + 1, lastAt: at } };
};
