import { execFileSync } from 'node:child_process';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { PROVIDERS } from '#providers/registry.ts';
import { besides, isAsDocumented } from './reactions.ts';
import { classesOf } from './row.ts';
import { ROWS } from './rows.ts';
import { anyOf, CASES, NAMES, openStage, type ContractStage } from './stage.ts';

/** What every provider is held to at the send call, by each of its channels, with its real client over loopback. */
let stage: ContractStage;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(() => {
  stage.line.play('through');
  stage.line.calls();
});
afterAll(() => stage.close());

test.each(NAMES)('%s is held to the contract by every channel that it sends', (name) => {
  expect(Object.keys(ROWS[name].carries).sort()).toEqual([...PROVIDERS[name].sends].sort());
});

describe.each(CASES)('$name, $channel', (one) => {
  const { row, messages } = one;
  const message = anyOf(one);
  const send = () => stage.send(one, message);

  test.each(messages)('%s arrives once, and what is told of it says which of ours it is', async (_, given) => {
    const before = await stage.arrived(given.to);
    const outcome = await stage.send(one, given);
    expect(outcome).toMatchObject({ kind: 'sent', providerId: expect.stringMatching(/./) });
    expect(await stage.arrived(given.to)).toBe(before + 1);
    expect(stage.line.calls()).toHaveLength(1);
    const receipts = await stage.receipts();
    expect(receipts.length).toBeGreaterThan(0);
    const { memberId, messageId } = given;
    const { providerId } = { providerId: undefined, ...outcome };
    const whose = row.echoes ? { memberId, messageId } : { providerId };
    expect(receipts).toEqual(receipts.map((): unknown => expect.objectContaining(whose)));
  });

  test('the vendor says that it is too much: not sent, later', async () => {
    stage.line.play(row.busy);
    expect(await send()).toMatchObject({ kind: 'throttled' });
    expect(stage.line.calls()).toHaveLength(1);
  });

  test.each([
    ['7', 7],
    ['0', 0],
    ['-1', undefined],
    ['soon', undefined],
    ['99999999', undefined],
    ['', undefined],
  ])('with Retry-After: %s it says after how many seconds: %s', async (said, seconds) => {
    stage.line.play({ ...row.busy, status: 429, headers: { ...row.busy.headers, 'retry-after': said } });
    const outcome = await send();
    expect(outcome).toMatchObject({ kind: 'throttled' });
    expect('seconds' in outcome ? outcome.seconds : undefined).toBe(seconds);
  });

  test('429 with a page of HTML is too much all the same', async () => {
    stage.line.play({ status: 429, headers: { 'content-type': 'text/html' }, body: '<h1>Slow down</h1>' });
    expect(await send()).toMatchObject({ kind: 'throttled' });
  });

  test('each documented code means what its document says', async () => {
    const wrong: unknown[] = [];
    for (const [code, of] of classesOf(row.codes)) {
      stage.line.play(row.refused(code));
      const outcome = await send();
      if (!isAsDocumented(of, outcome)) wrong.push({ code, of, outcome });
    }
    expect(wrong).toEqual([]);
    expect(stage.line.calls()).toHaveLength(classesOf(row.codes).size);
  });

  test('a code that nobody documented ends or holds this message, and nobody else is held', async () => {
    const pages = { status: 403, headers: { 'content-type': 'text/html' }, body: '<h1>Forbidden</h1>' };
    for (const no of [row.refused('987654'), pages]) {
      stage.line.play(no);
      const outcome = await send();
      expect([outcome, isAsDocumented('X', outcome)]).toEqual([outcome, true]);
    }
  });

  test('it took the message and its answer is lost: it may have been sent, and nobody asked again', async () => {
    const before = await stage.arrived(message.to);
    for (const play of ['lost', 'half'] as const) {
      stage.line.play(play);
      expect([play, await send()]).toMatchObject([play, { kind: 'unknown' }]);
    }
    expect(await stage.arrived(message.to)).toBe(before + 2);
    expect(stage.line.calls()).toHaveLength(2);
  });

  test('a connection that is cut before anybody read may have carried it', async () => {
    stage.line.play('cut');
    expect(await send()).toMatchObject({ kind: 'unknown' });
    expect(stage.line.calls()).toHaveLength(1);
  });

  test('an answer that comes slowly is an answer', async () => {
    stage.line.play('slow');
    expect(await send()).toMatchObject({ kind: 'sent' });
  });

  test.each([
    ['nothing', ''],
    ['a cut text', '{"MessageId":"a'],
    ['an empty object', '{}'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a word', '"yes"'],
    ['a page', '<html><body>OK</body></html>'],
  ])('a yes that is %s may have sent it', async (_, body) => {
    stage.line.play({ ...row.accepted('x'), body });
    expect(await send()).toMatchObject({ kind: 'unknown' });
  });

  test.each([null, '', 5, {}, [], true])('a yes whose id is %j may have sent it', async (id) => {
    stage.line.play(row.accepted(id));
    expect(await send()).toMatchObject({ kind: 'unknown' });
  });

  test.each([500, 502, 503, 504])('%s with a page of HTML may have sent it', async (status) => {
    stage.line.play({ status, headers: { 'content-type': 'text/html', 'retry-after': '1' }, body: '<h1>Oops</h1>' });
    expect(await send()).toMatchObject({ kind: 'unknown' });
    expect(stage.line.calls()).toHaveLength(1);
  });

  test.each([301, 302, 307, 308])('%s leads nowhere: what is said to one is not said to another', async (status) => {
    stage.line.play({ status, headers: { location: `${stage.line.endpoint}/elsewhere` }, body: '' });
    expect((await send()).kind).not.toBe('sent');
    expect(stage.line.calls()).toHaveLength(1);
  });

  test('whatever it says of the person stays with it', async () => {
    stage.line.play({ ...row.refused('987654'), body: row.refused('987654').body.replace('No', message.to) });
    expect(JSON.stringify(await send())).not.toContain(message.to);
  });
});

test.each(NAMES)('%s knows no code but those of its documents', (name) => {
  const { optedOut, faults, throttled, failed } = PROVIDERS[name].vendor.codes;
  const known = new Set([...optedOut, ...Object.values(faults).flat(), ...throttled, ...failed]);
  const { codes, besides: more, reports } = ROWS[name];
  const documented = new Set([...classesOf(codes).keys(), ...besides(more)]);
  for (const one of Object.values(reports)) for (const code of classesOf(one.codes).keys()) documented.add(code);
  expect([...known].filter((code) => !documented.has(code))).toEqual([]);
});

test('nobody is there: not sent, by any of them', () => {
  const kinds: unknown = JSON.parse(
    execFileSync(process.execPath, ['test/providers/unreached.ts'], { encoding: 'utf8' }),
  );
  expect(kinds).toEqual(CASES.map(({ name, channel }) => [name, channel, 'throttled']));
});

test('a vendor that took it and never answers: it may have been sent, and none of them asks again', async () => {
  stage.line.play('silent');
  const outcomes = await Promise.all(CASES.map(async (one) => [one.name, (await stage.send(one, anyOf(one))).kind]));
  expect(outcomes).toEqual(CASES.map(({ name }) => [name, 'unknown']));
  expect(stage.line.calls()).toHaveLength(CASES.length);
});
