import { EventSchema } from '#programme/grammar/event.ts';
import { pageOf, type Page } from '../document.ts';
import { examplesOf } from '../examples.ts';
import { jsonOf } from '../schema-words.ts';
import { sectionOf } from '../sections.ts';

/** `events/<type>.yaml`. */
export const ownEventsPage = (): Page =>
  pageOf('own-events', 'events/<type>.yaml: what events of your own carry', [
    sectionOf(jsonOf(EventSchema), {
      title: 'An event of your own',
      intro:
        'Any dotted lower-case type may be sent without it. With it, what does not fit is refused where it is sent, and conditions and texts know its fields.',
      examples: examplesOf('own-events'),
    }),
  ]);
