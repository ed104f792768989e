import { Command } from 'commander';
import { stageOf } from '../../lib/config.ts';
import config from '../../regulars.config.ts';
import { readyAccount } from './account.ts';
import { reachable } from './reachable.ts';
import { deployStacks, type Outputs } from './stacks.ts';
import { Stop } from './stop.ts';

interface Flags {
  readonly stage: string;
  readonly yes?: boolean;
  readonly json?: boolean;
}

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const deploy = async ({ stage, yes = false, json = false }: Flags): Promise<void> => {
  const { name } = stageOf(config, stage);
  const region = await readyAccount(name);
  say(`Deploying stage ${name} to ${region}`);
  const outputs = await deployStacks(name, yes || json);
  const api = reachable(outputs.ApiUrl, process.env['AWS_ENDPOINT_URL']);
  process.stdout.write(json ? `${JSON.stringify({ stage: name, api, outputs })}\n` : next(api, outputs));
};

const next = (api: string, outputs: Outputs): string => `
The programme:   ${outputs.ProgrammeOutcome ?? 'none was deployed; npx regulars publish'}
The API:         ${api}
Its description: ${api}/docs
Its secret:      aws secretsmanager get-secret-value --secret-id ${outputs.ApiSecretArn}

Next, once for each sender:
  1. Number or pool, and RCS agent: turn on two-way messages to ${outputs.TwoWayTopicArn}
     and self-managed opt-outs, or AWS answers STOP before Regulars hears it.
  2. Configuration set of SMS and RCS: an event destination for all events to ${outputs.DeliveryTopicArn}
  3. WhatsApp account: its event destination is ${outputs.WhatsAppTopicArn}
  4. Configuration set of SES: an event destination to ${outputs.EmailTopicArn}
  5. Write the senders into regulars.config.ts and deploy again.
`;

const program = new Command('deploy')
  .description('deploys Regulars with its programme into your AWS account')
  .requiredOption('--stage <name>', 'dev, staging or prod')
  .option('--yes', 'do not ask about wider permissions')
  .option('--json', 'one line of JSON on stdout; asks nothing')
  .action(deploy);

try {
  await program.parseAsync();
} catch (error) {
  say(
    error instanceof Stop || (error instanceof Error && error.message.startsWith('Unknown stage'))
      ? error.message
      : String(error),
  );
  process.exitCode = 1;
}
