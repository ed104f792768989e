import { createHash } from 'node:crypto';
import * as z from 'zod';
import { BUSINESS } from './business.ts';
import type { Memory } from './memory.ts';
import type { Picture } from './reply-form.ts';

/** Where AWS puts what people send: the business's bucket, below a folder of it. */
export interface Arrivals {
  readonly bucket: string;
  readonly folder: string;
  readonly put: (key: string, bytes: Uint8Array) => void;
}

/** `gone`: its vendor has forgotten it, since the business said so; the phone that sent it has it still. */
export const KeptFile = z.object({ type: z.string(), base64: z.string(), gone: z.boolean().default(false) });
export type KeptFile = z.infer<typeof KeptFile>;

/** A picture that somebody sent, as vendors speak of it: by its id, or by an address of theirs. */
export interface SentFile {
  readonly id: string;
  readonly type: string;
  readonly sha256: string;
  readonly vonageUrl: string;
  readonly twilioUrl: string;
}

/** No vendor keeps them for ever. */
const MOST = 20;

export const twilioFolder = `/2010-04-01/Accounts/${BUSINESS.twilio.accountSid}/Messages/`;

/** What people sent besides words. `origin` is where vendors' own hosts are played. */
export const createFiles = (memory: Memory, origin: string, arrivals?: Arrivals) => ({
  keep: (id: string, { type, base64 }: Picture): SentFile => {
    memory.file.put(id, { type, base64, gone: false });
    for (const old of memory.file.ids().slice(0, -MOST)) memory.file.remove(old);
    return {
      id,
      type,
      sha256: createHash('sha256').update(base64, 'base64').digest('hex'),
      vonageUrl: `${origin}/v3/media/${id}`,
      twilioUrl: `${origin}${twilioFolder}${id}/Media/${id}`,
    };
  },
  /** Puts one into the business's bucket, as AWS does, and says where it lies. */
  arrive: (id: string, key: string): string => {
    const file = memory.file.get(id);
    if (file !== undefined) arrivals?.put(key, Buffer.from(file.base64, 'base64'));
    return key;
  },
  bucket: arrivals?.bucket ?? 'arrivals',
  folder: arrivals?.folder ?? '',
});
export type Files = ReturnType<typeof createFiles>;
