import { beforeAll, describe, expect, test } from '@jest/globals';
import { storeContract } from '../contract/store.contract.ts';
import { ofType, synth } from '../infra/synth.ts';
import { refusals } from '../support/aws-models/refusals.ts';
import type { Ask } from './asks.ts';
import { driveDeployment, driveEdges, driveGivenUp, watchedStore, type BroughtAlong } from './edges.ts';
import { asksOfMachine } from './on-behalf.ts';
import { covers, decide, granted, policiesOf, resourcePolicyOf } from './policies.ts';
import { reachOf } from './reach.ts';
import { createRecorder } from './recorder.ts';
import { asksOfFunction, environmentOf, fileOf, functionsOf, roleOf } from './stage.ts';
import { ACCOUNT, deployed } from './template.ts';

const [rehearsal] = synth('rehearsal');
const stage = deployed(rehearsal);
const functions = functionsOf(stage);
const reach = reachOf(functions.map(fileOf));
const recorder = createRecorder();

/** Allowed, though the evaluator cannot say so. */
const KNOWN_ALLOWED = new Map(
  ['states:SendTaskSuccess', 'states:SendTaskFailure'].map((action) => [
    action,
    'the reference names no resource, AWS grants it on the machine: SAM policy template StepFunctionsCallbackPolicy',
  ]),
);
/** Granted by the CDK along with what is used. */
const KNOWN_UNUSED: readonly { action: string; on: RegExp; because: string; file?: string }[] = [
  {
    action: 'sqs:ChangeMessageVisibility',
    on: /:sqs:/,
    because: 'the event source of a queue grants it to its consumer',
  },
  { action: 'sqs:GetQueueUrl', on: /:sqs:/, because: 'the event source of a queue grants it to its consumer' },
  {
    action: 'dynamodb:ListStreams',
    on: /\/stream\//,
    because: 'the event source of a stream grants it where nothing asks',
  },
  {
    action: 's3:ListBucket',
    on: /givenup/,
    file: 'journeys/seal-record.ts',
    because:
      'only who may list is told that an object is gone, and not that it is denied (S3 API reference, "GetObject")',
  },
  {
    action: 'sqs:SendMessage',
    on: /:sqs:.*Outbox/,
    because: 'executions that began on 0.1.0 put messages into the queues themselves',
  },
  ...[
    'kms:Decrypt',
    'kms:DescribeKey',
    'kms:Encrypt',
    'kms:GenerateDataKey',
    'kms:ReEncryptFrom',
    'kms:ReEncryptTo',
  ].map((action) => ({
    action,
    on: /:key\//,
    file: 'run.asl.json',
    because: 'those queues are under the key',
  })),
];

interface Judged {
  readonly file: string;
  readonly asked: readonly Ask[];
  readonly denied: readonly string[];
  readonly given: readonly Ask[];
  readonly unused: readonly string[];
}
const told = (file: string, { action, resource }: Ask): string => `${file}: ${action} on ${resource}`;

const judge = async (file: string, role: string, asked: readonly Ask[]): Promise<Judged> => {
  const policies = policiesOf(stage, role);
  const given = granted(policies);
  const denied: string[] = [];
  for (const ask of asked) {
    const principal = `arn:aws:sts::${ACCOUNT}:assumed-role/${role}/function`;
    const decision = KNOWN_ALLOWED.has(ask.action)
      ? given.some((one) => covers(one, ask)) && 'Allowed'
      : await decide(ask, principal, policies, resourcePolicyOf(stage, ask));
    if (decision !== 'Allowed') denied.push(`${told(file, ask)}: ${String(decision)}`);
  }
  const isKnown = ({ action, resource }: Ask): boolean =>
    KNOWN_UNUSED.some((known) => known.action === action && known.on.test(resource) && (known.file ?? file) === file);
  const unused = given.filter((one) => !isKnown(one) && !asked.some((ask) => covers(one, ask)));
  return { file, asked, denied, given, unused: unused.map((one) => told(file, one)) };
};

storeContract('DynamoDB, recorded', { create: () => Promise.resolve(watchedStore(recorder)), runs: 3 });

describe('what is asked of AWS', () => {
  let all: readonly Judged[];
  beforeAll(async () => {
    await driveEdges(recorder, environmentOf(stage), watchedStore(recorder));
    const [brought] = ofType(stage, 'Custom::RegularsProgramme');
    await driveDeployment(recorder, environmentOf(stage), brought?.Properties as unknown as BroughtAlong);
    const [bucket] = ofType(stage, 'AWS::S3::Bucket').filter(({ id }) => id.includes('GivenUp'));
    await driveGivenUp(recorder, bucket?.id.toLowerCase() ?? '');
    const [machine] = ofType(stage, 'AWS::StepFunctions::StateMachine');
    if (machine === undefined) throw new Error('there is no machine');
    const role = String(machine.Properties['RoleArn']).split('/').at(-1) ?? '';
    const judged: Judged[] = [];
    // One after the other, so that what is wrong with one is told before others are read.
    for (const fn of functions)
      judged.push(await judge(fileOf(fn), roleOf(fn), asksOfFunction(stage, fn, reach, recorder)));
    all = [...judged, await judge('run.asl.json', role, asksOfMachine(stage, machine))];
    const sum = (count: (one: Judged) => number): string => String(all.reduce((total, one) => total + count(one), 0));
    process.stdout.write(
      `IAM: ${sum(() => 1)} roles, ${String(recorder.made.length)} requests recorded; asked ${sum((one) => one.asked.length)}, ` +
        `denied ${sum((one) => one.denied.length)}; granted ${sum((one) => one.given.length)}, unused ${sum((one) => one.unused.length)}\n`,
    );
  });

  test('every method of a port that a function reaches was recorded, or calls nothing', () => {
    const calling = new Set(recorder.made.map(({ within }) => within.split('.')[0]));
    const reached = new Set(Object.values(reach).flatMap((methods) => [...methods]));
    const recorded = new Set(recorder.made.map(({ within }) => within));
    const missing = [...reached].filter((method) => calling.has(method.split('.')[0]) && !recorded.has(method));
    expect(missing.sort()).toEqual(['carriers.routing', 'deployment.answer', 'optOutLists.kinds']);
  });

  test('is allowed by the policies of the role and the key', () => {
    expect(all.flatMap(({ denied }) => denied)).toEqual([]);
  });

  test('and nothing else is', () => {
    expect(all.flatMap(({ unused }) => unused)).toEqual([]);
  });

  test('is what the models of the services take', () => {
    const refused = recorder.made.flatMap(({ operation, input }) => refusals(operation, input));
    expect([...new Set(refused)]).toEqual([]);
  });

  test.each(functions.map(fileOf))('the policies of %s are within the 10,240 characters of a role', (file) => {
    const fn = functions.find((one) => fileOf(one) === file);
    const text = JSON.stringify(policiesOf(stage, fn === undefined ? '' : roleOf(fn)));
    expect(text.length).toBeLessThan(10_240);
  });
});
