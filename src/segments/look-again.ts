import { fallsDueOtherwise } from '#programme/falls-due-otherwise.ts';
import type { Programme } from '#programme/programme.ts';
import { refreshMembers } from '#segments/refresh-members.ts';
import type { Segments } from '#segments/segments.ts';

/** Another version is live: where members fall due otherwise under it, each is looked at again by the next scans. */
export const lookAgain = async (
  ports: { readonly segments: Segments },
  before: Programme | undefined,
  after: Programme,
): Promise<void> => {
  if (before !== undefined && fallsDueOtherwise(before, after)) await refreshMembers(ports, after);
};
