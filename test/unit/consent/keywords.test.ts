import { expect, test } from '@jest/globals';
import { keywordOf } from '#consent/keywords.ts';

test.each([
  'STOP',
  'stop',
  ' Stop. ',
  'STOP!',
  'Arrêt',
  'ARRET',
  'UNSUBSCRIBE',
  'Cancel',
  'END',
  'quit',
  'REVOKE',
  'opt out',
  'OPT-OUT',
  'optout',
  'StopAll',
  'STOP PLEASE',
  'Stopp',
  'abmelden',
  'baja',
  'ＳＴＯＰ',
])('"%s" opts out', (text) => {
  expect(keywordOf(text)).toBe('stop');
});

test.each([
  'unstoppable',
  "don't stop the offers",
  'bus stop',
  'can you stop by?',
  'nonstop',
  'the end of the week',
  '',
])('"%s" does not opt out by keyword', (text) => {
  expect(keywordOf(text)).toBeUndefined();
});

test.each([
  ['START', 'start'],
  ['unstop', 'start'],
  ['Help?', 'help'],
  ['INFO', 'help'],
  ['hjälp', 'help'],
  ['yes', 'yes'],
  ['Ja!', 'yes'],
])('"%s" means %s', (text, keyword) => {
  expect(keywordOf(text)).toBe(keyword);
});
