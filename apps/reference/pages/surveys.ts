import { Survey } from '#programme/grammar/survey.ts';
import { pageOf, type Page } from '../document.ts';
import { examplesOf } from '../examples.ts';
import { jsonOf } from '../schema-words.ts';
import { sectionOf } from '../sections.ts';

/** `surveys/<name>.yaml`. */
export const surveysPage = (): Page =>
  pageOf('surveys', 'surveys/<name>.yaml: questions and their scores', [
    sectionOf(jsonOf(Survey), {
      title: 'A survey',
      intro:
        'Questions that a step [survey](steps.md#survey) asks one at a time: `kind` is `nps` (0 to 10), `csat` (1 to 5), `choice` or `text`. Messages are made of them: taps where a card or a template has room for all choices, else a numbered list; on WhatsApp by the template `survey_<survey>_<question>`, and `…_again` for who answered something else. `npx regulars preview survey-<survey>-<question>` shows one. Texts hold no variable but `brand.name`. `run.answers` has what was answered, by question.',
      examples: examplesOf('surveys'),
    }),
  ]);
