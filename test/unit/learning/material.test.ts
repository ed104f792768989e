import { expect, test } from '@jest/globals';
import { material } from '../../../apps/learning/material.ts';

const LANGUAGES = ['da', 'de', 'en', 'es', 'fi', 'fr', 'it', 'nl', 'no', 'pl', 'pt', 'sv'];

test('every language has wishes, replies that must be asked, and others', () => {
  for (const language of LANGUAGES)
    for (const meant of ['opt-out', 'ask', 'other'])
      expect(material().some((one) => one.language === language && one.meant === meant)).toBe(true);
});

test('no reply has an empty text', () => {
  expect(material().filter(({ text }) => text.trim() === '')).toEqual([]);
});
