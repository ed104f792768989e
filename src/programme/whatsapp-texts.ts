import { at, label, type BlockText, type Path } from '#programme/block-text.ts';
import type {
  WhatsappBlock,
  WhatsappButton,
  WhatsappCard,
  WhatsappHeader,
  WhatsappSession,
} from '#programme/grammar/whatsapp.ts';
import type { Localized } from '#words/parts.ts';

/** Approved word for word. */
const fixed = (path: Path, text: Localized | undefined): readonly BlockText[] =>
  at(path, text).map((one) => ({ ...one, fixed: true }));
const each = <T>(path: Path, list: readonly T[], of: (path: Path, one: T) => readonly BlockText[]) =>
  list.flatMap((one, index) => of([...path, index], one));

const whatsappButton = (path: Path, one: WhatsappButton): readonly BlockText[] =>
  'code' in one ? at([...path, 'code'], one.code) : label(path, one);
const headerTexts = (path: Path, header: WhatsappHeader | undefined, text: typeof at): readonly BlockText[] => {
  if (header === undefined) return [];
  if ('text' in header) return text([...path, 'text'], header.text);
  return 'name' in header ? at([...path, 'name'], header.name) : [];
};
const cardTexts = (path: Path, { body, parameters, buttons }: WhatsappCard): readonly BlockText[] => [
  ...fixed([...path, 'body'], body),
  ...each([...path, 'parameters'], parameters, at),
  ...each([...path, 'buttons'], buttons, label),
];

const sessionTexts = (path: Path, { header, text, footer, buttons, list, link }: WhatsappSession) => [
  ...headerTexts([...path, 'header'], header, at),
  ...at([...path, 'text'], text),
  ...at([...path, 'footer'], footer),
  ...each([...path, 'buttons'], buttons, label),
  ...at([...path, 'list', 'open'], list?.open),
  ...each([...path, 'list', 'sections'], list?.sections ?? [], (inner, { title, rows }) => [
    ...at([...inner, 'title'], title),
    ...each([...inner, 'rows'], rows, (row, one) => [
      ...at([...row, 'title'], one.title),
      ...at([...row, 'description'], one.description),
    ]),
  ]),
  ...label([...path, 'link'], link),
];

/** Every text of a block of WhatsApp, in the order of the file. */
export const whatsappTexts = ({ header, body, parameters, footer, buttons, carousel, session }: WhatsappBlock) => [
  ...headerTexts(['whatsapp', 'header'], header, fixed),
  ...fixed(['whatsapp', 'body'], body),
  ...each(['whatsapp', 'parameters'], parameters, at),
  ...fixed(['whatsapp', 'footer'], footer),
  ...each(['whatsapp', 'buttons'], buttons, whatsappButton),
  ...each(['whatsapp', 'carousel'], carousel ?? [], cardTexts),
  ...(session === undefined ? [] : sessionTexts(['whatsapp', 'session'], session)),
];
