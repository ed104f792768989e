import { anchorOf, heading, pageOf, plain, table, text, type Page } from '../document.ts';
import { HOW } from '../meanings.ts';

const FILES: readonly (readonly [file: string, page: string, what: string])[] = [
  ['programme.yaml', 'settings', 'brand, topics, hours, caps, wordings, keywords, replies, attributes'],
  ['loyalty.yaml', 'loyalty', 'points, tiers, stamps, cashback, rewards, referrals'],
  ['segments/<name>.yaml', 'segments', 'a group of members'],
  ['surveys/<name>.yaml', 'surveys', 'questions, one at a time, and what follows which answer'],
  ['answers/<name>.yaml', 'questions', 'what members ask, and what they are told without a person'],
  ['experiments/<name>.yaml', 'experiments', 'what two ways of a journey, or a holdout, are compared by'],
  ['events/<type>.yaml', 'own-events', 'what an event of your own carries'],
  ['journeys/<name>.yaml', 'journeys', 'what starts, what happens, what ends'],
  ['messages/<name>.yaml', 'messages', 'what is said on each channel'],
  ['emails/<name>.mjml', 'messages', 'a layout of mails, in [MJML](https://mjml.io)'],
  ['media/<name>.png', 'messages', 'pictures: PNG or JPEG'],
];

/** Of so many places each is named; of more only the page. */
const FEW = 4;

/** Every key and name, with the places it is explained at. */
const index = (pages: readonly Page[]): readonly (readonly string[])[] => {
  const all = pages.flatMap(({ name, entries }) => entries.map((entry) => ({ name, ...entry })));
  return [...Map.groupBy(all, ({ key }) => key)]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([key, found]) => {
      const exact = new Set(found.map(({ name, below }) => `[${name}: ${below}](${name}.md#${anchorOf(below)})`));
      const links = exact.size > FEW ? new Set(found.map(({ name }) => `[${name}](${name}.md)`)) : exact;
      return [`\`${key}\``, [...links].join(', ')];
    });
};

/** The way in: by what one wants to do, by file, and by key. */
export const contentsPage = (pages: readonly Page[]): Page =>
  pageOf('README', 'What may stand in the files of a programme', [
    plain(
      text(
        'Each page says which keys there are, what may stand there, what holds without them, and shows an example that is checked like a programme. A name has at most 47 lower-case letters, digits and hyphens, and is that of its file. `npx regulars validate programme` says what is wrong, and where, and when nothing is, what may be meant and seldom is; `npx regulars schema` has editors say the same while you write.',
      ),
      heading('How do I …'),
      ...table(
        ['I want to', 'Look at'],
        HOW.map(([how, page, section]) => [how, `[${page}: ${section}](${page}.md#${anchorOf(section)})`]),
      ),
      heading('Files'),
      ...table(
        ['File', 'Holds', 'Page'],
        FILES.map(([file, page, what]) => [`\`${file}\``, what, `[${page}](${page}.md)`]),
      ),
      heading('Pages'),
      ...table(
        ['Page', 'About'],
        pages.map(({ name, title }) => [`[${name}](${name}.md)`, title]),
      ),
      heading('All keys'),
      ...table(['Key', 'Where'], index(pages)),
    ),
  ]);
