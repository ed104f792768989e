import type { DueWork } from '#runs/due.ts';

/** Something that could not be done. What is of one row is tried again, after `tries` times so far, or was given up. */
export interface ScanFault {
  readonly what: DueWork['kind'] | 'campaigns' | 'refresh';
  readonly memberId?: string;
  readonly tries?: number;
  readonly givenUp?: boolean;
  readonly error: unknown;
}

/** How many were done, failed and were given up, and the first of the faults. */
export interface ScanReport {
  readonly done: number;
  readonly failed: number;
  readonly givenUp: number;
  readonly faults: readonly ScanFault[];
}

/** Of more it is enough to know how many. */
const TOLD = 100;

export const createTally = () => {
  const counts = { done: 0, failed: 0, givenUp: 0 };
  const faults: ScanFault[] = [];
  const failed = (fault: ScanFault): void => {
    counts.failed += 1;
    if (fault.givenUp) counts.givenUp += 1;
    if (faults.length < TOLD) faults.push(fault);
  };
  return {
    done: (): void => void (counts.done += 1),
    failed,
    /** What others counted. */
    add: (report: ScanReport): void => {
      counts.done += report.done;
      counts.failed += report.failed;
      counts.givenUp += report.givenUp;
      faults.push(...report.faults.slice(0, TOLD - faults.length));
    },
    report: (): ScanReport => ({ ...counts, faults }),
  };
};
export type Tally = ReturnType<typeof createTally>;
