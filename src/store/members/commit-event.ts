import { Contended } from '#words/contended.ts';
import type { MemberEvent } from '#words/event.ts';
import { isOther, keepsFirst, meets, wins, type Committed, type Effect, type MemberRow } from '#members/member-row.ts';
import { addressHashes } from '#store/members/address-hashes.ts';
import { keys } from '#store/keys.ts';
import { memberFromItem, registerName } from '#store/members/member-item.ts';
import { memberUpdate, type Candidate } from '#store/members/member-update.ts';
import { referralCodes } from '#store/members/referral-codes.ts';
import { redemptionParts } from '#store/members/redemption-item.ts';
import { voucherParts } from '#store/members/voucher-item.ts';
import type { Fields } from '#store/fields.ts';
import { at, row, transact, type Dynamo, type Item, type TransactItem } from '#store/table.ts';

const MARK_DAYS = 400;
/** Each is lost to another event that was counted, so this is how many of one instant may come at once. */
const TRIES = 250;
/** For conflicts, in milliseconds: 200 events of one member at once take half of it at 20 ms each. */
const PATIENCE = 10_000;
const CODE = 'referralCode';

export interface CommitOptions {
  readonly addressOf: (phone: string) => string;
  readonly now: () => Date;
}

/** Those that still win. One that lost once has lost for good, because a register only ever goes one way. */
const stillWinning = (candidates: readonly Candidate[], item: Item | undefined, fields: Fields): Candidate[] => {
  if (item === undefined) return candidates.map(({ name, next }) => ({ name, next }));
  const { registers } = memberFromItem(item, fields);
  return candidates
    .filter(({ name, next }) => wins(name, next, registers[name]))
    .map(({ name, next }) =>
      registers[name]?.at === next.at ? { name, next, beats: item[registerName(name)] } : { name, next },
    );
};

/** All but one of the facts that could be the first are not, so that a first is taken to be there. */
const candidatesOf = (set: Effect['set']): readonly Candidate[] =>
  Object.entries(set).map(([name, next]) => (keepsFirst(name) ? { name, next, yields: true } : { name, next }));

const oneBack = (dynamo: Dynamo, reward: string) => ({
  ...at(dynamo, keys.stock(reward)),
  UpdateExpression: 'ADD taken :back',
  ExpressionAttributeValues: { ':back': -1 },
});

/** What is written beside the member's row, by name. */
const besides = (dynamo: Dynamo, { addressOf }: CommitOptions, event: MemberEvent, effect: Effect) => {
  const { memberId, time } = event;
  const { entries = [], stock, restock } = effect;
  const puts = [
    ...addressHashes(effect, addressOf).map((hash) => row(dynamo, keys.address(memberId, hash), { at: time })),
    ...entries.map((entry) => row(dynamo, keys.ledger(memberId, entry), { ...entry })),
  ];
  return {
    ...Object.fromEntries(puts.map((Put, i): [string, TransactItem] => [`put ${i}`, { Put }])),
    ...voucherParts(dynamo, addressOf, event, effect),
    ...redemptionParts(dynamo, event, effect),
    restock: restock === undefined ? undefined : { Update: oneBack(dynamo, restock) },
    stock: stock && {
      Update: {
        ...at(dynamo, keys.stock(stock.reward)),
        UpdateExpression: 'ADD taken :one',
        ConditionExpression: stock.of > 0 ? 'attribute_not_exists(pk) OR taken < :of' : 'taken < :of',
        ExpressionAttributeValues: { ':one': 1, ':of': stock.of },
      },
    },
  };
};

/** A code is its owner's for good, or until they are erased. */
const owned = (dynamo: Dynamo, memberId: string, text: string): TransactItem => ({
  Put: {
    ...row(dynamo, keys.code(text), { memberId }),
    ConditionExpression: 'attribute_not_exists(pk) OR memberId = :memberId',
    ExpressionAttributeValues: { ':memberId': memberId },
  },
});

/**
 * The event's mark and its effect in one transaction, with no read before it. A row that is there belongs to nobody who
 * was erased, so only what would make one is checked against the tombstones.
 */
export const commitEvent = async (
  dynamo: Dynamo,
  options: CommitOptions,
  event: MemberEvent,
  effect: Effect,
  content?: string,
): Promise<Committed> => {
  const { addressOf, now } = options;
  const { memberId } = event;
  const time = now();
  const fields = await dynamo.fields();
  const hash = content === undefined ? {} : { content: addressOf(content) };
  const mark = row(dynamo, keys.mark(event.source, event.id, addressOf), {
    ...hash,
    at: time.toISOString(),
    ttl: Math.floor(time.getTime() / 1000) + MARK_DAYS * 86_400,
  });
  const alive: TransactItem = {
    ConditionCheck: {
      ...at(dynamo, keys.tombstone(addressOf(memberId))),
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  };
  const others = besides(dynamo, options, event, effect);
  let [code, ...spare] = effect.code ? referralCodes(memberId, addressOf) : [];
  const coded = (text: string | undefined): readonly Candidate[] =>
    text === undefined ? [] : [{ name: CODE, next: { value: text, at: event.time } }];
  let candidates = [...candidatesOf(effect.set), ...coded(code)];
  let known = event.type !== 'member.enrolled';
  const until = performance.now() + PATIENCE;

  for (let tries = 0; tries < TRIES; tries += 1) {
    const parts = {
      mark: { Put: { ...mark, ConditionExpression: 'attribute_not_exists(pk)' } },
      member: {
        Update: {
          ...at(dynamo, keys.member(memberId)),
          ...memberUpdate(event, effect, candidates, addressOf, { known, fields }),
        },
      },
      alive: known ? undefined : alive,
      code: code === undefined ? undefined : owned(dynamo, memberId, code),
      ...others,
    };
    const refused = await transact<string>(dynamo, parts, until - performance.now());
    if (refused === undefined) return 'accepted';
    if (refused['alive']) return 'erased';
    const stored = refused['member']?.item;
    const missing = known && refused['member'] !== undefined && stored === undefined;
    if (refused['mark'] && !missing)
      return isOther(refused['mark'].item?.['content'], hash.content) ? 'conflict' : 'duplicate';
    const found: MemberRow | undefined = stored && memberFromItem(stored, fields);
    if (refused['member'] && !missing && !meets(effect.only, found)) return 'stale';
    if (refused['stock'] && !missing) return 'sold-out';
    if ((refused['takes'] ?? refused['settles'] ?? refused['voids']) && !missing) return 'spent';
    if (refused['voucherCode'])
      throw new Error(`the voucher of redemption ${effect.voucher?.redemptionId} has the code of another`);
    if (missing) known = false;
    if (refused['code']) {
      [code, ...spare] = spare;
      candidates = [...candidates.filter(({ name }) => name !== CODE), ...coded(code)];
    }
    candidates = stillWinning(candidates, stored, fields);
  }
  throw new Contended(`event ${event.id} lost ${TRIES} races for its member`);
};
