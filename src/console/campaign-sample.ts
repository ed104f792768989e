import { LISTS, type Segments } from '#segments/segments.ts';
import { sideBySide } from '#words/side-by-side.ts';

/** Members who are looked at side by side. */
const LANES = 25;

/** Some members of a segment. */
export interface Sample {
  readonly members: readonly string[];
  /** They are all there are. */
  readonly whole: boolean;
}

/** The first hundred of each of its lists, which members are put into by a hash of their ids. */
export const sampleOf = async (segments: Pick<Segments, 'list'>, segment: string): Promise<Sample> => {
  const pages = await Promise.all(Array.from({ length: LISTS }, (_, list) => segments.list(segment, list)));
  return { members: pages.flatMap(({ members }) => members), whole: pages.every(({ after }) => after === undefined) };
};

/** Looks at each of them. */
export const lookAt = async <T>(
  { members }: Sample,
  look: (memberId: string) => Promise<T | undefined>,
): Promise<readonly T[]> => {
  const found: T[] = [];
  await sideBySide(members, LANES, async (memberId) => {
    const one = await look(memberId);
    if (one !== undefined) found.push(one);
  });
  return found;
};

const Z95 = 1.96;

/** Half the width of the interval that has the share of all with 95 % (Wald, and half a member); 0 where all were looked at. */
export const marginOf = (share: number, { members, whole }: Sample): number =>
  whole || members.length === 0
    ? 0
    : Math.min(1, Z95 * Math.sqrt((share * (1 - share)) / members.length) + 1 / (2 * members.length));
