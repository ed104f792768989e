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

/** What is left for a person, in order. */
const left = ({ toDo }: Outputs): string =>
  toDo.length === 0
    ? 'Next: write who sends into regulars.config.ts, and deploy again.\n'
    : `What only a person can do:\n${toDo.map((line, at) => `${String(at + 1).padStart(3)}. ${line}\n`).join('')}`;

const next = (api: string, outputs: Outputs): string => `
The programme:   ${outputs.ProgrammeOutcome ?? 'none was deployed; npx regulars publish'}
The API:         ${api}
Its description: ${api}/docs
Its secret:      aws secretsmanager get-secret-value --secret-id ${outputs.ApiSecretArn}

${left(outputs)}`;

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
