import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Evidence } from '#consent/consent.ts';
import { listStop } from '#consent/list-stop.ts';
import type { OptOutLists } from '#consent/opt-out-lists.ts';
import type { AddressKind } from '#words/channel.ts';
import { reconcileOptOuts } from '#permission/reconcile-opt-outs.ts';
import { addressWith } from '#runtime/address.ts';
import { useDeps } from '#runtime/deps.ts';
import { createMemoryStore } from '#store/memory/memory-store.ts';
import { createMemoryTables } from '#store/memory/tables.ts';
import { handler } from '../../../functions/permission/reconcile-opt-outs.ts';
import { aProgramme } from '../../contract/rows.ts';

const PHONE = '+46701740605';
const MAIL = 'alma@example.com';
const addressOf = addressWith('a key for tests');
const day = (of: number, hour = 12) => `2026-11-${String(of).padStart(2, '0')}T${hour}:00:00.000Z`;

/** The memory store, and a provider's lists that a test can write to. */
const aWorld = async (kinds: readonly AddressKind[] = ['phone', 'email']) => {
  let now = day(1);
  let ids = 0;
  const store = createMemoryStore(createMemoryTables(), addressOf);
  const entries = {
    phone: new Map<string, string>(),
    email: new Map<string, string>(),
    app: new Map<string, string>(),
    messenger: new Map<string, string>(),
    push: new Map<string, string>(),
  };
  const [kept, refused, broken] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const reached = (address: string) => {
    if (broken.has(address)) throw new Error('opted-out numbers: InternalServerException');
  };
  const optOutLists: OptOutLists = {
    kinds,
    // eslint-disable-next-line @typescript-eslint/require-await
    async add(kind, address) {
      reached(address);
      if (refused.has(address)) return false;
      if (!entries[kind].has(address)) entries[kind].set(address, now);
      return true;
    },
    // eslint-disable-next-line @typescript-eslint/require-await
    async remove(kind, address) {
      reached(address);
      return !kept.has(address) && (entries[kind].delete(address) || true);
    },
    // eslint-disable-next-line @typescript-eslint/require-await
    async *list(kind) {
      for (const [address, at] of [...entries[kind]]) yield [{ address, at }];
    },
  };
  await store.programmes.publish(aProgramme('v1'), now);
  const ports = { ...store, optOutLists, addressOf, now: () => new Date(now) };
  const evidence = (change: Evidence['change'], rest: Partial<Evidence> = {}): Evidence => ({
    id: `e${(ids += 1)}`,
    at: now,
    change,
    pairs: ['sms:offers'],
    how: 'reply',
    channel: 'sms',
    ...rest,
  });
  const row = (address: string) => store.consents.get(addressOf(address));
  return {
    ...{ ports, store, entries, kept, refused, broken, row },
    at: (instant: string) => (now = instant),
    listed: (kind: AddressKind) => [...entries[kind].keys()],
    enrol: (memberId: string, registers: Readonly<Record<string, string>>) =>
      store.members.commit(
        { id: `m${(ids += 1)}`, type: 'member.enrolled', source: 'test', time: now, memberId, data: {} },
        {
          add: {},
          set: Object.fromEntries(Object.entries(registers).map(([name, value]) => [name, { value, at: now }])),
        },
      ),
    stop: (address: string, rest: Partial<Evidence> = {}) =>
      store.consents.optOut(addressOf(address), evidence('stopped', rest)),
    say: async (change: 'started' | 'granted', address: string) =>
      store.consents.change(addressOf(address), evidence(change, { memberId: 'alma' }), (await row(address))?.seq ?? 0),
    reconcile: () => reconcileOptOuts(ports),
  };
};
type World = Awaited<ReturnType<typeof aWorld>>;

describe('an opt-out on the provider’s list', () => {
  it('becomes ours as of when it was told there, for addresses we never saw too', async () => {
    const world = await aWorld();
    world.entries.phone.set(PHONE, day(3));
    world.entries.email.set('Alma@Example.com', day(4));
    world.at(day(5));
    expect(await world.reconcile()).toMatchObject({ checked: 2, theirs: 2, ours: 0, adopted: 2, drift: 2, failed: 0 });
    expect([(await world.row(PHONE))?.stoppedAt, (await world.row(MAIL))?.stoppedAt]).toEqual([day(3), day(4)]);
    const [entry] = await world.store.consents.evidence(addressOf(MAIL));
    expect(entry).toMatchObject({ change: 'stopped', how: 'provider-list', channel: 'email', at: day(4) });
    expect(JSON.stringify(entry)).not.toMatch(/alma/i);
  });

  it('becomes ours once, and then both say the same', async () => {
    const world = await aWorld();
    world.entries.phone.set(PHONE, day(3));
    await world.reconcile();
    const before = await world.store.consents.evidence(addressOf(PHONE));
    expect(await world.reconcile()).toMatchObject({ checked: 1, theirs: 1, ours: 1, adopted: 0, pushed: 0, drift: 0 });
    expect(await world.store.consents.evidence(addressOf(PHONE))).toEqual(before);
  });

  it.each(['started', 'granted'] as const)('is lifted there when the person %s here later', async (change) => {
    const world = await aWorld();
    world.entries.phone.set(PHONE, day(3));
    await world.reconcile();
    world.at(day(4));
    await world.say(change, PHONE);
    expect(await world.reconcile()).toMatchObject({ adopted: 0, lifted: 1, drift: 1 });
    expect([world.listed('phone'), (await world.row(PHONE))?.stoppedAt]).toEqual([[], undefined]);
    expect(await world.reconcile()).toMatchObject({ checked: 0, drift: 0 });
  });

  it.each([
    ['after the person said yes', day(3)],
    ['at the same instant, since in doubt the opt-out wins', day(2)],
  ])('becomes ours when it was told %s', async (_, at) => {
    const world = await aWorld();
    world.at(day(2));
    await world.say('granted', PHONE);
    world.entries.phone.set(PHONE, at);
    expect(await world.reconcile()).toMatchObject({ adopted: 1, lifted: 0 });
    const row = await world.row(PHONE);
    expect([row?.stoppedAt, row?.withdrawn]).toEqual([at, ['sms:offers']]);
  });

  it('that the provider keeps against a later START stays, and is no drift', async () => {
    const world = await aWorld();
    world.entries.phone.set(PHONE, day(1));
    world.at(day(2));
    await world.say('started', PHONE);
    world.kept.add(PHONE);
    expect(await world.reconcile()).toMatchObject({ adopted: 0, lifted: 0, refused: 1, drift: 0 });
    expect((await world.row(PHONE))?.stoppedAt).toBeUndefined();
  });
});

describe('an opt-out of ours that the provider does not have', () => {
  const stoppedLongAgo = async (world: World, address: string, rest: Partial<Evidence> = {}) => {
    await world.stop(address, rest);
    world.at(day(2));
  };

  it('goes there again when a member has the phone', async () => {
    const world = await aWorld();
    await world.enrol('alma', { phone: PHONE });
    await stoppedLongAgo(world, PHONE);
    expect(await world.reconcile()).toMatchObject({ checked: 1, ours: 1, pushed: 1, drift: 1 });
    expect(world.listed('phone')).toEqual([PHONE]);
    expect(await world.reconcile()).toMatchObject({ checked: 1, theirs: 1, ours: 1, drift: 0 });
  });

  it('goes there when a member who is named in the evidence has the email address', async () => {
    const world = await aWorld();
    await world.enrol('alma', { phone: PHONE, email: 'Alma@Example.com' });
    await stoppedLongAgo(world, MAIL, { memberId: 'alma', channel: 'email' });
    expect(await world.reconcile()).toMatchObject({ pushed: 1, unreachable: 0 });
    expect([world.listed('email'), world.listed('phone')]).toEqual([[MAIL], []]);
  });

  it.each<[string, (world: World) => Promise<unknown>]>([
    ['nobody has the address any more', (world) => world.stop(PHONE, { memberId: 'gone' })],
    [
      'its member was erased',
      async (world) => {
        await world.enrol('alma', { phone: PHONE });
        await world.store.consents.erase(addressOf(PHONE), day(1));
        await world.store.members.erase('alma');
      },
    ],
    [
      'its member has another phone now',
      async (world) => {
        await world.enrol('alma', { phone: '+46701740606' });
        await world.stop(PHONE, { memberId: 'alma' });
      },
    ],
  ])('is counted, and no drift, when %s', async (_, given) => {
    const world = await aWorld();
    await given(world);
    world.at(day(2));
    expect(await world.reconcile()).toMatchObject({ checked: 1, pushed: 0, unreachable: 1, drift: 0, failed: 0 });
    expect(world.listed('phone')).toEqual([]);
  });

  it('waits for an hour, so that the confirmation of the stop still gets through', async () => {
    const world = await aWorld();
    await world.enrol('alma', { phone: PHONE });
    await world.stop(PHONE);
    world.at('2026-11-01T12:59:59.999Z');
    expect(await world.reconcile()).toMatchObject({ pushed: 0, drift: 0 });
    world.at('2026-11-01T13:00:00.000Z');
    expect(await world.reconcile()).toMatchObject({ pushed: 1 });
  });

  it('is counted when the provider does not take it', async () => {
    const world = await aWorld();
    await world.enrol('alma', { phone: PHONE });
    world.refused.add(PHONE);
    await stoppedLongAgo(world, PHONE);
    expect(await world.reconcile()).toMatchObject({ pushed: 0, refused: 1, drift: 0 });
  });

  it('goes to no list that is not there', async () => {
    const world = await aWorld(['email']);
    await world.enrol('alma', { phone: PHONE });
    await stoppedLongAgo(world, PHONE);
    expect(await world.reconcile()).toMatchObject({ pushed: 0, unreachable: 1 });
    expect(world.listed('phone')).toEqual([]);
  });
});

describe('what cannot be put right', () => {
  it('leaves the rest alone, is told by its code, and is tried again', async () => {
    const world = await aWorld();
    const numbers = ['+46701740601', '+46701740602', '+46701740603'];
    for (const [i, phone] of numbers.entries()) {
      await world.enrol(`m${i}`, { phone });
      await world.stop(phone);
    }
    world.broken.add('+46701740602');
    world.at(day(2));
    expect(await world.reconcile()).toMatchObject({
      pushed: 2,
      failed: 1,
      fault: 'opted-out numbers: InternalServerException',
    });
    expect(world.listed('phone').sort()).toEqual(['+46701740601', '+46701740603']);
    useDeps(world.ports);
    await expect(handler({ reconcile: 'opt-outs' })).rejects.toThrow('1 opt-outs could not be reconciled');
    world.broken.clear();
    await handler({ reconcile: 'opt-outs' });
    expect(world.listed('phone').sort()).toEqual(numbers);
  });

  it('does not end the run where there are thirty of them before the one that can be put right', async () => {
    const world = await aWorld();
    const numbers = Array.from({ length: 31 }, (_, i) => `+467017406${String(i).padStart(2, '0')}`);
    for (const [i, phone] of numbers.entries()) {
      await world.enrol(`m${i}`, { phone });
      await world.stop(phone);
      if (i < 30) world.broken.add(phone);
    }
    world.at(day(2));
    expect(await world.reconcile()).toMatchObject({ failed: 30, pushed: 1 });
  });
});

it('a list that cannot be read leaves the other one alone, and nothing is put on it unseen', async () => {
  const world = await aWorld();
  await world.enrol('alma', { phone: PHONE });
  await world.stop(PHONE);
  world.entries.email.set(MAIL, day(1));
  const { optOutLists } = world.ports;
  const unread: OptOutLists['list'] = (kind) => {
    if (kind === 'phone') throw new Error('opted-out numbers: ThrottlingException');
    return optOutLists.list(kind);
  };
  world.at(day(2));
  const ports = { ...world.ports, optOutLists: { ...optOutLists, list: unread } };
  expect(await reconcileOptOuts(ports)).toMatchObject({ failed: 1, adopted: 1, pushed: 0 });
  expect((await world.row(MAIL))?.stoppedAt).toBe(day(1));
  expect(world.listed('phone')).toEqual([]);
});

describe('more stops than there is time for', () => {
  const MANY = 250;
  /** Nobody has these addresses any more, so that each is looked for again and none leaves the list of what is left. */
  const aged = async () => {
    const world = await aWorld();
    for (let i = 0; i < MANY; i += 1) await world.stop(`+4670${1_000_000 + i}`);
    const looked: string[] = [];
    let now = Date.parse(day(2));
    const findByAddress = (address: string) => {
      looked.push(address);
      now += 6_000;
      return Promise.resolve([]);
    };
    const ports = {
      ...world.ports,
      members: { ...world.ports.members, findByAddress },
      now: () => new Date(now),
    };
    return { ports, looked, taken: () => looked.splice(0) };
  };

  it('are gone through by several tries, each from where the one before it had to end', async () => {
    const { ports, taken } = await aged();
    const seen: string[] = [];
    for (const [looked, rest] of [
      [100, 150],
      [100, 50],
      [50, 0],
    ]) {
      expect(await reconcileOptOuts(ports)).toMatchObject({ rest, unreachable: looked });
      seen.push(...taken());
    }
    expect(new Set(seen).size).toBe(MANY);
    expect(seen).toHaveLength(MANY);
    expect(await reconcileOptOuts(ports)).toMatchObject({ rest: 150 });
    expect(taken()).toEqual(seen.slice(0, 100));
  });

  it('are gone on with by the next when one dies on its way', async () => {
    const { ports, taken } = await aged();
    const hourly = { ...ports, now: () => new Date(day(2)) };
    let kept = 0;
    const dying = {
      ...hourly.stops,
      keepReached: (address: string | undefined) =>
        (kept += 1) === 2 ? Promise.reject(new Error('died')) : hourly.stops.keepReached(address),
    };
    await expect(reconcileOptOuts({ ...hourly, stops: dying })).rejects.toThrow('died');
    const before = taken();
    expect(before).toHaveLength(200);
    expect(await reconcileOptOuts(hourly)).toMatchObject({ rest: 0, unreachable: 150 });
    expect(taken().slice(0, 100)).toEqual(before.slice(100));
    expect(await ports.stops.reached()).toBeUndefined();
  });
});

describe('a stop that is put on the list', () => {
  it('is taken off again when START came while it was put there', async () => {
    const world = await aWorld();
    await world.stop(PHONE);
    const { optOutLists } = world.ports;
    const add: OptOutLists['add'] = async (kind, address) => {
      await world.say('started', PHONE);
      return optOutLists.add(kind, address);
    };
    expect(await listStop({ ...world.ports, optOutLists: { ...optOutLists, add } }, 'phone', PHONE)).toBe(
      'not-stopped',
    );
    expect(world.listed('phone')).toEqual([]);
  });

  it('is not put there when START came before', async () => {
    const world = await aWorld();
    await world.stop(PHONE);
    await world.say('started', PHONE);
    world.kept.add(PHONE);
    expect(await listStop(world.ports, 'phone', PHONE)).toBe('not-stopped');
    expect(world.listed('phone')).toEqual([]);
  });
});

describe('whatever happened on either side', () => {
  const acts = ['stop', 'start', 'told there', 'taken off there', 'reconcile'] as const;

  it('both say the same afterwards, the last word of the person holds, and doing it again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...acts), { minLength: 1, maxLength: 12 }), async (story) => {
        const world = await aWorld();
        await world.enrol('alma', { phone: PHONE });
        let wants = true;
        for (const [i, act] of story.entries()) {
          world.at(day(2 + i));
          if (act === 'reconcile') await world.reconcile();
          if (act === 'stop') await world.stop(PHONE);
          if (act === 'start') await world.say('started', PHONE);
          if (act === 'told there') world.entries.phone.set(PHONE, day(2 + i));
          // Taken off by somebody else: no word of the person, so a stop that we know holds.
          if (act === 'taken off there' && (await world.row(PHONE))?.stoppedAt !== undefined)
            world.entries.phone.delete(PHONE);
          if (act === 'stop' || act === 'told there') wants = false;
          if (act === 'start') wants = true;
        }
        world.at(day(20));
        await world.reconcile();
        expect([(await world.row(PHONE))?.stoppedAt === undefined, world.listed('phone')]).toEqual([
          wants,
          wants ? [] : [PHONE],
        ]);
        const evidence = await world.store.consents.evidence(addressOf(PHONE));
        expect(await world.reconcile()).toMatchObject({ drift: 0, failed: 0 });
        expect(await world.store.consents.evidence(addressOf(PHONE))).toEqual(evidence);
      }),
      { numRuns: 300 },
    );
  });
});
