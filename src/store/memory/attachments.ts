import type { Attachments, AttachmentType } from '#messages/attachment.ts';

/** A file that is kept, with the type it is handed out as. */
export interface KeptFile {
  readonly type: AttachmentType;
  readonly bytes: Uint8Array;
}

/** Where files lie by their keys; a Map is one. */
export interface Shelf {
  set(key: string, file: KeptFile): unknown;
  delete(key: string): unknown;
  keys(): Iterable<string>;
}

/** Attachments in this process, behind links that whoever answers at `address` knows. */
export const memoryAttachments = (shelf: Shelf, address: string): Attachments => ({
  keep: (key, bytes, type) => Promise.resolve(void shelf.set(key, { type, bytes })),
  link: (key) => Promise.resolve(`${address}/${key}`),
  erase: (begins) => {
    for (const key of [...shelf.keys()]) if (key.startsWith(begins)) shelf.delete(key);
    return Promise.resolve();
  },
});
