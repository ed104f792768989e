import { expect, test } from '@jest/globals';
import { Exported } from '#console/openapi/exported.ts';
import { scanDue } from '#journeys/due/scan.ts';
import { eraseMember } from '#privacy/erase-member.ts';
import { exportMember } from '#privacy/export-member.ts';
import { receiveReceipt } from '#inbound/receive-receipt.ts';
import { canaryData, createCanaries, type Canaries } from '../support/canaries.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

const OTHER = '+12125550142';

/** Every known type through every journey, replies of all kinds, a changed address, something that waits, a failure. */
const live = async (world: World, canaries: Canaries): Promise<void> => {
  const { word } = canaries;
  const data = canaryData(canaries, PHONE);
  const accept = (type: string, rest: object = {}) =>
    world.accept({ id: word(), source: word(), type, data: data[type as keyof typeof data], ...rest });
  await world.reply(word());
  await accept('member.enrolled');
  await world.drain();
  await world.consented();
  for (const type of Object.keys(data)) {
    if (type === 'member.enrolled' || type === 'redemption.cancelled') continue;
    expect([type, ...(await accept(type))]).toMatchObject([type, { status: 'accepted' }]);
    await world.drain();
  }
  await accept('tier.changed', { data: { tier: 'gold' } });
  // A country in which a captured consent has to be confirmed.
  await accept('member.updated', { time: '2026-11-21T12:00:01.000Z', data: { country: 'DK' } });
  await accept('consent.captured', {
    data: { state: 'granted', channels: ['email'], topics: ['rewards'], source: 'import', words: word() },
  });
  await accept('points.earned', { data: { points: 30, expiresAt: '2026-11-28', reason: word() } });
  await world.drain();
  await scanDue(world.deps, 1);
  await world.drain();
  await accept('reward.unlocked', { data: { rewardId: word(), title: word() } });
  await world.drain();
  for (const text of ['BALANCE', 'REDEEM', 'REWARDS', 'HELP', word()]) await world.reply(text, { id: word() });
  await world.drain();
  const asked = world.facts.find(({ type }) => type === 'redemption.requested')?.detail['redemptionId'];
  expect(await accept('redemption.cancelled', { data: { redemptionId: asked, reason: word() } })).toMatchObject([
    { status: 'accepted' },
  ]);
  await world.drain();
  world.at('2026-11-21T22:30:00.000Z');
  await accept('reward.unlocked', { data: { rewardId: word(), title: word() } });
  await world.drain();
  world.at('2026-11-22T12:00:00.000Z');
  world.answerWith(() => ({ kind: 'failed', code: 'UNREACHABLE' }));
  await accept('reward.unlocked', { data: { rewardId: word(), title: word() } });
  await world.drain();
  world.answerWith(() => ({ kind: 'sent', providerId: word() }));
  await accept('member.updated', { data: { phone: canaries.plant('+46701740606') } });
  await accept('reward.unlocked', { data: { rewardId: word(), title: word() } });
  await world.drain();
  const survey = { survey: 'visit', memberId: 'alma', runId: 'run-9', journey: 'asks', at: '2026-11-22T12:00:00.000Z' };
  const words = { at: survey.at, value: true, message: word() } as const;
  await world.deps.surveys.keep({ ...survey, what: 'answered', question: 'why', answer: words, first: true });
  await world.reply('STOP', { id: word(), from: '+46701740606' });
  await world.drain();
};

const hours = async (world: World, from: string, count: number): Promise<void> => {
  for (let hour = 1; hour <= count; hour += 1) {
    world.at(new Date(Date.parse(from) + hour * 3_600_000).toISOString());
    await scanDue(world.deps, 1);
    await world.drain();
  }
};
const dumped = ({ tables }: World): string => JSON.stringify(tables.dump());

test('of an erased member a scan of every table finds nothing', async () => {
  const [world, canaries] = [await createWorld(), createCanaries()];
  await live(world, canaries);
  expect(canaries.foundIn(dumped(world)).length).toBeGreaterThan(40);
  const [messages, runs] = [await world.deps.messages.list('alma'), world.started];
  const journeys = [...messages, ...runs].flatMap(({ journey }) => journey ?? []);
  expect([...new Set(journeys)].sort()).toEqual(Object.keys(world.programme.journeys).sort());

  expect(await eraseMember(world.deps, 'alma')).toBe(true);
  expect(canaries.foundIn(dumped(world))).toEqual([]);
  await hours(world, '2026-11-22T12:00:00.000Z', 25);
  const left = dumped(world);
  expect(canaries.foundIn(left)).toEqual([]);
  expect(left).not.toContain('alma');
  for (const phone of [PHONE, '+46701740606'])
    expect(await world.deps.consents.get(world.deps.addressOf(phone))).toMatchObject({
      seq: 0,
      members: {},
      stoppedAt: '2026-11-22T12:00:00.000Z',
    });
});

/** Every object in a value, as text. */
const objectsIn = (value: unknown): readonly string[] =>
  typeof value !== 'object' || value === null
    ? []
    : [JSON.stringify(value), ...Object.values(value).flatMap((one) => objectsIn(one))];

test('the export of a member has every row of every table that mentions them or an address of theirs', async () => {
  const [world, canaries] = [await createWorld(), createCanaries()];
  await world.accept({ type: 'member.enrolled', memberId: 'bo', data: { phone: OTHER, givenName: 'Bo' } });
  await live(world, canaries);
  const { audit, members, addressOf } = world.deps;
  const entry = { id: 'request', at: '2026-11-22T12:00:00.000Z', who: 'signature', status: 200 } as const;
  await audit.record({ ...entry, action: 'member.put', about: addressOf('alma') }, 60);

  const exported = await exportMember(world.deps, 'alma');
  const inExport = new Set(objectsIn(exported));
  const theirs = ['alma', PHONE, '+46701740606', addressOf('alma'), ...(await members.addresses('alma'))];
  const mentioning = Object.values(world.tables.dump())
    .flat()
    .filter((row) => theirs.some((text) => JSON.stringify(row).includes(text)))
    // A cause is named by its evidence, and an address by its hash: their rows hold a time and nothing else.
    .filter(([, name]) => !name.startsWith('CAUSE#') && !name.startsWith('ADDRESS#'))
    // Counts of the last day; each message that they count is there itself.
    .filter(([, name]) => name !== 'TALLY')
    // A thread's place in a list says nothing that the thread does not.
    .filter(([listing]) => !listing.startsWith('INBOX#'));
  expect(mentioning.length).toBeGreaterThan(25);
  expect(mentioning.filter(([, , row]) => !inExport.has(JSON.stringify(row)))).toEqual([]);
  // Causes are ids that callers made up; they stand in the evidence and the messages that they caused.
  expect(canaries.foundIn(JSON.stringify(exported))).toEqual(canaries.foundIn(dumped(world)));
  expect(JSON.stringify(exported)).not.toContain('Bo');
  const said = JSON.parse(JSON.stringify(exported)) as unknown;
  expect(Exported.parse(said)).toEqual(said);
  expect(await exportMember(world.deps, 'nobody')).toBeUndefined();
});

test('late events, receipts, replies and deliveries again bring nobody back', async () => {
  const [world, canaries] = [await createWorld(), createCanaries()];
  await live(world, canaries);
  const received = (await world.deps.messages.list('alma')).filter(({ direction }) => direction === 'out');
  expect(received.length).toBeGreaterThan(3);
  await world.accept({ type: 'reward.unlocked', data: { rewardId: 'late', title: canaries.word() } });
  await eraseMember(world.deps, 'alma');

  for (const { messageId, providerId } of received)
    for (const state of ['sent', 'delivered', 'failed', 'read'] as const)
      await receiveReceipt(world.deps, {
        memberId: 'alma',
        messageId,
        providerId: providerId ?? 'p',
        state,
        at: '2026-11-22T12:01:00.000Z',
      });
  const [late, again] = await world.accept(
    { type: 'points.earned', data: { points: 5 } },
    { type: 'member.enrolled', data: { phone: PHONE } },
  );
  const refused = { status: 'rejected', path: 'memberId', reason: 'this member was erased' };
  expect([late, again]).toEqual([expect.objectContaining(refused), expect.objectContaining(refused)]);
  world.outbox.push(...world.given);
  await hours(world, '2026-11-22T12:00:00.000Z', 25);
  expect(canaries.foundIn(dumped(world))).toEqual([]);
  expect(dumped(world)).not.toContain('alma');
  expect(await world.deps.members.get('alma')).toBeUndefined();
  expect(await eraseMember(world.deps, 'alma')).toBe(true);
  expect(await eraseMember(world.deps, 'nobody')).toBe(false);

  const sent = world.sent.length;
  await world.reply('BALANCE');
  await world.drain();
  expect(world.sent).toHaveLength(sent);
});

test('what a worker that was busy with the member wrote behind the first sweep goes with the second', async () => {
  const world = await createWorld();
  await world.accept({ type: 'member.enrolled', data: { phone: PHONE } });
  await world.accept({ type: 'reward.unlocked', data: { rewardId: 'coffee' } });
  await world.drain();
  const { consents, messages, runs, due, addressOf } = world.deps;
  const [run] = world.started;
  const [message] = await messages.list('alma');
  if (run === undefined || message === undefined) throw new Error('nothing was going on');
  await eraseMember(world.deps, 'alma');

  const at = world.deps.now().toISOString();
  const evidence = { id: 'tardy', at, change: 'asked', pairs: [], how: 'double-opt-in', channel: 'sms' } as const;
  await consents.change(addressOf(PHONE), { ...evidence, memberId: 'alma' }, 0);
  await messages.receive({ ...message, text: 'tardy words' });
  await runs.start({ ...run, runId: 'tardy' }, undefined);
  await due.put({ kind: 'expiry', memberId: 'alma', dueAt: '2027-01-01T00:00:00.000Z' });
  await hours(world, '2026-11-21T12:00:00.000Z', 2);
  expect(world.stopped).toContain('tardy');
  expect(dumped(world)).not.toContain('tardy');
  expect(await consents.evidence(addressOf(PHONE))).toEqual([]);
  expect((await consents.get(addressOf(PHONE)))?.stoppedAt).toBeDefined();
  const left = Object.values(world.tables.dump()).flat();
  expect(left.filter(([pk]) => pk === 'M#alma').map(([, sk]) => sk)).toEqual(['DUE#erase']);
  await hours(world, '2026-11-21T14:00:00.000Z', 22);
  expect(dumped(world)).not.toContain('alma');
});

/** The ports of a process that dies at its call of that number: before it is done, or before it is heard of. */
const dying = (deps: World['deps'], at: number, when: 'before' | 'after') => {
  let calls = 0;
  const mortal = <P extends object>(port: P): P =>
    new Proxy(port, {
      get: (target, name) => {
        const call = Reflect.get(target, name) as unknown;
        if (typeof call !== 'function') return call;
        return async (...given: readonly unknown[]): Promise<unknown> => {
          calls += 1;
          if (calls > at || (calls === at && when === 'before')) throw new Error('died');
          const answer: unknown = await (call as (...args: readonly unknown[]) => unknown)(...given);
          if (calls === at) throw new Error('died');
          return answer;
        };
      },
    });
  const { members, consents, messages, runs, due, executions } = deps;
  const ports = {
    ...deps,
    ...{ members: mortal(members), consents: mortal(consents), messages: mortal(messages) },
    ...{ runs: mortal(runs), due: mortal(due), executions: mortal(executions) },
  };
  return { ports, calls: () => calls };
};

/** Somebody with a run, messages and two addresses, one of which agreed without naming them. */
const somebody = async (): Promise<World> => {
  const world = await createWorld();
  await world.accept({ type: 'member.enrolled', data: { phone: PHONE, email: 'alma@example.com', givenName: 'Alma' } });
  await world.consented();
  await world.accept({ type: 'reward.unlocked', data: { rewardId: 'coffee' } });
  await world.drain();
  world.at('2026-11-21T12:01:00.000Z');
  return world;
};
const lifeOf = async (): Promise<number> => {
  const world = await somebody();
  const { ports, calls } = dying(world.deps, Infinity, 'before');
  await eraseMember(ports, 'alma');
  return calls();
};

test.each(['before', 'after'] as const)(
  'an erasure that died %s any of its calls leaves no tombstone over a member: a scan ends it, and so does the same again',
  async (when) => {
    const points = await lifeOf();
    expect(points).toBeGreaterThan(10);
    for (let at = 1; at <= points; at += 1)
      for (const then of ['a scan', 'the same again'] as const) {
        const world = await somebody();
        await eraseMember(dying(world.deps, at, when).ports, 'alma').catch(() => undefined);
        const isBuried = await world.deps.members.isErased('alma');
        if (then === 'the same again') expect([at, await eraseMember(world.deps, 'alma')]).toEqual([at, true]);
        if (then === 'a scan' && !isBuried) continue;
        await hours(world, '2026-11-21T12:01:00.000Z', 25);
        expect([at, then, dumped(world).includes('alma') || dumped(world).includes('Alma')]).toEqual([at, then, false]);
        const row = await world.deps.consents.get(world.deps.addressOf(PHONE));
        expect([at, then, row?.members, row?.seq]).toEqual([at, then, {}, 0]);
      }
  },
);

test('an address that cannot be erased now keeps nothing else, and goes with the next sweep', async () => {
  const world = await somebody();
  const { consents, addressOf } = world.deps;
  const erase: typeof consents.erase = (address, at) =>
    address === addressOf(PHONE) ? Promise.reject(new Error('throttled')) : consents.erase(address, at);
  await expect(eraseMember({ ...world.deps, consents: { ...consents, erase } }, 'alma')).rejects.toThrow('throttled');
  expect(await world.deps.members.get('alma')).toBeUndefined();
  expect(await consents.get(addressOf('alma@example.com'))).toMatchObject({ seq: 0 });
  expect((await consents.get(addressOf(PHONE)))?.members).not.toEqual({});
  await hours(world, '2026-11-21T12:01:00.000Z', 2);
  expect(await consents.get(addressOf(PHONE))).toMatchObject({ seq: 0, members: {} });
});

test('an answer that was on its way to an erased member neither goes nor leaves a trace', async () => {
  const world = await createWorld();
  await world.accept({ type: 'member.enrolled', data: { phone: PHONE } });
  await world.consented();
  await world.drain();
  await world.reply('BALANCE');
  await eraseMember(world.deps, 'alma');
  world.sent.length = 0;
  await world.drain();
  expect(world.sent).toEqual([]);
  expect(await world.deps.messages.list('alma')).toEqual([]);
});

test('consent given after an erasure stays', async () => {
  const world = await createWorld();
  await world.accept({ type: 'member.enrolled', data: { phone: PHONE } });
  await world.drain();
  await eraseMember(world.deps, 'alma');
  await world.reply('START');
  await hours(world, '2026-11-21T12:00:00.000Z', 25);
  const row = await world.deps.consents.get(world.deps.addressOf(PHONE));
  expect([row?.stoppedAt, row?.seq]).toEqual([undefined, 1]);
});

test('an address that another member shares keeps its consent and its evidence', async () => {
  const world = await createWorld();
  for (const memberId of ['alma', 'bo'])
    await world.accept({ type: 'member.enrolled', memberId, data: { phone: PHONE } });
  await world.consented();
  await world.drain();
  const address = world.deps.addressOf(PHONE);
  const before = [await world.deps.consents.get(address), await world.deps.consents.evidence(address)];
  await eraseMember(world.deps, 'alma');
  expect([await world.deps.consents.get(address), await world.deps.consents.evidence(address)]).toEqual(before);
  await eraseMember(world.deps, 'bo');
  expect(await world.deps.consents.evidence(address)).toEqual([]);
});

test('whoever enrols with the address of somebody who was erased is not written to before they ask for it', async () => {
  const world = await createWorld();
  await world.accept({ type: 'member.enrolled', data: { phone: OTHER } });
  await world.drain();
  await eraseMember(world.deps, 'alma');
  world.sent.length = 0;
  await world.accept({ type: 'member.enrolled', memberId: 'new', data: { phone: OTHER } });
  await world.drain();
  expect(world.sent).toEqual([]);
});
