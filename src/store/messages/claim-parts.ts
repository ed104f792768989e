import { CLAIMABLE, RANK, type Claim } from '#messages/message.ts';
import type { ConsentRow } from '#consent/consent.ts';
import { statesName, untilName, WITHDRAWN, withdrawnName } from '#store/consent/consent-item.ts';
import { linkParts, type Link } from '#store/consent/record-consent.ts';
import { keys } from '#store/keys.ts';
import { messageToItem } from '#store/messages/message-item.ts';
import { tallyParts, type Tallies } from '#store/messages/tallies.ts';
import { slotUpdate } from '#store/consent/slot-update.ts';
import { at, row, type Dynamo, type TransactItem } from '#store/table.ts';

const LINK_DAYS = 180;

/** A row may be written where there is none, or over one that waits: `CLAIMABLE` and this condition are one list. */
export const ifClaimable = {
  ConditionExpression: `attribute_not_exists(pk) OR #state IN (${CLAIMABLE.map((_, i) => `:claimable${i}`).join(', ')})`,
  ExpressionAttributeNames: { '#state': 'state' },
  ExpressionAttributeValues: Object.fromEntries(CLAIMABLE.map((state, i) => [`:claimable${i}`, state])),
};

/** The same rules as `permits` in `consent/permission.ts`, as conditions on the one row that an opt-out writes. */
const OPEN = 'attribute_not_exists(stoppedAt) AND (attribute_not_exists(#all) OR #all <> :withdrawn)';
const GRANTED = `${OPEN} AND #states.#pair = :granted AND (attribute_not_exists(#until.#pair) OR #until.#pair > :at)`;
const PERMITS = {
  marketing: `${GRANTED} AND attribute_not_exists(clarifying)`,
  granted: GRANTED,
  askable: `${OPEN} AND (attribute_not_exists(#states.#pair) OR #states.#pair = :pending OR (#states.#pair = :granted AND #until.#pair <= :at))`,
  unstopped: 'attribute_not_exists(stoppedAt)',
  any: undefined,
} as const satisfies Record<Claim['require'], string | undefined>;

interface Permission {
  readonly condition: string;
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
}

const permission = ({ require, pair, message }: Claim): Permission | undefined => {
  const condition = PERMITS[require];
  if (condition === undefined) return undefined;
  if (require === 'unstopped') return { condition, names: {}, values: {} };
  return {
    condition,
    names: {
      '#all': withdrawnName(pair),
      '#states': statesName(message.memberId),
      '#until': untilName(message.memberId),
      '#pair': pair,
    },
    values: {
      ':withdrawn': WITHDRAWN,
      ':granted': 'granted',
      ':at': message.at,
      ...(require === 'askable' ? { ':pending': 'pending' } : {}),
    },
  };
};

/**
 * An update of the row of the address, which is told besides which message it is and what about. Where nothing else is written there,
 * that costs what a check does.
 */
const telling = ({ message: { messageId, topic = '' } }: Claim, update: string) => ({
  update: update.replace(/^SET /, `SET lastSaid = :said, ${topic === '' ? '' : 'lastTopic = :topic, '}`),
  values: { ':said': messageId, ...(topic === '' ? {} : { ':topic': topic }) },
});

const filled = (fields: Readonly<Record<string, unknown>>) => (Object.keys(fields).length > 0 ? fields : undefined);

/** The evidence of a question, on the condition that it may be asked: one condition on one row. */
const askedParts = (
  dynamo: Dynamo,
  claim: Claim,
  link: Link,
  may: Permission | undefined,
): Record<string, TransactItem> => {
  const { cause, state, entry } = linkParts(dynamo, link);
  const { Update: update } = state;
  const told = telling(claim, update.UpdateExpression);
  const joined = {
    ...update,
    UpdateExpression: told.update,
    ConditionExpression: [update.ConditionExpression, ...(may ? [`(${may.condition})`] : [])].join(' AND '),
    ExpressionAttributeNames: { ...update.ExpressionAttributeNames, ...may?.names },
    ExpressionAttributeValues: { ...update.ExpressionAttributeValues, ...may?.values, ...told.values },
  };
  return { consent: { Update: joined }, cause, entry };
};

/** What was read before the claim: the slots as a refusal showed them, the link that a question appends, the tallies. */
export interface Read {
  readonly shown: ConsentRow | undefined;
  readonly link: Link | undefined;
  readonly tallies: Tallies;
}

/** What must hold at the address of a message that takes no slot there. */
const checked = (dynamo: Dynamo, claim: Claim): Record<string, TransactItem> => {
  const may = permission(claim);
  if (may === undefined) return {};
  const told = telling(claim, 'SET address = :address');
  const update = {
    ...at(dynamo, keys.consent(claim.address)),
    UpdateExpression: told.update,
    ConditionExpression: may.condition,
    ExpressionAttributeNames: filled(may.names) as Record<string, string> | undefined,
    ExpressionAttributeValues: { ...may.values, ...told.values, ':address': claim.address },
  };
  return { consent: { Update: update } };
};

/** The member's state, the stop and the slot: when the channel's address is the person's, one condition on one row. */
const consentParts = (dynamo: Dynamo, claim: Claim, { shown, link }: Read): Record<string, TransactItem> => {
  const may = permission(claim);
  if (link) return askedParts(dynamo, claim, link, may);
  const take = claim.count && slotUpdate(claim.count, shown);
  if (!claim.count || !take) return checked(dynamo, claim);
  const of = at(dynamo, keys.consent(claim.count.person));
  if (claim.count.person !== claim.address) {
    const slot = { UpdateExpression: take.update, ConditionExpression: take.condition };
    return {
      ...checked(dynamo, claim),
      person: { Update: { ...of, ...slot, ExpressionAttributeValues: take.values } },
    };
  }
  const told = telling(claim, take.update);
  const joined = {
    UpdateExpression: told.update,
    ConditionExpression: may ? `${may.condition} AND ${take.condition}` : take.condition,
    ExpressionAttributeNames: may && (filled(may.names) as Record<string, string> | undefined),
    ExpressionAttributeValues: { ...may?.values, ...take.values, ...told.values },
  };
  return { consent: { Update: { ...of, ...joined } } };
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
  read: Read,
  { now, keptSeconds }: { readonly now: Date; readonly keptSeconds: number },
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
            keptSeconds,
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
    ...consentParts(dynamo, claim, read),
    ...tallyParts(dynamo, claim.bounds ?? [], read.tallies, message.at),
    ...Object.fromEntries(
      priors.map((messageId) => [
        `prior ${messageId}`,
        { ConditionCheck: { ...at(dynamo, keys.message(message.memberId, messageId)), ...prior } },
      ]),
    ),
    ...Object.fromEntries(links(dynamo, claim, now)),
  };
};
