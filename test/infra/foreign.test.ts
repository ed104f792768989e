import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { objectsIn, root, type Resource } from './synth.ts';

interface Foreign {
  readonly template: {
    readonly Resources: Readonly<Record<string, Omit<Resource, 'id'>>>;
    /** Resources that count for the limit: what is nested counts in a stack of its own. */
    readonly own: number;
    readonly Outputs: Readonly<Record<string, { readonly Value: unknown }>>;
  };
  readonly findings: readonly string[];
}

const text = execFileSync(process.execPath, [join(root, 'test/infra/print-foreign.ts')], {
  env: { ...process.env, CDK_VALIDATION: 'false' },
  encoding: 'utf8',
  maxBuffer: 64 * 2 ** 20,
});
const { template, findings } = JSON.parse(text) as Foreign;
const resources = Object.values(template.Resources);
const ofType = (type: string) => resources.filter(({ Type }) => Type === type);

describe('the construct in the stack of an app that is not ours', () => {
  test('is one stack, with everything that a stage may have 20 below the 500 resources that CloudFormation takes', () => {
    expect(ofType('AWS::DynamoDB::GlobalTable')).toHaveLength(5);
    expect(template.own).toBeLessThanOrEqual(480);
  });

  test('has its alarms, and what they read from logs, in a stack nested in it, which is handed fewer than the 200 parameters that one takes', () => {
    const [nested, ...others] = ofType('AWS::CloudFormation::Stack');
    expect(others).toEqual([]);
    expect(Object.keys(nested?.Properties['Parameters'] as object).length).toBeLessThan(160);
    const [alarms, filters] = ['AWS::CloudWatch::Alarm', 'AWS::Logs::MetricFilter'].map((type) => ofType(type).length);
    expect(alarms).toBeGreaterThan(60);
    expect(resources.length - template.own).toBe((alarms ?? 0) + (filters ?? 0));
  });

  test('every role is bounded as the stack says', () => {
    const roles = ofType('AWS::IAM::Role');
    expect(roles.length).toBeGreaterThan(20);
    for (const { Properties } of roles)
      expect(JSON.stringify(Properties['PermissionsBoundary'])).toContain('policy/bounded');
  });

  test('what can be tagged has the tag of the stack', () => {
    const tag = { Key: 'team', Value: 'loyalty' };
    for (const type of ['AWS::KMS::Key', 'AWS::SecretsManager::Secret', 'AWS::SQS::Queue', 'AWS::Lambda::Function'])
      for (const { Properties } of ofType(type)) expect(Properties['Tags']).toContainEqual(tag);
  });

  test('what holds data stays when the stack goes', () => {
    const held = ['AWS::DynamoDB::GlobalTable', 'AWS::S3::Bucket', 'AWS::KMS::Key', 'AWS::SecretsManager::Secret'];
    for (const { DeletionPolicy } of held.flatMap(ofType)) expect(DeletionPolicy).toBe('Retain');
  });

  test('no action is granted by a wildcard, and the linter of AWS finds nothing', () => {
    const actions = resources
      .filter(({ Type }) => Type === 'AWS::IAM::Policy')
      .flatMap(({ Properties }) => objectsIn(Properties).flatMap(({ Action }) => (Action ?? []) as string | string[]));
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
    expect(findings).toEqual([]);
  });

  test('its programme comes with the stack', () => {
    const [published] = ofType('Custom::RegularsProgramme');
    expect(published?.Properties).toMatchObject({ Replacing: 'unedited', ClearsPictures: 'false' });
    expect(Object.keys(template.Outputs)).toContainEqual(expect.stringMatching(/ProgrammeOutcome/));
  });

  test('it answers under its own domain, with a certificate that the zone proves', () => {
    expect(template.Outputs['Events']?.Value).toBe('https://loyalty.shop.example/events');
    expect(ofType('AWS::CertificateManager::Certificate')).toHaveLength(1);
    const records = ofType('AWS::Route53::RecordSet').filter(
      ({ Properties }) => Properties['Name'] === 'loyalty.shop.example.',
    );
    expect(records.map(({ Properties }) => Properties['Type'])).toEqual(['A', 'AAAA']);
    for (const { Properties } of ofType('AWS::Lambda::Function'))
      if (JSON.stringify(Properties['Environment'] ?? {}).includes('PUBLIC_URL'))
        expect(JSON.stringify(Properties['Environment'])).toContain('"PUBLIC_URL":"https://loyalty.shop.example"');
  });
});
