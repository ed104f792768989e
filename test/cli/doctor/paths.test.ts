import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { awsClients } from '../../../apps/cli/doctor/clients.ts';
import { tryPaths } from '../../../apps/cli/doctor/paths/try-paths.ts';
import { readStage } from '../../../apps/cli/doctor/read-stage.ts';
import { refusals, unlike } from '../../support/aws-models/refusals.ts';
import { NOW, soundStage, type SoundStage } from './sound-stage.ts';
import { startSite, tell } from './told.ts';

type Told = NonNullable<Parameters<typeof tell>[2]>;
const AT_ONCE = { forMs: 0, everyMs: 0 };
const WRITES = ['SendEmail', 'SendTextMessage', 'PutEvents'];

let site: Awaited<ReturnType<typeof startSite>>;
let untell: () => void = () => undefined;
let sent: Record<string, Record<string, unknown>>;
let counts: { came: number; failed: number };
beforeEach(async () => {
  site = await startSite();
  sent = {};
  counts = { came: 1, failed: 0 };
});
afterEach(() => {
  untell();
  site.stop();
});

const taken: Told = (operation, input) => {
  if ([...WRITES, 'SetAlarmState'].includes(operation)) {
    sent[operation] = input;
    return { FailedEntryCount: 0 };
  }
  const [first] = (input['MetricDataQueries'] ?? []) as { Id: string }[];
  if (operation !== 'GetMetricData' || first?.Id !== 'came') return undefined;
  return {
    MetricDataResults: Object.entries(counts).map(([Id, value]) => ({ Id, Values: value === 0 ? [] : [value] })),
  };
};

const tried = async (stage: SoundStage = soundStage(site.url)) => {
  untell = tell(stage, undefined, taken);
  const readings = await readStage({
    ...{ stacks: ['regulars-prod-data', 'regulars-prod-app'], now: NOW, say: () => undefined },
  });
  return tryPaths(awsClients(), readings, AT_ONCE);
};

it('sends one event through each path that needs no person, to AWS’s simulators and to nobody else', async () => {
  const found = await tried();
  expect(found.filter(({ verdict }) => verdict === 'ok').map(({ check }) => check)).toEqual([
    'receipts of SMS',
    'mail events',
    'bus to webhooks',
    'alarms to their readers',
  ]);
  expect(sent['SendTextMessage']).toMatchObject({
    ...{ OriginationIdentity: 'pool-0123456789abcdef0123456789abcdef', ConfigurationSetName: 'loyalty' },
    // The United States' success number ("Simulator phone numbers").
    DestinationPhoneNumber: '+14254147755',
  });
  expect(sent['SendEmail']).toMatchObject({
    ...{ FromEmailAddress: 'Shop <hello@shop.example>', ConfigurationSetName: 'mail' },
    Destination: { ToAddresses: ['success@simulator.amazonses.com'] },
  });
  expect(sent['SetAlarmState']).toMatchObject({ AlarmName: 'dead-depth', StateValue: 'ALARM' });
  expect(WRITES.flatMap((operation) => refusals(operation, sent[operation]))).toEqual([]);
  expect(unlike('SetAlarmState', 'input', sent['SetAlarmState'])).toEqual([]);
});

it('says what only a person with a phone can try', async () => {
  const found = await tried();
  expect(found.filter(({ verdict }) => verdict === 'cannot-tell').map(({ check }) => check)).toEqual([
    'replies by SMS and RCS',
    'WhatsApp',
  ]);
});

it('calls a path broken by which nothing came, and one whose function failed', async () => {
  counts = { came: 0, failed: 0 };
  const silent = await tried();
  expect(silent.filter(({ verdict }) => verdict === 'wrong')).toHaveLength(4);
  untell();
  counts = { came: 1, failed: 1 };
  const failing = await tried();
  expect(failing.find(({ check }) => check === 'mail events')).toMatchObject({
    ...{ verdict: 'wrong', said: 'it came, and could not be taken' },
  });
});

it('writes to no country that has no simulator', async () => {
  const stage = soundStage(site.url);
  const [swedish] = stage.DescribePhoneNumbers.PhoneNumbers;
  const found = await tried({
    ...stage,
    DescribePhoneNumbers: { PhoneNumbers: swedish === undefined ? [] : [swedish] },
  });
  expect(sent['SendTextMessage']).toBeUndefined();
  expect(found).toContainEqual(
    expect.objectContaining({
      check: 'receipts of SMS',
      verdict: 'cannot-tell',
      mend: expect.stringContaining('send-test'),
    }),
  );
});

it('raises no alarm that is raised already', async () => {
  const stage = soundStage(site.url);
  const MetricAlarms = stage.DescribeAlarms.MetricAlarms.map((one) => ({ ...one, StateValue: 'ALARM' }));
  await tried({ ...stage, DescribeAlarms: { MetricAlarms } });
  expect(sent['SetAlarmState']).toBeUndefined();
});
