import { loadProgramme } from '#publishing/load-programme.ts';
import type { Programme } from '#programme/programme.ts';
import { smallFiles } from './programme.ts';

/** A score, and for who is not happy a choice and words. */
export const VISIT = `survey: visit
about: A test
until: 2d
again: Sorry, we could not read that.
questions:
  - question: score
    kind: csat
    text: How was it?
    expects: Reply with a number from 1 (poor) to 5 (great).
    next: { high: end }
  - question: cause
    kind: choice
    text: What was it?
    expects: Reply with a number.
    choices:
      - { choice: wait, text: The wait }
      - { choice: coffee, text: The coffee }
      - { choice: staff, text: The service }
      - { choice: room, text: The room }
      - { choice: price, text: The price }
  - question: more
    kind: text
    optional: true
    text: What should we know?
    expects: One line is enough.
`;

const JOURNEY = `journey: asks
about: A test
topic: rewards
trigger: { event: purchase.completed }
steps:
  - survey: visit
    via: [rcs, sms]
    high: [{ update: { mood: happy } }]
    middle: [{ update: { mood: middling } }]
    low: [{ handoff: unhappy }]
    partial: [{ exit: partial }]
    none: [{ exit: silent }]
`;

const ATTRIBUTES = `attributes:
  mood: { type: text, about: How the last visit was }
`;

export const surveyFiles = (changes: Readonly<Record<string, string>> = {}): Record<string, string> => {
  const files = smallFiles();
  const settings = files['programme.yaml'] ?? '';
  return {
    ...files,
    'programme.yaml': settings.includes('\nattributes:') ? settings : `${settings}\n${ATTRIBUTES}`,
    'surveys/visit.yaml': VISIT,
    'journeys/asks.yaml': JOURNEY,
    ...changes,
  };
};

export const flawsOf = (changes: Readonly<Record<string, string>>): readonly string[] => {
  const loaded = loadProgramme(surveyFiles(changes));
  return loaded.ok ? [] : loaded.errors.map(({ file, line, message }) => `${file}:${line} ${message}`);
};

export const surveyProgramme = (changes: Readonly<Record<string, string>> = {}): Programme => {
  const loaded = loadProgramme(surveyFiles(changes));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
  return loaded.programme;
};
