import { parseArgs } from 'node:util';

export interface Options {
  /** Leave the emulator and the phone running. */
  readonly keep: boolean;
  readonly json: boolean;
  /** Name of the only story to run. */
  readonly only: string | undefined;
  /** Instead of stories: deploy after a failure, destroy, deploy again. */
  readonly again: boolean;
  /** An emulator that runs already. */
  readonly endpoint: string | undefined;
}

const HELP = `npm run rehearse -- [--keep] [--json] [--only NAME | --again]

Deploys the stacks to an AWS emulator, tells stories through API Gateway and the phone, and takes it all down again.
  --keep       leave the emulator, the stacks and the phone running, and say where
  --json       print {"deployed":true,"stories":[{"name","passed","seconds"}]} on stdout
  --only NAME  run one story
  --again      instead of stories: deploy after a deployment that failed, update with one that fails, destroy, deploy again

AWS_ENDPOINT_URL names an emulator that runs already; without it ministack is installed in .local/ and started.`;

export const readOptions = (args: readonly string[], env: NodeJS.ProcessEnv): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      keep: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      only: { type: 'string' },
      again: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    process.exit(0);
  }
  const endpoint = env['AWS_ENDPOINT_URL']?.replace(/\/+$/, '');
  const { keep, json, only, again } = values;
  return { keep, json, only, again, endpoint: endpoint === '' ? undefined : endpoint };
};
