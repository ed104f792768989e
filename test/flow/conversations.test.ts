import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Listed, Shown } from '#console/openapi/conversations.ts';
import { scanDue } from '#journeys/due/scan.ts';
import { personNamed } from '#conversations/person.ts';
import { say as sayOnce } from '#conversations/say.ts';
import { Inbox } from '#programme/grammar/inbox.ts';
import { Journey } from '#programme/grammar/journey.ts';
import { useDeps } from '#runtime/deps.ts';
import { handler } from '../../functions/conversations/manage-conversations.ts';
import { call } from '../support/call.ts';
import { smallProgramme } from '../support/programme.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

const small = smallProgramme();
const inbox = Inbox.parse({
  signature: '{{ agent.name }}, {{ brand.name }}',
  teams: [{ team: 'care', firstAnswer: '1h' }],
  canned: { times: { about: 'When we are open', text: 'Hi {{ member.givenName }}, we open at nine.' } },
  templates: ['almost-silver'],
});
const after = Journey.parse({
  ...{ journey: 'after-talk', about: 'A test', topic: 'service', trigger: { event: 'conversation.resolved' } },
  steps: [{ wait: { for: '1d' } }, { exit: 'asked' }],
});
const programme = {
  ...small,
  settings: { ...small.settings, inbox },
  journeys: { ...small.journeys, 'after-talk': after },
};
const STRANGER = '+46701740699';
const GIBBERISH = 'the lid of my cup was loose on monday';

let world: World;
beforeEach(async () => {
  world = await createWorld({ programme });
  useDeps({ ...world.deps });
  await world.accept({ type: 'member.enrolled', data: { givenName: 'Alma', phone: PHONE } });
  await world.consented();
  await world.drain();
  world.sent.length = 0;
  world.facts.length = 0;
});
afterEach(() => {
  useDeps({});
});

const say = async (text: string, rest = {}): Promise<string[]> => {
  world.sent.length = 0;
  await world.reply(text, rest);
  await world.drain();
  return world.texts();
};
const ask = (method: string, path: string, body?: object) => call(handler, method, `/conversations${path}`, body);
const show = async (id = 'alma') => Shown.parse((await ask('GET', `/${id}`)).body);
const list = async (query = '') => Listed.parse((await ask('GET', query)).body).conversations;
const told = () => world.facts.map(({ type }) => type).filter((type) => type.startsWith('conversation.'));
const answer = async (body: object, id = 'alma') => {
  world.sent.length = 0;
  const answered = await ask('POST', `/${id}/messages`, { by: 'Ben', seen: 1, ...body });
  await world.drain();
  return answered;
};

describe('a conversation', () => {
  it('opens with what nobody understood, waits in the list of all, and says who the member is', async () => {
    expect(await say(GIBBERISH)).toHaveLength(1);
    expect(await list()).toMatchObject([{ memberId: 'alma', state: 'open', team: 'care', turns: 1 }]);
    expect(told()).toEqual(['conversation.opened', 'conversation.heard']);
    expect(await show()).toMatchObject({
      id: 'alma',
      member: { givenName: 'Alma', points: 0, optedOut: false, consent: { 'sms:rewards': 'granted' } },
      ways: [{ channel: 'sms', canReply: true }],
      canned: [{ name: 'times', text: 'Hi {{ member.givenName }}, we open at nine.' }],
    });
  });

  it('is not opened by what the system answers', async () => {
    await say('BALANCE');
    expect(await list()).toEqual([]);
  });

  it('is answered by a person, by name, and what follows reaches the person and not the machine', async () => {
    await say(GIBBERISH);
    expect(await answer({ text: 'Sorry! Which shop was it?' })).toMatchObject({ status: 202 });
    expect(world.texts()).toEqual(['Sorry! Which shop was it?\nBen, Norrsken Coffee']);
    expect(await say('BALANCE')).toEqual([]);
    const { conversation, history } = await show();
    expect(conversation).toMatchObject({ state: 'open', assignee: 'Ben', turns: 3 });
    expect(history.map(({ kind, by, text = '' }) => [kind, by, text.split('\n')[0]])).toEqual(
      expect.arrayContaining([
        ['received', undefined, GIBBERISH],
        ['sent', 'Ben', 'Sorry! Which shop was it?'],
        ['received', undefined, 'BALANCE'],
      ]),
    );
  });

  it("is the machine's again when it is resolved, and when nobody has answered for twelve hours", async () => {
    await say(GIBBERISH);
    await answer({ text: 'Which shop?' });
    await ask('POST', '/alma/resolve', { by: 'Ben' });
    expect(await say('BALANCE')).toEqual([expect.stringContaining('points')]);
    await say(GIBBERISH);
    await answer({ text: 'Which shop?', seen: 3 });
    expect(await say('BALANCE')).toEqual([]);
    world.at('2026-11-22T00:00:00.000Z');
    await scanDue(world.deps, 1);
    expect(told()).toContain('conversation.released');
    expect(await say('BALANCE')).toEqual([expect.stringContaining('points')]);
  });

  it('that is resolved starts a journey once, by whom it was done; of one that is resolved already nobody hears', async () => {
    await say(GIBBERISH);
    await ask('POST', '/alma/resolve', { by: 'Ben' });
    await ask('POST', '/alma/resolve', { by: 'Ada' });
    await world.drain();
    const runs = world.started.filter(({ journey }) => journey === 'after-talk');
    expect(runs).toMatchObject([{ event: { type: 'conversation.resolved', data: { by: 'Ben' } } }]);
    expect(told().filter((type) => type === 'conversation.resolved')).toHaveLength(1);
  });

  it('with a stranger is resolved without a journey: there is no member whose it would be', async () => {
    await say(GIBBERISH, { from: STRANGER });
    const [stranger] = await list();
    expect(await ask('POST', `/${stranger?.memberId ?? ''}/resolve`, { by: 'Ben' })).toMatchObject({ status: 200 });
    await world.drain();
    expect(world.started.filter(({ journey }) => journey === 'after-talk')).toEqual([]);
    expect(told()).toContain('conversation.resolved');
  });

  it('is stopped by a STOP like any other, at once, and nobody writes to them any more', async () => {
    await say(GIBBERISH);
    await answer({ text: 'Which shop?' });
    expect(await say('STOP')).toEqual([expect.stringContaining('unsubscribed')]);
    expect((await world.deps.consents.get(world.deps.addressOf(PHONE)))?.stoppedAt).toBeDefined();
    expect(await answer({ text: 'One more thing', seen: 2 })).toMatchObject({ status: 409, body: { path: 'id' } });
    expect(world.sent).toEqual([]);
  });

  it('leaves HELP and what could be a stop to the machine while a person has it', async () => {
    await say(GIBBERISH);
    await answer({ text: 'Which shop?' });
    expect(await say('HELP')).toEqual([expect.stringContaining('hello@norrsken.example')]);
    expect(await say('please leave me alone')).toHaveLength(1);
  });

  it('refuses the second of two who answer the same, and says who was first', async () => {
    await say(GIBBERISH);
    await answer({ text: 'Which shop?' });
    const second = await answer({ text: 'In which shop?', by: 'Ada' });
    expect(second).toEqual({ status: 409, body: { error: expect.stringMatching(/^Ben answered at/), path: 'seen' } });
    expect(world.sent).toEqual([]);
  });

  it('takes the same request once: one message, and one answer that is told again', async () => {
    await say(GIBBERISH);
    world.sent.length = world.facts.length = 0;
    const body = { by: 'Ben', seen: 1, text: 'Which shop?' };
    const once = async () => {
      const person = await personNamed(world.deps, programme, 'alma');
      if (person === undefined) throw new Error('no Alma');
      return sayOnce(world.deps, programme, person, 'request', body);
    };
    expect([await once(), await once()]).toMatchObject([{ ok: true }, { ok: true }]);
    await world.drain();
    expect(world.sent).toHaveLength(1);
    expect(told()).toEqual(['conversation.answered', 'conversation.answered']);
    expect(new Set(world.facts.map(({ id }) => id)).size).toBe(1);
    expect((await show()).conversation?.turns).toBe(2);
  });

  it('is answered by one of two who have read the same at the same moment', async () => {
    await say(GIBBERISH);
    const both = await Promise.all(['Ben', 'Ada'].map((by) => answer({ by, text: `It is ${by}.` })));
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([202, 409]);
  });

  it('knows who else is typing, for thirty seconds', async () => {
    await say(GIBBERISH);
    await ask('POST', '/alma/seen', { by: 'Ada', doing: 'typing' });
    expect((await show()).present).toMatchObject([{ by: 'Ada', doing: 'typing' }]);
    world.at('2026-11-21T12:00:31.000Z');
    expect((await show()).present).toEqual([]);
  });

  it('keeps notes that are never sent, tags, and is given to others', async () => {
    await say(GIBBERISH);
    world.sent.length = 0;
    await ask('POST', '/alma/notes', { by: 'Ben', text: 'Third time this month.' });
    await ask('POST', '/alma/tags', { by: 'Ben', tags: ['cups'] });
    await ask('POST', '/alma/assign', { by: 'Ben', assignee: 'Ada' });
    await world.drain();
    expect(world.sent).toEqual([]);
    expect(await list('?view=mine&assignee=Ada&tag=cups')).toMatchObject([{ memberId: 'alma', tags: ['cups'] }]);
    expect(await list('?view=mine&assignee=Ada&tag=lids')).toEqual([]);
    expect((await show()).history).toContainEqual(
      expect.objectContaining({ kind: 'noted', text: 'Third time this month.' }),
    );
  });

  it('sleeps until its time, and is open again then', async () => {
    await say(GIBBERISH);
    await ask('POST', '/alma/snooze', { by: 'Ben', until: '2026-11-21T15:00:00Z' });
    expect(await list('?view=snoozed')).toHaveLength(1);
    world.at('2026-11-21T15:00:00.000Z');
    await scanDue(world.deps, 1);
    expect(await list('?view=snoozed')).toEqual([]);
    expect(await list()).toHaveLength(1);
    expect(told()).toContain('conversation.overdue');
  });

  it('is told with a canned answer, in which the member is named', async () => {
    await say(GIBBERISH);
    await answer({ canned: 'times' });
    expect(world.texts()).toEqual(['Hi Alma, we open at nine.\nBen, Norrsken Coffee']);
    expect(await answer({ canned: 'time', seen: 2 })).toMatchObject({ status: 409, body: { path: 'canned' } });
  });

  it('takes free text by WhatsApp for 24 hours, and a template after that', async () => {
    await say(GIBBERISH, { channel: 'whatsapp' });
    expect((await show()).ways[0]).toMatchObject({
      channel: 'whatsapp',
      canReply: true,
      until: '2026-11-22T12:00:00.000Z',
    });
    world.at('2026-11-22T12:00:00.000Z');
    expect((await show()).ways[0]).toMatchObject({ channel: 'whatsapp', canReply: false });
    expect(await answer({ text: 'Which shop?' })).toMatchObject({ status: 409, body: { path: 'text' } });
    expect(await answer({ template: 'almost-silver' })).toMatchObject({ status: 202 });
    expect(world.sent).toMatchObject([{ channel: 'whatsapp', content: { kind: 'template' } }]);
  });

  it('is opened by a person who writes first', async () => {
    expect(await answer({ text: 'Your grinder is ready.', seen: 0 })).toMatchObject({ status: 202 });
    expect(world.texts()).toEqual(['Your grinder is ready.\nBen, Norrsken Coffee']);
    expect(await list('?view=waiting')).toMatchObject([{ memberId: 'alma', assignee: 'Ben' }]);
  });

  it('is one with a stranger too, and follows them when they join', async () => {
    const id = `unknown:${world.deps.addressOf(STRANGER)}`;
    await say(GIBBERISH, { from: STRANGER });
    expect(await list()).toMatchObject([{ memberId: id }]);
    await answer({ text: 'Who is it?' }, id);
    expect(world.sent).toMatchObject([{ to: STRANGER }]);
    await world.accept({ type: 'member.enrolled', memberId: 'bo', data: { givenName: 'Bo', phone: STRANGER } });
    await world.drain();
    expect(await say('BALANCE', { from: STRANGER })).toEqual([]);
    expect(await show('bo')).toMatchObject({ id: 'bo', conversation: { turns: 3 }, member: { givenName: 'Bo' } });
    expect(await show(id)).toMatchObject({ id: 'bo' });
    expect((await show('bo')).history.filter(({ text }) => text === GIBBERISH)).toHaveLength(1);
    expect(await list(`?phone=${encodeURIComponent(STRANGER)}`)).toMatchObject([{ memberId: 'bo' }]);
  });

  it('is not that of whoever has a number that was theirs', async () => {
    await world.accept({ type: 'member.updated', data: { phone: '+46701740698' } });
    await world.drain();
    await say(GIBBERISH, { from: PHONE });
    expect((await show()).conversation).toBeNull();
    expect(await list()).toMatchObject([{ memberId: `unknown:${world.deps.addressOf(PHONE)}` }]);
  });

  it('is with nobody who is not known', async () => {
    expect(await ask('GET', '/nobody')).toMatchObject({ status: 404 });
    expect(await ask('GET', `/unknown:0`)).toMatchObject({ status: 404 });
    expect(await answer({ text: 'Hello?' }, 'nobody')).toMatchObject({ status: 404 });
  });

  it.each<[string, string, object]>([
    ['an answer of nothing', 'messages', { by: 'Ben', seen: 0 }],
    ['two answers in one', 'messages', { by: 'Ben', seen: 0, text: 'a', canned: 'times' }],
    ['an answer that has not read anything', 'messages', { by: 'Ben', text: 'a' }],
    ['nobody', 'resolve', {}],
    ['a time that is none', 'snooze', { by: 'Ben', until: 'tomorrow' }],
    ['a name with a hash', 'assign', { by: 'Ben', assignee: 'a#b' }],
  ])('refuses %s', async (_, act, body) => {
    await say(GIBBERISH);
    expect(await ask('POST', `/alma/${act}`, body)).toMatchObject({ status: 400 });
  });
});
