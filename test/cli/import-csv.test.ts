import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FakeApi } from './fake-api.ts';
import { aFolder, regulars, rowsOf, summaryOf, type Ran } from './regulars.ts';

let api: FakeApi;
let dir: string;
const run = async (lines: readonly string[], ...more: string[]): Promise<Ran> => {
  writeFileSync(join(dir, 'shop.csv'), lines.join('\n'));
  return regulars(['import', 'purchases', 'shop.csv', '--format', 'csv', '--api', api.url, '--json', ...more], dir);
};
const errors = (): string[] => rowsOf(join(dir, 'shop.csv.errors.csv')).slice(1);

beforeEach(async () => {
  api = await new FakeApi().start();
  dir = aFolder();
});
afterEach(() => {
  api.stop();
});

describe('import purchases --format csv', () => {
  it('reads member, time, amount and items by the header, whatever else there is', async () => {
    const ran = await run([
      '\uFEFFnote,items,amount,time,member',
      '"a, ""quoted""\nnote",3,29.33,2026-01-02T03:04:05+01:00,ann@example.com',
      'x,,0.5,2026-01-02,B-2',
      'x,0,7,2026-01-02 10:30,B-2',
    ]);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const byTime = api.events.toSorted((a, b) => a.time.localeCompare(b.time));
    expect(byTime.map(({ memberId, time, data }) => [memberId, time, data])).toEqual([
      ['ann@example.com', '2026-01-02T02:04:05.000Z', { amount: 2933, currency: 'USD', items: 3 }],
      ['B-2', '2026-01-02T10:30:00.000Z', { amount: 700, currency: 'USD', items: 0 }],
      ['B-2', '2026-01-02T12:00:00.000Z', { amount: 50, currency: 'USD' }],
    ]);
  });

  it('reads columns of other names, and money of other digits', async () => {
    const columns = 'member=Customer No,time=bought,amount=total';
    const ran = await run(
      ['Customer No,bought,total', 'c1,2026-01-02,1200'],
      '--columns',
      columns,
      '--currency',
      'JPY',
    );
    expect(ran.code).toBe(0);
    expect(api.events[0]).toMatchObject({ memberId: 'c1', data: { amount: 1200, currency: 'JPY' } });
  });

  it.each([
    [['when,member,amount'], [], 'column "time" for time is not in the header: when, member, amount'],
    [['member,time,amount'], ['--columns', 'items=count'], 'column "count" for items'],
    [['member,time,amount'], ['--columns', 'sum=x'], 'expected member=…'],
    [['member,time,amount'], ['--zone', 'Mars/Base'], 'expected a time zone'],
    [['member,time,amount'], ['--currency', 'usd'], 'ISO 4217'],
    [['member,time,amount'], ['--batch', '101'], 'expected 1 to 100'],
    [['member,time,amount'], ['--api', 'nowhere'], 'expected an http address'],
    [['member,time,amount'], ['--key', 'secret'], 'the key must be whsec_'],
  ])('refuses %p %p as wrong usage', async (header, more, says) => {
    const ran = await run([...header, 'm,2026-01-01,1'], ...more);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(says);
    expect(api.calls).toHaveLength(0);
  });

  it('names the column of what cannot be read', async () => {
    const ran = await run([
      'member,time,amount,items',
      'm-1,2026-01-02,1,1',
      ',2026-01-02,1,1',
      'm-1,02/01/2026,1,1',
      'm-1,2026-01-02,-1,1',
      'm-1,2026-01-02,"1,200",1',
      'm-1,2026-01-02,1,1.5',
      'm-1,2026-13-02,1,1',
      'm-1',
    ]);
    expect(ran.code).toBe(1);
    expect(summaryOf(ran)).toMatchObject({ rows: 8, accepted: 1, rejected: 7 });
    expect(errors().map((line) => line.split(',').slice(0, 2).join(' '))).toEqual([
      '3 member',
      '4 time',
      '5 amount',
      '6 amount',
      '7 items',
      '8 time',
      '9 time',
    ]);
  });

  it('loses no neighbour to a quote that stands wrong', async () => {
    const many = Array.from({ length: 250 }, (_, i) => `m-${i},2026-01-03,3,`);
    const ran = await run([
      'member,time,amount,note',
      'm-1,2026-01-02,"1"x,',
      'm-2,2026-01-02,2,12" single',
      'm-3,2026-01-02,3,7" single',
      'm-4,2026-01-02,"4,',
      'm-5,2026-01-02,5,',
      '"m-6,2026-01-02,6,',
      ...many,
      'm-7,2026-01-02,"7',
    ]);
    expect(summaryOf(ran)).toMatchObject({ rows: 257, accepted: 253, rejected: 4 });
    expect(errors().map((line) => line.split(',').slice(0, 2).join(' '))).toEqual([
      '2 row',
      '5 row',
      '7 row',
      '258 row',
    ]);
  });

  it('is empty when there is nothing but a header, or not even that', async () => {
    expect(summaryOf(await run(['member,time,amount']))).toMatchObject({ rows: 0, members: 0 });
    expect(summaryOf(await run(['']))).toMatchObject({ rows: 0, members: 0 });
  });
});
