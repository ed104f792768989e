import * as z from 'zod';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { MemberRow, Members } from '#members/member-row.ts';
import { dueFromItem } from '#store/runs/due-item.ts';
import { commitEvent, type CommitOptions } from '#store/members/commit-event.ts';
import { eraseKeys } from '#store/erase.ts';
import type { Fields } from '#store/fields.ts';
import { keys, type Key } from '#store/keys.ts';
import { ledgerFromItem } from '#store/members/ledger-item.ts';
import { memberFromItem } from '#store/members/member-item.ts';
import { found, list } from '#store/query.ts';
import { questionFromItem } from '#store/runs/question-item.ts';
import { referralCodes } from '#store/members/referral-codes.ts';
import { runFromItem } from '#store/runs/run-item.ts';
import { verdictFromItem } from '#store/runs/verdict-item.ts';
import { listedFromItem } from '#store/members/segments.ts';
import { oneTimeCodeFromItem } from '#store/members/one-time-code-item.ts';
import { redemptionFromItem } from '#store/members/redemption-item.ts';
import { voucherFromItem } from '#store/members/voucher-item.ts';
import { voucherCode, voucherName } from '#members/voucher-code.ts';
import { at, held, read, row, type Dynamo, type Item } from '#store/table.ts';

const VoucherName = z.object({ memberId: z.string(), redemptionId: z.string() });

/** A row of a member's partition as it was before it became an item. */
const parseRow = (item: Item, fields: Fields): unknown => {
  const [kind = ''] = String(item['sk']).split('#');
  switch (kind) {
    case 'MEMBER':
      return memberFromItem(item, fields);
    case 'RUN':
      return runFromItem(item, fields);
    case 'QUESTION':
      return questionFromItem(item);
    case 'VERDICT':
      return verdictFromItem(item);
    case 'LEDGER':
      return ledgerFromItem(item);
    case 'SEG':
      return listedFromItem(item);
    case 'VOUCHER':
      return voucherFromItem(item) ?? item;
    case 'REDEMPTION':
      return redemptionFromItem(item);
    case 'ONETIME':
      return oneTimeCodeFromItem(item);
    case 'DUE':
      return dueFromItem(item, fields);
    default:
      return item;
  }
};

export const dynamoMembers = (dynamo: Dynamo, options: CommitOptions): Members => {
  const item = (key: Key<MemberRow>) => read(dynamo, key);

  /** The index lags; a row is shown only if it still has this phone. */
  const findByAddress = async (phoneKey: string): Promise<readonly MemberRow[]> => {
    const query = {
      TableName: dynamo.tables.members,
      IndexName: 'byPhone',
      KeyConditionExpression: 'phoneKey = :phoneKey',
      ExpressionAttributeValues: { ':phoneKey': phoneKey },
    };
    const keysOnly = await found(dynamo, query);
    const items = await Promise.all(keysOnly.map(({ ['pk']: pk }) => item({ ...keys.member(''), pk: String(pk) })));
    const fields = await dynamo.fields();
    return items
      .filter((each): each is Item => each?.['phoneKey'] === phoneKey)
      .map((each) => memberFromItem(each, fields));
  };

  const freeCode = (memberId: string, code: string) =>
    held(() =>
      dynamo.client.send(
        new DeleteCommand({
          ...at(dynamo, keys.code(code)),
          ConditionExpression: 'memberId = :memberId',
          ExpressionAttributeValues: { ':memberId': memberId },
        }),
      ),
    );

  const { sk: vouchers } = keys.vouchers('');
  const codeKeys = (sk: string) => {
    if (!sk.startsWith(vouchers)) return [];
    const code = voucherCode(sk.slice(vouchers.length), options.addressOf);
    return [keys.voucherCode(voucherName(code, options.addressOf))];
  };

  const tombstone = (memberId: string) => keys.tombstone(options.addressOf(memberId));

  return {
    commit: (event, effect, content) => commitEvent(dynamo, options, event, effect, content),
    async get(memberId) {
      const found = await item(keys.member(memberId));
      return found && memberFromItem(found, await dynamo.fields());
    },
    async ledger(memberId) {
      return (await list(dynamo, keys.ledgers(memberId))).map(ledgerFromItem);
    },
    async findByCode(text) {
      const owner = (await read(dynamo, keys.code(text)))?.['memberId'];
      return typeof owner === 'string' ? owner : undefined;
    },
    async findVoucher(code) {
      const name = VoucherName.safeParse(await read(dynamo, keys.voucherCode(voucherName(code, options.addressOf))));
      const found = name.success && (await read(dynamo, keys.voucher(name.data.memberId, name.data.redemptionId)));
      return found ? voucherFromItem(found) : undefined;
    },
    async redemption(memberId, redemptionId) {
      const found = await read(dynamo, keys.redemption(memberId, redemptionId));
      return found && redemptionFromItem(found);
    },
    async redemptions(memberId) {
      return (await list(dynamo, keys.redemptions(memberId))).map(redemptionFromItem);
    },
    async oneTimeCode(memberId, purpose) {
      const found = await read(dynamo, keys.oneTimeCode(memberId, purpose));
      return found && oneTimeCodeFromItem(found);
    },
    async keepOneTimeCode({ memberId, ...code }) {
      const put = new PutCommand({
        ...row(dynamo, keys.oneTimeCode(memberId, code.purpose), code),
        ConditionExpression: code.rev === 1 ? 'attribute_not_exists(pk)' : 'rev = :before',
        ...(code.rev > 1 && { ExpressionAttributeValues: { ':before': code.rev - 1 } }),
      });
      return '$metadata' in (await held(() => dynamo.client.send(put)));
    },
    findByPhone: (phone) => findByAddress(options.addressOf(phone)),
    findByAddress,
    async addresses(memberId) {
      const prefix = keys.addresses(memberId);
      return (await list(dynamo, prefix)).map(({ ['sk']: sk }) => String(sk).slice(prefix.sk.length));
    },
    async everything(memberId) {
      const fields = await dynamo.fields();
      const items = await list(dynamo, keys.ofMember(memberId));
      return Object.fromEntries(items.map((each) => [String(each['sk']), parseRow(each, fields)]));
    },
    async bury(memberId, at) {
      const put = row(dynamo, tombstone(memberId), { at });
      const first = { ConditionExpression: 'attribute_not_exists(pk)' };
      await held(() => dynamo.client.send(new PutCommand({ ...put, ...first })));
    },
    isErased: async (memberId) => (await read(dynamo, tombstone(memberId))) !== undefined,
    async erase(memberId) {
      const all = keys.ofMember(memberId);
      const { sk: erasure } = keys.due({ kind: 'erase', memberId, dueAt: '', erasedAt: '', addresses: [] });
      // Before the row: what is left of a code says whose it was.
      for (const code of referralCodes(memberId, options.addressOf)) await freeCode(memberId, code);
      const doomed = (await list(dynamo, all)).map(({ ['sk']: sk }) => String(sk)).filter((sk) => sk !== erasure);
      // Before the vouchers themselves, for the same reason.
      await eraseKeys(
        dynamo,
        doomed.flatMap((sk) => codeKeys(sk)),
      );
      await eraseKeys(
        dynamo,
        doomed.map((sk) => ({ ...all, sk })),
      );
    },
  };
};
