import * as z from 'zod';
import type { Register } from '#members/member-row.ts';
import { isHidden, type Fields } from '#store/fields.ts';

/** A register as it is kept: eight characters that sort as its time does, then its value. That of an address is bytes. */
export type Packed = string | Uint8Array;

/** The printable characters of ASCII, so that a text sorts as the number it stands for. Eight of them are 190,000 years. */
const [FIRST, COUNT, LENGTH] = [33, 94, 8];
const EPOCH = COUNT ** LENGTH / 2;

/** An instant in milliseconds since 1970, so that earlier is less. */
export const timeText = (ms: number): string => {
  let [text, rest] = ['', ms + EPOCH];
  for (let at = 0; at < LENGTH; at += 1) {
    text = String.fromCharCode(FIRST + (rest % COUNT)) + text;
    rest = Math.floor(rest / COUNT);
  }
  return text;
};
const timeOf = (text: Uint8Array): number =>
  text.reduce((sum, character) => sum * COUNT + character - FIRST, 0) - EPOCH;

/** No JSON text: what a register holds is the instant that set it, or nothing. */
const [ITS_INSTANT, NOTHING] = ['=', ''];
const textOf = ({ value, at }: Register): string =>
  value === at ? ITS_INSTANT : value === null ? NOTHING : JSON.stringify(value);
const registerOf = (text: string, ms: number): Register => {
  const at = new Date(ms).toISOString();
  return { value: text === ITS_INSTANT ? at : text === NOTHING ? null : JSON.parse(text), at };
};

export const registerItem = (fields: Fields, name: string, register: Register): Packed => {
  const [time, text] = [timeText(Date.parse(register.at)), textOf(register)];
  return isHidden(name) ? Buffer.concat([Buffer.from(time), fields.hideBytes(text)]) : time + text;
};

/** What every register of this name is less than that was set before an instant, and no other is. */
export const since = (name: string, ms: number): Packed => (isHidden(name) ? Buffer.from(timeText(ms)) : timeText(ms));

/** As registers were until 0.2.0; what nothing has written since is so still. */
const Unpacked = z.object({ v: z.string(), at: z.number() });

/** Bytes, or their base64, as a record of the stream brings them. */
const bytesOf = (item: string | Uint8Array): Uint8Array =>
  typeof item === 'string' ? Buffer.from(item, 'base64') : item;

export const registerFrom = (fields: Fields, name: string, item: unknown): Register => {
  if (isHidden(name) && (typeof item === 'string' || item instanceof Uint8Array)) {
    const bytes = bytesOf(item);
    return registerOf(fields.showBytes(bytes.subarray(LENGTH)), timeOf(bytes.subarray(0, LENGTH)));
  }
  if (typeof item === 'string') return registerOf(item.slice(LENGTH), timeOf(Buffer.from(item.slice(0, LENGTH))));
  const { v, at } = Unpacked.parse(item);
  return registerOf(isHidden(name) ? fields.show(v) : v, at);
};
