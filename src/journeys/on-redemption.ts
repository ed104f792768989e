import { deciderOf } from '#loyalty/decided-elsewhere.ts';
import type { Rules } from '#loyalty/rules.ts';
import { memberOf } from '#loyalty/member.ts';
import { addressFor } from '#members/addresses.ts';
import type { MemberRow } from '#members/member-row.ts';
import type { ResponseCommand } from '#messages/command.ts';
import type { Ports } from '#ports/ports.ts';
import type { ReplyName } from '#programme/grammar/replies.ts';
import { Channel } from '#words/channel.ts';
import type { MemberEvent } from '#words/event.ts';
import type { Fact } from '#words/fact.ts';
import { idOf } from '#words/ids.ts';

/** Who was answered sooner hears the answer alone. */
const HEARD_AFTER_SECONDS = 5;

/** What of a redemption the loyalty system is told, and whoever decides of it by webhook too. */
const factsOf = (rules: Rules, { id, type, time, memberId, data, source }: MemberEvent): readonly Fact[] => {
  const fact = { type, id: idOf(source, id), at: time, memberId, detail: data };
  const decider = deciderOf(rules, String(data['rewardId']));
  // They said so themselves.
  const isKnown = data['state'] === 'confirmed' || data['state'] === 'refused';
  if (decider?.by !== 'webhook' || isKnown) return [fact];
  const detail = { webhook: decider.to, type, data };
  return [fact, { ...fact, type: 'webhook.requested', id: idOf('webhook', fact.id), detail }];
};

/** What the member is told who asked in a message; `undefined` where they know, or ask elsewhere. */
const replyOf = ({ type, data }: MemberEvent): ReplyName | undefined => {
  if (type === 'redemption.requested') return 'redeem-held';
  if (type === 'redemption.confirmed') return 'redeem-requested';
  return data['was'] === 'held' || data['was'] === 'confirmed' ? 'redeem-refused' : undefined;
};

const commandOf = (rules: Rules, row: MemberRow, now: Date): ResponseCommand | undefined => {
  const { id, memberId, data } = row.last;
  const [reply, channel] = [replyOf(row.last), Channel.safeParse(data['channel']).data];
  const to = channel && addressFor(memberOf(row, rules, now), channel);
  if (reply === undefined || channel === undefined || !to) return undefined;
  const messageId = idOf('redemption', String(data['redemptionId']), reply);
  const { rewardId, title, redemptionId, answerBy } = data;
  const event = { rewardId, title, redemptionId, ...(answerBy === undefined ? {} : { answerBy }) };
  return {
    kind: 'response',
    messageId,
    memberId,
    to,
    channel,
    reply,
    cause: id,
    facts: { event } as ResponseCommand['facts'],
  };
};

/** Whether a fact is about a redemption that another system decides of. */
const isDecided = ({ type, data, source }: MemberEvent): boolean =>
  source === 'regulars' &&
  /^redemption\./.test(type) &&
  (typeof data['answerBy'] === 'string' || typeof data['was'] === 'string');

/**
 * A redemption that another system decides of, as its member's row has it after a fact: the clock is set before anybody is asked, the
 * system hears what it has to know, and the member what came of it. Safe to repeat.
 */
export const onRedemption = async (
  { due, bus, outbox }: Pick<Ports, 'due' | 'bus' | 'outbox'>,
  rules: Rules,
  row: MemberRow,
  now: Date,
): Promise<void> => {
  const { last } = row;
  if (!isDecided(last)) return;
  const { memberId, data } = last;
  if (typeof data['answerBy'] === 'string')
    await due.put({
      kind: 'redemption',
      memberId,
      dueAt: data['answerBy'],
      redemptionId: String(data['redemptionId']),
    });
  await bus.publish(factsOf(rules, last));
  const command = commandOf(rules, row, now);
  if (command === undefined) return;
  if (command.reply === 'redeem-held') await outbox.again(command, HEARD_AFTER_SECONDS);
  else await outbox.send([command]);
};
