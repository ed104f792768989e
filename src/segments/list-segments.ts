import type { Programme } from '#programme/programme.ts';
import type { Segments } from '#segments/segments.ts';

export interface ListedSegment {
  readonly segment: string;
  readonly about: string;
  /** As the list of its members shows it, a moment behind at most. */
  readonly size: number;
}

/** What `GET /segments` answers: the segments of the live programme, and how many members are in each. */
export const listSegments = (segments: Segments, programme: Programme): Promise<readonly ListedSegment[]> =>
  Promise.all(
    Object.values(programme.segments).map(async ({ segment, about }) => ({
      segment,
      about,
      size: await segments.size(segment),
    })),
  );
