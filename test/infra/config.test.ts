import { describe, expect, test } from '@jest/globals';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { stageOf, type RegularsConfig, type StageSettings } from '../../lib/config.ts';
import own from '../../regulars.config.ts';

describe('the stages of this repository', () => {
  test.each(['dev', 'staging', 'prod', 'rehearsal'] as const)('%s is known', (name) => {
    expect(stageOf(own, name).name).toBe(name);
  });

  test.each(['production', 'Prod', '', undefined, 'toString', 1])('%p is refused with the names that exist', (name) => {
    expect(() => stageOf(own, name)).toThrow(/Unknown stage .*dev, staging, prod, rehearsal/);
  });

  test('production keeps what others may lose, and longer', () => {
    expect(stageOf(own, 'prod')).toMatchObject({ protect: true, removal: 'retain', busName: 'regulars' });
    expect(stageOf(own, 'prod').logRetention).toBeGreaterThan(stageOf(own, 'staging').logRetention);
  });

  test('every class of every stage has at least two consumers, the least an event source takes', () => {
    for (const name of ['dev', 'staging', 'prod', 'rehearsal'])
      for (const { concurrency } of Object.values(stageOf(own, name).outbox))
        expect(concurrency).toBeGreaterThanOrEqual(2);
  });
});

describe('a configuration', () => {
  const shop = (settings: StageSettings): RegularsConfig => ({ stages: { shop: settings } });

  test('has stages of any name, and what it leaves out is decided', () => {
    expect(stageOf(shop({}), 'shop')).toMatchObject({ busName: 'regulars-shop', protect: false, logRetention: 7 });
    expect(stageOf(shop({ production: true, logDays: RetentionDays.TWO_WEEKS }), 'shop')).toMatchObject({
      protect: true,
      logRetention: 14,
    });
  });

  test('throttles events as everything else unless they are said to have another limit', () => {
    const { throttle } = stageOf(shop({ throttle: { rate: 80, pages: { rate: 5, burst: 9 } } }), 'shop');
    const all = { rate: 80, burst: 100 };
    expect(throttle).toEqual({ ...all, events: all, pages: { rate: 5, burst: 9 } });
    expect(stageOf(shop({ throttle: { events: { rate: 9, burst: 9 } } }), 'shop').throttle).toMatchObject({
      ...{ rate: 50, burst: 100 },
      events: { rate: 9, burst: 9 },
    });
  });

  const hex = '01234567890123456789012345678901';
  test.each<[StageSettings, string]>([
    [{ alarmEmail: 'nobody' }, 'alarmEmail: expected the address of somebody who reads alarms'],
    [{ dueShards: 0 }, 'dueShards: expected at least 1, not less'],
    [{ dueShards: 257 }, 'dueShards: expected at most 256, not more'],
    [{ account: '123' }, 'account: expected the 12 digits of an AWS account, in quotes'],
    [{ region: 'Stockholm' }, 'region: expected a region such as eu-north-1'],
    [
      JSON.parse('{"logDays":8}') as StageSettings,
      'logDays: expected one of the spans that CloudWatch has: 1, 3, 5, 7, 14',
    ],
    [{ outbox: { marketing: { concurrency: 1, lateAfterMinutes: 5 } } }, 'outbox.marketing.concurrency: at least 2'],
    [{ providers: { aws: { sms: '62388' } } }, 'providers.aws.sms: expected the ARN of a sender, or an id'],
    [{ providers: { 'aws-social': { whatsapp: hex } } }, 'providers.aws-social.whatsapp: expected phone-number-id-'],
    [{ domain: { name: 'loyalty.example' } }, 'domain: give certificateArn, or hostedZone'],
    [
      { callers: [{ role: 'arn:aws:iam::123456789012:user/till', scopes: ['events:write'] }] },
      'callers.0.role: expected the ARN of a role',
    ],
    [
      JSON.parse('{"callers":[{"role":"arn:aws:iam::123456789012:role/till","scopes":["events"]}]}') as StageSettings,
      'callers.0.scopes.0: expected one of events:write, members:read',
    ],
    [
      {
        callers: Array.from({ length: 40 }, (_, at) => ({
          role: `arn:aws:iam::123456789012:role/till-${at}`,
          scopes: ['events:write' as const],
        })),
      },
      'callers: expected fewer',
    ],
    [{ publicUrl: 'http://loyalty.example' }, 'publicUrl: expected an https address'],
    [
      { model: { arn: 'arn:aws:bedrock:eu-north-1::foundation-model/*', daily: 5, price: { input: 1, output: 1 } } },
      'model.arn: expected the ARN of one model',
    ],
    [{ alarmMail: 'ops@shop.example' } as StageSettings, 'alarmMail: no such key here'],
  ])('%j is refused with its place and what was expected', (settings, reason) => {
    const refused = (): unknown => stageOf(shop(settings), 'shop');
    expect(refused).toThrow(reason);
    expect(refused).toThrow(/^regulars\.config\.ts: stages\.shop/);
  });

  test('says everything that is wrong at once', () => {
    expect(() => stageOf(shop({ account: '1', region: 'x' }), 'shop')).toThrow(/account: .*\n.*region: /);
  });

  test('a name that cannot stand in the name of a stack is refused', () => {
    expect(() => stageOf({ stages: { 'My Shop': {} } }, 'My Shop')).toThrow(
      'regulars.config.ts: stages: a stage is named in small letters',
    );
  });

  test('what a build says besides lies over the file, part by part', () => {
    const config = shop({ outbox: { marketing: { concurrency: 3, lateAfterMinutes: 9 } }, tags: { team: 'loyalty' } });
    const stage = stageOf(config, 'shop', { account: '123456789012', outbox: { marketing: { concurrency: 7 } } });
    expect(stage.env.account).toBe('123456789012');
    expect(stage.outbox.marketing).toEqual({ concurrency: 7, lateAfterMinutes: 9 });
    expect(stage.tags).toEqual({ team: 'loyalty' });
    expect(() => stageOf(config, 'shop', { account: 'mine' })).toThrow('account: expected the 12 digits');
  });

  test('production without anybody who hears alarms is warned about, and an old version of Meta too', () => {
    expect(stageOf(shop({}), 'shop').warnings).toEqual([]);
    expect(stageOf(shop({ production: true }), 'shop').warnings).toEqual([expect.stringContaining('alarmEmail')]);
    const social = { whatsapp: `phone-number-id-${hex}`, metaApiVersion: 'v20.0' };
    expect(stageOf(shop({ providers: { 'aws-social': social } }), 'shop').warnings).toEqual([
      expect.stringMatching(/v20\.0 ended on 2026-09-24/),
    ]);
  });
});
