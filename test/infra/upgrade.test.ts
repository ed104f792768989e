import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { format } from 'prettier';
import about from '../../package.json' with { type: 'json' };
import { holdingOf, KEEPS, losses, replacing, type Holding } from './keeps.ts';
import { synth, type StageName } from './synth.ts';

const STAGES = ['dev', 'staging', 'prod', 'rehearsal'] as const satisfies readonly StageName[];
type Released = Readonly<Record<StageName, Holding>>;

const folder = join(import.meta.dirname, 'released');
const fixedBy = replacing();
const stages = synth(...STAGES);
const now = Object.fromEntries(stages.map((stage) => [stage.stage, holdingOf(stage, fixedBy)])) as Released;

if (process.env['UPDATE_RELEASED'] === '1')
  writeFileSync(
    join(folder, `${about.version}.json`),
    await format(JSON.stringify(now), { parser: 'json', printWidth: 120 }),
  );

const versions = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));
const released = (version: string): Released =>
  JSON.parse(readFileSync(join(folder, `${version}.json`), 'utf8')) as Released;

describe.each(versions)('an upgrade from %s', (version) => {
  test.each(STAGES)('replaces and removes nothing of %s that holds data or was given to others', (stage) => {
    expect(Object.keys(released(version)[stage]).length).toBeGreaterThan(30);
    expect(losses(released(version)[stage], now[stage])).toEqual([]);
  });
});

test('every kind of resource that is kept is there, and each table and secret is in the stack that survives', () => {
  const held = Object.values(now.prod);
  for (const type of KEEPS) expect(held.map((one) => one.type)).toContain(type);
  // The bucket of the app holds what is on its way: see lib/constructs/given-up.ts.
  const kept = Object.entries(now.prod).filter(
    ([id, { type }]) => /DynamoDB|Secret|S3/.test(type) && !/GivenUp/.test(id),
  );
  expect(kept.map(([, { stack }]) => stack).filter((stack) => stack !== 'data')).toEqual([]);
  expect(kept.map(([, { type }]) => type)).toContain('AWS::S3::Bucket');
});

test('what replaces a resource is what AWS says of it', () => {
  // "Update requires: Replacement" in the pages of these types in the CloudFormation template reference.
  expect(fixedBy['AWS::DynamoDB::GlobalTable']).toEqual(expect.arrayContaining(['TableName', 'KeySchema']));
  expect(fixedBy['AWS::S3::Bucket']).toContain('BucketName');
  expect(fixedBy['AWS::SQS::Queue']).toEqual(expect.arrayContaining(['QueueName', 'FifoQueue']));
  expect(fixedBy['AWS::SNS::Topic']).toContain('TopicName');
  expect(fixedBy['AWS::SecretsManager::Secret']).toContain('Name');
  expect(fixedBy['AWS::StepFunctions::StateMachine']).toContain('StateMachineName');
});

describe('the comparison', () => {
  const table = (fixed: object, indexes: object = {}): Holding => ({
    Members: { stack: 'data', type: 'AWS::DynamoDB::GlobalTable', fixed: { ...fixed }, indexes: { ...indexes } },
  });
  const keys = { KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }] };

  test.each<[string, Holding, Holding, readonly string[]]>([
    ['nothing changed', table(keys), table(keys), []],
    ['something new came', {}, table(keys), []],
    ['an id was renamed', table(keys), {}, ['Members: AWS::DynamoDB::GlobalTable is gone']],
    ['a key changed', table(keys), table({ KeySchema: [] }), ['Members: replaced by KeySchema']],
    ['it was given a name', table(keys), table({ ...keys, TableName: 'members' }), ['Members: replaced by TableName']],
    ['one index came', table(keys), table(keys, { byDue: 1 }), []],
    [
      'two indexes came',
      table(keys),
      table(keys, { byDue: 1, byPhone: 1 }),
      ['Members: byDue, byPhone come or go in one update, and a table takes one'],
    ],
    [
      'an index changed',
      table(keys, { byDue: 1 }),
      table(keys, { byDue: 2 }),
      ['Members: index byDue is another one under the same name'],
    ],
    [
      'it moved to another stack',
      table(keys),
      { Members: { stack: 'app', type: 'AWS::DynamoDB::GlobalTable', fixed: keys } },
      ['Members: is another resource now'],
    ],
  ])('says what is lost when %s', (_, before, after, expected) => {
    expect(losses(before, after)).toEqual(expected);
  });

  test('sees a secret that would be made again with other options', () => {
    const template = (options: object) => ({
      data: [{ id: 'Key', Type: 'AWS::SecretsManager::Secret', Properties: { GenerateSecretString: options } }],
      app: [],
    });
    const [before, after] = [{ PasswordLength: 44 }, { PasswordLength: 32 }].map((options) =>
      holdingOf(template(options), fixedBy),
    );
    expect(losses(before ?? {}, after ?? {})).toEqual(['Key: replaced by GenerateSecretString']);
  });
});
