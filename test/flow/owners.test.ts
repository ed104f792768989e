import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Proof } from '#consent/proof/proof.ts';
import { verifyChain } from '#consent/proof/verify-chain.ts';
import { exportMember } from '#privacy/export-member.ts';
import { useDeps } from '#runtime/deps.ts';
import { handler as manage } from '../../functions/members/manage-member.ts';
import { call } from '../support/call.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

/** The opt-in of the small programme asks by SMS for these topics on these channels. */
const ASKED = 9;

let world: World;
beforeEach(async () => {
  world = await createWorld();
  useDeps(world.deps);
});
afterEach(() => {
  useDeps({});
});

const minutesLater = (minutes: number): void => {
  world.at(new Date(world.deps.now().getTime() + minutes * 60_000).toISOString());
};
/** Enrols with the one number of these tests and lets the question out; what was sent. */
const joins = async (memberId: string): Promise<readonly string[]> => {
  minutesLater(1);
  world.sent.length = 0;
  await world.accept({ type: 'member.enrolled', memberId, data: { phone: PHONE } });
  await world.drain();
  for (const run of world.started.splice(0)) {
    if (run.next.kind !== 'listen' || run.next.send === null) continue;
    await world.deps.runs.ask({ ...run.next.question, token: `token-${run.runId}` });
    await world.deps.outbox.send([run.next.send]);
  }
  await world.drain();
  return world.texts();
};
const says = async (text: string): Promise<readonly string[]> => {
  minutesLater(1);
  world.sent.length = 0;
  await world.reply(text);
  await world.drain();
  return world.texts();
};
const statesOf = async (memberId: string): Promise<readonly string[]> =>
  [...new Set(Object.values((await world.saidAt(PHONE, memberId))?.states ?? {}))].sort();
const proofOf = async (memberId: string): Promise<Proof> =>
  (await call(manage, 'GET', `/members/${memberId}/consents`)).body as Proof;
const reward = async (memberId: string): Promise<readonly string[]> => {
  minutesLater(1);
  world.sent.length = 0;
  await world.accept({ type: 'reward.unlocked', memberId, data: { rewardId: 'coffee' } });
  await world.drain();
  return world.texts();
};

describe('a number that changes hands', () => {
  test('takes no YES with it: the next owner is asked, and nothing goes out before they say so themselves', async () => {
    await joins('former');
    await says('YES');
    expect(await statesOf('former')).toEqual(['granted']);
    await world.accept({ type: 'member.updated', memberId: 'former', data: { phone: '+46701740699' } });
    await world.drain();

    expect(await joins('next')).toEqual([expect.stringContaining('YES')]);
    expect(await statesOf('next')).toEqual(['pending']);
    expect(await reward('next')).toEqual([]);
    await says('YES');
    expect(Object.values((await world.saidAt(PHONE, 'next'))?.states ?? {})).toEqual(
      Array.from({ length: ASKED }, () => 'granted'),
    );
    expect(await reward('next')).toHaveLength(1);
  });

  test('shows the next owner nothing of what the former one agreed to, in a proof that verifies', async () => {
    await joins('former');
    await says('Yes please');
    await world.accept({ type: 'member.updated', memberId: 'former', data: { phone: '+46701740699' } });
    await world.accept({ type: 'member.enrolled', memberId: 'next', history: true, data: { phone: PHONE } });
    await world.drain();
    const proof = await proofOf('next');
    const [address] = proof.addresses;
    expect(address?.states).toEqual({});
    expect(address?.entries.map((entry) => Object.keys(entry).sort())).toEqual([
      ['hash', 'previous', 'seq'],
      ['hash', 'previous', 'seq'],
    ]);
    expect(verifyChain(address?.entries ?? [], address?.row, 'next')).toMatchObject({ ok: true, entries: 2 });
    const exported = JSON.stringify(await exportMember(world.deps, 'next'));
    expect(exported + JSON.stringify(proof)).not.toMatch(/former|Yes please/);
  });

  test('keeps its stop: nobody is asked at a number that was stopped, and START is of whoever has it now', async () => {
    await joins('former');
    await says('YES');
    await says('STOP');
    await world.accept({ type: 'member.updated', memberId: 'former', data: { phone: '+46701740699' } });
    expect(await joins('next')).toEqual([]);
    expect(await statesOf('next')).toEqual(['withdrawn']);
    expect((await proofOf('next')).addresses[0]?.entries.at(-1)).toMatchObject({ change: 'stopped' });
    await says('START');
    expect([await statesOf('next'), await statesOf('former')]).toEqual([['granted'], ['withdrawn']]);
  });

  test('of which nobody is a member is opened by START, which grants nobody anything', async () => {
    await says('STOP');
    await says('START');
    const row = await world.deps.consents.get(world.deps.addressOf(PHONE));
    expect(row).toMatchObject({ withdrawn: [], members: {} });
    expect(row?.stoppedAt).toBeUndefined();
    expect(await joins('next')).toEqual([expect.stringContaining('YES')]);
    expect(await statesOf('next')).toEqual(['pending']);
  });
});

describe('a household of two with one phone', () => {
  test('is asked twice, and each YES is of the one who was asked last', async () => {
    expect(await joins('alma')).toEqual([expect.stringContaining('YES')]);
    expect(await joins('bert')).toEqual([expect.stringContaining('YES')]);
    await says('YES');
    expect([await statesOf('alma'), await statesOf('bert')]).toEqual([['pending'], ['granted']]);
    expect([await reward('alma'), (await reward('bert')).length]).toEqual([[], 1]);
    await says('YES');
    expect([await statesOf('alma'), await statesOf('bert')]).toEqual([['granted'], ['granted']]);
    expect((await reward('alma')).length).toBe(1);
  });

  test('is stopped by one STOP and gets everything back by one START', async () => {
    await joins('alma');
    await joins('bert');
    await says('YES');
    await says('YES');
    await says('STOP');
    expect([await statesOf('alma'), await statesOf('bert')]).toEqual([['withdrawn'], ['withdrawn']]);
    expect([await reward('alma'), await reward('bert')]).toEqual([[], []]);
    await says('START');
    expect([await statesOf('alma'), await statesOf('bert')]).toEqual([['granted'], ['granted']]);
    for (const memberId of ['alma', 'bert']) {
      const proof = await proofOf(memberId);
      const [address] = proof.addresses;
      expect(verifyChain(address?.entries ?? [], address?.row, memberId).ok).toBe(true);
      const own = address?.entries.flatMap(({ change }) => change ?? []);
      expect(own).toEqual(['asked', 'granted', 'stopped', 'started']);
    }
  });
});
