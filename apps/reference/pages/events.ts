import { eventData, INTERNAL_TYPES, type KnownType } from '#words/event.ts';
import { heading, pageOf, plain, table, text, type Page } from '../document.ts';
import { EVENTS, INTERNAL } from '../meanings.ts';
import { jsonOf } from '../schema-words.ts';
import { sectionOf } from '../sections.ts';

const types = Object.keys(eventData) as KnownType[];

/** `event.*` by type. */
export const eventsPage = (): Page =>
  pageOf('events', 'Events: what `event` carries, by type', [
    plain(
      text(
        'A journey starts at events, ends at them, or listens for them. Whatever is not needed may be missing: ask `has(event.reason)` first. Amounts are minor units, points are whole numbers.',
      ),
      heading('Events you send'),
      ...table(
        ['Type', 'What happened'],
        types.map((type) => [`[\`${type}\`](#${type.replaceAll('.', '')})`, EVENTS[type]]),
      ),
      heading('Events of your own'),
      text(
        'Any dotted lower-case name is taken, such as `table.booked`; it carries whatever you say, and conditions may name anything of it. What it carries can be declared in a file of [events/](own-events.md): then it is checked, and so is what names it.',
      ),
      heading('Events that only the system says'),
      ...table(
        ['Type', 'What happened'],
        INTERNAL_TYPES.map((type) => [`\`${type}\``, INTERNAL[type]]),
      ),
    ),
    ...types.map((type) => {
      const section = sectionOf(jsonOf(eventData[type]), { title: type, level: 3, intro: `${EVENTS[type]}.` });
      return { ...section, entries: [{ key: type, below: type }] };
    }),
  ]);
