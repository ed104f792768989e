import type { Due } from '#runs/due.ts';
import type { Programme } from '#programme/programme.ts';
import { stagesOf } from '#segments/evaluate.ts';
import { goThrough } from '#segments/go-through.ts';
import type { Segments } from '#segments/segments.ts';

const WALK = 'refresh';
/** Of a hundred members: their due rows are looked at by the same scan or the next. */
const PAGES = 500;

/**
 * Has every member looked at again, after a segment is new or another: otherwise that is at their next event or due time. It
 * goes through the lifecycle stages, since each member is in one from their first event on; the scan does so page by page.
 * Asking again begins again. False in a programme without stages.
 */
export const refreshMembers = async (
  ports: { readonly segments: Segments },
  programme: Programme,
): Promise<boolean> => {
  const of = stagesOf(programme);
  if (of.length > 0) await ports.segments.keepWalk(WALK, { of, at: 0 });
  return of.length > 0;
};

/** Some of those that `refreshMembers` asked for are due at once; the next call goes on. */
export const refreshSome = (ports: { readonly segments: Segments; readonly due: Due }, now: Date): Promise<number> =>
  goThrough(ports.segments, WALK, undefined, PAGES, async (members) => {
    const dueAt = now.toISOString();
    await Promise.all(members.map((memberId) => ports.due.put({ kind: 'expiry', memberId, dueAt })));
  });
