import { parseArgs } from 'node:util';

export interface Options {
  readonly port: number;
  readonly fresh: boolean;
  readonly auth: boolean;
  /** Absent: the example programme of the package. */
  readonly programme: string | undefined;
  readonly data: string;
}

export const usage =
  'usage: node apps/local/main.ts [--port 8787] [--fresh] [--no-auth] [--programme DIR] [--data .local]';

const portOf = (text: string): number => {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new Error(`--port expects a number up to 65535, not "${text}"`);
  return port;
};

/** Throws with a sentence on anything it does not know. */
export const parseOptions = (args: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '8787' },
      fresh: { type: 'boolean', default: false },
      'no-auth': { type: 'boolean', default: false },
      programme: { type: 'string' },
      data: { type: 'string', default: '.local' },
    },
  });
  return {
    port: portOf(values.port),
    fresh: values.fresh,
    auth: !values['no-auth'],
    programme: values.programme,
    data: values.data,
  };
};
