import { change, told, type Around, type Changed } from '#conversations/change.ts';
import type { Happening, HappeningOf } from '#conversations/happening.ts';
import { targetsFor, teamFor } from '#conversations/targets.ts';
import type { Thread } from '#conversations/thread.ts';

/** A thread that begins, or begins again: it goes to the team of its language unless another is named, and nobody has it. */
export const opened = (
  thread: Thread,
  { at }: Happening,
  { inbox, language }: Around,
  cause: string,
  team = teamFor(inbox, language),
): Changed => {
  const targets = cause === 'person' ? {} : targetsFor(inbox, team, at);
  const gone = { assignee: undefined, answered: undefined, firstAnswer: undefined, resolution: undefined };
  const since = cause === 'person' ? undefined : at;
  const patch = { state: 'open', openedAt: at, team, targets, missed: [], waitingSince: since, ...gone } as const;
  return change(thread, patch, told('opened', { team, cause }));
};

/** Somebody needs a person: a thread opens, and one that is open or would be opens and waits. */
export const needed = (thread: Thread, happening: Happening, around: Around, cause: string, team?: string): Changed =>
  thread.state === 'resolved'
    ? opened(thread, happening, around, cause, team)
    : change(thread, {
        state: 'open',
        snoozedUntil: undefined,
        waitingSince: thread.waitingSince ?? happening.at,
      });

export const heard = (thread: Thread, happening: HappeningOf<'heard'>, around: Around): Changed => {
  const { channel, from, saidAt, team, tags = [] } = happening;
  const { thread: open, facts } = needed(thread, happening, around, 'reply', team);
  const before = open.heard[channel];
  const said = before !== undefined && before.at > saidAt ? before : { from, at: saidAt };
  const patch = {
    turns: open.turns + 1,
    tags: [...new Set([...open.tags, ...tags])].sort(),
    heard: { ...open.heard, [channel]: said },
  };
  return change(open, patch, ...facts, told('heard', { channel, messageId: happening.id, turn: patch.turns }));
};
