import PostalMime, { type Email } from 'postal-mime';
import { mediaKind, type MediaKind } from '#messages/attachment.ts';

/** In bytes: of a larger mail nothing but its subject is read. */
export const LARGEST_MAIL = 10 * 2 ** 20;
/** More than any program writes; what is deeper is nobody's letter. */
const LIMITS = { maxNestingDepth: 30, maxHeadersSize: 256 * 2 ** 10, forceRfc822Attachments: true } as const;

/** A mail as it was written; `undefined` for one that nobody can read. A mail within it is a file of it, and its words are no words of the sender. */
export const readMail = async (bytes: Uint8Array): Promise<Email | undefined> => {
  if (bytes.length > LARGEST_MAIL) return undefined;
  try {
    return await PostalMime.parse(bytes, LIMITS);
  } catch {
    return undefined;
  }
};

/** What is in a page and is not said: each begins and ends with its name. */
const UNSAID = ['head', 'style', 'script'];

/** Looked through once: what never ends takes the rest with it. */
const without = (html: string, name: string): string => {
  const small = html.toLowerCase();
  const kept: string[] = [];
  let from = 0;
  for (let at = small.indexOf(`<${name}`); at >= 0; at = small.indexOf(`<${name}`, from)) {
    kept.push(html.slice(from, at));
    const end = small.indexOf(`</${name}`, at);
    from = end < 0 ? html.length : small.indexOf('>', end) + 1 || html.length;
  }
  return [...kept, html.slice(from)].join('');
};

/** The library reads HTML as text where it stands beside text: it does so in time that grows with its length. */
const textOf = async (html: string): Promise<string> => {
  const said = UNSAID.reduce(without, html).trim();
  const part = `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(said).toString('base64')}`;
  const beside = `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n\r\n--b\r\n${part}\r\n--b--\r\n`;
  return (await PostalMime.parse(beside)).text ?? '';
};

/** The words of a mail, of its text or else of its HTML. */
export const wordsOf = async ({ text = '', html }: Email): Promise<string> =>
  text.trim() === '' && html !== undefined ? textOf(html) : text;

export interface File {
  readonly kind: MediaKind;
  readonly bytes: Uint8Array;
}

const encoder = new TextEncoder();
/** What came with a mail besides its words. A picture of its own HTML is a part of those: the logo in a signature. */
export const filesOf = ({ attachments }: Email): readonly File[] =>
  attachments
    .filter(({ related }) => related !== true)
    .map(({ mimeType, content }) => ({
      kind: mediaKind(mimeType),
      bytes: typeof content === 'string' ? encoder.encode(content) : new Uint8Array(content),
    }));
