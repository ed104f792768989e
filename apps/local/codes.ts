import { basename } from 'node:path';
import { qrPng } from '#preferences/qr-code.ts';
import type { KeepCode } from '#providers/provider.ts';
import type { KeyValueStore } from './key-value-store.ts';

/** In the place of the bucket: codes that were sent as pictures, drawn when somebody looks. */
export const createCodes = (kept: KeyValueStore<string>) => {
  const codes = new Map(kept.entries());
  const keep: KeepCode = (path, code) => {
    const name = basename(path);
    codes.set(name, code);
    kept.put(name, code);
    return Promise.resolve();
  };
  return {
    keep,
    picture: (name: string): Buffer | undefined => {
      const code = codes.get(name);
      return code === undefined ? undefined : Buffer.from(qrPng(code));
    },
  };
};
