import { CLAIMABLE, RANK, type Claim } from '#channels/message.ts';
import { stateName } from '#store/consent-item.ts';
import { keys } from '#store/keys.ts';
import { messageToItem } from '#store/message-item.ts';
import { at, row, type Dynamo, type TransactItem } from '#store/table.ts';

const LINK_DAYS = 180;

/** A row may be written where there is none, or over one that waits: `CLAIMABLE` and this condition are one list. */
export const ifClaimable = {
  ConditionExpression: `attribute_not_exists(pk) OR #state IN (${CLAIMABLE.map((_, i) => `:claimable${i}`).join(', ')})`,
  ExpressionAttributeNames: { '#state': 'state' },
  ExpressionAttributeValues: Object.fromEntries(CLAIMABLE.map((state, i) => [`:claimable${i}`, state])),
};

const PERMITS = {
  granted: 'attribute_not_exists(stoppedAt) AND #pair = :granted',
  askable: 'attribute_not_exists(stoppedAt) AND (attribute_not_exists(#pair) OR #pair = :pending)',
  unstopped: 'attribute_not_exists(stoppedAt)',
  any: undefined,
} as const satisfies Record<Claim['require'], string | undefined>;

/** The first claim of a day starts the count, later ones add to it while it is below the cap. */
const COUNTS = {
  first: {
    condition: '(attribute_not_exists(capDay) OR capDay <> :day)',
    update: 'SET capDay = :day, capCount = :one',
  },
  again: { condition: 'capDay = :day AND capCount < :max', update: 'SET capCount = capCount + :one' },
} as const;
export type Count = keyof typeof COUNTS;

/** The pair's state, the stop and the cap: one condition on the one row that an opt-out writes. */
const consent = (dynamo: Dynamo, { address, require, pair, cap }: Claim, count: Count): TransactItem | undefined => {
  const conditions = [PERMITS[require], cap && COUNTS[count].condition].filter((each) => each !== undefined);
  if (conditions.length === 0) return undefined;
  const named = require === 'granted' || require === 'askable';
  const values = {
    ':granted': require === 'granted' ? 'granted' : undefined,
    ':pending': require === 'askable' ? 'pending' : undefined,
    ':address': cap && address,
    ':day': cap?.day,
    ':one': cap && 1,
    ':max': count === 'again' ? cap?.max : undefined,
  };
  const check = {
    ...at(dynamo, keys.consent(address)),
    ConditionExpression: conditions.join(' AND '),
    ...(named ? { ExpressionAttributeNames: { '#pair': stateName(pair) } } : {}),
    ...(Object.values(values).some((value) => value !== undefined) ? { ExpressionAttributeValues: values } : {}),
  };
  return cap
    ? { Update: { ...check, UpdateExpression: `${COUNTS[count].update}, address = :address` } }
    : { ConditionCheck: check };
};

const links = (dynamo: Dynamo, { links, message: { memberId, messageId } }: Claim, now: Date) => {
  const ttl = Math.floor(now.getTime() / 1000) + LINK_DAYS * 86_400;
  return links.map(({ code, url }): [string, TransactItem] => [
    `link ${code}`,
    { Put: row(dynamo, keys.link(code), { url, memberId, messageId, ttl }) },
  ]);
};

/** Everything of a claim, by name. Whatever does not hold refuses all of it. */
export const claimParts = (
  dynamo: Dynamo,
  claim: Claim,
  count: Count,
  now: Date,
): Record<string, TransactItem | undefined> => {
  const { message, memberSeq, priors } = claim;
  const prior = {
    ConditionExpression: 'attribute_not_exists(#rank) OR #rank < :delivered',
    ExpressionAttributeNames: { '#rank': 'rank' },
    ExpressionAttributeValues: { ':delivered': RANK.delivered },
  };
  return {
    message: {
      Put: {
        ...row(
          dynamo,
          keys.message(message.memberId, message.messageId),
          messageToItem(
            message,
            claim.links.map(({ code }) => code),
          ),
        ),
        ...ifClaimable,
      },
    },
    member:
      memberSeq === undefined
        ? undefined
        : {
            ConditionCheck: {
              ...at(dynamo, keys.member(message.memberId)),
              ConditionExpression: '#seq = :seq',
              ExpressionAttributeNames: { '#seq': 'seq' },
              ExpressionAttributeValues: { ':seq': memberSeq },
            },
          },
    consent: consent(dynamo, claim, count),
    ...Object.fromEntries(
      priors.map((messageId) => [
        `prior ${messageId}`,
        { ConditionCheck: { ...at(dynamo, keys.message(message.memberId, messageId)), ...prior } },
      ]),
    ),
    ...Object.fromEntries(links(dynamo, claim, now)),
  };
};
