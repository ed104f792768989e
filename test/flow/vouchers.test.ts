import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PNG } from 'pngjs';
import { VoucherShown } from '#console/openapi/vouchers.ts';
import { Loyalty } from '#programme/grammar/loyalty.ts';
import { useDeps } from '#runtime/deps.ts';
import { handler } from '../../functions/loyalty/use-voucher.ts';
import { call } from '../support/call.ts';
import { smallProgramme } from '../support/programme.ts';
import { aVisitor } from '../support/visitor.ts';
import { createWorld, PHONE, type World } from '../support/world.ts';

const NOW = '2026-11-21T12:00:00.000Z';
const CODE = /[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}/;
const small = smallProgramme();
const programme = {
  ...small,
  journeys: {},
  settings: {
    ...small.settings,
    replies: {
      ...small.settings.replies,
      'redeem-requested': '{{ event.title }}: {{ voucher.code }} {{ voucher.url }}',
    },
  },
  loyalty: Loyalty.parse({
    rewards: [{ reward: 'coffee', title: { en: 'Free coffee' }, points: 100, voucher: '30d', stock: 100 }],
  }),
};

let world: World;
beforeEach(async () => {
  world = await createWorld({ programme });
  useDeps(world.deps);
  world.at(NOW);
  await world.accept({ type: 'member.enrolled', data: { phone: PHONE, country: 'SE', locale: 'en-GB' } });
  await world.accept({ type: 'points.earned', data: { points: 300 } });
  await world.drain();
});
afterEach(() => {
  useDeps({});
});

/** What the answer to REDEEM says. */
const redeemed = async () => {
  await world.reply('REDEEM');
  await world.drain();
  const text = world.texts().at(-1) ?? '';
  return { code: CODE.exec(text)?.[0] ?? '', path: new URL(/https:\S+/.exec(text)?.[0] ?? '').pathname };
};
const use = (code: string, store = 'Södra') => call(handler, 'POST', `/vouchers/${code}/use`, { store });
const show = (code: string) => call(handler, 'GET', `/vouchers/${code}`);

describe('a voucher', () => {
  it('is in the answer to REDEEM, is good at a counter once, and says afterwards where it was taken', async () => {
    const { code } = await redeemed();
    const before = await show(code);
    expect(VoucherShown.parse(before.body)).toMatchObject({ title: 'Free coffee', worth: 'good', memberId: 'alma' });
    const [first, second] = [await use(code.toLowerCase().replaceAll('-', '')), await use(code, 'Norra')];
    expect([first.status, second.status]).toEqual([200, 409]);
    expect(second.body).toMatchObject({ worth: 'used', used: { at: NOW, store: 'Södra' }, path: 'code' });
    await world.drain();
    const row = await world.deps.members.get('alma');
    expect([row?.counters['redeemed:coffee'], row?.counters['requested:coffee']]).toEqual([1, 1]);
    expect(world.facts.flatMap(({ type, detail }) => (type === 'reward.redeemed' ? [detail] : []))).toEqual([
      expect.objectContaining({ rewardId: 'coffee', store: 'Södra' }),
    ]);
  });

  it('is taken by one of fifty counters at once', async () => {
    const { code } = await redeemed();
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => use(code, `shop ${i}`)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(49);
    expect((await world.deps.members.get('alma'))?.counters['redeemed:coffee']).toBe(1);
  });

  it('is not good when the redemption was taken back, and the points are there again', async () => {
    const { code } = await redeemed();
    const { redemptionId } = VoucherShown.parse((await show(code)).body);
    await world.accept({ type: 'redemption.cancelled', data: { redemptionId } });
    await world.drain();
    expect(await use(code)).toMatchObject({ status: 409, body: { worth: 'void' } });
    expect((await world.deps.members.get('alma'))?.counters['redeemed:coffee']).toBeUndefined();
  });

  it('is not good when another system handed the reward over', async () => {
    const { code } = await redeemed();
    const { redemptionId } = VoucherShown.parse((await show(code)).body);
    await world.accept({ type: 'reward.redeemed', data: { rewardId: 'coffee', redemptionId } });
    expect(await use(code)).toMatchObject({ status: 409, body: { worth: 'void' } });
  });

  it('is not good any more thirty days later', async () => {
    const { code } = await redeemed();
    world.at('2026-12-21T11:59:59.999Z');
    expect((await show(code)).body).toMatchObject({ worth: 'good' });
    world.at('2026-12-21T12:00:00.000Z');
    expect(await use(code)).toMatchObject({ status: 409, body: { worth: 'expired' } });
  });

  it('that was mistyped is told from one that nobody knows, and a use says where it is', async () => {
    const { code } = await redeemed();
    const wrong = code.replace(/.$/, (last) => (last === '7' ? '8' : '7'));
    expect(await show(wrong)).toMatchObject({ status: 400, body: { path: 'code' } });
    expect(await show('K7QF-2M9D-XP40')).toMatchObject({ status: 404, body: { path: 'code' } });
    expect(await call(handler, 'POST', `/vouchers/${code}/use`, {})).toMatchObject({
      status: 400,
      body: { path: 'store' },
    });
    expect((await show(code)).body).toMatchObject({ worth: 'good' });
  });

  it('has a page that a scanner reads and that says what became of it', async () => {
    const { code, path } = await redeemed();
    const alma = aVisitor(world.deps.now);
    const page = await alma.get(path);
    expect(page.status).toBe(200);
    expect(page.text).toContain(code);
    expect(page.text).toContain('Free coffee');
    expect(page.html).toContain('<svg class="code"');
    expect(page.text).toContain('Good until 21 December 2026');
    const picture = await alma.get(`${path}/code.png`);
    expect(picture.headers['content-type']).toBe('image/png');
    const { width, height } = PNG.sync.read(Buffer.from(picture.html, 'base64'));
    expect([width, height]).toEqual([261, 261]);
    await use(code);
    const after = await alma.get(path);
    expect(after.text).toContain('Used on 21 November 2026');
    expect(after.text).toContain('Södra');
    expect(after.html).not.toContain('<svg');
  });

  it('has no page for a link that somebody changed, or that is for something else', async () => {
    const { path } = await redeemed();
    const alma = aVisitor(world.deps.now);
    expect((await alma.get(`${path.slice(0, -1)}x`)).status).toBe(404);
    expect((await alma.get(path.replace('/v/', '/preferences/'))).text).toContain('does not work');
  });

  it('leaves nothing when its member is erased', async () => {
    const { code } = await redeemed();
    await world.deps.members.erase('alma');
    expect((await show(code)).status).toBe(404);
  });
});
