import { messagesOf } from '#programme/grammar/survey.ts';
import type { Problem } from '#programme/problem.ts';
import type { Programme } from '#programme/programme.ts';
import { usesIn } from '#publishing/conditions/known-where.ts';
import { warnLanguages } from '#publishing/warn/warn-languages.ts';
import { warnTypography } from '#publishing/warn/warn-typography.ts';

/** Messages that nothing sends: no journey, no survey, no code that is asked for, and no person after the window of WhatsApp. */
const unsent = ({ journeys, messages, surveys = {}, settings, loyalty }: Programme): readonly Problem[] => {
  const sent = new Set([
    ...Object.values(journeys).flatMap((journey) => usesIn(journey).map(({ message }) => message)),
    ...Object.values(surveys).flatMap(messagesOf),
    ...settings.inbox.templates,
    loyalty?.verify?.message,
  ]);
  return Object.keys(messages)
    .filter((name) => !sent.has(name))
    .map((name) => ({ file: `messages/${name}.yaml`, path: ['message'], message: 'no journey sends it' }));
};

/**
 * What may be meant and seldom is, of a programme without mistakes: it is said, and keeps nothing from being published.
 */
export const warnProgramme = (programme: Programme): readonly Problem[] => {
  const { messages, surveys = {}, settings } = programme;
  const asking = new Set(Object.values(surveys).flatMap(messagesOf));
  return [
    ...Object.entries(messages).flatMap(([name, message]) =>
      asking.has(name)
        ? []
        : [...warnLanguages(message, settings), ...warnTypography(message, settings)].map((found) => ({
            file: `messages/${name}.yaml`,
            ...found,
          })),
    ),
    ...unsent(programme),
  ];
};
