import type { Programme } from '#programme/programme.ts';
import type { Segments, SegmentSize } from '#segments/segments.ts';

export interface ListedSegment extends SegmentSize {
  readonly segment: string;
  readonly about: string;
}

/** What `GET /segments` answers: the segments of the live programme, and how many members are in each. */
export const listSegments = (segments: Segments, programme: Programme): Promise<readonly ListedSegment[]> =>
  Promise.all(
    Object.values(programme.segments).map(async ({ segment, about }) => ({
      segment,
      about,
      ...(await segments.size(segment)),
    })),
  );
