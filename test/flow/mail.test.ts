import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Listed, Shown } from '#console/openapi/conversations.ts';
import type { Reply } from '#inbound/shapes.ts';
import { receiveReply } from '#inbound/receive-reply.ts';
import { keyIn } from '#messages/mail.ts';
import type { Content } from '#messages/sender.ts';
import { useDeps } from '#runtime/deps.ts';
import { sendMessage } from '#channels/send.ts';
import { mediaOf } from '#providers/media.ts';
import type { Arrivals } from '#providers/provider.ts';
import { sesFetching } from '#providers/ses/receiving/fetching.ts';
import { mailReader } from '#providers/ses/receiving/mail-reader.ts';
import { snsEvent } from '../../apps/local/sns-event.ts';
import { handler } from '../../functions/conversations/manage-conversations.ts';
import { handler as takeWebhook } from '../../functions/inbound/take-webhook.ts';
import { call } from '../support/call.ts';
import { arrival, mime } from '../support/mails.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

const ALMA = 'alma@mail.example';
const ELSEWHERE = 'alma@work.example';
const EVE = 'eve@evil.example';
const DOMAIN = 'reply.example';
const GIBBERISH = 'the lid of my cup was loose on monday';

let world: World;
let ids = 0;
beforeEach(async () => {
  world = await createWorld();
  useDeps({ ...world.deps });
  await world.accept({
    type: 'member.enrolled',
    data: { givenName: 'Alma', phone: PHONE, email: 'Alma@Mail.example' },
  });
  await world.consented();
  const { consents, addressOf } = world.deps;
  const evidence = { id: 'c-mail', at: '2026-11-01T00:00:00.000Z', memberId: 'alma', change: 'granted' } as const;
  await consents.change(addressOf(ALMA), { ...evidence, pairs: ['email:offers'], how: 'api', channel: 'email' }, 0);
  await world.drain();
  world.sent.length = 0;
});
afterEach(() => {
  useDeps({});
});

type Mail = Extract<Content, { kind: 'email' }>;
const ports = () => ({ ...world.deps, mailDomain: DOMAIN });
const write = async (text: string, rest: Partial<Reply> = {}): Promise<string> => {
  const head = { subject: 'Re: Your points', id: '<two@mail.example>', before: ['<one@brand.example>'] };
  const mail: Reply = {
    id: `m${(ids += 1)}`,
    from: ALMA,
    channel: 'email',
    at: world.deps.now().toISOString(),
    text,
    mail: head,
    ...rest,
  };
  const { action } = await receiveReply(world.deps, mail);
  return action;
};
/** All that was to be sent, as mail. */
const mails = async (): Promise<readonly Mail[]> => {
  for (let command = world.outbox.shift(); command !== undefined; command = world.outbox.shift())
    await sendMessage(ports(), command);
  return world.sent.flatMap(({ content }) => (content.kind === 'email' ? [content] : []));
};
/** The key of a mail that the member got from us. */
const keyOfOurs = async (): Promise<string> => {
  await write('BALANCE');
  const [mail] = await mails();
  world.sent.length = 0;
  return keyIn(mail?.replyTo ?? '', DOMAIN) ?? 'none';
};
const isStopped = async (address: string): Promise<boolean> =>
  (await world.deps.consents.get(world.deps.addressOf(address)))?.stoppedAt !== undefined;
const show = async (id: string) => Shown.parse((await call(handler, 'GET', `/conversations/${id}`)).body);
const heardFrom = async (id: string) =>
  (await show(id)).history.filter(({ kind }) => kind === 'received').map(({ text }) => text);

describe('a mail of a member', () => {
  it('is answered below it, by an address that says which mail that was', async () => {
    expect(await write('BALANCE')).toBe('balance');
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      subject: 'Re: Your points',
      answers: { id: '<two@mail.example>', before: ['<one@brand.example>'] },
      automatic: true,
    });
    const key = keyIn(mail?.replyTo ?? '', DOMAIN) ?? '';
    expect(key).toMatch(/^[0-9a-v]{32}$/);
    expect(await world.deps.messages.link(key)).toMatchObject({ memberId: 'alma' });
    expect(world.sent[0]).toMatchObject({ to: ALMA, channel: 'email', class: 'response' });
  });

  it('is one, however often SES tells of it', async () => {
    for (const text of ['BALANCE', 'BALANCE', 'BALANCE']) await write(text, { id: 'the same' });
    expect(await mails()).toHaveLength(1);
  });

  it('is theirs whichever key it has', async () => {
    const bea = 'bea@mail.example';
    const key = await keyOfOurs();
    await world.accept({ memberId: 'bea', type: 'member.enrolled', data: { givenName: 'Bea', email: bea } });
    const evidence = { id: 'c-bea', at: '2026-11-01T00:00:00.000Z', memberId: 'bea', change: 'granted' } as const;
    const { consents, addressOf } = world.deps;
    await consents.change(addressOf(bea), { ...evidence, pairs: ['email:offers'], how: 'api', channel: 'email' }, 0);
    await write(GIBBERISH, { from: bea, key });
    expect(await heardFrom('bea')).toEqual([GIBBERISH]);
    expect(await isStopped(ALMA)).toBe(false);
  });

  it('goes to people, who answer by mail', async () => {
    await write(GIBBERISH);
    await mails();
    world.sent.length = 0;
    const waiting = Listed.parse((await call(handler, 'GET', '/conversations')).body).conversations;
    expect(waiting).toMatchObject([{ memberId: 'alma', state: 'open' }]);
    const said = { by: 'Ben', seen: 1, text: 'Which shop was it?' };
    expect((await call(handler, 'POST', '/conversations/alma/messages', said)).status).toBe(202);
    const [mail] = await mails();
    expect(mail).toMatchObject({ subject: 'Re: Your points', answers: { id: '<two@mail.example>' } });
    expect(mail?.text).toContain('Which shop was it?');
    expect(mail).not.toHaveProperty('automatic');
  });

  it('has no markup of whoever answers it', async () => {
    await write(GIBBERISH);
    await mails();
    world.sent.length = 0;
    await call(handler, 'POST', '/conversations/alma/messages', {
      by: 'Ben',
      seen: 1,
      text: '<script>alert(1)</script>',
    });
    expect((await mails())[0]?.html).toContain('&lt;script&gt;');
  });
});

describe('what SES tells of a mail', () => {
  it('comes by the topic of what is posted, and brings what lies in the bucket, its files too', async () => {
    const jpeg =
      'Content-Type: image/jpeg\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment\n\n/9j/4AECAwQ=';
    const words = 'Content-Type: text/plain; charset=utf-8\n\nThe lid is loose, look';
    const written = mime({ 'Content-Type': 'multipart/mixed; boundary=b' }, `--b\n${words}\n--b\n${jpeg}\n--b--`);
    const arrivals: Arrivals = {
      ...{ bucket: 'kept', folder: 'arrived/' },
      take: () => Promise.resolve({ ok: true, bytes: Buffer.from(written) }),
      drop: () => Promise.resolve(),
    };
    const from = { arrivals, secret: () => Promise.resolve('') };
    const readMail = mailReader({ EMAIL_RECEIVING: DOMAIN }, arrivals);
    useDeps({
      ...world.deps,
      readMail,
      media: mediaOf({ ses: sesFetching }, {}, from),
      signatures: () => Promise.resolve({ secrets: [], words: [] }),
    });
    const take = (text: string) => takeWebhook(snsEvent('posted', 'n1', text, world.deps.now()), {} as never);
    await take(arrival('0100aa', ALMA));
    await take(arrival('0100aa', ALMA));
    const [fetch, again] = world.fetches;
    expect(again).toEqual(fetch);
    await take(JSON.stringify(fetch));
    useDeps({ ...world.deps });
    const [line, ...more] = (await show('alma')).history.filter(({ kind }) => kind === 'received');
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      text: 'The lid is loose, look',
      attachments: [{ kind: 'image', state: 'kept', type: 'image/jpeg', size: 8 }],
    });
  });
});

describe('a mail that ends it', () => {
  it.each([
    ['STOP', {}],
    ['', { mail: { subject: 'Unsubscribe' } }],
    ['STOP\n\nKind regards\nAlma Berg, who likes coffee', {}],
    ['I have had enough of you and of your points.', { mail: { subject: 'Please remove me from your list' } }],
  ])('by its first line or its own subject: %j', async (text, rest) => {
    expect(await write(text, rest)).toBe('stop');
    expect(await isStopped(ALMA)).toBe(true);
    expect(await mails()).toHaveLength(1);
  });

  it('does not by the subject of ours', async () => {
    expect(await write(GIBBERISH, { mail: { subject: 'Re: STOP waiting, start earning' } })).toBe('other');
    expect(await isStopped(ALMA)).toBe(false);
  });

  it('counts where nobody proved who wrote it, for that mailbox alone, and is not confirmed to it', async () => {
    expect(await write('STOP', { unproven: true })).toBe('stop');
    expect([await isStopped(ALMA), await isStopped(PHONE)]).toEqual([true, false]);
    expect(await mails()).toEqual([]);
  });

  it('counts from another mailbox of theirs, by the key', async () => {
    const key = await keyOfOurs();
    expect(await write('STOP', { from: ELSEWHERE, key })).toBe('stop');
    expect([await isStopped(ALMA), await isStopped(ELSEWHERE)]).toEqual([true, true]);
  });
});

describe('a mail that nobody proved', () => {
  it.each(['BALANCE', 'REDEEM', 'START', 'YES', 'PAUSE', 'PREFERENCES'])(
    'changes nothing and is not answered: %s',
    async (text) => {
      const before = JSON.stringify(await world.deps.members.get('alma'));
      expect(await write(text, { unproven: true })).toBe('person');
      expect(await mails()).toEqual([]);
      expect(JSON.stringify(await world.deps.members.get('alma'))).toBe(before);
      expect(await heardFrom(`unknown:${world.deps.addressOf(ALMA)}`)).toEqual([text]);
    },
  );

  it('is read in the thread of whose mail it answers, from wherever it comes', async () => {
    const key = await keyOfOurs();
    expect(await write('BALANCE', { from: EVE, key })).toBe('person');
    expect(await mails()).toEqual([]);
    expect(await heardFrom('alma')).toContain('BALANCE');
    world.sent.length = 0;
    await call(handler, 'POST', '/conversations/alma/messages', {
      by: 'Ben',
      seen: 1,
      text: 'Who is this?',
      channel: 'email',
    });
    await mails();
    expect(world.sent.map(({ to }) => to)).toEqual([ALMA]);
  });

  it('is a stranger\u2019s where its key is none', async () => {
    expect(await write(GIBBERISH, { from: EVE, key: '0'.repeat(32) })).toBe('other');
    expect(await heardFrom(`unknown:${world.deps.addressOf(EVE)}`)).toEqual([GIBBERISH]);
    expect(world.sent.every(({ to }) => to === EVE)).toBe(true);
  });
});

describe('a mail that no person wrote', () => {
  it('is kept and neither answered nor read, nor a stop', async () => {
    expect(await write('STOP', { kind: 'automatic' })).toBe('automatic');
    expect(await write(GIBBERISH, { kind: 'automatic', unproven: true })).toBe('automatic');
    expect(await mails()).toEqual([]);
    expect(await isStopped(ALMA)).toBe(false);
    expect(Listed.parse((await call(handler, 'GET', '/conversations')).body).conversations).toEqual([]);
  });
});
