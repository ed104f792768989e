import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { bundleFunctions } from '../package/bundle-functions.ts';
import { below, root } from './root.ts';
import { runCommand } from './run-command.ts';
import { say } from './say.ts';
import type { Surroundings } from './surroundings.ts';

const STAGE = 'rehearsal';

const App = z.object({
  ApiUrl: z.string(),
  TwoWayTopicArn: z.string(),
  DeliveryTopicArn: z.string(),
  WhatsAppTopicArn: z.string(),
  EmailTopicArn: z.string(),
  MarketingQueueUrl: z.string(),
  DueQueueUrl: z.string(),
  TransactionalQueueUrl: z.string(),
  BusName: z.string(),
  StateMachineArn: z.string(),
  ScanDueFunction: z.string(),
});
const Data = z.object({ ApiSecretArn: z.string(), WebhooksSecretArn: z.string() });
const Outputs = z
  .object({ [`regulars-${STAGE}-app`]: App, [`regulars-${STAGE}-data`]: Data })
  .transform((stacks) => ({ ...stacks[`regulars-${STAGE}-app`], ...stacks[`regulars-${STAGE}-data`] }));

/** What the stacks say about themselves. */
export type Deployed = z.infer<typeof App> & z.infer<typeof Data>;

export const dataStack = `regulars-${STAGE}-data`;
export const appStack = `regulars-${STAGE}-app`;

/** Says one line for every fifth of the resources. */
const progress = () => {
  let told = '';
  return (line: string): void => {
    const [, stack, done, all] = /^\s*(\S+) \|\s+(\d+)\/(\d+) \|/.exec(line) ?? [];
    const fifth = `${stack ?? ''} ${Math.floor((5 * Number(done)) / Number(all))}`;
    if (stack === undefined || fifth === told) return;
    told = fifth;
    say(`  ${stack} ${done ?? ''}/${all ?? ''}`);
  };
};

const REFERENCE = below('node_modules/@scalar/api-reference/dist/browser/standalone.js');

/** The functions as the package has them, once for all that is synthesised. */
const bundled = async (work: string): Promise<string> => {
  const folder = join(work, 'bundles');
  if (existsSync(folder)) return folder;
  await bundleFunctions(root, folder);
  cpSync(REFERENCE, join(folder, 'console/docs/reference.js'));
  return folder;
};

interface Deploying {
  /** Folder of the programme that is published with the stacks. */
  readonly programme: string;
  /** Its last resource cannot be made. */
  readonly fails?: boolean;
}

/** The CDK CLI on the stacks of this repository, with its output below the work folder. */
export const createDeployment = (work: string, { programme, fails = false }: Deploying) => {
  const assembly = join(work, `cdk.out.${randomUUID().slice(0, 8)}`);
  const outputs = join(work, 'outputs.json');
  const app = ['--app', `${process.execPath} ${below('apps/rehearse/app.ts')}`];
  const rehearsed = { REHEARSED_PROGRAMME: programme, ...(fails && { REHEARSED_FAILURE: '1' }) };
  const cdk = (args: readonly string[], env: NodeJS.ProcessEnv, seconds: number): Promise<void> =>
    runCommand(process.execPath, [below('node_modules/aws-cdk/bin/cdk'), ...args], {
      env: { ...env, CI: '1', CDK_DISABLE_VERSION_CHECK: '1' },
      log: join(work, 'cdk.log'),
      seconds,
      onLine: progress(),
    });
  const ready = ['--app', assembly];

  return {
    /** Needs no endpoint, so it can go on while the emulator starts. */
    synth: async (env: NodeJS.ProcessEnv): Promise<void> => {
      const own = { ...env, ...rehearsed, REHEARSED_BUNDLES: await bundled(work) };
      await cdk(['synth', ...app, '--quiet', '-c', `stage=${STAGE}`, '--output', assembly], own, 240);
    },
    deploy: async ({ env }: Surroundings): Promise<Deployed> => {
      await cdk(['bootstrap', ...ready], env, 120);
      const quick = ['--require-approval', 'never', '--asset-parallelism', '--progress', 'events'];
      await cdk(['deploy', ...ready, '--all', ...quick, '--outputs-file', outputs], env, 300);
      return Outputs.parse(JSON.parse(readFileSync(outputs, 'utf8')));
    },
    destroy: ({ env }: Surroundings): Promise<void> => cdk(['destroy', ...ready, '--all', '--force'], env, 180),
  };
};
