import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { connect, type Api } from './api.ts';
import { Misuse } from './errors.ts';

export interface ApiFlags {
  readonly api?: string;
  readonly key?: string;
}

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);
const DEV_SECRET = '.local/dev-secret';
/** Written by the system that runs on this machine, for as long as it runs. */
const DEV_URL = '.local/url';

/** The options of every command that talks to the API. */
export const withApi = (command: Command): Command =>
  command
    .option(
      '--api <url>',
      'where the API is (default: REGULARS_API, else the system that runs here, else http://127.0.0.1:8787)',
    )
    .option('--key <secret>', `the secret of a key, whsec_… (default: REGULARS_KEY; on this machine ${DEV_SECRET})`);

const written = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
};

const text = (value: string | undefined): string | undefined => (value === '' ? undefined : value);

/** The API's address without a slash at its end. */
export const apiUrl = ({ api }: ApiFlags): string => {
  const given = text(api) ?? text(process.env['REGULARS_API']) ?? text(written(DEV_URL)) ?? 'http://127.0.0.1:8787';
  if (!/^https?:$/.test(URL.parse(given)?.protocol ?? ''))
    throw new Misuse(`--api: expected an http address, got ${given}`);
  return given.replace(/\/+$/, '');
};

export const apiOf = (flags: ApiFlags): Api => {
  const url = apiUrl(flags);
  const local = LOCAL.has(new URL(url).hostname);
  const key = text(flags.key) ?? text(process.env['REGULARS_KEY']) ?? (local ? written(DEV_SECRET) : undefined);
  return connect({ url, ...(key !== undefined && { key }) });
};
