import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const css = readFileSync(new URL('../../apps/phone/public/tokens.css', import.meta.url), 'utf8');
const colours = new Map(
  Array.from(css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g), ([, name = '', light = '', dark = '']) => [
    name,
    { light, dark },
  ]),
);

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

const pages = ['paper', 'surface', 'wash', 'raised'];
const on = (papers: string[], inks: string[]): [string, string][] =>
  papers.flatMap((p) => inks.map((i): [string, string] => [i, p]));
const text: [string, string][] = [
  ...on(pages, ['ink']),
  ...on(['paper', 'surface', 'wash'], ['muted', 'accent', 'good', 'warn', 'bad']),
  ...on(['paper', 'surface', 'wash'], ['sms', 'rcs', 'whatsapp', 'viber', 'messenger', 'email', 'push', 'inapp']),
  ['on-accent', 'accent'],
  ...on(['screen', 'screen-bar', 'screen-field'], ['screen-ink', 'screen-muted']),
  ...on(['screen', 'rcs-in'], ['rcs-link']),
  ['accent', 'screen'],
  ['rcs-verified', 'screen-bar'],
  ...on(['sms-in'], ['sms-in-ink', 'sms-link']),
  ['sms-out-ink', 'sms-out'],
  ['rcs-in-ink', 'rcs-in'],
  ['rcs-out-ink', 'rcs-out'],
  ...on(['wa-bar'], ['wa-bar-ink', 'wa-bar-muted']),
  ...on(['wa-in'], ['wa-ink', 'wa-muted', 'wa-link']),
  ...on(['wa-out'], ['wa-ink', 'wa-muted']),
  ['viber-bar-ink', 'viber-bar'],
  ['fb-ink', 'fb-in'],
  ['fb-out-ink', 'fb-out'],
  ...on(['fb-in', 'screen'], ['messenger']),
  ...on(['viber-in', 'viber-out'], ['viber-ink']),
  ['viber', 'viber-in'],
  ['screen-muted', 'viber-wall'],
  ...on(['screen', 'screen-bar'], ['email']),
  ['screen-ink', 'screen-line'],
];
const graphics: [string, string][] = [
  ...on(['paper', 'surface'], ['edge', 'accent', 'sms', 'rcs', 'whatsapp', 'viber', 'messenger', 'email']),
  ['surface', 'edge'],
  ['surface', 'accent'],
  ['wa-tick', 'wa-out'],
  ['wa-send-ink', 'wa-send'],
  ['screen-muted', 'screen-line'],
  ['sms-link', 'screen-bar'],
  ['accent', 'sms-in'],
];

const themes = ['light', 'dark'] as const;
const rows = (pairs: [string, string][]) =>
  themes.flatMap((theme) => pairs.map(([ink, paper]) => [theme, ink, paper] as const));
const measured = (theme: 'light' | 'dark', ink: string, paper: string): number => {
  const [a, b] = [colours.get(ink), colours.get(paper)];
  if (a === undefined || b === undefined) throw new Error(`no token ${a === undefined ? ink : paper}`);
  return contrast(a[theme], b[theme]);
};

test.each(rows(text))('in %s, text of %s on %s has 4.5:1', (theme, ink, paper) => {
  expect(measured(theme, ink, paper)).toBeGreaterThanOrEqual(4.5);
});

test.each(rows(graphics))('in %s, marks of %s on %s have 3:1', (theme, ink, paper) => {
  expect(measured(theme, ink, paper)).toBeGreaterThanOrEqual(3);
});

test('the palette is the one of the style guide', () => {
  expect(colours.get('paper')).toEqual({ light: '#faf8f4', dark: '#141312' });
  expect(colours.get('accent')).toEqual({ light: '#0b5d4b', dark: '#5cc8ae' });
  expect(colours.get('bad')).toEqual({ light: '#b3261e', dark: '#ff8a80' });
});
