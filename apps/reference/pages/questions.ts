import { AnswerFile } from '#programme/grammar/answer.ts';
import { pageOf, type Page } from '../document.ts';
import { examplesOf } from '../examples.ts';
import { jsonOf } from '../schema-words.ts';
import { sectionOf } from '../sections.ts';

/** `answers/<name>.yaml`. */
export const questionsPage = (): Page =>
  pageOf('questions', 'answers/<name>.yaml: questions that are answered by themselves', [
    sectionOf(jsonOf(AnswerFile), {
      title: 'A question that is answered',
      intro:
        'What is near enough to one of the sentences in `asked`, and to those of no other answer, is told `text`. It comes after everything else that a reply may mean ([the order](answers.md)). Each answer is told to one person once a day: who asks again is handed over, and so is every question that is near no answer. While a person has the conversation nothing is answered. A sentence that is a STOP, HELP, a consent or a word of your own is refused, for it never comes this far. `text` knows `member`, `brand` and `preferencesUrl`; for strangers `brand` only.',
      examples: examplesOf('questions'),
    }),
  ]);
