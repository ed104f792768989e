import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { takesEvents } from '../rehearse/again.ts';
import { createApi } from '../rehearse/api.ts';
import { createCall, gatewayUrl } from '../rehearse/call.ts';
import { installEmulator, startEmulator } from '../rehearse/emulator.ts';
import { freePort } from '../rehearse/free-port.ts';
import { runCommand } from '../rehearse/run-command.ts';
import { secretOf } from '../rehearse/secret.ts';
import { surroundingsOf } from '../rehearse/surroundings.ts';

const Outputs = z.object({
  'regulars-dev-app': z.object({ ApiUrl: z.string(), ProgrammeOutcome: z.string().regex(/ is live$/) }),
  'regulars-dev-data': z.object({ ApiSecretArn: z.string() }),
});

interface Outside {
  /** A repository that `regulars init` made, with its packages installed. */
  readonly shop: string;
  readonly env: NodeJS.ProcessEnv;
  readonly work: string;
  readonly log: string;
}

/** Deploys a team's repository to an emulator as its README says, and has a member join: nobody publishes anything. */
export const deployOutside = async ({ shop, env, work, log }: Outside): Promise<undefined> => {
  await installEmulator(log);
  const port = await freePort();
  const around = surroundingsOf(`http://127.0.0.1:${String(port)}`, env);
  const emulator = await startEmulator({ port, phoneUrl: 'http://127.0.0.1:9', env: around.env, work });
  const npx = async (line: string, seconds: number): Promise<void> => {
    const { PATH } = env;
    await runCommand('npx', line.split(' '), { cwd: shop, env: { ...around.env, PATH, CI: '1' }, log, seconds });
  };
  try {
    await npx('cdk bootstrap', 240);
    await npx('cdk deploy --all --require-approval never --outputs-file outputs.json', 480);
    const told = Outputs.parse(JSON.parse(readFileSync(join(shop, 'outputs.json'), 'utf8')));
    const { ApiUrl } = told['regulars-dev-app'];
    const secret = await secretOf(told['regulars-dev-data'], around);
    const api = createApi(createCall(gatewayUrl(around.endpoint, ApiUrl), secret));
    await takesEvents(api);
  } finally {
    await emulator.stop();
  }
};
