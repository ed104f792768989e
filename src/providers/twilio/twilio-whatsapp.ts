import type { SessionAction, SessionContent, TemplateButton, TemplateContent } from '#messages/whatsapp.ts';
import { ProviderFault } from '#providers/provider-fault.ts';
import type { ContentSids } from './contents.ts';

/** What stands between the parts of a template: a fixed address or number takes no variable, one of ours what follows the approved part. */
const variableOf =
  (linkBase: string) =>
  (button: TemplateButton): readonly string[] => {
    if ('code' in button) return [button.code];
    if ('phone' in button) return [];
    if (!('url' in button)) return [button.postback];
    return button.url.startsWith(linkBase) ? [button.url.slice(linkBase.length)] : [];
  };

/** Of a file its name, since its address begins in the template; of a code, whose address nobody approved, all of that. */
const fileIn = (header: TemplateContent['header']): readonly string[] => {
  if (header === undefined || header.kind === 'text') return [];
  return ['file' in header.picture ? encodeURIComponent(header.picture.file) : header.picture.url];
};

type Part = Pick<TemplateContent, 'parameters' | 'buttons' | 'header'>;
/** First what stands in the text, then the name of its file, then what its buttons need, in their order. */
const variables = ({ parameters, header, buttons }: Part, linkBase: string): readonly string[] => [
  ...parameters,
  ...fileIn(header),
  ...buttons.flatMap(variableOf(linkBase)),
];

interface Called {
  readonly contentSid: string;
  readonly values: readonly string[];
}

/** A template with its variables; those of its cards follow, card by card. */
export const templateCall = (content: TemplateContent, contents: ContentSids, linkBase: string): Called => {
  const name = `${content.template}:${content.language}`;
  const contentSid = contents[name];
  if (contentSid === undefined) throw new ProviderFault('whatsapp', `no content for ${name}`, 'message');
  const parts: readonly Part[] = [content, ...(content.cards ?? [])];
  return { contentSid, values: parts.flatMap((part) => variables(part, linkBase)) };
};

/** What can be tapped, with what Twilio's content of this name has a variable for. */
const partsOf = (action: SessionAction): { readonly name: string; readonly values: readonly string[] } => {
  if (action.kind === 'link') return { name: 'session url', values: [action.text, action.url] };
  if (action.kind === 'buttons')
    return {
      name: ['session', ...action.buttons.map(() => 'reply')].join(' '),
      values: action.buttons.flatMap(({ text, postback }) => [text, postback]),
    };
  const rows = action.sections.flatMap((section) => section.rows);
  // An item without a description says its title again: a variable may not be empty.
  const values = rows.flatMap(({ title, postback, description = title }) => [title, postback, description]);
  return { name: `session list ${rows.length}`, values: [action.open, ...values] };
};

/** What is left where a content is missing: everything that can be chosen, a line each. */
const lines = (action: SessionAction): readonly string[] => {
  if (action.kind === 'link') return [`${action.text}: ${action.url}`];
  if (action.kind === 'buttons') return action.buttons.map(({ text }) => text);
  return action.sections.flatMap(({ rows }) => rows.map(({ title }) => title));
};

/** Twilio has no header, footer or section beside what can be tapped: they are left out, or stand in the text. */
export const sessionCall = ({ text, footer, action }: SessionContent, contents: ContentSids): Called | string => {
  const said = footer === undefined ? text : `${text}\n${footer}`;
  if (action === undefined) return said;
  const { name, values } = partsOf(action);
  const contentSid = contents[name];
  return contentSid === undefined ? [said, ...lines(action)].join('\n') : { contentSid, values: [said, ...values] };
};
