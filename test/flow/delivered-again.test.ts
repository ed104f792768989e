import '../../apps/faults/quiet.ts';
import { describe, expect, test } from '@jest/globals';
import { sendMessage } from '#channels/send.ts';
import { receiveReply } from '#inbound/receive-reply.ts';
import { advanceRun } from '#journeys/advance.ts';
import { onEvent } from '#journeys/on-event.ts';
import type { MemberRow } from '#members/member-row.ts';
import type { SendCommand } from '#messages/command.ts';
import { useDeps } from '#runtime/deps.ts';
import { fieldsOf } from '../../apps/faults/outside/page.ts';
import { withJourney } from '../support/engine.ts';
import { atEveryPoint, Died, mortal } from '../support/mortal.ts';
import { aVisitor } from '../support/visitor.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

const NOW = '2026-11-21T12:00:00.000Z';
/** As late as a queue delivers again: longer than a claim is taken to be in flight. */
const AGAIN = '2026-11-21T12:10:00.000Z';
const EMAIL = 'alma@example.com';
const MOMENTS = ['before', 'after'] as const;
type Ports = World['deps'];

const survives = async (act: () => Promise<unknown>): Promise<'came through' | 'died'> => {
  try {
    await act();
    return 'came through';
  } catch (error) {
    if (!(error instanceof Died)) throw error;
    return 'died';
  }
};
const member = async (world: World): Promise<World> => {
  await world.accept({ type: 'member.enrolled', history: true, data: { phone: PHONE, email: EMAIL } });
  await world.consented();
  await world.drain();
  return world;
};
const reply = (text: string, id = text) => ({ id, from: PHONE, channel: 'sms', at: NOW, text }) as const;
const told = ({ facts }: World) => new Set(facts.flatMap(({ type, id }) => (type === 'consent.changed' ? [id] : [])));

/** Somebody has enrolled and is asked for their consent. */
const consentAsked = async (): Promise<World> => {
  const world = await createWorld();
  await world.accept({ type: 'member.enrolled', data: { phone: PHONE } });
  await world.drain();
  const [run] = world.started;
  if (run?.next.kind !== 'listen') throw new Error('nobody is asked');
  await world.deps.runs.ask({ ...run.next.question, token: 'token' });
  return world;
};

describe.each(MOMENTS)('what a process that dies %s any call of its edges left, and is delivered again', (moment) => {
  /** Dies at each of its points in a world of its own, and is done again by who lives. */
  const everywhere = (
    begin: () => Promise<World>,
    act: (ports: Ports, world: World) => Promise<unknown>,
    look: (world: World) => Promise<void> | void,
  ): Promise<number> =>
    atEveryPoint(async (point) => {
      const world = await begin();
      const lived = await survives(() => act(mortal(world.deps, point, moment).ports, world));
      world.at(AGAIN);
      await act(world.deps, world);
      await world.drain();
      await look(world);
      return lived;
    });

  test('a YES is told to the bus before its question is closed', async () => {
    const act = (ports: Ports) => receiveReply(ports, reply('YES'));
    const points = await everywhere(consentAsked, act, (world) => {
      expect(told(world).size).toBe(1);
    });
    expect(points).toBeGreaterThan(5);
  });

  test('KEEP is answered, and once', async () => {
    const unclear = async (): Promise<World> => {
      const world = await member(await createWorld());
      await world.reply('way too many messages');
      await world.drain();
      world.sent.length = 0;
      return world;
    };
    await everywhere(
      unclear,
      (ports) => receiveReply(ports, reply('KEEP')),
      (world) => {
        expect(world.texts()).toEqual([expect.stringContaining('nothing changes')]);
      },
    );
  });

  test('a reply answers what it answered when it came, and not what was asked since', async () => {
    const question = {
      memberId: 'alma',
      runId: 'run',
      journey: 'tried',
      askedAt: NOW,
      until: '2026-11-23T12:00:00.000Z',
    };
    const open = { ...question, kind: 'reply', intents: { low: { from: 1, to: 2 } }, other: true } as const;
    const asked = async (): Promise<World> => {
      const world = await member(await createWorld());
      await world.deps.runs.ask({ ...open, token: 'first' });
      return world;
    };
    /** The run goes on as soon as it hears, and asks again. */
    const act = async (ports: Ports, world: World): Promise<void> => {
      const wake: Ports['executions']['wake'] = async (token, outcome) => {
        const woken = await world.deps.executions.wake(token, outcome);
        await world.deps.runs.ask({ ...open, token: 'second' });
        return woken;
      };
      await receiveReply({ ...ports, executions: { ...ports.executions, wake } }, reply('1'));
    };
    /** Dies after the run was woken: of its own edges only the wake is another's. */
    const world = await asked();
    const last = { ...world.deps, runs: { ...world.deps.runs, answered: () => Promise.reject(new Died()) } };
    expect(await survives(() => act(last, world))).toBe('died');
    await act(world.deps, world);
    await world.drain();
    expect(world.woken).toEqual([expect.objectContaining({ token: 'first' })]);
    expect(world.texts()).toEqual([]);
  });

  test('an advance past a question closes it', async () => {
    const act = (ports: Ports, { started: [run] }: World) => {
      if (run === undefined) throw new Error('nothing runs');
      const { memberId, journey, slot, runId, rev } = run;
      return advanceRun(ports, { memberId, journey, slot, runId, rev, outcome: { kind: 'timeout' } });
    };
    await everywhere(consentAsked, act, async (world) => {
      expect(await world.deps.runs.questions('alma')).toEqual([]);
    });
  });

  test('a goal that was counted ends its run', async () => {
    const programme = withJourney({
      trigger: { event: 'app.opened' },
      goal: { event: 'points.earned', within: '14d' },
      steps: [{ wait: { for: '2d' } }],
    });
    const changes: { before: MemberRow | undefined; after: MemberRow }[] = [];
    const going = async (): Promise<World> => {
      const world = await member(await createWorld({ programme }));
      await world.accept({ type: 'app.opened' });
      await world.drain();
      changes.length = 0;
      world.tables.onChange((committed) => {
        for (const { key, before, after } of committed)
          if (key.sk === 'MEMBER') changes.push({ before: before as MemberRow | undefined, after: after as MemberRow });
      });
      await world.accept({ type: 'points.earned', data: { points: 5 } });
      return world;
    };
    const act = async (ports: Ports): Promise<void> => {
      const [change] = changes;
      if (change !== undefined) await onEvent(ports, change.before, change.after);
    };
    await everywhere(going, act, async (world) => {
      expect(await world.deps.runs.get('alma', 'tried', 0)).toMatchObject({ status: 'stopped', ended: 'goal' });
    });
  });

  test('a stop on the page is told of every address, and the providers know it', async () => {
    const opened = async (): Promise<World> => {
      const world = await member(await createWorld());
      useDeps(world.deps);
      const visitor = aVisitor(world.deps.now);
      const expiresAt = '2026-11-22T12:00:00.000Z';
      await visitor.post(
        `/preferences/${world.deps.tickets.seal({ purpose: 'preferences', memberId: 'alma', id: 't', expiresAt })}`,
      );
      const form = fieldsOf((await visitor.get('/preferences')).html, 'stop');
      stop = () => visitor.post('/preferences', form);
      return world;
    };
    let stop = (): Promise<unknown> => Promise.reject(new Error('no page is open'));
    const points = await atEveryPoint(async (point) => {
      const world = await opened();
      const dying = mortal(world.deps, point, moment);
      useDeps(dying.ports);
      await stop();
      useDeps(world.deps);
      await stop();
      expect(told(world).size).toBe(2);
      expect([...world.listed.keys()].sort()).toEqual([PHONE, EMAIL]);
      return dying.made() < point ? 'came through' : 'died';
    });
    expect(points).toBeGreaterThan(10);
  });

  test('one click is told', async () => {
    const act = async (ports: Ports, { deps }: World): Promise<void> => {
      useDeps(ports);
      const ticket = {
        purpose: 'unsubscribe',
        memberId: 'alma',
        id: 'mail',
        expiresAt: '2027-01-01T00:00:00.000Z',
      } as const;
      const path = `/unsubscribe/${deps.tickets.seal({ ...ticket, pairs: ['email:offers'] })}`;
      await aVisitor(deps.now).post(path, 'List-Unsubscribe=One-Click');
    };
    const points = await atEveryPoint(async (point) => {
      const world = await member(await createWorld());
      const dying = mortal(world.deps, point, moment);
      await act(dying.ports, world);
      await act(world.deps, world);
      expect(told(world).size).toBe(1);
      return dying.made() < point ? 'came through' : 'died';
    });
    expect(points).toBeGreaterThan(3);
  });
});

describe('a message whose worker died after it was claimed', () => {
  const claimed = async (): Promise<{ readonly world: World; readonly command: SendCommand }> => {
    const world = await member(await createWorld());
    await world.accept({ type: 'reward.unlocked', data: { rewardId: 'coffee' } });
    while (world.outbox.length === 0) await world.step();
    const [command] = world.outbox.splice(0);
    if (command === undefined) throw new Error('nothing is sent');
    const carriers = { ...world.deps.carriers, send: () => Promise.reject(new Died()) };
    expect(await survives(() => sendMessage({ ...world.deps, carriers }, command, 'token'))).toBe('died');
    world.at(AGAIN);
    return { world, command };
  };
  const stateOf = async ({ deps }: World, { memberId, messageId }: SendCommand) =>
    (await deps.messages.get(memberId, messageId))?.state;

  test('is settled as what may have been sent, also where nothing may be sent any more', async () => {
    const { world, command } = await claimed();
    expect(await stateOf(world, command)).toBe('claimed');
    await world.deps.programmes.turn('reward-unlocked', 'off');
    expect(await sendMessage(world.deps, command, 'token')).toEqual({ state: 'unknown' });
    expect(await stateOf(world, command)).toBe('unknown');
    expect(world.woken).toEqual([]);
  });

  test('and after the provider’s word that the person stopped was stored, was not sent, and its run hears so', async () => {
    const { world, command } = await claimed();
    const stopped = {
      id: command.messageId,
      at: NOW,
      memberId: 'alma',
      change: 'stopped',
      pairs: [],
      channel: 'sms',
    } as const;
    await world.deps.consents.optOut(world.deps.addressOf(PHONE), { ...stopped, how: 'provider-list' });
    expect(await sendMessage(world.deps, command, 'token')).toMatchObject({ state: 'failed' });
    expect(world.woken).toEqual([expect.objectContaining({ kind: 'stopped' })]);
  });
});
