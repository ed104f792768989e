import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { Stop } from './stop.ts';

const root = join(import.meta.dirname, '../..');

const Outputs = z.object({
  ApiUrl: z.string(),
  /** What became of the programme, where the stage brings one. */
  ProgrammeOutcome: z.string().optional(),
  ApiSecretArn: z.string(),
});
/** What the stacks say about themselves, as far as deploying goes on with it, and what they leave to a person. */
export type Outputs = z.infer<typeof Outputs> & { readonly toDo: readonly string[] };

/** Runs a program of this checkout; what it says goes to stderr, because stdout is for the result. */
export const run = async (script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<void> => {
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['inherit', process.stderr, process.stderr],
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  if (code !== 0) throw new Stop(`${script} ${args[0] ?? ''} did not succeed; what it said stands above.`);
};

/** Deploys both stacks. A person is asked about wider permissions unless they said yes before. */
export const deployStacks = async (stage: string, yes: boolean): Promise<Outputs> => {
  const outputs = join(root, '.local', `outputs-${stage}.json`);
  mkdirSync(join(root, '.local'), { recursive: true });
  const approval = yes || !process.stdin.isTTY ? 'never' : 'broadening';
  await run('node_modules/aws-cdk/bin/cdk', [
    ...['deploy', '--all', '-c', `stage=${stage}`],
    ...['--require-approval', approval, '--outputs-file', outputs],
  ]);
  const stacks = JSON.parse(readFileSync(outputs, 'utf8')) as Record<string, object>;
  const all = Object.assign({}, ...Object.values(stacks)) as Record<string, string>;
  const toDo = Object.keys(all)
    .filter((name) => name.startsWith('ToDo'))
    .sort()
    .flatMap((name) => all[name] ?? []);
  return { ...Outputs.parse(all), toDo };
};
