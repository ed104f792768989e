import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FakeApi, type FakeEvent } from './fake-api.ts';
import { aFolder, excerpt, regulars, ROOT, rowsOf, summaryOf, type Ran } from './regulars.ts';

const real = join(ROOT, '../shared/data/cdnow/CDNOW_sample.txt');
let api: FakeApi;
let dir: string;
let file: string;

/** The file by its widths, as another reader would take it. */
const expected = (path: string) =>
  rowsOf(path).map((row) => ({
    memberId: `cdnow-${Number(row.slice(7, 11))}`,
    time: `${row.slice(12, 16)}-${row.slice(16, 18)}-${row.slice(18, 20)}T12:00:00.000Z`,
    data: { amount: Number(row.slice(23).trim().replace('.', '')), currency: 'USD', items: Number(row.slice(20, 23)) },
  }));
const facts = ({ memberId, time, data }: FakeEvent) => ({ memberId, time, data });
const ofMember = <T extends { memberId: string }>(all: readonly T[], id: string): T[] =>
  all.filter((e) => e.memberId === id);
const posted = (): FakeEvent[][] => api.calls.map(({ body }) => JSON.parse(body) as FakeEvent[]);
const run = async (...more: string[]): Promise<Ran> =>
  regulars(['import', 'purchases', file, '--format', 'cdnow', '--api', api.url, '--json', ...more], dir);

beforeEach(async () => {
  api = await new FakeApi().start();
  dir = aFolder();
  file = join(dir, 'cdnow.txt');
  copyFileSync(excerpt, file);
});
afterEach(() => {
  api.stop();
});

describe('import purchases --format cdnow', () => {
  it('posts each row as a purchase that is history, and prints one line of counts', async () => {
    const ran = await run();
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toMatch(
      /^\{"rows":40,"accepted":40,"duplicate":0,"conflict":0,"rejected":0,"members":8,"seconds":\d+(\.\d{1,3})?\}\n$/,
    );
    const wanted = expected(file);
    for (const id of new Set(wanted.map((e) => e.memberId))) {
      expect(ofMember(api.events, id).map(facts)).toEqual(ofMember(wanted, id));
    }
    expect(api.events.every((e) => e.history === true && e.source === 'import:cdnow.txt')).toBe(true);
    expect(existsSync(`${file}.errors.csv`)).toBe(false);
    expect(readdirSync(join(dir, '.local'))).toEqual([]);
  });

  it('says it in a sentence to people', async () => {
    const ran = await regulars(['import', 'purchases', file, '--format', 'cdnow', '--api', api.url], dir);
    expect(ran.stdout).toMatch(/^40 rows: 40 accepted, 0 duplicate, 0 conflict, 0 rejected; 8 members; \d+\.\d s\n$/);
  });

  it('finds only duplicates the second time, in a file that was sorted another way and grew by a row too', async () => {
    await run();
    expect(summaryOf(await run())).toMatchObject({ rows: 40, accepted: 0, duplicate: 40 });
    writeFileSync(file, [...rowsOf(file).toReversed(), ' 00004 0001 19980101  1   10.00'].join('\n'));
    expect(summaryOf(await run())).toMatchObject({ rows: 41, accepted: 1, duplicate: 40 });
  });

  it('takes rows that are equal for as many purchases', async () => {
    const row = ' 00004 0001 19970101  2   29.33';
    writeFileSync(file, [row, row, row].join('\n'));
    expect(summaryOf(await run())).toMatchObject({ rows: 3, accepted: 3, members: 1 });
    expect(new Set(api.events.map((e) => e.id.split('-')[0])).size).toBe(1);
    expect(api.events.map((e) => e.id.split('-')[1])).toEqual(['1', '2', '3']);
  });

  it('lets journeys start when it is live, and takes days in the zone given', async () => {
    await run('--live', '--zone', 'America/New_York', '--currency', 'EUR');
    expect(api.events[0]).not.toHaveProperty('history');
    expect(api.events.every((e) => /T1[67]:00:00\.000Z$/.test(e.time) && e.data.currency === 'EUR')).toBe(true);
  });

  it('posts as many as asked for in a request', async () => {
    await run('--batch', '3');
    expect(posted().every((batch) => batch.length <= 3)).toBe(true);
    expect(api.events).toHaveLength(40);
  });

  it('moves the clock to each day before it posts it, in the order of time', async () => {
    expect(summaryOf(await run('--live', '--move-clock'))).toMatchObject({ accepted: 40, duplicate: 0 });
    let clock = '';
    for (const { path, body } of api.calls) {
      if (path === '/local/clock') {
        const { to } = JSON.parse(body) as { to: string };
        expect(to > clock).toBe(true);
        clock = to;
      } else
        for (const event of JSON.parse(body) as FakeEvent[]) expect(event.time.slice(0, 10)).toBe(clock.slice(0, 10));
    }
    expect(api.calls.filter((c) => c.path === '/local/clock')).toHaveLength(
      new Set(api.events.map((e) => e.time)).size,
    );
    expect(api.mostInFlight).toBe(1);
    expect(summaryOf(await run('--live', '--move-clock'))).toMatchObject({ accepted: 0, duplicate: 40 });
  });

  it('says so when the system has no clock to move', async () => {
    api.instead = ({ path }, response) => {
      if (path === '/local/clock') FakeApi.json(response, 404, { error: 'no such route', path: '' });
      return path === '/local/clock';
    };
    const ran = await run('--move-clock');
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain('the API answered 404: no such route');
    expect(api.events).toHaveLength(0);
  });

  it('keeps rows that cannot be read, and rows the API refuses, in a file of errors, and brings in the rest', async () => {
    const bad = [
      ' 00004 0001 19970230  1   10.00',
      ' 00004 0001 19970101  1   10.005',
      'hello',
      ' 00004 x 19970101  1   1.00',
    ];
    const refused = ' 00004 0001 19970101  9   66.66';
    writeFileSync(
      file,
      [...rowsOf(file).slice(0, 5), '', ...bad, refused, ' 00004 0001 19970101 1.5 10.00'].join('\n'),
    );
    api.refuse = (event) => (event.data.amount === 6666 ? 'too "much", it says' : undefined);
    const ran = await run();
    expect(ran.code).toBe(1);
    expect(summaryOf(ran)).toMatchObject({ rows: 11, accepted: 5, duplicate: 0, rejected: 6 });
    expect(ran.stderr).toContain('6 of 11 rows did not get in');
    const lines = rowsOf(`${file}.errors.csv`);
    expect(lines[0]).toBe('line,column,reason,row');
    expect(lines.slice(1).toSorted()).toEqual(
      [
        `7,date,"expected a date, or a date and time, that exists",${bad[0]}`,
        `8,dollars,"10.005 could be 10005 or 10.005: write it without groups, with at most 2 decimals",${bad[1]}`,
        '9,row,"expected id, sample id, date, CDs and dollars",hello',
        `10,sample id,expected a whole number,${bad[3]}`,
        `11,data.amount,"too ""much"", it says",${refused}`,
        '12,CDs,expected a whole number of items, 00004 0001 19970101 1.5 10.00',
      ].toSorted(),
    );
    const again = summaryOf(await run());
    expect(again).toMatchObject({ accepted: 0, duplicate: 5, rejected: 6 });
    expect(rowsOf(`${file}.errors.csv`)).toHaveLength(7);
  });

  it('counts what was taken before with another content, and writes it down', async () => {
    api.refuse = (event) => (event.data.amount === 6666 ? 'taken before' : undefined);
    api.refusal = 'conflict';
    writeFileSync(file, [...rowsOf(file).slice(0, 5), ' 00004 0001 19970101  9   66.66'].join('\n'));
    const ran = await run();
    expect([ran.code, summaryOf(ran)]).toMatchObject([1, { rows: 6, accepted: 5, conflict: 1, rejected: 0 }]);
    expect(ran.stderr).toContain('1 of 6 rows did not get in');
    expect(rowsOf(`${file}.errors.csv`)[1]).toContain('taken before');
  });

  it('writes errors where it is told to', async () => {
    writeFileSync(file, 'hello');
    const errors = join(dir, 'errors.csv');
    expect((await run('--errors', errors)).code).toBe(1);
    expect(readFileSync(errors, 'utf8')).toContain('1,row,');
  });
});

const present = existsSync(real);
if (!present) process.stderr.write(`not there, so not imported: ${real}\n`);
(present ? describe : describe.skip)('the CDNOW sample', () => {
  it('comes in whole, in requests of up to 100, four at a time, each member in order', async () => {
    copyFileSync(real, file);
    expect(summaryOf(await run())).toMatchObject({
      rows: 6919,
      accepted: 6919,
      duplicate: 0,
      rejected: 0,
      members: 2357,
    });
    expect(posted().every((batch) => batch.length <= 100)).toBe(true);
    expect(posted().length).toBeLessThan(80);
    expect(api.mostInFlight).toBeLessThanOrEqual(4);
    const byMember = (all: readonly { memberId: string }[]) =>
      all.toSorted((a, b) => a.memberId.localeCompare(b.memberId));
    expect(byMember(api.events.map(facts))).toEqual(byMember(expected(real)));
    expect(summaryOf(await run())).toMatchObject({
      rows: 6919,
      accepted: 0,
      duplicate: 6919,
      rejected: 0,
      members: 2357,
    });
  });
});
