import { afterEach, beforeEach, describe, expect, it, test } from '@jest/globals';
import { Inbox } from '#programme/grammar/inbox.ts';
import { DESKS, httpDesk } from '#providers/desks/desks.ts';
import { sourcesOf } from '#providers/read-source.ts';
import { isChatwootGenuine } from '#providers/signatures/chatwoot.ts';
import { isZendeskGenuine } from '#providers/signatures/zendesk.ts';
import { useDeps } from '#runtime/deps.ts';
import { receivePosted } from '#runtime/receive-posted.ts';
import { handler as takeWebhook } from '../../functions/inbound/take-webhook.ts';
import { handler as deliver } from '../../functions/journeys/deliver-webhook.ts';
import { chatwoot, chatwootSigns, zendesk, zendeskSigns, type Webhook } from '../support/desks.ts';
import { smallProgramme } from '../support/programme.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

const GIBBERISH = 'the lid of my cup was loose on monday';
const TOLD = ['conversation.heard', 'conversation.resolved'];
type Handler = (
  event: object,
  context: object,
) => Promise<{ readonly batchItemFailures: readonly object[] } | undefined>;

/** What colleagues do at each desk, as it posts that. */
const POSTS = {
  chatwoot: {
    settings: { kind: 'chatwoot', url: 'https://desk.example', inbox: 'in-1' },
    standIn: () => chatwoot('in-1'),
    signs: chatwootSigns,
    says: (id: number, text: string | null, { echo = false, note = false } = {}) => ({
      ...{ event: 'message_created', id, content: text, created_at: '2026-11-21T12:00:00Z', content_type: 'text' },
      ...{ message_type: echo ? 'incoming' : 'outgoing', private: note, source_id: null },
      sender: { id: 3, name: 'Ben', email: 'ben@desk.example', type: 'user' },
      ...{ account: { id: 1, name: 'Desk' }, inbox: { id: 2, name: 'Regulars' } },
      conversation: { id: 1, status: 'open', contact_inbox: { id: 1, source_id: 'alma' } },
    }),
    resolves: (id: number) => ({
      ...{ event: 'conversation_status_changed', id, status: 'resolved', updated_at: 1795262400.5 },
      contact_inbox: { id: 1, source_id: 'alma' },
      meta: { sender: { id: 5 }, assignee: { id: 3, name: 'Ben' } },
      changed_attributes: [{ status: { previous_value: 'open', current_value: 'resolved' } }],
    }),
  },
  zendesk: {
    settings: { kind: 'zendesk', url: 'https://desk.example', user: 'bot@brand.example' },
    // RFC 7617: the words before the colon are the user, what follows is the token.
    standIn: () => zendesk('Basic Ym90QGJyYW5kLmV4YW1wbGUvdG9rZW46dG9r'),
    signs: zendeskSigns,
    says: (id: number, text: string | null, { echo = false, note = false } = {}) => ({
      ...{ type: 'zen:event-type:ticket.comment_added', id: `event-${id}`, account_id: 1, subject: 'zen:ticket:1' },
      ...{ time: '2026-11-21T12:00:00Z', zendesk_event_version: '2022-11-06' },
      detail: { id: '1', external_id: 'alma', status: 'OPEN', requester_id: '5' },
      event: {
        comment: {
          id: String(id),
          body: text ?? '',
          is_public: !note,
          author: { id: '3', is_staff: !echo, name: 'Ben' },
        },
      },
    }),
    resolves: (id: number) => ({
      ...{ type: 'zen:event-type:ticket.status_changed', id: `event-s${id}`, account_id: 1, subject: 'zen:ticket:1' },
      ...{ time: '2026-11-21T12:00:00Z', zendesk_event_version: '2022-11-06' },
      detail: { id: '1', external_id: 'alma', status: 'SOLVED' },
      event: { current: 'SOLVED', previous: 'OPEN' },
    }),
  },
} as const;

describe.each(Object.keys(POSTS) as (keyof typeof POSTS)[])('%s', (kind) => {
  const { settings, signs, says, resolves } = POSTS[kind];
  const small = smallProgramme();
  const inbox = Inbox.parse({ desk: settings });
  const programme = { ...small, settings: { ...small.settings, inbox } };
  let world: World;
  let desk: ReturnType<(typeof POSTS)[typeof kind]['standIn']>;
  let kept: string[];

  beforeEach(async () => {
    world = await createWorld({ programme });
    desk = POSTS[kind].standIn();
    kept = [];
    useDeps({
      ...world.deps,
      desk: httpDesk(desk.call, () => Promise.resolve('tok')),
      sources: sourcesOf(DESKS),
      readTopic: () => ({ ok: true, replies: [], receipts: [], ignored: [] }),
      media: { fetch: () => Promise.reject(new Error('no desk sends pictures')), forget: () => Promise.resolve() },
    });
    await world.accept({ type: 'member.enrolled', data: { givenName: 'Alma', phone: PHONE } });
    await world.consented();
    await world.drain();
    world.sent.length = 0;
    world.facts.length = 0;
  });
  afterEach(() => {
    useDeps({});
  });

  /** What the rule of the bus hands over, in an order that nobody promises. */
  const tell = async (): Promise<void> => {
    const facts = world.facts.splice(0).filter(({ type }) => TOLD.includes(type));
    const Records = facts.map(({ type, id, at, memberId, detail }, at_) => ({
      messageId: `m${at_}`,
      body: JSON.stringify({ 'detail-type': type, detail: { ...detail, id, at, memberId } }),
    }));
    expect((await (deliver as unknown as Handler)({ Records }, {}))?.batchItemFailures).toEqual([]);
  };
  const say = async (text: string): Promise<void> => {
    await world.reply(text);
    await world.drain();
    await tell();
    world.sent.length = 0;
  };
  const marked = new Set<string>();
  const post = async ({ body, headers }: Webhook, now = world.deps.now()) => {
    const ports = {
      signatures: (name: string) => Promise.resolve({ secrets: name === kind ? ['secret'] : [], words: [] }),
      usedTickets: {
        use: ({ id }: { readonly id: string }) => Promise.resolve(marked.size < marked.add(id).size),
        isUsed: () => Promise.resolve(false),
      },
      postBox: { put: (text: string) => Promise.resolve(void kept.push(text)) },
      now: () => now,
    };
    const source = sourcesOf(DESKS).get(kind)?.source;
    if (source?.by !== 'webhook') throw new Error('nobody posts');
    return receivePosted(ports, { name: kind, source }, { url: '/', headers, body });
  };
  const take = async (): Promise<void> => {
    for (const Message of kept.splice(0))
      await (takeWebhook as unknown as Handler)(
        { Records: [{ Sns: { Message, Timestamp: world.deps.now().toISOString(), MessageId: 'm' } }] },
        {},
      );
    await world.drain();
  };
  const does = async (payload: object): Promise<number> => {
    const { status } = await post(signs('secret', payload, world.deps.now()));
    await take();
    return status;
  };
  const thread = () => world.deps.conversations.get('alma');

  it('is told what a customer says to people, in one conversation, which is theirs by our name', async () => {
    await say(GIBBERISH);
    await say('it was the shop at the station, on monday at noon');
    expect(desk.shown()).toEqual([
      `alma 1 open: ${GIBBERISH}`,
      'alma 1 open: it was the shop at the station, on monday at noon',
    ]);
  });

  it('answers for a person, through the same door; whoever answered there has the thread', async () => {
    await say(GIBBERISH);
    expect(await does(says(7, 'Sorry! Which shop was it?'))).toBe(200);
    expect(world.texts()).toEqual(['Sorry! Which shop was it?']);
    expect(await thread()).toMatchObject({ state: 'waiting', assignee: 'Ben' });
    await say('BALANCE');
    expect(world.texts()).toEqual([]);
    expect(desk.shown().at(-1)).toContain('BALANCE');
  });

  it('is heard once, however often it posts the same, and its own echo and its notes not at all', async () => {
    await say(GIBBERISH);
    await does(says(7, 'Which shop?'));
    await does(says(7, 'Which shop?'));
    await does(says(8, GIBBERISH, { echo: true }));
    await does(says(9, 'A difficult one', { note: true }));
    expect(world.texts()).toEqual(['Which shop?']);
    await tell();
    expect(desk.shown()).toHaveLength(1);
  });

  it('resolves, and is not told so: what is written after that begins another', async () => {
    await say(GIBBERISH);
    await does(resolves(1));
    expect(await thread()).toMatchObject({ state: 'resolved' });
    const before = desk.calls.length;
    await tell();
    expect(desk.calls.slice(before)).toEqual([]);
  });

  it('hears that it was resolved here, and what comes then is another conversation of the same person', async () => {
    await say(GIBBERISH);
    await world.deps.bus.publish([
      { type: 'conversation.resolved', id: 'f', at: '2026-11-21T12:00:00.000Z', memberId: 'alma', detail: {} },
    ]);
    await tell();
    await tell();
    await say('another thing about my cup and its lid');
    expect(desk.shown()).toEqual([
      expect.stringMatching(/^alma 1 (resolved|solved): /),
      expect.stringMatching(/^alma 2 (open|new): /),
    ]);
  });

  it('that is told the same twice begins one conversation', async () => {
    await world.reply(GIBBERISH);
    await world.drain();
    const again = [...world.facts];
    await tell();
    world.facts.push(...again);
    await tell();
    expect(new Set(desk.shown().map((line) => line.split(' ')[1])).size).toBe(1);
  });

  it('writes to nobody who said STOP', async () => {
    await say(GIBBERISH);
    await say('STOP');
    await does(says(7, 'One more thing'));
    expect(world.texts()).toEqual([]);
  });

  it.each([
    ['altered', ({ body, headers }: Webhook) => ({ body: body.replace('alma', 'bo'), headers }), 0],
    ['signed with another secret', (_: Webhook, now: Date) => signs('other', says(7, 'Hi'), now), 0],
    ['without a signature', ({ body }: Webhook) => ({ body, headers: {} }), 0],
    ['older than five minutes', (made: Webhook) => made, 301],
  ])('is not believed %s', async (_, forge, seconds) => {
    const now = world.deps.now();
    const made = signs('secret', says(7, 'Hi'), now);
    expect(await post(forge(made, now), new Date(now.getTime() + seconds * 1_000))).toMatchObject({ status: 401 });
    expect(kept).toEqual([]);
  });

  it('means nothing to a programme that names another', async () => {
    await say(GIBBERISH);
    await world.deps.programmes.publish({ ...small, version: 'w' }, '2026-11-21T12:00:00.000Z');
    await does(says(7, 'Hello?'));
    expect(world.texts()).toEqual([]);
  });

  it('may post what nobody understands: nothing comes of it', async () => {
    expect(await does({ ...says(7, null) })).toBe(200);
    for (const payload of [{ event: 'webwidget_triggered', type: 'zen:event-type:ticket.merged' }]) await does(payload);
    expect(world.texts()).toEqual([]);
  });
});

test('signatures are those of openssl', () => {
  const now = new Date('2026-11-21T12:00:00.000Z');
  const chatwootHeaders = (signature: string) => ({
    'x-chatwoot-timestamp': '1795262400',
    'x-chatwoot-signature': signature,
  });
  const body = '{"event":"message_created","id":7}';
  const hex = 'c681cb5d840cb3689d86b5bf6453aa6170a711abcc589a736008209448d57864';
  const is = (signature: string) =>
    isChatwootGenuine({ url: '/', headers: chatwootHeaders(signature), body }, ['old', 'inbox-secret'], now);
  expect([is(`sha256=${hex}`), is(hex), is(`sha256=${hex.toUpperCase()}`)]).toEqual([true, false, false]);
  const headers = {
    'x-zendesk-webhook-signature-timestamp': '2026-11-21T12:00:00Z',
    'x-zendesk-webhook-signature': 'Wyb6MEKaJo+A2Pmd6LxRV8dK+tk7rZTtcAev23BA9cc=',
  };
  const posted = { url: '/', headers, body: '{"type":"zen:event-type:ticket.comment_added"}' };
  expect([['signing-secret'], ['other'], []].map((secrets) => isZendeskGenuine(posted, secrets, now))).toEqual([
    true,
    false,
    false,
  ]);
});
