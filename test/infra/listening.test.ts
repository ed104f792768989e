import { describe, expect, test } from '@jest/globals';
import { fromBus } from '../../src/events/from-bus.ts';
import { stageOf } from '../../lib/config.ts';
import { listOf, ofType, statementsOf, synth } from './synth.ts';

const [{ app }] = synth('rehearsal');
const text = (value: unknown): string => JSON.stringify(value);
const refs = (value: unknown) => [...text(value).matchAll(/"Fn::GetAtt":\["(\w+)"/g)].map(([, id]) => id);

interface Target {
  readonly Arn: unknown;
  readonly DeadLetterConfig: unknown;
  readonly InputTransformer: { readonly InputPathsMap: Record<string, string>; readonly InputTemplate: string };
}
const rule = ofType(app, 'AWS::Events::Rule').find(({ id }) => id.includes('Listening'));
const [target] = listOf(rule?.Properties['Targets']) as readonly Target[];
const work = ofType(app, 'AWS::SQS::Queue').find(({ id }) => refs(target?.Arn).includes(id));

describe('a bus that a stage listens to', () => {
  test('has a rule of ours for what is named, which puts it into a queue or its dead letters', () => {
    expect(rule?.Properties).toMatchObject({ EventBusName: 'default', EventPattern: { source: ['till'] } });
    expect(refs(target?.DeadLetterConfig)).toEqual(refs(work?.Properties['RedrivePolicy']));
    expect(work?.Properties).toMatchObject({ VisibilityTimeout: 120, RedrivePolicy: { maxReceiveCount: 5 } });
  });

  test('its transformer makes what the local system makes', () => {
    const { InputPathsMap = {}, InputTemplate = '' } = target?.InputTransformer ?? {};
    const event = {
      ...{ id: '6a7e8feb', 'detail-type': 'points.earned', source: 'till', time: '2026-11-21T11:59:00Z' },
      detail: { memberId: 'alma', data: { points: 5 } },
    };
    const at = (path: string): unknown =>
      path
        .split('.')
        .slice(1)
        .reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], event);
    // EventBridge puts a value as JSON where a variable stands for one (user guide, "Input transformation").
    const made = InputTemplate.replace(/<([\w-]+)>/g, (_, name: string) =>
      JSON.stringify(at(InputPathsMap[name] ?? '')),
    );
    expect(JSON.parse(made)).toEqual(fromBus(event));
  });

  test('lets nobody but EventBridge for this account put into the queue, through our key', () => {
    const policies = ofType(app, 'AWS::SQS::QueuePolicy').filter(({ Properties }) =>
      text(Properties['Queues']).includes(`"${String(work?.id)}"`),
    );
    const puts = statementsOf(policies).filter(({ Effect }) => Effect === 'Allow');
    expect(puts).toHaveLength(1);
    expect(text(puts[0]?.Principal)).toContain('events.amazonaws.com');
    // CDK names the account and not the rule where the queue has a key of its own: the two would need each other.
    expect(puts[0]?.Condition).toEqual({ StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } });
  });
});

test.each([
  [{ bus: 'till' }, 'say which events'],
  [{ bus: 'a bus', source: ['till'] }, 'expected the name of an event bus'],
  [{ bus: 'till', source: ['till'], event: { memberId: 'alma' } }, 'expected a path in the event'],
  [{ bus: 'till', source: ['till'], event: { data: '$.detail.*' } }, 'expected a path in the event'],
])('%j is refused', (listen, reason) => {
  expect(() => stageOf({ stages: { shop: { listen: [listen] } } }, 'shop')).toThrow(reason);
});
