import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { MemberEvent } from '#words/event.ts';
import { detailOf, type Fact } from '#words/fact.ts';
import { loadProgramme } from '#publishing/load-programme.ts';
import { WebhookFact } from '#journeys/webhooks/webhook-request.ts';
import { useDeps } from '#runtime/deps.ts';
import { handler as start } from '../../functions/journeys/start-journey.ts';
import { call } from '../support/call.ts';
import { smallFiles, smallProgramme } from '../support/programme.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

let world: World;
beforeEach(async () => {
  world = await createWorld();
  useDeps(world.deps);
  await world.accept({ type: 'member.enrolled', data: { givenName: 'Alma', phone: PHONE } });
  await world.consented();
  await world.drain();
  for (const list of [world.sent, world.started]) list.length = 0;
});
afterEach(() => {
  useDeps({});
});

const request = { id: 'c1', data: { rewardId: 'coffee', title: 'free coffee' } };
const post = (body: object = request, journey = 'redemption-confirmed', memberId = 'alma') =>
  call(start, 'POST', `/members/${memberId}/journeys/${journey}`, body);
const accepted = { status: 202, body: { status: 'accepted' } };
const duplicate = { status: 202, body: { status: 'duplicate' } };
const last = async (): Promise<MemberEvent | undefined> => (await world.deps.members.get('alma'))?.last;

describe('POST /members/{id}/journeys/{journey}', () => {
  test('starts a journey of any trigger: what it sends goes out', async () => {
    expect(await post()).toEqual(accepted);
    await world.drain();
    expect(world.texts()).toEqual([expect.stringContaining('Your reward is waiting')]);
  });

  test('hands over the data of the caller, and changes nothing of the member', async () => {
    const { counters, registers } = (await world.deps.members.get('alma')) ?? {};
    await post({ id: 'c1', data: { code: 'A1', depth: { of: [1, null] } } });
    expect(await world.deps.members.get('alma')).toMatchObject({ counters, registers });
    expect(await last()).toMatchObject({
      type: 'journey.requested',
      source: 'regulars',
      data: { journey: 'redemption-confirmed', data: { code: 'A1', depth: { of: [1, null] } } },
    });
  });

  test('gives a journey that only starts by hand its data, and what that emits can be delivered as it is', async () => {
    const small = smallFiles();
    const webhooks = 'webhooks: { till: { about: The tills, url: https://till.example/regulars } }';
    const files = {
      ...small,
      'programme.yaml': `${String(small['programme.yaml'])}\n${webhooks}\n`,
      'journeys/promise.yaml': [
        'journey: promise',
        'about: Tells the tills.',
        'topic: service',
        'trigger: { manual: true }',
        'steps: [{ emit: coffee.promised, data: { code: { cel: event.code }, cups: 2 }, to: till }]',
      ].join('\n'),
    };
    const loaded = loadProgramme(files);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.errors));
    await world.deps.programmes.publish(loaded.programme, '2026-11-21T12:00:00.000Z');
    expect(await post({ id: 'c1', data: { code: 'A1' } }, 'promise')).toEqual(accepted);
    await world.drain();
    const [fact] = world.facts.filter(({ type }) => type === 'webhook.requested');
    expect(WebhookFact.parse(detailOf(fact as Fact))).toEqual({
      id: expect.stringMatching(/^\w{32}$/),
      at: '2026-11-21T12:00:00.000Z',
      memberId: 'alma',
      journey: 'promise',
      webhook: 'till',
      type: 'coffee.promised',
      data: { code: 'A1', cups: 2 },
    });
  });

  test('with an id that was taken starts nothing, whatever else is said', async () => {
    expect(await post()).toEqual(accepted);
    expect(await post({ id: 'c1', data: { other: true } })).toMatchObject({ status: 409, body: { path: 'id' } });
    await world.drain();
    expect(await post()).toEqual(duplicate);
    await world.drain();
    expect(world.texts()).toHaveLength(1);
  });

  test('the same id is another one for another journey and another member', async () => {
    await world.accept({ type: 'member.enrolled', memberId: 'bo', data: { givenName: 'Bo' } });
    expect([await post(), await post({ id: 'c1' }, 'welcome'), await post({ id: 'c1' }, 'welcome', 'bo')]).toEqual([
      accepted,
      accepted,
      accepted,
    ]);
  });

  test('does not lift what protects the member: after a stop nothing is sent', async () => {
    await world.reply('STOP');
    await world.drain();
    world.sent.length = 0;
    expect(await post()).toEqual(accepted);
    await world.drain();
    expect(world.texts()).toEqual([]);
  });

  test('leaves an entry in the audit log that names the journey', async () => {
    await post();
    const { entries } = await world.deps.audit.list('2026-11-21');
    expect(entries).toMatchObject([{ action: 'journey.requested', what: 'redemption-confirmed', status: 202 }]);
    expect(JSON.stringify(entries)).not.toContain('alma');
  });
});

describe('is refused', () => {
  test.each([
    [{}, 'id'],
    [{ id: '' }, 'id'],
    [{ id: 'x'.repeat(201) }, 'id'],
    [{ id: 'c1', data: [1] }, 'data'],
    [{ id: 'c1', data: { long: 'x'.repeat(8_192) } }, 'data'],
    [{ id: 'c1', when: 'now' }, 'when'],
  ])('%#. with 400 and the place for what is not valid', async (body, path) => {
    expect(await post(body)).toMatchObject({ status: 400, body: { path } });
  });

  test('for a member that nobody knows, and for one who was erased', async () => {
    const missing = { status: 404, body: { error: 'no such member', path: 'id' } };
    expect(await post({ id: 'c1' }, 'welcome', 'bo')).toEqual(missing);
    await world.deps.members.bury('alma', '2026-11-21T12:00:00.000Z');
    await world.deps.members.erase('alma');
    expect(await post()).toEqual(missing);
    expect(await call(start, 'POST', '/members/!/journeys/welcome', { id: 'c1' })).toMatchObject({ status: 400 });
  });

  test.each([
    ['redemption-confirm', 'no such journey: redemption-confirm; did you mean redemption-confirmed?'],
    ['Welcome', 'no such journey: Welcome; did you mean welcome?'],
    ['constructor', `no such journey: constructor; there are ${Object.keys(smallProgramme().journeys).join(', ')}`],
  ])('for %s, which is no journey, with the one that may be meant', async (journey, error) => {
    expect(await post({ id: 'c1' }, journey)).toEqual({ status: 422, body: { error, path: 'journey' } });
    expect((await last())?.type).not.toBe('journey.requested');
  });

  test('while the journey is switched off, and taken under the same id once it is on', async () => {
    await world.deps.programmes.turn('redemption-confirmed', 'off');
    expect(await post()).toEqual({ status: 409, body: { error: 'this journey is switched off', path: 'journey' } });
    await world.deps.programmes.turn('redemption-confirmed', 'on');
    expect(await post()).toEqual(accepted);
  });
});
