import { WHATSAPP_LIMITS as LIMITS, type WhatsappSession } from '#programme/grammar/whatsapp.ts';
import type { Found } from '#programme/problem.ts';
import { eachLanguage, type Text } from '#programme/texts-of.ts';
import { repeatedTexts } from '#publishing/check/check-whatsapp-part.ts';
import { shortestText } from '#publishing/check/shortest-text.ts';
import type { Localized } from '#words/parts.ts';

const PATH = ['whatsapp', 'session'] as const;
const MOST_ROWS = 10;

interface Limited {
  readonly path: readonly PropertyKey[];
  readonly text: Localized;
  readonly most: number;
}
const limited = (most: number, text: Localized | undefined, ...path: readonly PropertyKey[]): readonly Limited[] =>
  text === undefined ? [] : [{ path: [...PATH, ...path], text, most }];

const hasAction = ({ buttons, list, link }: WhatsappSession): boolean =>
  buttons.length > 0 || list !== undefined || link !== undefined;
const hasFile = ({ header }: WhatsappSession): boolean => header !== undefined && !('text' in header);

/** How long each text may be; what stands alone may be longer than what something can be tapped below. */
const limitsIn = (session: WhatsappSession): readonly Limited[] => {
  const { header, text, footer, buttons, list, link } = session;
  const alone = !hasAction(session) && !hasFile(session);
  return [
    ...limited(LIMITS.header, header && 'text' in header ? header.text : undefined, 'header', 'text'),
    ...limited(alone ? LIMITS.text : LIMITS.body, text, 'text'),
    ...limited(LIMITS.footer, footer, 'footer'),
    ...buttons.flatMap((one, at) => limited(LIMITS.button, one.text, 'buttons', at, 'text')),
    ...limited(LIMITS.button, list?.open, 'list', 'open'),
    ...(list?.sections ?? []).flatMap(({ title, rows }, at) => [
      ...limited(LIMITS.section, title, 'list', 'sections', at, 'title'),
      ...rows.flatMap((row, nth) => [
        ...limited(LIMITS.row, row.title, 'list', 'sections', at, 'rows', nth, 'title'),
        ...limited(LIMITS.description, row.description, 'list', 'sections', at, 'rows', nth, 'description'),
      ]),
    ]),
    ...limited(LIMITS.button, link?.text, 'link', 'text'),
  ];
};

const tooLong = (session: WhatsappSession, values: Readonly<Record<string, string>>): readonly Found[] =>
  limitsIn(session).flatMap(({ most, ...text }) =>
    eachLanguage(text).flatMap(({ path, text: said }) => {
      const { length } = shortestText(said, values);
      return length <= most ? [] : [{ path, message: `expected at most ${most} characters, not ${length}` }];
    }),
  );

const repeated = (session: WhatsappSession): readonly Found[] => {
  const ending = (...names: readonly string[]): readonly Text[] =>
    limitsIn(session)
      .filter(({ path }) => names.every((name) => path.includes(name)))
      .flatMap(eachLanguage);
  return [...repeatedTexts(ending('buttons'), 'button'), ...repeatedTexts(ending('rows', 'title'), 'row')];
};

const listFlaws = ({ list }: WhatsappSession): readonly Found[] => {
  if (list === undefined) return [];
  const { sections } = list;
  const rows = sections.flatMap((section) => section.rows).length;
  const path = [...PATH, 'list', 'sections'];
  const untitled = sections.length > 1 ? sections.findIndex(({ title }) => title === undefined) : -1;
  return [
    ...(rows > MOST_ROWS ? [{ path, message: `expected at most ${MOST_ROWS} rows in all, these are ${rows}` }] : []),
    ...(untitled < 0 ? [] : [{ path: [...path, untitled], message: 'of several sections each has a title' }]),
  ];
};

const together = (session: WhatsappSession): readonly Found[] => {
  const { header, footer, buttons, list, link } = session;
  const [, second] = [
    ...(buttons.length > 0 ? ['buttons'] : []),
    ...(list === undefined ? [] : ['list']),
    ...(link === undefined ? [] : ['link']),
  ];
  const words = header !== undefined && 'text' in header;
  return [
    ...(second === undefined
      ? []
      : [{ path: [...PATH, second], message: 'a message has buttons, a list or a link: one of them' }]),
    ...(list !== undefined && hasFile(session)
      ? [{ path: [...PATH, 'header'], message: 'above a list there are words and no file' }]
      : []),
    ...(!hasAction(session) && words
      ? [{ path: [...PATH, 'header'], message: 'words stand above a text only where something can be tapped below it' }]
      : []),
    ...(!hasAction(session) && footer !== undefined
      ? [{ path: [...PATH, 'footer'], message: 'a footer stands only below what can be tapped' }]
      : []),
  ];
};

/** What Meta would refuse of what goes while a conversation is open, as far as it is known before. */
export const checkSession = (session: WhatsappSession, values: Readonly<Record<string, string>>): readonly Found[] => [
  ...together(session),
  ...listFlaws(session),
  ...tooLong(session, values),
  ...repeated(session),
];
