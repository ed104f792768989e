import { filters, tags } from 'liquidjs';
import { OWN_FILTERS } from '#channels/own-filters.ts';
import { fill } from '#channels/template.ts';
import { heading, pageOf, plain, table, text, type Page, type Section } from '../document.ts';

/** What the examples are filled with. */
const SAMPLE = {
  member: {
    givenName: 'Alma',
    points: 12480,
    tierName: 'Silver',
    nextTier: 'gold',
    rewards: ['A coffee', 'A bun'],
    attributes: {},
  },
  event: { amount: 1250, currency: 'USD', until: '2026-12-02', title: 'A coffee' },
  brand: { name: 'Norrsken Coffee', website: 'https://norrsken.example' },
};

const BASE = 'https://go.example';
/** Filled as it would be sent to a member of this locale. */
const filled = (written: string, locale = 'en-US'): string =>
  fill(written, SAMPLE, { base: BASE, seed: 'reference', links: [], locale });

const OWN: Readonly<Record<keyof typeof OWN_FILTERS, readonly (readonly [written: string, what: string])[]>> = {
  date: [
    ['{{ event.until | date }}', 'a day as the member writes it'],
    ["{{ event.until | date: '%d/%m' }}", 'a day as you write it, in the letters of Liquid'],
  ],
  number: [['{{ member.points | number }}', 'a number as the member groups it']],
  money: [['{{ event.amount | money: event.currency }}', 'minor units as an amount']],
  date_to_string: [['{{ event.until | date_to_string }}', 'the month in three letters, always in English']],
  date_to_long_string: [['{{ event.until | date_to_long_string }}', 'the month in full, always in English']],
  date_to_xmlschema: [['{{ event.until | date_to_xmlschema }}', 'for programs']],
  date_to_rfc822: [['{{ event.until | date_to_rfc822 }}', 'for programs']],
  link: [['{{ brand.website | link }}', 'a short link that counts the click']],
};

/** What is used most of what Liquid has. */
export const USUAL: readonly string[] = [
  "{{ member.givenName | default: 'friend' }}",
  '{{ member.rewards | join: ", " }}',
  '{{ member.rewards | first }}',
  '{{ member.rewards | size }}',
  '{{ member.givenName | upcase }}',
  '{{ brand.website | append: "/tiers" }}',
  '{{ event.title | downcase }}',
  '{{ event.title | truncate: 6 }}',
  '{{ event.amount | divided_by: 100 }}',
  '{{ member.points | plus: 20 }}',
  '{% if member.nextTier != "" %}Up next: {{ member.nextTier }}.{% else %}You are at the top.{% endif %}',
  '{% for reward in member.rewards %}{{ reward }}. {% endfor %}',
];

const OF_FILES = ['include', 'render', 'layout', 'block', '#'];

const code = (written: string): string => `\`${written}\``;

const filterTable = (): Section => ({
  blocks: [
    heading('Filters of ours'),
    ...table(
      ['Written', 'What it is', 'In English (US)', 'In Swedish'],
      Object.values(OWN).flatMap((rows) =>
        rows.map(([written, what]) => [code(written), what, filled(written), filled(written, 'sv-SE')]),
      ),
    ),
  ],
  entries: Object.keys(OWN).map((key) => ({ key, below: 'Filters of ours' })),
});

/** What Liquid a text may hold. */
export const textsPage = (): Page =>
  pageOf('texts', 'Texts: variables, filters and tags', [
    plain(
      text(
        'Texts are [Liquid](https://liquidjs.com). They name what [conditions](conditions.md#where-a-name-is-known) name, in double braces: `{{ member.givenName }}`. A text with `{{` in it is written in quotes. What is misspelt is an error when the programme is checked; a message whose variable is missing is not sent.',
      ),
    ),
    filterTable(),
    plain(
      heading('Most used'),
      ...table(
        ['Written', 'Becomes'],
        USUAL.map((written) => [code(written), filled(written)]),
      ),
      heading("All of Liquid's filters"),
      text(
        Object.keys(filters)
          .filter((name) => !Object.hasOwn(OWN_FILTERS, name))
          .map((name) => `[${name}](https://liquidjs.com/filters/${name}.html)`)
          .join(', '),
      ),
      heading('All tags'),
      text(
        Object.keys(tags)
          .filter((tag) => !OF_FILES.includes(tag))
          .map((tag) => `[${tag}](https://liquidjs.com/tags/${tag}.html)`)
          .join(', '),
      ),
    ),
  ]);
