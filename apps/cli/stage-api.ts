import type { Command } from 'commander';
import type { Api } from './api.ts';
import { apiOf, withApi, type ApiFlags } from './api-options.ts';
import { Misuse, Refusal } from './errors.ts';
import { stacksOf, withStage, type StageFlags } from './stage-options.ts';

export interface StageApiFlags extends ApiFlags, StageFlags {}

/** The options of a command that talks to an API, which may be named by its stage. */
export const withStageApi = (command: Command): Command => withStage(withApi(command), 'none, and --api says it');

/** The API that is named, or that of a stage by the outputs of its stacks and the secret they name. */
export const stageApiOf = async (flags: StageApiFlags): Promise<Api> => {
  if (flags.stage === undefined && flags.stack === undefined) return apiOf(flags);
  if (flags.api !== undefined && flags.key !== undefined)
    throw new Misuse('--stage or --api with --key: one of them says it');
  // AWS's clients are read where a stage is named, and nowhere else.
  const { awsClients } = await import('./doctor/clients.ts');
  const { outputOf, readStacks } = await import('./doctor/readers/read-stacks.ts');
  const { readKey } = await import('./doctor/readers/read-programme.ts');
  const aws = awsClients();
  const stacks = await readStacks(aws, stacksOf(flags));
  for (const [name, read] of stacks) if (!read.ok) throw new Refusal(`stack ${name}: ${read.why}`);
  const api = flags.api ?? outputOf(stacks, 'ApiUrl');
  if (api === undefined) throw new Refusal('no stack says where the API is');
  const read =
    flags.key === undefined
      ? await readKey(aws, outputOf(stacks, 'ApiSecretArn'))
      : { ok: true as const, value: flags.key };
  if (!read.ok) throw new Refusal(`the API secret: ${read.why}`);
  return apiOf({ api, key: read.value });
};
