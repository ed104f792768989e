import { afterEach, describe, expect, it } from '@jest/globals';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { mockClient } from 'aws-sdk-client-mock';
import { billOf } from '../../apps/cli/cost/bill.ts';
import { costText } from '../../apps/cli/cost/cost-text.ts';
import { questionsOf, type Question } from '../../apps/cli/cost/metered.ts';
import { readUsed, type Used } from '../../apps/cli/cost/read-used.ts';
import { unlike } from '../support/aws-models/refusals.ts';

const DAYS = ['2026-11-29', '2026-11-30'];
const api: Question = {
  ...{ item: 'HTTP API', unit: 'requests', usd: 1 / 1_000_000, scale: 1 },
  asks: { namespace: 'AWS/ApiGateway', metric: 'Count', dimensions: { ApiId: 'a1' } },
};
const sms: Question = {
  item: 'sms',
  unit: 'parts',
  scale: 1,
  asks: { search: 'SEARCH(…)', country: 'IsoCountryCode' },
};
const used = (question: Question, day: string, amount: number, country?: string): Used => ({
  ...{ question, day, amount },
  ...(country !== undefined && { country }),
});

describe('a bill', () => {
  const bill = billOf(
    [
      used(api, '2026-11-29', 3_000_000),
      used(api, '2026-11-30', 500_000),
      used(sms, '2026-11-30', 1_000, 'US'),
      used(sms, '2026-11-30', 700, 'SE'),
    ],
    DAYS,
    { 'AWS::SecretsManager::Secret': 6 },
  );

  it('is usage times list price, by item, country and day', () => {
    // A million requests are a dollar; a part to the US 0.00581 and 0.00302 of carrier fee; 6 secrets of 0.40 over 30 days.
    expect(bill.lines).toEqual([
      expect.objectContaining({ item: 'HTTP API', used: 3_500_000, usd: { '2026-11-29': 3, '2026-11-30': 0.5 } }),
      expect.objectContaining({
        item: 'sms',
        country: 'US',
        used: 1_000,
        usd: { '2026-11-29': 0, '2026-11-30': expect.closeTo(8.83, 6) },
      }),
      expect.objectContaining({ item: 'sms', country: 'SE', used: 700, usd: null }),
      expect.objectContaining({
        item: 'SecretsManager Secret',
        used: 6,
        usd: { '2026-11-29': expect.closeTo(0.08, 6), '2026-11-30': expect.closeTo(0.08, 6) },
      }),
    ]);
    expect(bill.total).toBeCloseTo(3 + 0.5 + 8.83 + 2 * 0.08, 6);
  });

  it('counts what has no price and leaves it out of the totals', () => {
    expect(bill.totals['2026-11-30']).toBeCloseTo(0.5 + 8.83 + 0.08, 6);
    expect(costText(bill, 'eu-north-1')).toMatch(/sms to SE +700 parts .* no price known/);
  });

  it('names the region of the usage and that of the prices, and what it leaves out', () => {
    const text = costText(bill, 'eu-north-1');
    expect(text).toMatch(/total +3\.08 +9\.41 +12\.49/);
    for (const said of ['metered in eu-north-1', 'list prices of us-east-1', 'Left out: storage'])
      expect(text).toContain(said);
  });
});

describe('what is metered', () => {
  const functions = new Map([['fn', { ok: true, value: { FunctionName: 'fn', MemorySize: 512 } } as const]]);
  const resource = (ResourceType: string, PhysicalResourceId: string) => ({
    ResourceType,
    PhysicalResourceId,
    LogicalResourceId: 'x',
  });
  const resources = [resource('AWS::SQS::Queue', 'https://sqs/1/q'), resource('AWS::DynamoDB::GlobalTable', 'members')];
  const stacks = new Map([['s', { ok: true, value: { stack: {}, resources } } as never]]);
  const questions = questionsOf({ stacks, functions, topics: new Map() });
  const cloudwatch = mockClient(CloudWatchClient);
  afterEach(() => {
    cloudwatch.reset();
  });

  it('is asked in requests that AWS’s model takes, and a second of half a GB is half a GB-second', async () => {
    const at = questions.findIndex(({ item }) => item === 'Lambda time');
    cloudwatch.onAnyCommand().resolves({
      MetricDataResults: [{ Id: `q${at}`, Values: [1_000], Timestamps: [new Date('2026-11-29T00:00:00Z')] }],
    });
    const span = { from: new Date('2026-11-29T00:00:00Z'), to: new Date('2026-11-30T12:00:00Z') };
    const read = await readUsed(new CloudWatchClient({ region: 'eu-north-1' }), questions, span);
    expect(read).toEqual({ ok: true, value: [{ question: questions[at], day: '2026-11-29', amount: 0.5 }] });
    const [call] = cloudwatch.calls();
    expect(unlike('GetMetricData', 'input', call?.args[0].input)).toEqual([]);
  });

  it('counts indexes of a table with it, by a search', () => {
    const asked = questions
      .filter(({ item }) => item === 'DynamoDB writes')
      .map(({ asks }) => ('search' in asks ? asks.search : asks.metric));
    expect(asked).toEqual([
      'ConsumedWriteCapacityUnits',
      expect.stringMatching(
        /^SEARCH\('\{AWS\/DynamoDB,GlobalSecondaryIndexName,TableName\} .*TableName="members"', 'Sum', 86400\)$/,
      ),
    ]);
  });
});
