import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Messages } from '#channels/message.ts';
import { advanceMessage } from '#store/advance-message.ts';
import { claimMessage } from '#store/claim-message.ts';
import { ifClaimable } from '#store/claim-parts.ts';
import { eraseKeys } from '#store/erase.ts';
import { keys } from '#store/keys.ts';
import { codesOf, linkFromItem, messageFromItem, messageToItem } from '#store/message-item.ts';
import { oldestFirst } from '#store/oldest-first.ts';
import { releaseMessage } from '#store/release-message.ts';
import { found, list } from '#store/query.ts';
import { held, read, row, type Dynamo } from '#store/table.ts';

export const dynamoMessages = (dynamo: Dynamo, now: () => Date): Messages => ({
  claim: (claim) => claimMessage(dynamo, claim, now()),
  async refuse(message) {
    const put = row(dynamo, keys.message(message.memberId, message.messageId), messageToItem(message));
    await held(() => dynamo.client.send(new PutCommand({ ...put, ...ifClaimable })));
  },
  advance: (...to) => advanceMessage(dynamo, ...to),
  release: (message, address, cap) => releaseMessage(dynamo, message, address, cap),
  async receive(message) {
    const put = row(dynamo, keys.message(message.memberId, message.messageId), messageToItem(message));
    const condition = { ConditionExpression: 'attribute_not_exists(pk)' };
    return !('item' in (await held(() => dynamo.client.send(new PutCommand({ ...put, ...condition })))));
  },
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
  list: async (memberId) => (await list(dynamo, keys.messages(memberId))).map(messageFromItem).sort(oldestFirst),
  async link(code) {
    const item = await read(dynamo, keys.link(code));
    return item && linkFromItem(item);
  },
  async erase(memberId) {
    const items = await list(dynamo, keys.messages(memberId));
    const codes = items.flatMap(codesOf);
    const links = codes.map((code) => keys.link(code));
    await eraseKeys(dynamo, [
      ...links,
      ...items.map(({ ['sk']: sk }) => ({ ...keys.messages(memberId), sk: String(sk) })),
    ]);
  },
});
