import { LARGEST_ATTACHMENT, ATTACHMENT_TYPES, type AttachmentType } from '#messages/attachment.ts';
import type { Arrivals } from '#providers/provider.ts';
import { memoryAttachments, type KeptFile } from '#store/memory/attachments.ts';
import type { KeyValueStore } from './key-value-store.ts';
import type { Answerer } from './server.ts';

/** A file as JSON. */
export interface KeptAttachment {
  readonly type: AttachmentType;
  readonly base64: string;
}

const PATH = '/attached/';

/** Attachments on the disk of this machine, with what answers their links; who knows a key has the file, and only saves it. */
export const localAttachments = (kept: KeyValueStore<KeptAttachment>, url: string) => {
  const find = (key: string): KeptAttachment | undefined => kept.entries().find(([one]) => one === key)?.[1];
  const shelf = {
    set: (key: string, { type, bytes }: KeptFile) => {
      kept.put(key, { type, base64: Buffer.from(bytes).toString('base64') });
    },
    delete: (key: string) => {
      kept.remove(key);
    },
    keys: () => kept.entries().map(([key]) => key),
  };
  const answers: Answerer = (request, response) => {
    const path = request.url ?? '';
    const file = request.method === 'GET' && path.startsWith(PATH) ? find(path.slice(PATH.length)) : undefined;
    if (file === undefined) return Promise.resolve(false);
    response.writeHead(200, {
      'content-type': file.type,
      'content-disposition': `attachment; filename="attachment.${ATTACHMENT_TYPES[file.type]}"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    response.end(Buffer.from(file.base64, 'base64'));
    return Promise.resolve(true);
  };
  return { port: memoryAttachments(shelf, `${url}${PATH.slice(0, -1)}`), answers };
};

/** Where AWS would put what people send, until it is looked at. */
export const localArrivals = () => {
  const arrived = new Map<string, Uint8Array>();
  const named = (begins: string): readonly string[] => [...arrived.keys()].filter((key) => key.startsWith(begins));
  const port: Arrivals = {
    bucket: 'attachments',
    folder: 'arrived/',
    take: (begins) => {
      const bytes = named(begins).flatMap((key) => arrived.get(key) ?? [])[0];
      if (bytes === undefined) return Promise.resolve({ ok: false, reason: 'gone' });
      if (bytes.length > LARGEST_ATTACHMENT) return Promise.resolve({ ok: false, reason: 'too-large' });
      return Promise.resolve({ ok: true, bytes });
    },
    drop: (begins) => {
      for (const key of named(begins)) arrived.delete(key);
      return Promise.resolve();
    },
  };
  return { port, put: (key: string, bytes: Uint8Array) => void arrived.set(key, bytes) };
};
