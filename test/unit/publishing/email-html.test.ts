import { expect, test } from '@jest/globals';
import { emailHtml, type Letter } from '#channels/render/email-html.ts';
import { layoutFlaws } from '#publishing/check/check-layout.ts';
import { plainLayout } from '../../support/programme.ts';

const letter: Letter = {
  brand: { name: 'Norrsken', address: 'Storgatan <1>', support: '', terms: '', website: '' },
  subject: 'You are in',
  preview: 'What changes',
  heading: 'Welcome & more, <b>Alma</b>',
  paragraphs: ['<script>alert(1)</script>', '{{ brand.name }} {% if %}'],
  button: { text: '"Open"', url: 'https://a.test/?a=1&b="2"' },
  unsubscribe: 'Avregistrera dig',
  unsubscribeUrl: null,
  language: 'sv',
};
const links = { base: 'https://a.test', seed: 'm', links: [] };
const made = (given: Partial<Letter> = {}): string => emailHtml(plainLayout, { ...letter, ...given }, links);

test('what comes from members and files is text in a mail, never markup and never a template', () => {
  const html = made();
  expect(html).not.toContain('<script');
  expect(html).not.toContain('<b>');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).toContain('Welcome &amp; more, &lt;b&gt;Alma&lt;/b&gt;');
  expect(html).toContain('<p>{{ brand.name }} {% if %}</p>');
  expect(html).toContain('href="https://a.test/?a=1&amp;b=%222%22"');
  expect(html).toContain('<html lang="sv">');
});

test('only a mail that has a link to unsubscribe shows one, and only one with a button has a button', () => {
  expect(made()).not.toContain('Avregistrera');
  expect(made({ unsubscribeUrl: 'https://a.test/u/x' })).toContain('<a href="https://a.test/u/x">Avregistrera dig</a>');
  expect(made({ button: null })).not.toContain('Open');
});

test.each(['javascript:alert(1)', 'data:text/html,x', '/rewards', ''])(
  'a button that leads to %p is never sent',
  (url) => {
    expect(() => made({ button: { text: 'Open', url } })).toThrow('https');
  },
);

const where = (source: string) => layoutFlaws(source).map(({ at, message }) => ({ at, message }));

test.each([
  ['a misspelt name', '{{ headnig }}', /unknown variable headnig/],
  ['what only messages know', '{{ member.givenName }}', /unknown variable member.givenName/],
  ['a field of the brand that is none', '{{ brand.nmae }}', /unknown variable brand.nmae/],
  ['a filter that is none', '{{ heading | upcas }}', /no such filter: upcas/],
  ['a value that would be markup', '{{ heading | raw }}', /never markup/],
  ['a script', '<script>x</script>', /no scripts/],
  ['a script in an attribute', '<p onclick="x">', /no scripts/],
  ['a script as a link', '<a href="javascript:x">', /no scripts/],
  ['a frame', '<iframe src="https://a.test"></iframe>', /take this out/],
  ['a loop without an end', '{% for one in paragraphs %}', /for has no end/],
  ['a file from elsewhere', '{% include "x" %}', /no such tag: include/],
])('a layout with %s is refused, at its place', (_, culprit, message) => {
  const flaws = where(`${plainLayout}${culprit}`);
  expect(flaws).toEqual([{ at: expect.any(Number), message: expect.stringMatching(message) }]);
  expect(flaws[0]?.at).toBeGreaterThanOrEqual(plainLayout.length);
});

test.each([
  ['unsubscribeUrl', /unsubscribeUrl.*CAN-SPAM/],
  ['brand.address', /brand.address.*CAN-SPAM/],
  ['paragraphs', /paragraphs/],
])('a layout without %s is refused', (name, message) => {
  const without = '{{ paragraphs }}{{ brand.address }}{{ unsubscribeUrl }}'.replace(`{{ ${name} }}`, '');
  expect(layoutFlaws(without)).toEqual([{ at: 0, message: expect.stringMatching(message) }]);
});
