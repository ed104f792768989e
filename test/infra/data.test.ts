import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openFields } from '#store/fields.ts';
import { activeFromItem, runToItem } from '#store/runs/run-item.ts';
import { aRun } from '../contract/rows.ts';
import { ofType, root, synth, type Synth } from './synth.ts';

interface TableProperties {
  readonly Replicas: readonly {
    readonly PointInTimeRecoverySpecification?: { readonly PointInTimeRecoveryEnabled: boolean };
    readonly SSESpecification?: { readonly KMSMasterKeyId: unknown };
    readonly DeletionProtectionEnabled?: boolean;
  }[];
  readonly SSESpecification: { readonly SSEEnabled: boolean; readonly SSEType: string };
  readonly BillingMode: string;
  readonly GlobalSecondaryIndexes?: readonly {
    readonly IndexName: string;
    readonly Projection: { readonly ProjectionType: string; readonly NonKeyAttributes?: readonly string[] };
  }[];
  readonly StreamSpecification?: unknown;
  readonly TimeToLiveSpecification?: unknown;
}

const stages = synth('dev', 'prod');

const tablesOf = ({ all }: Synth) =>
  ofType(all, 'AWS::DynamoDB::GlobalTable').map(({ Properties, ...rest }) => ({
    ...rest,
    table: Properties as unknown as TableProperties,
  }));

describe.each([...stages])('what survives, in $stage', (synthesized) => {
  const { all, data, stage } = synthesized;
  const tables = tablesOf(synthesized);

  test('five tables, all in the data stack, on demand, recoverable, under our key', () => {
    expect(tables).toHaveLength(5);
    expect(ofType(data, 'AWS::DynamoDB::GlobalTable')).toHaveLength(5);
    for (const { table } of tables) {
      expect(table.BillingMode).toBe('PAY_PER_REQUEST');
      expect(table.SSESpecification).toEqual({ SSEEnabled: true, SSEType: 'KMS' });
      expect(table.Replicas).toHaveLength(1);
      expect(table.Replicas[0]?.PointInTimeRecoverySpecification?.PointInTimeRecoveryEnabled).toBe(true);
      expect(table.Replicas[0]?.SSESpecification?.KMSMasterKeyId).toBeDefined();
    }
  });

  test('keys rotate', () => {
    const keys = ofType(all, 'AWS::KMS::Key');
    expect(keys).toHaveLength(2);
    expect(keys.filter(({ Properties }) => Properties['EnableKeyRotation'] !== true)).toEqual([]);
  });

  test('no table, key, secret, bucket or other resource of the data stack goes by accident', () => {
    const stateful = data.filter(({ Type }) => Type !== 'AWS::S3::BucketPolicy');
    const fates = new Set(stateful.map((r) => `${r.DeletionPolicy ?? ''} ${r.UpdateReplacePolicy ?? ''}`));
    expect([...fates]).toEqual([stage === 'prod' ? 'Retain Retain' : 'Delete Delete']);
    for (const { table } of tables)
      expect(table.Replicas[0]?.DeletionProtectionEnabled ?? false).toBe(stage === 'prod');
  });

  test('the bucket is closed to the public', () => {
    for (const { Properties } of ofType(all, 'AWS::S3::Bucket')) {
      expect(Object.values(Properties['PublicAccessBlockConfiguration'] as object)).toEqual([true, true, true, true]);
      expect(Properties['BucketEncryption']).toBeDefined();
    }
  });
});

test('what people send lies under our key, for days that the stage says, and what arrived for one', () => {
  const [bucket] = ofType(stages[1].data, 'AWS::S3::Bucket').filter(({ id }) => id.startsWith('Attachments'));
  expect(bucket?.Properties['BucketEncryption']).toMatchObject({
    ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
  });
  expect(bucket?.Properties['LifecycleConfiguration']).toMatchObject({
    Rules: [{ Prefix: 'kept/', ExpirationInDays: 90 }, { Prefix: 'arrived/', ExpirationInDays: 1 }, {}],
  });
});

describe('an upgrade', () => {
  type Indexes = Readonly<Record<string, readonly { readonly IndexName: string }[]>>;
  const file = resolve(root, 'test/infra/indexes.json');
  const now: Indexes = Object.fromEntries(
    tablesOf(stages[0]).map(({ id, table }) => [id, (table.GlobalSecondaryIndexes ?? []) as never]),
  );
  if (process.env['UPDATE_INDEXES'] === '1') writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
  const last = JSON.parse(readFileSync(file, 'utf8')) as Indexes;
  const changesOf = (before: Indexes[string] = [], after: Indexes[string] = []): readonly string[] => {
    const [was, is] = [before, after].map((all) => new Map(all.map((one) => [one.IndexName, JSON.stringify(one)])));
    const names = new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])]);
    return [...names].filter((name) => was?.get(name) !== is?.get(name));
  };

  test('keeps every table of the last version under its id', () => {
    expect(Object.keys(now)).toEqual(expect.arrayContaining(Object.keys(last)));
  });

  /** CloudFormation makes or deletes one global index of a table in one update of its stack (AWS::DynamoDB::GlobalTable). */
  test.each(Object.keys(now))('adds or takes away one index of %s at most, and changes none', (id) => {
    const changed = changesOf(last[id], now[id]);
    const kept = (last[id] ?? []).map(({ IndexName }) => IndexName).filter((name) => changed.includes(name));
    expect(changed.length).toBeLessThanOrEqual(1);
    expect(kept.filter((name) => now[id]?.some(({ IndexName }) => IndexName === name))).toEqual([]);
  });
});

describe('access patterns', () => {
  const byName = (part: string) => tablesOf(stages[0]).find(({ id }) => id.startsWith(part))?.table;
  const indexes = (part: string) =>
    byName(part)?.GlobalSecondaryIndexes?.map((i) => `${i.IndexName} ${i.Projection.ProjectionType}`);

  test('Members has its three indexes and streams both images, as do Messages and Consent', () => {
    expect(indexes('Members')).toEqual(['byPhone KEYS_ONLY', 'byDue ALL', 'byGroup INCLUDE']);
    for (const table of ['Members', 'Messages', 'Consent'])
      expect(byName(table)?.StreamSpecification).toEqual({ StreamViewType: 'NEW_AND_OLD_IMAGES' });
  });

  test('the index by group holds what is read of a run that is under way, and nothing of what it knows', () => {
    const byGroup = byName('Members')?.GlobalSecondaryIndexes?.find(({ IndexName }) => IndexName === 'byGroup');
    const run = aRun('m');
    const read = Object.keys(activeFromItem(runToItem(run, openFields)));
    expect([...(byGroup?.Projection.NonKeyAttributes ?? [])].sort()).toEqual(read.sort());
  });

  test('Consent shows who stopped', () => {
    expect(indexes('Consent')).toEqual(['byStopped KEYS_ONLY']);
  });

  test('Messages is found by provider id', () => {
    expect(indexes('Messages')).toEqual(['byProvider KEYS_ONLY']);
  });

  test('rows of Counters and Messages expire, others never', () => {
    for (const part of ['Counters', 'Messages'])
      expect(byName(part)?.TimeToLiveSpecification).toEqual({ AttributeName: 'ttl', Enabled: true });
    for (const part of ['Members', 'Consent', 'Programme'])
      expect(byName(part)?.TimeToLiveSpecification).toBeUndefined();
  });
});
