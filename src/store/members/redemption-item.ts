import * as z from 'zod';
import type { MemberEvent } from '#words/event.ts';
import type { Effect } from '#members/member-row.ts';
import { REDEMPTION_STATES, type Reached, type Redemption } from '#members/redemption.ts';
import { Channel } from '#words/channel.ts';
import { keys } from '#store/keys.ts';
import { rowSchema } from '#store/row-schema.ts';
import { at, row, type Dynamo, type Item, type TransactItem } from '#store/table.ts';

const State = z.enum(REDEMPTION_STATES);
const ReachedItem = rowSchema<Reached>()(z.object({ state: State, at: z.string(), reason: z.string().optional() }));
const RedemptionItem = rowSchema<Omit<Redemption, 'memberId' | 'redemptionId'>>()(
  z.object({
    rewardId: z.string(),
    title: z.string(),
    answerBy: z.string(),
    channel: Channel.optional(),
    state: State,
    history: z.array(ReachedItem),
  }),
);

export const redemptionFromItem = (item: Item): Redemption => ({
  memberId: String(item['pk']).slice(keys.redemptions('').pk.length),
  redemptionId: String(item['sk']).slice(keys.redemptions('').sk.length),
  ...RedemptionItem.parse(item),
});

/** What an effect writes of a redemption that another system decides of, by name. */
export const redemptionParts = (
  dynamo: Dynamo,
  { memberId, time }: Pick<MemberEvent, 'memberId' | 'time'>,
  { holds, settles }: Effect,
): Readonly<Record<'holds' | 'settles', TransactItem | undefined>> => {
  const reached = (state: Reached['state'], reason?: string): readonly Reached[] => [
    { state, at: time, ...(reason === undefined ? {} : { reason }) },
  ];
  return {
    holds: holds && {
      Put: row(dynamo, keys.redemption(memberId, holds.redemptionId), {
        rewardId: holds.rewardId,
        title: holds.title,
        answerBy: holds.answerBy,
        ...(holds.channel && { channel: holds.channel }),
        state: 'held',
        history: reached('held'),
      }),
    },
    settles: settles && {
      Update: {
        ...at(dynamo, keys.redemption(memberId, settles.redemptionId)),
        UpdateExpression: 'SET #state = :to, history = list_append(history, :reached)',
        ConditionExpression: '#state = :from',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: {
          ':from': settles.from,
          ':to': settles.to,
          ':reached': reached(settles.to, settles.reason),
        },
      },
    },
  };
};
