import type {
  Header,
  SessionAction,
  SessionContent,
  TemplateButton,
  TemplateCard,
  TemplateContent,
} from '#messages/whatsapp.ts';
import { RULE } from './boxed.ts';
import { pictureLines } from './preview-rcs.ts';

const above = (header: Header | undefined): readonly string[] => {
  if (header === undefined) return [];
  return header.kind === 'text' ? [header.text] : pictureLines(header.picture);
};
const below = (text: string | undefined): readonly string[] => (text === undefined ? [] : [text]);

const tap = (button: TemplateButton): string => {
  if ('code' in button) return `( Copy code ) ${button.code}`;
  if ('phone' in button) return `( ${button.text} ) ${button.phone}`;
  return 'url' in button ? `( ${button.text} ↗ ) ${button.url}` : `( ${button.text} )`;
};
const taps = (buttons: readonly TemplateButton[]): readonly string[] =>
  buttons.length === 0 ? [] : [RULE, ...buttons.map(tap)];
const card = ({ header, text, buttons }: TemplateCard): readonly string[] => [
  ...[RULE, ...above(header)],
  ...[text, ...taps(buttons)],
];

const action = (shown: SessionAction | undefined): readonly string[] => {
  if (shown === undefined) return [];
  if (shown.kind === 'link') return [RULE, `( ${shown.text} ↗ ) ${shown.url}`];
  if (shown.kind === 'buttons') return taps(shown.buttons);
  const rows = shown.sections.flatMap(({ title, rows: all }) => [
    ...below(title),
    ...all.map((row) => ['( )', row.title, ...below(row.description)].join(' ')),
  ]);
  return [RULE, `( ${shown.open} ≡ )`, ...rows];
};

/** What WhatsApp shows, from top to bottom. */
export const whatsappLines = (content: TemplateContent | SessionContent): readonly string[] => [
  ...above(content.header),
  content.text,
  ...below(content.footer),
  ...(content.kind === 'session' ? action(content.action) : taps(content.buttons)),
  ...(content.kind === 'session' ? [] : (content.cards ?? []).flatMap(card)),
];
