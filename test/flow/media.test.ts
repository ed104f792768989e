import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Shown } from '#console/openapi/conversations.ts';
import { fetchMedia } from '#inbound/fetch-media.ts';
import type { Fetched, MediaPort } from '#inbound/media.ts';
import type { Reply } from '#inbound/shapes.ts';
import { LARGEST_ATTACHMENT } from '#messages/attachment.ts';
import { eraseMember } from '#privacy/erase-member.ts';
import { exportMember } from '#privacy/export-member.ts';
import { useDeps } from '#runtime/deps.ts';
import { handler } from '../../functions/conversations/manage-conversations.ts';
import { call } from '../support/call.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4);
const STRANGER = '+46701740699';

let world: World;
let forgotten: string[];
beforeEach(async () => {
  world = await createWorld();
  useDeps({ ...world.deps });
  forgotten = [];
  await world.accept({ type: 'member.enrolled', data: { givenName: 'Alma', phone: PHONE } });
  await world.consented();
  await world.drain();
});
afterEach(() => {
  useDeps({});
});

const aPicture: Partial<Reply> = { channel: 'whatsapp', keptBy: 'meta', media: [{ kind: 'image', ref: 'media-1' }] };
const send = (text: string, rest: Partial<Reply> = {}) => world.reply(text, { ...aPicture, ...rest });
/** Whoever has it hands out what it is told to. */
const mediaOf = (fetch: MediaPort['fetch']): MediaPort => ({
  fetch,
  forget: (provider, ref) => Promise.resolve(void forgotten.push(`${provider} ${ref}`)),
});
const fetchAll = async (fetched: Fetched | Error = { ok: true, bytes: JPEG }) => {
  const media = mediaOf(() => (fetched instanceof Error ? Promise.reject(fetched) : Promise.resolve(fetched)));
  const all: string[] = [];
  for (const fetch of world.fetches) all.push(await fetchMedia({ ...world.deps, media }, fetch));
  return all;
};
const show = async (id = 'alma') => Shown.parse((await call(handler, 'GET', `/conversations/${id}`)).body);
const came = async (id?: string) => (await show(id)).history.filter(({ kind }) => kind === 'received');

describe('a picture', () => {
  it('is shown as coming before it is fetched, and by a link of its own when it is kept', async () => {
    await send('the lid is loose');
    expect(await came()).toMatchObject([
      { text: 'the lid is loose', attachments: [{ kind: 'image', state: 'coming' }] },
    ]);
    expect(await fetchAll()).toEqual(['kept']);
    const [key = ''] = world.files.keys();
    expect([...world.files.values()]).toEqual([{ type: 'image/jpeg', bytes: JPEG }]);
    const [line] = await came();
    expect(line?.attachments).toEqual([
      { kind: 'image', state: 'kept', type: 'image/jpeg', size: 8, url: `https://files.example/${key}` },
    ]);
    expect(forgotten).toEqual(['meta media-1']);
  });

  it('alone opens a conversation: a person looks at it', async () => {
    await send('');
    expect((await show()).conversation).toMatchObject({ state: 'open', turns: 1 });
  });

  it('with STOP below it is a STOP, whatever becomes of the picture', async () => {
    expect(await send('STOP')).toEqual({ action: 'stop' });
    await expect(fetchAll(new Error('no answer'))).rejects.toThrow('no answer');
    expect((await world.saidAt(PHONE, 'alma'))?.stoppedAt).toBeDefined();
  });

  it('that comes twice is fetched to one file, once', async () => {
    await send('', { id: 'twice' });
    await fetchAll();
    await send('', { id: 'twice' });
    expect(await fetchAll({ ok: false, reason: 'gone' })).toEqual(['kept', 'kept']);
    expect(world.files.size).toBe(1);
    expect((await came())[0]?.attachments).toMatchObject([{ state: 'kept' }]);
  });

  it('whose host does not answer is tried again: it stays coming, and nothing is forgotten there', async () => {
    await send('');
    await expect(fetchAll(new Error('no answer'))).rejects.toThrow('no answer');
    expect((await came())[0]?.attachments).toMatchObject([{ state: 'coming' }]);
    expect([forgotten, world.files.size]).toEqual([[], 0]);
    expect(await fetchAll()).toEqual(['kept']);
  });

  it.each<[string, Fetched, object]>([
    ['gone', { ok: false, reason: 'gone' }, { reason: 'gone' }],
    ['elsewhere', { ok: false, reason: 'elsewhere' }, { reason: 'elsewhere' }],
    ['a page', { ok: true, bytes: Buffer.from('<html>') }, { reason: 'unknown-type', size: 6 }],
    ['too large', { ok: true, bytes: new Uint8Array(LARGEST_ATTACHMENT + 1) }, { reason: 'too-large' }],
  ])('that is %s is refused with the reason, and nothing of it is kept', async (_, fetched, said) => {
    await send('');
    await fetchAll(fetched);
    expect((await came())[0]?.attachments).toEqual([{ kind: 'image', state: 'refused', ...said }]);
    expect(world.files.size).toBe(0);
  });

  it('of 16 MB is kept: WhatsApp takes as much', async () => {
    await send('');
    const bytes = new Uint8Array(LARGEST_ATTACHMENT);
    bytes.set(JPEG);
    expect(await fetchAll({ ok: true, bytes })).toEqual(['kept']);
  });

  it('of which there are eleven is fetched ten times: no vendor sends more', async () => {
    await send('', { media: Array.from({ length: 11 }, (_, at) => ({ kind: 'image', ref: `m${at}` })) });
    expect(world.fetches).toHaveLength(10);
  });
});

describe('what is left of it', () => {
  it('goes with the member, that of a stranger who joined too, and nobody else’s', async () => {
    const joining = '+46701740698';
    await send('before I joined', { from: joining });
    await world.accept({ type: 'member.enrolled', memberId: 'berit', data: { phone: joining } });
    await send('and after', { from: joining });
    await send('mine');
    await fetchAll();
    expect(world.files.size).toBe(3);
    expect((await exportMember({ ...world.deps }, 'berit'))?.messages[0]?.attachments).toMatchObject([
      { kind: 'image', state: 'kept', type: 'image/jpeg', size: 8 },
    ]);
    await eraseMember(world.deps, 'berit');
    expect(world.files.size).toBe(1);
    expect((await came())[0]?.attachments).toMatchObject([{ state: 'kept' }]);
  });

  it('is nothing, when the member goes while it is fetched', async () => {
    await send('');
    const [fetch] = world.fetches;
    const media = mediaOf(async () => {
      await eraseMember(world.deps, 'alma');
      return { ok: true, bytes: JPEG };
    });
    expect(fetch && (await fetchMedia({ ...world.deps, media }, fetch))).toBe('erased');
    expect(world.files.size).toBe(0);
    // And when the process had died in between, the second try finds what the first left.
    world.files.set(fetch?.fetch.key ?? '', { type: 'image/jpeg', bytes: JPEG });
    expect(await fetchAll()).toEqual(['erased']);
    expect(world.files.size).toBe(0);
  });
});

describe('a place', () => {
  const place = { latitude: 59.33, longitude: 18.06, label: 'Stop 4' };

  it('is shown to people as text, and what it is called wishes nothing', async () => {
    expect(await world.reply('', { place })).toEqual({ action: 'other' });
    expect(await came()).toMatchObject([{ text: 'Location: 59.33, 18.06 (Stop 4)', place }]);
    expect((await show()).conversation).toMatchObject({ state: 'open' });
  });

  it('of a stranger is kept under their address', async () => {
    await world.reply('', { place, from: STRANGER });
    expect(await came(`unknown:${world.deps.addressOf(STRANGER)}`)).toMatchObject([{ place }]);
  });
});
