import { pictureUrl } from '#messages/picture.ts';
import type { HeaderFile } from '#messages/whatsapp.ts';

/** How what is sent names what lies elsewhere. */
export interface Addresses {
  /** How our short links begin: the approved part of a template's address. */
  readonly linkBase: string;
  /** How the addresses of files of the media folder begin; absent where nobody outside can fetch them. */
  readonly mediaUrl?: string | undefined;
}

/** Meta's object for a file; nothing where it could not be fetched. */
export const fileObject = ({ picture, name }: HeaderFile, { mediaUrl }: Addresses): object | undefined => {
  const link = pictureUrl(picture, mediaUrl);
  return link === undefined ? undefined : { link, ...(name !== undefined && { filename: name }) };
};
