import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import type { SigningSecrets } from '#inbound/posted.ts';

const Signing = z.object({ current: z.string().min(24), previous: z.string().nullish() });
/** By the names that sources give; `verify` is the word of a provider that asks for one. */
const Signatures = z.record(
  z.string(),
  z.object({ current: z.string().min(1), previous: z.string().nullish(), verify: z.string().min(1).nullish() }),
);
const given = (...all: readonly (string | null | undefined)[]): readonly string[] =>
  all.filter((one) => one !== null && one !== undefined && one !== '') as readonly string[];
const KEPT_MS = 5 * 60_000;

/** Reads secrets and keeps each for five minutes, so that a rotation takes hold without a deployment. */
export const secretReader = (client: SecretsManagerClient, now: () => number) => {
  const kept = new Map<string, { readonly until: number; readonly text: Promise<string> }>();
  const read = (id: string): Promise<string> => {
    const found = kept.get(id);
    if (found !== undefined && found.until > now()) return found.text;
    const text = client.send(new GetSecretValueCommand({ SecretId: id })).then(({ SecretString }) => {
      if (SecretString === undefined) throw new Error('the secret holds no text');
      return SecretString;
    });
    const entry = { until: now() + KEPT_MS, text };
    kept.set(id, entry);
    text.catch(() => kept.get(id) === entry && kept.delete(id));
    return text;
  };
  return {
    text: read,
    /** Secrets that sign, newest first: `{ "current": "whsec_…", "previous": null }`. */
    signing: async (id: string): Promise<readonly string[]> => {
      const { current, previous } = Signing.parse(JSON.parse(await read(id)));
      return previous === null || previous === undefined ? [current] : [current, previous];
    },
    /** What providers sign with: `{ "meta-app": { "current": "…", "previous": null, "verify": "…" } }`. */
    signatures: async (id: string, name: string): Promise<SigningSecrets> => {
      const { current, previous, verify } = { ...Signatures.parse(JSON.parse(await read(id)))[name] };
      return { secrets: given(current, previous), words: given(verify) };
    },
  };
};
