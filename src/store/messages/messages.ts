import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { boundVerdict } from '#consent/bounds.ts';
import { PAGE, type CodedLink, type Messages } from '#messages/message.ts';
import { advanceMessage } from '#store/messages/advance-message.ts';
import { claimMessage } from '#store/messages/claim-message.ts';
import { ifClaimable } from '#store/messages/claim-parts.ts';
import { eraseKeys } from '#store/erase.ts';
import { keys } from '#store/keys.ts';
import { codesOf, linkFromItem, messageFromItem, messageToItem } from '#store/messages/message-item.ts';
import { oldestFirst } from '#store/oldest-first.ts';
import { releaseMessage } from '#store/messages/release-message.ts';
import { settleAttachment } from '#store/messages/settle-attachment.ts';
import { takeBackMessage } from '#store/messages/take-back-message.ts';
import { readTallies } from '#store/messages/tallies.ts';
import { waitWith } from '#store/messages/wait-with.ts';
import { found, list, onePage } from '#store/query.ts';
import { held, read, row, type Dynamo } from '#store/table.ts';

/** So many links are read at the same time. */
const AT_ONCE = 50;

export interface MessagesOptions {
  readonly now: () => Date;
  /** How long the live programme keeps messages, in seconds. */
  readonly keptSeconds: () => Promise<number>;
}

export const dynamoMessages = (dynamo: Dynamo, { now, keptSeconds }: MessagesOptions): Messages => ({
  claim: async (claim) => claimMessage(dynamo, claim, now(), await keptSeconds()),
  async refuse(message) {
    const item = messageToItem(message, await keptSeconds());
    const put = row(dynamo, keys.message(message.memberId, message.messageId), item);
    return !('item' in (await held(() => dynamo.client.send(new PutCommand({ ...put, ...ifClaimable })))));
  },
  advance: (...to) => advanceMessage(dynamo, ...to),
  async room(bounds, when) {
    const tallies = await readTallies(dynamo, bounds);
    return boundVerdict(bounds, (name) => tallies.get(name), when);
  },
  takeBack: (...given) => takeBackMessage(dynamo, ...given),
  waitWith: (...given) => waitWith(dynamo, ...given),
  release: (...given) => releaseMessage(dynamo, ...given),
  async receive(message) {
    const item = messageToItem(message, await keptSeconds());
    const put = row(dynamo, keys.message(message.memberId, message.messageId), item);
    const condition = { ConditionExpression: 'attribute_not_exists(pk)' };
    return !('item' in (await held(() => dynamo.client.send(new PutCommand({ ...put, ...condition })))));
  },
  settleAttachment: (...settled) => settleAttachment(dynamo, ...settled),
  async get(memberId, messageId) {
    const item = await read(dynamo, keys.message(memberId, messageId));
    return item && messageFromItem(item);
  },
  async findByProviderId(providerId) {
    const query = {
      TableName: dynamo.tables.messages,
      IndexName: 'byProvider',
      KeyConditionExpression: 'providerId = :providerId',
      ExpressionAttributeValues: { ':providerId': providerId },
    };
    const [first] = await found(dynamo, query);
    const item = first && (await read(dynamo, { table: 'messages', pk: String(first['pk']), sk: String(first['sk']) }));
    return item && messageFromItem(item);
  },
  async page(memberId, after, limit = PAGE) {
    const { items, next } = await onePage(dynamo, keys.messages(memberId), limit, after);
    return { messages: items.map(messageFromItem).sort(oldestFirst), ...(next !== undefined && { next }) };
  },
  list: async (memberId) => (await list(dynamo, keys.messages(memberId))).map(messageFromItem).sort(oldestFirst),
  async link(code) {
    const item = await read(dynamo, keys.link(code));
    return item && linkFromItem(item);
  },
  async links(memberId) {
    const codes = new Set((await list(dynamo, keys.ofMessages(memberId))).flatMap(codesOf));
    const found: CodedLink[] = [];
    const all = [...codes];
    for (let from = 0; from < all.length; from += AT_ONCE) {
      const some = all
        .slice(from, from + AT_ONCE)
        .map(async (code) => ({ code, item: await read(dynamo, keys.link(code)) }));
      for (const { code, item } of await Promise.all(some)) if (item) found.push({ code, ...linkFromItem(item) });
    }
    return found;
  },
  async erase(memberId) {
    const all = keys.ofMessages(memberId);
    const items = await list(dynamo, all);
    const links = [...new Set(items.flatMap(codesOf))].map((code) => keys.link(code));
    await eraseKeys(dynamo, [...links, ...items.map(({ ['sk']: sk }) => ({ ...all, sk: String(sk) }))]);
  },
});
