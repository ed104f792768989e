import { deployAgain } from './again.ts';
import { aimAtPhone } from './aim-at-phone.ts';
import type { Cleanup } from './cleanup.ts';
import { runContractSuites } from './contract-suites.ts';
import { createDeployment, type Deployed } from './deploy.ts';
import { installEmulator, startEmulator } from './emulator.ts';
import { freePort } from './free-port.ts';
import { useFolder } from './fresh-folder.ts';
import type { Options } from './options.ts';
import { startPhone } from './phone.ts';
import { makeKnown, quickProgramme } from './publish.ts';
import { runStories, tell, type Told } from './run-stories.ts';
import { say } from './say.ts';
import type { Child } from './start-child.ts';
import { stories } from './stories.ts';
import { surroundingsOf, type Surroundings } from './surroundings.ts';
import { createWorld } from './world.ts';

export interface Rehearsal {
  readonly deployed: boolean;
  readonly stories: readonly Told[];
}

const CONTRACTS = 'contract suites';

/** It outlives the rehearsal and needs its files. */
const keepRunning = (child: Child, work: string): void => {
  child.leave();
  useFolder(work, child.pid);
};

const ending = (keep: boolean, { pid }: Child): string => (keep ? ` (kill -- -${pid} ends it)` : '');

const ownEmulator = async (phoneUrl: string, work: string, cleanup: Cleanup, keep: boolean): Promise<Surroundings> => {
  await installEmulator(`${work}/install.log`);
  const port = await freePort();
  const around = surroundingsOf(`http://127.0.0.1:${port}`, process.env);
  const emulator = await startEmulator({ port, phoneUrl, env: around.env, work });
  cleanup.add('ministack', emulator.stop);
  if (keep) keepRunning(emulator, work);
  say(`ministack answers at ${around.endpoint}${ending(keep, emulator)}`);
  return around;
};

/** Emulator and stacks, several times; no phone, because nothing is sent before somebody agrees. */
const rehearseAgain = async ({ endpoint, keep }: Options, work: string, cleanup: Cleanup): Promise<Rehearsal> => {
  const nobody = 'http://127.0.0.1:9';
  const around =
    endpoint === undefined ? await ownEmulator(nobody, work, cleanup, keep) : surroundingsOf(endpoint, process.env);
  return { deployed: true, stories: await deployAgain(around, work) };
};

/** Emulator, stacks with their programme, phone, stories; whatever it starts is in `cleanup`. */
export const rehearse = async (options: Options, work: string, cleanup: Cleanup): Promise<Rehearsal> => {
  const { endpoint, keep, only, again } = options;
  if (again) return rehearseAgain(options, work, cleanup);
  const chosen = stories.filter(({ name }) => only === undefined || name === only);
  const contracts = only === undefined || only === CONTRACTS;
  if (chosen.length === 0 && !contracts)
    throw new Error(`no story ${only}; there are ${[...stories.map((s) => s.name), CONTRACTS].join(', ')}`);

  const phonePort = await freePort();
  const phoneUrl = `http://127.0.0.1:${phonePort}`;
  const programme = quickProgramme(work);
  const deployment = createDeployment(work, { programme });
  say('synthesising the stacks');
  const synthesised = deployment.synth(surroundingsOf('http://127.0.0.1:9', process.env).env);
  synthesised.catch(() => undefined);
  const around =
    endpoint === undefined ? await ownEmulator(phoneUrl, work, cleanup, keep) : surroundingsOf(endpoint, process.env);
  await synthesised;

  say(`deploying to ${around.endpoint}`);
  const began = performance.now();
  if (endpoint !== undefined) cleanup.add('the stacks', () => deployment.destroy(around));
  const deployed: Deployed = await deployment.deploy(around);
  say(`deployed in ${((performance.now() - began) / 1_000).toFixed(1)} s`);
  if (endpoint !== undefined) await aimAtPhone(around, phoneUrl);

  const phone = await startPhone({ port: phonePort, deployed, env: around.env, work });
  cleanup.add('the phone', phone.stop);
  if (keep) keepRunning(phone, work);
  const world = await createWorld(deployed, around, phoneUrl);
  const [brought, live] = [await makeKnown(programme, phoneUrl), await world.api.live()];
  if (live !== brought) throw new Error(`the deployment should have published ${brought}, and ${live} is live`);
  say(`programme ${live} is live; the phone is at ${phoneUrl}/phone${ending(keep, phone)}`);

  const told = [...(await runStories(world, chosen))];
  if (contracts) told.push(await tell(CONTRACTS, () => runContractSuites(around, work)));
  return { deployed: true, stories: told };
};
