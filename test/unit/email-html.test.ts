import { expect, test } from '@jest/globals';
import { emailHtml, type Letter } from '#channels/email-html.ts';

const letter: Letter = {
  brand: 'Norrsken <Coffee>',
  address: 'Storgatan 1',
  preview: 'What changes',
  heading: 'Welcome & more',
  paragraphs: ['<script>alert(1)</script>', 'Second'],
  button: { text: 'Open', url: 'https://a.test/?a=1&b="2"' },
  language: 'sv',
};

test('what comes from members and files is text in a mail, never markup', () => {
  const made = emailHtml(letter);
  expect(made).not.toContain('<script');
  expect(made).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(made).toContain('Welcome &amp; more');
  expect(made).toContain('href="https://a.test/?a=1&amp;b=&quot;2&quot;"');
  expect(made).toContain('<html lang="sv">');
});

test('only marketing has a link that unsubscribes', () => {
  const footer = { unsubscribe: 'Avregistrera dig', unsubscribeUrl: 'https://a.test/unsubscribe/x' };
  expect(emailHtml(letter)).not.toContain('unsubscribe');
  expect(emailHtml({ ...letter, footer })).toContain('<a href="https://a.test/unsubscribe/x"');
});
