import type { Options } from './proof/enumerate.ts';
import { enumerate } from './proof/enumerate.ts';
import { createCoverage } from './proof/coverage.ts';
import { createTally } from './proof/tally.ts';
import type { Report } from './report.ts';
import type { Story } from './stories/story.ts';

interface Telling extends Omit<Options, 'undisturbed'> {
  readonly stories: readonly Story[];
  /** Whether the stories are all there are, so that what none of them reaches is a gap. */
  readonly all: boolean;
  readonly progress?: (line: string) => void;
}

const NO_GAPS = { handlers: [], edges: [], stale: [] };

/** Tells every story, and again for each point at which a process can die in it. */
export const findFaults = async ({ stories, all, progress, ...options }: Telling): Promise<Report> => {
  const [tally, coverage] = [createTally(), createCoverage()];
  let tellings = 0;
  for (const [index, story] of stories.entries()) {
    const before = tellings;
    const outcomes = enumerate(story, {
      ...options,
      undisturbed: (cloud) => {
        coverage.add(cloud.invocations(), cloud.edgeNames());
      },
    });
    for await (const outcome of outcomes) {
      tally.add(outcome);
      tellings += 1;
    }
    progress?.(`${index + 1} of ${stories.length}, ${tellings - before} times: ${story.name}`);
  }
  return {
    stories: stories.length,
    tellings,
    handlers: tally.figures(),
    faults: tally.faults(),
    gaps: all ? coverage.gaps() : NO_GAPS,
    stale: all ? tally.stale() : [],
  };
};
