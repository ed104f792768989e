import { describe, expect, test } from '@jest/globals';
import { fill, fillHtml } from '#channels/template.ts';

const links = { base: '', seed: '', links: [] };
const filled = (text: string, event: object, more: object = {}): string => fill(text, { event }, { ...links, ...more });

describe('a text says nothing of what cannot be read', () => {
  test.each([
    ['nothing', '{{ event.points }} extra points … Until {{ event.until }}.', 'nothing'],
    ['nothing in capitals', 'Until {{ event.until | upcase }}.', 'nothing'],
    ['nothing after words', '{{ "Until " | append: event.until }}', 'nothing'],
    ['nothing in a format', '{{ event.until | date: "%d %B" }}', 'nothing'],
    ['a map', 'At {{ event.store }}', 'a map'],
    ['a map in capitals', 'At {{ event.store | upcase }}', 'a map'],
    ['a map after words', '{{ "At " | append: event.store }}', 'a map'],
    ['a map as markup', 'At {{ event.store | raw }}', 'a map'],
    ['maps in a list', '{{ event.lots | join: ", " }}', 'a list'],
    ['nothing in a list', '{{ event.gone }}', 'a list'],
  ])('%s', (_, text, what) => {
    const event = { points: 5, until: null, store: { name: 'Storgatan' }, lots: [{ points: 1 }], gone: ['a', null] };
    const html = text.replace('| raw', '');
    expect(() => filled(text, event)).toThrow(`not ${what}`);
    expect(() => fillHtml(html, { event }, links)).toThrow(`not ${what}`);
  });

  test.each([
    ['words', '{{ event.title }}', 'A coffee'],
    ['a number', '{{ event.points | plus: 1 }}', '6'],
    ['true', '{{ event.open }}', 'true'],
    ['an empty text', '[{{ event.none }}]', '[]'],
    ['a list of words', '{{ event.cups | join: " and " }}', 'filter and espresso'],
    ['a field of a map', '{{ event.store.name }}', 'Storgatan'],
    ['something instead of nothing', '{{ event.until | default: "Sunday" }}', 'Sunday'],
    ['something instead of what was left out', '{{ event.desk | default: "the bar" }}', 'the bar'],
    ['what is asked for first', '{% if event.until %}{{ event.until }}{% else %}soon{% endif %}', 'soon'],
    ['what may have been left out', '{% if event.desk %}{{ event.desk }}{% else %}at the bar{% endif %}', 'at the bar'],
    ['how many', '{{ event.cups | size }}', '2'],
  ])('but %s', (_, text, expected) => {
    const event = {
      ...{ title: 'A coffee', points: 5, open: true, none: '', until: null },
      ...{ store: { name: 'Storgatan' }, cups: ['filter', 'espresso'] },
    };
    expect(filled(text, event)).toBe(expected);
  });

  test('what was left out is no half sentence', () => {
    expect(() => filled('Until {{ event.until }}.', {})).toThrow('undefined variable: event.until');
  });
});

describe('dates are read strictly', () => {
  const at = { zone: 'Pacific/Auckland', locale: 'en-GB' };
  test.each([
    ['Table 5', '{{ event.on | date }}', 'Table 5'],
    ['Table 5', '{{ event.on | date: "%Y" }}', 'Table 5'],
    ['Table 5', '{{ event.on | date_to_string }}', 'Table 5'],
    ['Table 5', '{{ event.on | date_to_xmlschema }}', 'Table 5'],
    ['5', '{{ event.on | date: "%Y" }}', '5'],
    ['2026-12-02 or so', '{{ event.on | date }}', '2026-12-02 or so'],
    ['2026-02-30', '{{ event.on | date: "%d" }}', '2026-02-30'],
    ['2026-12-02', '{{ event.on | date }}', '2 December 2026'],
    ['2026-12-02', '{{ event.on | date: "%d.%m." }}', '02.12.'],
    // Thirteen hours ahead of UTC in their summer.
    ['2026-12-20T15:00:00Z', '{{ event.on | date }}', '21 December 2026'],
    ['2026-12-20T15:00:00Z', '{{ event.on | date: "%d %H:%M" }}', '21 04:00'],
    ['2026-12-20T15:00:00Z', '{{ event.on | date: "%H:%M", "Europe/Stockholm" }}', '16:00'],
    ['2026-12-20T15:00:00', '{{ event.on | date: "%d %H:%M" }}', '20 15:00'],
    ['2026-12-20T15:00:00Z', '{{ event.on | date_to_string }}', '21 Dec 2026'],
    ['2026-12-20T15:00:00Z', '{{ event.on | date_to_long_string: "ordinal" }}', '21st December 2026'],
    ['2026-12-20T15:00:00Z', '{{ event.on | date_to_xmlschema }}', '2026-12-21T04:00:00+13:00'],
  ])('%s by %s is %s', (on, text, expected) => {
    expect(filled(text, { on }, at)).toBe(expected);
  });
});

describe('a text ends', () => {
  test.each([
    ['a range', '{{ (1..event.most) | join }}'],
    ['a loop in a loop', '{% assign all = (1..999) %}{% for a in all %}{% for b in all %}x{% endfor %}{% endfor %}'],
    ['a loop of nothing', '{% assign all = (1..999) %}{% for a in all %}{% for b in all %}{% endfor %}{% endfor %}'],
    ['a text that doubles', '{% assign s = "x" %}{% for a in (1..40) %}{% assign s = s | append: s %}{% endfor %}'],
    ['a text in the place of each letter', '{{ event.long | replace: "x", event.long }}'],
    ['a width', '{{ "2026-12-02" | date: "%999999999d" }}'],
  ])('%s', (_, text) => {
    expect(() => filled(text, { most: 100_000_000, long: 'x'.repeat(4_000) })).toThrow('limit exceeded');
  });

  test('a list of a hundred lines is none of these', () => {
    expect(filled('{% for a in (1..100) %}{{ a }},{% endfor %}', {})).toHaveLength(292);
  });
});
