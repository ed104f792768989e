import assert from 'node:assert/strict';
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { createApi, type Api } from './api.ts';
import { createCall, gatewayUrl } from './call.ts';
import { appStack, createDeployment, dataStack, type Deployed } from './deploy.ts';
import { createPeople } from './members.ts';
import { quickProgramme } from './publish.ts';
import { tell, type Told } from './run-stories.ts';
import { secretOf } from './secret.ts';
import type { Surroundings } from './surroundings.ts';

const stackStatus = async ({ endpoint, region, credentials }: Surroundings, StackName: string): Promise<string> => {
  const client = new CloudFormationClient({ endpoint, region, credentials });
  const found = await client.send(new DescribeStacksCommand({ StackName })).catch(() => undefined);
  return found?.Stacks?.[0]?.StackStatus ?? 'none';
};

const apiOf = async (deployed: Deployed, around: Surroundings): Promise<Api> =>
  createApi(createCall(gatewayUrl(around.endpoint, deployed.ApiUrl), await secretOf(deployed, around)));

/** A member joins: what was deployed takes events, without anybody having published anything. */
export const takesEvents = async (api: Api): Promise<void> => {
  const ada = createPeople()('Ada');
  const data = { givenName: ada.givenName, phone: ada.number, timeZone: ada.timeZone, country: ada.country };
  await api.event(ada, { type: 'member.enrolled', data });
};

/** Deployed after a deployment that failed, updated by one that fails, destroyed, deployed again; each is a story of its own. */
export const deployAgain = async (around: Surroundings, work: string): Promise<readonly Told[]> => {
  const first = quickProgramme(work);
  const good = createDeployment(work, { programme: first });
  const bad = createDeployment(work, { programme: first, fails: true });
  const worse = createDeployment(work, { programme: quickProgramme(work, 2), fails: true });
  const fails = async (deployment: typeof good): Promise<void> => {
    await deployment.synth(around.env);
    await assert.rejects(deployment.deploy(around), 'a deployment that must fail did not');
  };
  let live = '';
  const steps: readonly (readonly [name: string, run: () => Promise<void>])[] = [
    [
      'a first deployment that fails at its end is taken back',
      async () => {
        await fails(bad);
        assert.match(await stackStatus(around, appStack), /^ROLLBACK_COMPLETE$/);
      },
    ],
    [
      'deployed after that, it takes events',
      async () => {
        await good.synth(around.env);
        const api = await apiOf(await good.deploy(around), around);
        await takesEvents(api);
        live = await api.live();
      },
    ],
    [
      'an update that fails after it published leaves the version that was live',
      async () => {
        await fails(worse);
        assert.match(await stackStatus(around, appStack), /^UPDATE_ROLLBACK_COMPLETE$/);
        const api = await apiOf(await good.deploy(around), around);
        assert.equal(await api.live(), live);
      },
    ],
    [
      'destroyed, nothing is left of it, the bucket with its pictures neither',
      async () => {
        await good.destroy(around);
        assert.deepEqual([await stackStatus(around, appStack), await stackStatus(around, dataStack)], ['none', 'none']);
      },
    ],
    ['deployed again, it takes events', async () => takesEvents(await apiOf(await good.deploy(around), around))],
  ];
  const told: Told[] = [];
  for (const [name, run] of steps) {
    const one = await tell(name, run);
    told.push(one);
    // What comes after builds on it.
    if (!one.passed) break;
  }
  return told;
};
