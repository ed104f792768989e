import { Channel } from '#words/channel.ts';
import type { MemberEvent } from '#words/event.ts';
import { seconds } from '#words/parts.ts';
import { rewardIn } from '#loyalty/reward.ts';
import type { Rules } from '#loyalty/rules.ts';
import type { Effect, MemberRow } from '#members/member-row.ts';

/** The register with the channel a reward was asked for by, last. */
const askedBy = (rewardId: string): string => `reward:${rewardId}:channel`;

/** The channel the member asked for the reward of this fact by; `undefined` where they did not ask in a message. */
export const askedChannel = ({ registers }: MemberRow, { type, data }: MemberEvent): Channel | undefined =>
  type === 'reward.redeemed' ? Channel.safeParse(registers[askedBy(String(data['rewardId']))]?.value).data : undefined;

const voucherFor = ({ time, data }: MemberEvent, goodFor: string): Effect['voucher'] => ({
  redemptionId: String(data['redemptionId']),
  rewardId: String(data['rewardId']),
  title: String(data['title']),
  until: new Date(Date.parse(time) + seconds(goodFor) * 1000).toISOString(),
});

/** A request that waits for the answer of another system; it gives no voucher yet. */
const holdsIn = ({ data }: MemberEvent): Effect['holds'] => {
  const { answerBy } = data;
  if (typeof answerBy !== 'string') return undefined;
  const channel = Channel.safeParse(data['channel']).data;
  return {
    redemptionId: String(data['redemptionId']),
    rewardId: String(data['rewardId']),
    title: String(data['title']),
    answerBy,
    ...(channel && { channel }),
  };
};

/** Handed over by somebody else: its voucher is worth nothing any more. */
const voidedBy = ({ source, data: { redemptionId } }: MemberEvent): Pick<Effect, 'voids'> =>
  source === 'regulars' || typeof redemptionId !== 'string' ? {} : { voids: redemptionId };

/** A fact about one reward: how often it was unlocked, asked for and handed over, and when last. */
export const rewardEffect = (event: MemberEvent, rules: Rules): Effect => {
  const { type, data } = event;
  const rewardId = String(data['rewardId']);
  const register = { value: data['title'] ?? null, at: event.time };
  const step = type === 'reward.unlocked' ? 'unlocked' : type === 'reward.redeemed' ? 'redeemed' : 'requested';
  const add = { [`${step}:${rewardId}`]: 1 };
  const { channel } = data;
  const asked = typeof channel === 'string' ? { [askedBy(rewardId)]: { value: channel, at: event.time } } : {};
  const set = { [`reward:${rewardId}:${step}`]: register, ...asked };
  if (step !== 'requested') return { add, set, ...voidedBy(event) };
  // Bought with points: it is unlocked by being asked for.
  const bought = typeof data['points'] === 'number' && data['points'] > 0;
  const number = Number(data['number'] ?? 1);
  const { stock, voucher } = rewardIn(rules, rewardId) ?? {};
  const holds = holdsIn(event);
  return {
    add: bought ? { ...add, [`unlocked:${rewardId}`]: 1 } : add,
    set: bought ? { ...set, [`reward:${rewardId}:unlocked`]: register } : set,
    ...(data['number'] === undefined ? {} : { only: { counters: { [`requested:${rewardId}`]: number - 1 } } }),
    ...(stock === undefined ? {} : { stock: { reward: rewardId, of: stock } }),
    ...(holds ? { holds } : voucher === undefined ? {} : { voucher: voucherFor(event, voucher) }),
  };
};

/** What waited for an answer is theirs, with its voucher where it has one. */
export const confirmedEffect = (event: MemberEvent, rules: Rules): Effect => {
  const { voucher } = rewardIn(rules, String(event.data['rewardId'])) ?? {};
  return { add: {}, set: {}, ...(voucher === undefined ? {} : { voucher: voucherFor(event, voucher) }) };
};
