import type { Channel } from '#words/channel.ts';

type Part = 'paper' | 'surface' | 'ink' | 'muted' | 'edge' | 'accent';
export type Colours = Readonly<Record<Part | Channel, string>>;

/** The project's colours, as the phone's `tokens.css` has them, where each pair is checked for contrast. */
export const LIGHT: Colours = {
  paper: '#faf8f4',
  surface: '#ffffff',
  ink: '#1c1a17',
  muted: '#66615a',
  edge: '#8a847a',
  accent: '#0b5d4b',
  sms: '#2456c6',
  rcs: '#6b3fc9',
  whatsapp: '#0e7c66',
  viber: '#7a2f8f',
  messenger: '#0a5fc4',
  email: '#a34a00',
  inapp: '#55606e',
  push: '#0a6c86',
};

export const DARK: Colours = {
  paper: '#141312',
  surface: '#1d1c1a',
  ink: '#f3efe8',
  muted: '#a8a196',
  edge: '#7d776d',
  accent: '#5cc8ae',
  sms: '#8fb2ff',
  rcs: '#bba1ff',
  whatsapp: '#56c7ab',
  viber: '#e0a0f0',
  messenger: '#74b4ff',
  email: '#f2a765',
  inapp: '#a9b4c2',
  push: '#6cc6de',
};
