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
