import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Proof } from '#consent/proof/proof.ts';
import { verifyChain } from '#consent/proof/verify-chain.ts';
import { onEvent } from '#journeys/on-event.ts';
import { useDeps } from '#runtime/deps.ts';
import { handler as capture } from '../../functions/permission/capture-consent.ts';
import { handler as manage } from '../../functions/members/manage-member.ts';
import { call } from '../support/call.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

const EMAIL = 'Alma@norrsken.example';
const GERMAN = '+4915112345678';
const WORDING = { id: 'join', version: '2026-11', language: 'sv' };
const given = {
  id: 'form-1',
  memberId: 'alma',
  state: 'granted',
  channels: ['sms'],
  topics: ['offers'],
  source: 'sign-up-form',
  wording: WORDING,
};

let world: World;
beforeEach(async () => {
  world = await createWorld();
  useDeps(world.deps);
  await world.accept({ type: 'member.enrolled', data: { givenName: 'Alma', phone: PHONE, email: EMAIL } });
  await world.drain();
  world.sent.length = 0;
});
afterEach(() => {
  useDeps({});
});

const post = (rest: object = {}) => call(capture, 'POST', '/consents', { ...given, ...rest });
const proof = async (memberId = 'alma'): Promise<Proof> =>
  (await call(manage, 'GET', `/members/${memberId}/consents`)).body as Proof;
const row = (phone = PHONE, memberId = 'alma') => world.saidAt(phone, memberId);
const evidence = async (phone = PHONE) => world.deps.consents.evidence(world.deps.addressOf(phone));

describe('POST /consents', () => {
  test('where a single opt-in is allowed grants at once, with what was agreed to word for word', async () => {
    const at = '2026-11-20T08:00:00.000Z';
    const answer = await post({ at, ip: '192.0.2.7', store: 'Storgatan', words: 'Ja tack', source: 'in-store' });
    expect(answer).toEqual({
      status: 200,
      body: { memberId: 'alma', consents: { 'sms:offers': 'granted' }, applied: ['sms:offers'], refused: [] },
    });
    expect(await evidence()).toEqual([
      {
        seq: 1,
        id: expect.stringMatching(/^\w{32}$/),
        at,
        memberId: 'alma',
        change: 'granted',
        pairs: ['sms:offers'],
        how: 'api',
        channel: 'sms',
        source: 'in-store',
        ip: '192.0.2.7',
        store: 'Storgatan',
        language: 'sv',
        words: 'Ja tack',
        wording: { ...WORDING, text: expect.stringContaining('Norrsken Coffee: Svara JA') },
        until: '2029-11-19T08:00:00.000Z',
        previous: '',
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
  });

  test('with an id that was taken changes nothing and answers the same, before and after the stream', async () => {
    const first = await post();
    expect(await post({ at: '2026-11-01T00:00:00Z' })).toMatchObject({ status: 409, body: { path: 'id' } });
    await world.drain();
    expect(await post()).toEqual(first);
    expect(await evidence()).toHaveLength(1);
  });

  test('with an id that was taken does not reach an address the member has since', async () => {
    await post();
    await world.accept({ type: 'member.updated', data: { phone: '+46701740606' } });
    await world.drain();
    expect((await post()).body).toMatchObject({ consents: { 'sms:offers': 'none' }, applied: [] });
    expect(await row('+46701740606')).toBeUndefined();
  });

  test('keeps phone and email apart, each with its own chain', async () => {
    const wording = { id: 'join-email', version: '2026-11', language: 'en' };
    await post({ channels: ['email'], topics: ['offers', 'rewards'], wording });
    await post({ id: 'form-2', channels: ['sms', 'rcs'] });
    const { addresses } = await proof();
    expect(addresses.map(({ kind, masked, states }) => ({ kind, masked, states }))).toEqual([
      { kind: 'phone', masked: '+46 ··· 605', states: { 'sms:offers': 'granted', 'rcs:offers': 'granted' } },
      {
        kind: 'email',
        masked: 'a···@norrsken.example',
        states: { 'email:offers': 'granted', 'email:rewards': 'granted' },
      },
    ]);
  });

  test('where a double opt-in is needed waits for the YES that it asks for, once', async () => {
    await world.accept({ type: 'member.enrolled', memberId: 'jonas', data: { phone: GERMAN, locale: 'de' } });
    const wording = { ...WORDING, language: 'de' };
    const answer = await post({ memberId: 'jonas', wording });
    expect(answer.body).toMatchObject({ consents: { 'sms:offers': 'pending' }, applied: ['sms:offers'] });
    await world.drain();
    const [run, ...more] = world.started.filter(({ memberId }) => memberId === 'jonas');
    expect(more).toEqual([]);
    if (run?.next.kind !== 'listen' || run.next.send === null) throw new Error('nobody is asked');
    await world.deps.runs.ask({ ...run.next.question, token: 'token' });
    await world.deps.outbox.send([run.next.send]);
    await world.drain();
    expect(world.texts()).toEqual([expect.stringContaining('Antworten Sie JA')]);
    await world.reply('Ja', { from: GERMAN });
    const entries = await evidence(GERMAN);
    expect(entries.map(({ change, how }) => [change, how])).toEqual([
      ['asked', 'api'],
      ['asked', 'double-opt-in'],
      ['granted', 'reply'],
    ]);
    expect(entries.at(-1)).toMatchObject({ words: 'Ja', wording: { ...WORDING, language: 'de' } });
    expect((await row(GERMAN, 'jonas'))?.states['sms:offers']).toBe('granted');
  });

  test('asks a member of old who agrees on a form, and asks nobody who needs no YES', async () => {
    await world.accept({ type: 'member.enrolled', memberId: 'jonas', data: { phone: GERMAN, locale: 'de' } });
    await world.drain();
    world.at('2027-02-01T12:00:00.000Z');
    // Nobody answered the questions of then.
    for (const member of ['alma', 'jonas']) await world.deps.runs.stopAll(member, 'test');
    world.started.length = 0;
    await post({ memberId: 'jonas', wording: { ...WORDING, language: 'de' } });
    await post({ id: 'form-2' });
    await world.drain();
    expect(world.started.map(({ memberId, journey }) => [memberId, journey])).toEqual([['jonas', 'welcome']]);
  });

  test('of a no withdraws its pairs and leaves the others', async () => {
    await world.consented();
    const answer = await post({ state: 'withdrawn', wording: undefined, source: 'portal', at: '2020-01-01T00:00:00Z' });
    expect(answer.body).toMatchObject({ consents: { 'sms:offers': 'withdrawn' }, applied: ['sms:offers'] });
    expect(await row()).toMatchObject({ states: { 'sms:offers': 'withdrawn', 'sms:rewards': 'granted' } });
    expect((await row())?.stoppedAt).toBeUndefined();
  });

  test('tells the bus once what changed, and nothing when nothing did', async () => {
    await post();
    await world.drain();
    expect(world.facts.filter(({ type }) => type === 'consent.changed')).toEqual([
      expect.objectContaining({
        memberId: 'alma',
        detail: { change: 'granted', channel: 'sms', pairs: ['sms:offers'] },
      }),
    ]);
    world.facts.length = 0;
    await world.reply('STOP');
    world.facts.length = 0;
    await post({ id: 'form-2' });
    await world.drain();
    expect(world.facts).toEqual([]);
  });

  test.each<[string, object, number, string]>([
    ['a member nobody knows', { memberId: 'nobody' }, 404, 'memberId'],
    ['a topic the programme has not', { topics: ['offers', 'gossip'] }, 400, 'topics.1'],
    ['no wording', { wording: undefined }, 400, 'wording'],
    ['a wording the programme has not', { wording: { ...WORDING, id: 'constructor' } }, 400, 'wording'],
    ['another version of it', { wording: { ...WORDING, version: '2026-10' } }, 400, 'wording'],
    ['a language it has not', { wording: { ...WORDING, language: 'fi' } }, 400, 'wording'],
    ['a wording for another channel', { wording: { ...WORDING, id: 'join-email' } }, 400, 'channels.0'],
    ['a wrong channel', { channels: ['sms', 'fax'] }, 400, 'channels.1'],
    ['a wrong field', { consent: true }, 400, 'consent'],
    ['an instant to come', { at: '2026-11-22T12:00:00Z' }, 400, 'at'],
    ['an instant that is none', { at: 'yesterday' }, 400, 'at'],
    ['an id that is none', { id: '' }, 400, 'id'],
    ['an ip that is none', { ip: 'localhost' }, 400, 'ip'],
  ])('with %s is refused and leaves no trace', async (_, rest, status, path) => {
    expect(await post(rest)).toMatchObject({ status, body: { path } });
    expect(await evidence()).toEqual([]);
    expect(await world.deps.members.get('nobody')).toBeUndefined();
  });

  test('for a channel the member has no address for is refused', async () => {
    await world.accept({ type: 'member.enrolled', memberId: 'jonas', data: { phone: GERMAN } });
    expect(await post({ memberId: 'jonas', channels: ['sms', 'email'] })).toMatchObject({
      status: 400,
      body: { path: 'channels.1', error: 'the member has no email address' },
    });
  });
});

describe('consent.captured', () => {
  const { id, memberId, ...data } = given;
  const event = (rest: object = {}, more: object = {}) => ({
    id,
    memberId,
    type: 'consent.captured',
    data: { ...data, ...more },
    ...rest,
  });

  test('does the same by the stream, and the stream may deliver it again', async () => {
    await world.accept(event());
    expect(await evidence()).toEqual([]);
    const after = await world.deps.members.get('alma');
    await world.drain();
    expect(await evidence()).toMatchObject([{ how: 'event', change: 'granted', wording: { id: 'join' } }]);
    await world.reply('STOP');
    if (after !== undefined) await onEvent(world.deps, undefined, after);
    expect((await evidence()).map(({ change }) => change)).toEqual(['granted', 'stopped']);
    expect((await row())?.states['sms:offers']).toBe('withdrawn');
  });

  test('that was refused once stays refused when it is delivered again after a START', async () => {
    await world.reply('STOP');
    world.at('2026-11-21T12:01:00.000Z');
    await world.accept(event({}, { channels: ['rcs'] }));
    const after = await world.deps.members.get('alma');
    await world.drain();
    world.at('2026-11-21T12:02:00.000Z');
    await world.reply('START');
    const states = (await row())?.states;
    if (after !== undefined) await onEvent(world.deps, undefined, after);
    expect((await evidence()).map(({ change }) => change)).toEqual(['stopped', 'started']);
    expect((await row())?.states).toEqual(states);
  });

  test('from an import with an older date than an opt-out loses, for one pair or for the whole address', async () => {
    await post({ id: 'no', state: 'withdrawn', wording: undefined, at: '2026-11-10T00:00:00Z' });
    const old = event(
      { id: 'import-1', time: '2026-11-01T00:00:00Z', history: true },
      { source: 'import', wording: undefined },
    );
    await world.accept(old);
    await world.drain();
    expect((await row())?.states).toEqual({ 'sms:offers': 'withdrawn' });
    await world.reply('STOP', { at: '2026-11-12T00:00:00.000Z' });
    await world.accept(
      { ...old, id: 'import-2' },
      { ...old, id: 'import-3', time: '2026-11-20T00:00:00Z', data: { ...old.data, topics: ['rewards'] } },
    );
    await world.drain();
    expect((await evidence()).map(({ change }) => change)).toEqual(['withdrawn', 'stopped']);
    expect(Object.values((await row())?.states ?? {})).not.toContain('granted');
  });

  test('from an import needs no wording, and says that there was none', async () => {
    await world.accept(event({ history: true }, { source: 'import', wording: undefined }));
    await world.drain();
    const [entry] = await evidence();
    expect(entry).toMatchObject({ change: 'granted', source: 'import' });
    expect(entry).not.toHaveProperty('wording');
  });

  test('that does not fit is rejected with its path, and its neighbours go in', async () => {
    const results = await world.accept(
      event({ id: 'a' }, { wording: { ...WORDING, version: '1' } }),
      event({ id: 'b', memberId: 'nobody' }),
      event({ id: 'c' }),
      { id: 'd', memberId: 'new', type: 'member.enrolled', data: { phone: GERMAN } },
      event({ id: 'e', memberId: 'new' }),
      event({ id: 'f', memberId: 'new' }, { channels: ['email'] }),
    );
    expect(results.map((result) => [result.status, ...('path' in result ? [result.path] : [])])).toEqual([
      ['rejected', 'data.wording'],
      ['rejected', 'memberId'],
      ['accepted'],
      ['accepted'],
      ['accepted'],
      ['rejected', 'data.channels.0'],
    ]);
  });

  test('keeps the words it was accepted with when another programme is published before the stream comes', async () => {
    await world.accept(event());
    const { settings } = world.programme;
    const wording = { join: { version: 'next', text: 'Other words' } };
    const next = { ...world.programme, version: 'next', settings: { ...settings, wording } };
    await world.deps.programmes.publish(next, '2026-11-21T12:00:00.000Z');
    await world.drain();
    const [entry] = await evidence();
    expect(entry?.wording).toMatchObject({ ...WORDING, text: expect.stringContaining('Svara JA') });
  });
});

describe('GET /members/{id}/consents', () => {
  test('is a proof that verifies and names no address', async () => {
    await post();
    await world.reply('STOP');
    await world.reply('START');
    await world.drain();
    const document = await proof();
    for (const { entries, row: anchor } of document.addresses)
      expect(verifyChain(entries, anchor, 'alma').ok).toBe(true);
    expect(document.addresses[0]?.entries.map(({ change }) => change)).toEqual(['granted', 'stopped', 'started']);
    const text = JSON.stringify(document).toLowerCase();
    for (const secret of [PHONE, PHONE.slice(3), EMAIL.toLowerCase(), 'alma@']) expect(text).not.toContain(secret);
  });

  test('says what holds now: an agreement that ran out has ended', async () => {
    await post();
    world.at('2030-01-01T00:00:00.000Z');
    expect((await proof()).addresses[0]).toMatchObject({
      states: { 'sms:offers': 'expired' },
      row: { states: { 'sms:offers': 'granted' }, seq: 1 },
    });
  });

  test('knows no member whom nobody enrolled', async () => {
    expect(await call(manage, 'GET', '/members/nobody/consents')).toMatchObject({ status: 404, body: { path: 'id' } });
  });

  test('of a member called like a part of the path is theirs', async () => {
    await world.accept({ type: 'member.enrolled', memberId: 'consents', data: { phone: GERMAN } });
    expect((await call(manage, 'GET', '/members/consents')).body).toHaveProperty('balance');
  });
});
