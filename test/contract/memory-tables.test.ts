import { describe, expect, it } from '@jest/globals';
import { keys } from '#store/keys.ts';
import { createMemoryStore } from '#store/memory/memory-store.ts';
import { createMemoryTables, type Change } from '#store/memory/tables.ts';
import { addressOf, aClaim, aMessage, anEffect, anEvent, enrolled, granted, register } from './rows.ts';
import { listedUnder } from '../support/due-work.ts';

const aStore = () => {
  const tables = createMemoryTables();
  const commits: (readonly Change[])[] = [];
  tables.onChange((changes) => commits.push(changes));
  return { tables, commits, store: createMemoryStore(tables, addressOf) };
};

describe('tables in memory', () => {
  it('tells listeners once per transaction what was before and after', async () => {
    const { store, commits } = aStore();
    const event = anEvent('m');
    await store.members.commit(event, anEffect({ earned: 5 }));
    await store.members.commit(event, anEffect({ earned: 5 }));
    const after = await store.members.get('m');
    expect(commits).toEqual([
      [
        {
          table: 'counters',
          key: { pk: keys.mark('till', event.id, addressOf).pk, sk: 'EVENT' },
          before: undefined,
          after: { at: event.time },
        },
        { table: 'members', key: { pk: 'M#m', sk: 'MEMBER' }, before: undefined, after },
      ],
    ]);
    await store.members.erase('m');
    expect(commits[1]).toEqual([
      { table: 'members', key: { pk: 'M#m', sk: 'MEMBER' }, before: after, after: undefined },
    ]);
  });

  it('tells nobody of a transaction that changed nothing, nor those who stopped listening', () => {
    const { tables, commits } = aStore();
    const heard: unknown[] = [];
    const stop = tables.onChange((changes) => heard.push(changes));
    tables.transact([]);
    tables.delete(keys.member('nobody'));
    stop();
    tables.put(keys.live(), { version: 'v1', at: '', heeds: [], off: [] });
    expect([heard, commits.length]).toEqual([[], 1]);
  });

  it('shares no row that a caller could change', async () => {
    const { store } = aStore();
    const data = { points: 5, nested: { list: [1] } };
    await store.members.commit(anEvent('m', { data }), anEffect({}, { city: register({ name: 'Lund' }) }));
    const row = await store.members.get('m');
    expect(() => Object.assign(row?.counters ?? {}, { earned: 9 })).toThrow(TypeError);
    expect(() => data.nested.list.push(2)).toThrow(TypeError);
    expect(() => Object.assign(row?.registers['city']?.value ?? {}, { name: 'Malmö' })).toThrow(TypeError);
  });

  it('comes back from JSON with its rows and its indexes', async () => {
    const { store, tables } = aStore();
    const memberId = await enrolled(store, '+46701');
    const message = aMessage(memberId, { providerId: 'p' });
    await store.messages.claim(
      aClaim(message, await granted(store, undefined, memberId), { links: [{ code: 'c', url: 'https://a.test' }] }),
    );
    await store.due.put({ kind: 'expiry', memberId, dueAt: '2030-01-01T09:00:00.000Z' });

    const other = aStore();
    await enrolled(other.store, '+46701');
    const told = other.commits.length;
    other.tables.load(JSON.parse(JSON.stringify(tables.dump())) as ReturnType<typeof tables.dump>);
    expect(other.commits).toHaveLength(told);
    expect(await other.store.members.findByPhone('+46701')).toEqual([await store.members.get(memberId)]);
    expect(await other.store.messages.findByProviderId('p')).toEqual(message);
    expect(await listedUnder(other.store.due, '2030-01-01')).toHaveLength(1);
    expect(other.tables.dump()).toEqual(JSON.parse(JSON.stringify(tables.dump())));
    await other.store.messages.erase(memberId);
    expect(await other.store.messages.link('c')).toBeUndefined();
  });

  it('fills an index that is made after the rows', async () => {
    const { store, tables } = aStore();
    const memberId = await enrolled(store, '+46702');
    const later = createMemoryStore(tables, addressOf);
    expect((await later.members.findByPhone('+46702')).map((row) => row.memberId)).toEqual([memberId]);
  });
});
