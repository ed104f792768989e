import { expect, test } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emailHtml } from '#channels/render/email-html.ts';
import { compileLayout } from '../../apps/programme-folder/compile-layout.ts';
import { readProgramme } from '../../apps/programme-folder/read-programme.ts';

const example = new URL('../../programme/', import.meta.url);
const small = new URL('../support/small-programme/', import.meta.url);
const source = (name: string): string => readFileSync(new URL(`emails/${name}.mjml`, example), 'utf8');

const compiled = async (name: string): Promise<string> => {
  const layout = await compileLayout(`emails/${name}.mjml`, source(name));
  if (!layout.ok) throw new Error(JSON.stringify(layout.errors));
  return layout.html;
};

const letter = {
  brand: { name: 'Norrsken', address: 'Storgatan 1', support: '', terms: '', website: '' },
  subject: 'Your month',
  preview: 'In short',
  heading: 'Hi <b>Alma</b>',
  paragraphs: ['460 points', 'Second', 'Third'],
  button: { text: 'Open', url: 'https://a.test/?a=1&b=2' },
  unsubscribe: 'Avregistrera dig',
  unsubscribeUrl: 'https://a.test/u',
  language: 'sv',
};

test.each(['layout', 'summary'])(
  'the layout %s becomes a mail that every mailbox and reader can show',
  async (name) => {
    const html = emailHtml(await compiled(name), letter, { base: '', seed: '', links: [] });
    expect(html).toContain('<html lang="sv"');
    expect(html).toContain('<title>Your month</title>');
    expect(html).toContain('In short');
    expect(html).toContain('<h1>Hi &lt;b&gt;Alma&lt;/b&gt;</h1>');
    for (const paragraph of letter.paragraphs) expect(html.split(paragraph)).toHaveLength(2);
    expect(html).toContain('href="https://a.test/?a=1&amp;b=2"');
    expect(html).toContain('<a href="https://a.test/u"');
    expect(html).toContain('prefers-color-scheme: dark');
    expect(html).not.toMatch(/<script|<img|fonts\.googleapis|@import|\{[{%]/);
    // Tables only place things; a screen reader must not count their cells.
    expect(html.match(/<table/g)).toHaveLength((html.match(/<table[^>]*role="presentation"/g) ?? []).length);
    expect(Buffer.byteLength(html)).toBeLessThan(16_000);
  },
);

test('without a button and outside marketing nothing of either is left', async () => {
  const html = emailHtml(
    await compiled('layout'),
    { ...letter, button: null, unsubscribeUrl: null },
    { base: '', seed: '', links: [] },
  );
  expect(html).not.toMatch(/Open|Avregistrera|href=""/);
});

test.each([
  [
    'a tag that is none',
    '<mj-text css-class="text">{{',
    '¦<mj-txet css-class="text">{{',
    /mj-txet.*has no end|mj-txet/,
  ],
  ['an attribute that is none', '<mj-button css-class', '¦<mj-button colour="red" css-class', /colour is illegal/],
  [
    'a tag in the wrong place',
    '<mj-section padding="24px',
    '¦<mj-text>x</mj-text><mj-section padding="24px',
    /mj-text cannot be used inside mj-body/,
  ],
  [
    'a section without an end',
    '</mj-section>\n    <mj-section padding="24px 0 32px">',
    '<mj-section padding="24px 0 32px">',
    /mj-section has no end/,
  ],
  ['an end of nothing', '</mjml>', '</mjml>¦</mjml>', /closes nothing/],
  ['another file', '<mj-body', '¦<mj-include path="/etc/passwd" /><mj-body', /a layout is one file/],
  [
    'a variable misspelt',
    '{{ heading }}',
    '{{ ¦headnig }}',
    /unknown variable headnig: there are .*\bheading\b.*; did you mean heading\?/,
  ],
  ['a filter misspelt', '{{ heading }}', '{{ heading | ¦upcas }}', /no such filter: upcas; did you mean upcase\?/],
  ['a script', '<mj-body', '<mj-raw>¦<script>1</script></mj-raw><mj-body', /no scripts/],
])('%s is refused with its line and column', async (_, from, to, message) => {
  const text = source('layout');
  expect(text).toContain(from);
  const broken = text.replace(from, to);
  const mark = broken.indexOf('¦');
  const result = await compileLayout('emails/layout.mjml', broken.replace('¦', ''));
  if (result.ok) throw new Error('it was compiled');
  const [error] = result.errors;
  expect(error).toMatchObject({ file: 'emails/layout.mjml', message: expect.stringMatching(message) });
  const before = mark < 0 ? undefined : broken.slice(0, mark).split('\n');
  if (before !== undefined)
    expect(error).toMatchObject({ line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
});

test.each(['', 'Hello', '<p>Hello</p>'])('%p is no layout', async (text) => {
  await expect(compileLayout('emails/layout.mjml', text)).resolves.toMatchObject({ ok: false });
});

test('a folder gives compiled layouts beside their sources; one with mistakes is named once, whoever uses it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-layouts-'));
  try {
    cpSync(small, folder, { recursive: true });
    cpSync(new URL('emails/', example), join(folder, 'emails'), { recursive: true });
    const read = await readProgramme(folder);
    if (!read.ok) throw new Error(JSON.stringify(read.errors));
    expect(Object.keys(read.programme.layouts).sort()).toEqual(['layout', 'summary']);
    expect(read.files).toMatchObject({
      'emails/layout.mjml': source('layout'),
      'emails/layout.html': read.programme.layouts['layout'],
    });
    writeFileSync(join(folder, 'emails/layout.mjml'), source('layout').replace('{{ heading }}', '{{ headnig }}'));
    await expect(readProgramme(folder)).resolves.toMatchObject({
      ok: false,
      errors: [{ file: 'emails/layout.mjml', message: expect.stringContaining('headnig') }],
    });
    writeFileSync(join(folder, 'emails/layout.mjml'), source('layout'));
    writeFileSync(join(folder, 'media/almost-silver.png'), '%PDF-1.7');
    await expect(readProgramme(folder)).resolves.toMatchObject({
      errors: [{ file: 'messages/almost-silver.yaml', message: expect.stringContaining('but application/pdf') }],
    });
    cpSync(small, folder, { recursive: true });
    rmSync(join(folder, 'emails'), { recursive: true });
    const without = await readProgramme(folder);
    if (without.ok) throw new Error('mails have no layout');
    expect(without.errors[0]).toMatchObject({ message: expect.stringContaining('no layout emails/layout.mjml') });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
