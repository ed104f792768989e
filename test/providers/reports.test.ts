import { describe, expect, test } from '@jest/globals';
import type { Parsed, Receipt } from '#inbound/shapes.ts';
import { receiveReceipt } from '#inbound/receive-receipt.ts';
import type { MessageRow } from '#messages/message.ts';
import { providerId } from '#providers/provider-id.ts';
import { readFrom, sourcesOf } from '#providers/read-source.ts';
import { PROVIDERS, type ProviderName } from '#providers/registry.ts';
import { createMemoryStore } from '#store/memory/memory-store.ts';
import { createMemoryTables } from '#store/memory/tables.ts';
import { addressOf, aMessage, fresh } from '../contract/rows.ts';
import { REACTIONS } from './reactions.ts';
import { classesOf, type Reports, type Told } from './row.ts';
import { ROWS } from './rows.ts';
import { NAMES } from './stage.ts';

/** What every provider is held to by what it tells of messages later: each status and code as documented, in any order, any number of times. */
const AT = '2026-11-21T09:30:00.000Z';
const sources = sourcesOf(PROVIDERS);

const CASES = NAMES.flatMap((name) =>
  Object.entries(ROWS[name].reports).map(([channel, reports]) => ({
    name,
    channel,
    reports,
    echoes: ROWS[name].echoes,
  })),
);

const read = ({ source, told, query }: Reports, of: Told): Parsed => {
  const sourced = sources.get(source);
  if (sourced === undefined) throw new Error(`no provider has the source ${source}`);
  return readFrom(sourced, told(of), AT, query?.(of));
};
const receiptsOf = (parsed: Parsed): readonly Receipt[] => (parsed.ok ? parsed.receipts : []);

/** A message that a provider has, or is just being given, and what it tells of it. */
const start = async (name: ProviderName, reports: Reports, echoes: boolean, state: MessageRow['state'] = 'sent') => {
  const store = createMemoryStore(createMemoryTables(), addressOf);
  const id = fresh('vendor');
  const known = providerId(name, PROVIDERS[name], id);
  const message = aMessage(fresh('member'), { state, ...(state === 'sent' && { providerId: known }) });
  await store.messages.receive(message);
  const { memberId, messageId } = message;
  const ports = { messages: store.messages, executions: { wake: () => Promise.resolve(true) } };
  return {
    known,
    message,
    messages: store.messages,
    tell: async (status: string, code?: string) => {
      const key = echoes ? { memberId, messageId } : undefined;
      const receipts = receiptsOf(
        read(reports, { id, status, ...(code !== undefined && { code }), ...(key && { key }) }),
      );
      const moved = [];
      for (const receipt of receipts) moved.push(await receiveReceipt(ports as never, receipt));
      return moved.filter((row) => row !== undefined).length;
    },
    state: async () => (await store.messages.get(memberId, messageId))?.state,
  };
};

describe.each(CASES)('$name, $channel', ({ name, reports, echoes }) => {
  const statusOf = (state: Receipt['state']): string | undefined =>
    Object.entries(reports.states).find(([, of]) => of === state)?.[0];
  const failures = [...classesOf(reports.codes)];
  const someCode = failures[0]?.[0] ?? '';
  const failed: readonly [string, string] = [reports.failed ?? someCode, someCode];

  test.each(Object.entries(reports.states))('%s means %s', (status, state) => {
    const parsed = read(reports, { id: 'v1', status });
    expect(parsed.ok).toBe(true);
    expect(receiptsOf(parsed).map((receipt) => receipt.state)).toEqual(state === null ? [] : [state]);
  });

  test('each documented code of a failure asks for what its document says', () => {
    const understood = failures.map(([code]) => {
      const parsed = read(reports, { id: 'v1', status: reports.failed ?? code, code });
      return [code, receiptsOf(parsed).map(({ state, reaction }) => [state, reaction])];
    });
    expect(understood).toEqual(failures.map(([code, of]) => [code, [['failed', REACTIONS[of]]]]));
  });

  test('no other code asks for anything', () => {
    const documented = classesOf(reports.codes);
    const asks = reports.possible().filter((code) => {
      if (documented.has(code)) return false;
      const parsed = read(reports, { id: 'v1', status: reports.failed ?? code, code });
      return receiptsOf(parsed).some(({ reaction }) => reaction !== undefined);
    });
    expect(asks).toEqual([]);
  });

  test('a code that nobody documented is a failure where the status says so, and asks for nothing', () => {
    const parsed = read(reports, { id: 'v1', status: reports.failed ?? 'NEWS', code: 'NEWS' });
    const receipts = receiptsOf(parsed).map(({ state, reaction }) => ({ state, reaction }));
    expect(receipts).toEqual(reports.failed === undefined ? [] : [{ state: 'failed', reaction: undefined }]);
  });

  test('a status that nobody documented changes nothing and is named', () => {
    const parsed = read(reports, { id: 'v1', status: 'news' });
    expect(parsed).toMatchObject({ ok: true, receipts: [], ignored: [expect.stringContaining('news')] });
  });

  const orders: readonly (readonly [what: string, told: readonly Receipt['state'][], is: MessageRow['state']])[] = [
    ['delivered twice', ['delivered', 'delivered'], 'delivered'],
    ['read without delivered', ['read'], 'read'],
    ['delivered after read', ['read', 'delivered'], 'read'],
    ['sent after delivered', ['delivered', 'sent'], 'delivered'],
    ['a failure after it arrived', ['delivered', 'failed'], 'delivered'],
    ['proof that it arrived after a failure', ['failed', 'delivered'], 'delivered'],
    ['a failure twice', ['failed', 'failed'], 'failed'],
  ];
  test.each(orders.filter(([, told]) => told.every((state) => state === 'failed' || statusOf(state) !== undefined)))(
    '%s',
    async (_, told, is) => {
      const { tell, state } = await start(name, reports, echoes);
      const moved: number[] = [];
      for (const one of told) moved.push(one === 'failed' ? await tell(...failed) : await tell(statusOf(one) ?? ''));
      expect(await state()).toBe(is);
      // What was known already is no news.
      if (new Set(told).size < told.length) expect(moved).toEqual([1, 0]);
    },
  );

  test('what is told before the send call returned is not lost where our key comes with it', async () => {
    const { tell, state, messages, message, known } = await start(name, reports, echoes, 'claimed');
    expect(await tell(statusOf('delivered') ?? '')).toBe(echoes ? 1 : 0);
    await messages.advance(message.memberId, message.messageId, 'sent', AT, { providerId: known });
    if (!echoes) await tell(statusOf('delivered') ?? '');
    expect(await state()).toBe('delivered');
  });
});

test.each(NAMES)('%s says what it reports by each of its channels', (name) => {
  const reported = Object.keys(ROWS[name].reports);
  expect(reported).toEqual(reported.includes('all') ? ['all'] : PROVIDERS[name].sends);
});
