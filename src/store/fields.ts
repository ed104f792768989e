import { ADDRESS_KINDS } from '#words/channel.ts';

/** Encryption of single values: phone numbers and email addresses in rows that hold more than them. */
export interface Fields {
  /** Equal texts become equal texts, so that a condition can compare them. */
  hide(text: string): string;
  /** What was hidden; a text that was not is what it was. */
  show(text: string): string;
  /** The same as bytes, which are a third shorter, and back. */
  hideBytes(text: string): Uint8Array;
  showBytes(bytes: Uint8Array): string;
}

const HIDDEN: readonly string[] = ADDRESS_KINDS;
export const isHidden = (name: string): boolean => HIDDEN.includes(name);

/** JSON in which whatever is called `phone` or `email` is encrypted, however deep it stands. */
export const hiddenJson = (fields: Fields, value: unknown): string =>
  JSON.stringify(value, (name, one: unknown) => (isHidden(name) && typeof one === 'string' ? fields.hide(one) : one));

export const shownJson = (fields: Fields, text: string): unknown =>
  JSON.parse(text, (name, one: unknown) => (isHidden(name) && typeof one === 'string' ? fields.show(one) : one));

/** Leaves everything as it is: for what is kept nowhere, such as the images of a store in memory. */
export const openFields: Fields = {
  hide: (text) => text,
  show: (text) => text,
  hideBytes: (text) => Buffer.from(text),
  showBytes: (bytes) => Buffer.from(bytes).toString(),
};
