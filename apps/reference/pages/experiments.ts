import { Experiment } from '#programme/grammar/experiment.ts';
import { pageOf, type Page } from '../document.ts';
import { examplesOf } from '../examples.ts';
import { jsonOf } from '../schema-words.ts';
import { sectionOf } from '../sections.ts';

/** `experiments/<name>.yaml`. */
export const experimentsPage = (): Page =>
  pageOf('experiments', 'experiments/<name>.yaml: what two ways are compared by', [
    sectionOf(jsonOf(Experiment), {
      title: 'An experiment',
      intro:
        'The arms are the ways of the [split](steps.md#split) of the same name, so that messages (each way sends its own), moments (each way waits otherwise), orders of channels (each way has its own `via`) and whole paths are compared alike; what follows the split is the same for all. A member stays in the arm they were first exposed to, whatever becomes of weights. `npx regulars experiment <name>` reads the result; how it is computed stands in `docs/measurement-experiments.md`.',
      examples: examplesOf('experiments'),
    }),
  ]);
