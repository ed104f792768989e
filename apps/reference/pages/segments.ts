import { Segment } from '#programme/grammar/segment.ts';
import { pageOf, type Page } from '../document.ts';
import { examplesOf } from '../examples.ts';
import { jsonOf } from '../schema-words.ts';
import { sectionOf } from '../sections.ts';

/** `segments/<name>.yaml`. */
export const segmentsPage = (): Page =>
  pageOf('segments', 'segments/<name>.yaml: groups of members', [
    sectionOf(jsonOf(Segment), {
      title: 'A segment',
      intro:
        'A saved condition. Who is in it follows events and time. `member.overdue`, `member.silentDays`, `member.stageDays` and `member.memberDays` are compared with plain numbers, so that it is known when to look again.',
      examples: examplesOf('segments'),
    }),
  ]);
