import { classify } from '#consent/classify.ts';
import { examination } from './material.ts';
import { measured, type Judged } from './measure.ts';

/** What the engine as it stands makes of an examination. */
export const examined = (...papers: readonly string[]): readonly Judged[] =>
  examination(...papers).map((labelled) => ({
    ...labelled,
    heard: classify(labelled.text, labelled.answered === undefined ? [] : [labelled.answered]).class,
  }));

if (import.meta.main) process.stdout.write(`${measured(examined(...process.argv.slice(2)))}\n`);
