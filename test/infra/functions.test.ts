import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ENV } from '../../src/runtime/env-names.ts';
import { objectsIn, ofType, root, synth } from './synth.ts';

/** What the providers of the rehearsal read, which has all of them. */
const PROVIDERS_ASK = [
  ...['SMS_SENDER', 'RCS_SENDER', 'CONFIGURATION_SET', 'OPT_OUT_LIST'],
  ...['WHATSAPP_SENDER', 'META_API_VERSION', 'EMAIL_SENDER', 'EMAIL_CONFIGURATION_SET'],
];

const [{ all, app }] = synth('rehearsal');
const functions = ofType(all, 'AWS::Lambda::Function');

const documented = (): readonly string[] => {
  const section = readFileSync(resolve(root, 'docs/data-model.md'), 'utf8')
    .split('## Lambda functions')[1]
    ?.split('\n## ')[0];
  return [...(section ?? '').matchAll(/^\| `([\w/-]+\.ts)`/gm)].map(([, file]) => file ?? '');
};

describe('functions', () => {
  test('the template has exactly the functions that docs/data-model.md lists', () => {
    expect(documented().length).toBeGreaterThan(13);
    expect(functions.map(({ Properties }) => Properties['Description']).sort()).toEqual([...documented()].sort());
  });

  test('each runs on Node 24, arm64, traced, with its own role and log group', () => {
    for (const { Properties } of functions)
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: {
          LogGroup: { Ref: expect.any(String) as unknown },
          LogFormat: 'JSON',
          ApplicationLogLevel: 'INFO',
          SystemLogLevel: 'WARN',
        },
      });
    const roles = functions.map(({ Properties }) => JSON.stringify(Properties['Role']));
    expect(new Set(roles).size).toBe(functions.length);
  });

  test('each knows every name that the code may ask for, and nothing secret', () => {
    for (const { Properties } of functions) {
      const { Variables } = Properties['Environment'] as { Variables: Record<string, unknown> };
      // Only a stage with a model names one.
      const names = Object.values(ENV).filter((name) => name !== ENV.model);
      expect(Object.keys(Variables)).toEqual(expect.arrayContaining([...names, ...PROVIDERS_ASK]));
      expect(JSON.stringify(Variables)).not.toMatch(/resolve:secretsmanager|whsec_|PASSWORD|TOKEN/);
      for (const name of Object.keys(Variables).filter((key) => key.includes('SECRET'))) expect(name).toMatch(/_ARN$/);
    }
  });

  test('each has an alarm on its errors, and every alarm tells someone', () => {
    const alarms = ofType(all, 'AWS::CloudWatch::Alarm');
    const watched = alarms
      .filter(({ Properties }) => Properties['MetricName'] === 'Errors')
      .flatMap(({ Properties }) => objectsIn(Properties['Dimensions']).map((d) => JSON.stringify(d['Value'])));
    expect(functions.filter(({ id }) => !watched.includes(JSON.stringify({ Ref: id })))).toEqual([]);
    expect(alarms.filter(({ Properties }) => (Properties['AlarmActions'] as unknown[]).length === 0)).toEqual([]);
  });

  test('what AWS invokes asynchronously has somewhere to put what failed', () => {
    const asynchronous = ofType(all, 'AWS::Lambda::Permission')
      .filter(({ Properties }) => /^(sns|events)\./.test(String(Properties['Principal'])))
      .map(({ Properties }) => JSON.stringify(Properties['FunctionName']).replace('"Fn::GetAtt"', ''));
    const caught = ofType(all, 'AWS::Lambda::EventInvokeConfig').filter(
      ({ Properties }) => objectsIn(Properties['DestinationConfig']).length > 1,
    );
    expect(asynchronous.length).toBeGreaterThan(3);
    for (const { id } of functions.filter((f) => asynchronous.some((text) => text.includes(f.id))))
      expect(caught.map(({ Properties }) => JSON.stringify(Properties['FunctionName']))).toContain(
        JSON.stringify({ Ref: id }),
      );
  });

  test('no log is kept for ever', () => {
    const logs = ofType(app, 'AWS::Logs::LogGroup');
    expect(logs).toHaveLength(functions.length + 2);
    expect(logs.filter(({ Properties }) => typeof Properties['RetentionInDays'] !== 'number')).toEqual([]);
  });
});
