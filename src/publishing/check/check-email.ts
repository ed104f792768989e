import type { MessageFile } from '#programme/grammar/message.ts';
import type { Programme } from '#programme/programme.ts';
import type { Problem } from '#programme/problem.ts';
import { nearest } from '#words/suggest.ts';
import { blockTexts, eachLanguage } from '#programme/texts-of.ts';

type Found = Omit<Problem, 'file'>;

/** Gmail clips what is longer, and the way to unsubscribe with it (its own figure: 102 kB). */
const MAX_BYTES = 102_000;
/** Left for what variables become and for addresses of links. */
const SPARE = 4_000;

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** A mail that no layout holds, or that mailboxes would cut; in any of its languages. */
export const checkEmail = (message: MessageFile, { layouts }: Pick<Programme, 'layouts'>): readonly Found[] => {
  if (message.email === undefined) return [];
  const { layout } = message.email;
  const page = Object.hasOwn(layouts, layout) ? layouts[layout] : undefined;
  if (page === undefined) {
    const suggestion = nearest(layout, Object.keys(layouts));
    return [{ path: ['email', 'layout'], message: `no layout emails/${layout}.mjml`, suggestion }];
  }
  const sizes = new Map<string, number>();
  const shown = blockTexts(message, 'email').filter(({ path }) => path[1] !== 'subject');
  for (const { text, language = '' } of shown.flatMap(eachLanguage))
    sizes.set(language, (sizes.get(language) ?? 0) + bytes(text));
  const most = bytes(page) + Math.max(0, ...sizes.values()) + SPARE;
  return most <= MAX_BYTES
    ? []
    : [
        {
          path: ['email'],
          key: true,
          message: `expected a mail of at most ${MAX_BYTES} bytes, this is about ${most}: Gmail cuts what is longer`,
        },
      ];
};
