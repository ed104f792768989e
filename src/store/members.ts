import type { MemberRow, Members } from '#members/member-row.ts';
import { commitEvent, type CommitOptions } from '#store/commit-event.ts';
import { erase } from '#store/erase.ts';
import { keys, type Key } from '#store/keys.ts';
import { memberFromItem } from '#store/member-item.ts';
import { found } from '#store/query.ts';
import { read, type Dynamo, type Item } from '#store/table.ts';

export const dynamoMembers = (dynamo: Dynamo, options: CommitOptions): Members => {
  const item = (key: Key<MemberRow>) => read(dynamo, key);

  return {
    commit: (event, effect) => commitEvent(dynamo, options, event, effect),
    async get(memberId) {
      const found = await item(keys.member(memberId));
      return found && memberFromItem(found);
    },
    /** The index lags; a row is shown only if it still has this phone. */
    async findByPhone(phone) {
      const phoneKey = options.addressOf(phone);
      const query = {
        TableName: dynamo.tables.members,
        IndexName: 'byPhone',
        KeyConditionExpression: 'phoneKey = :phoneKey',
        ExpressionAttributeValues: { ':phoneKey': phoneKey },
      };
      const keysOnly = await found(dynamo, query);
      const items = await Promise.all(keysOnly.map(({ ['pk']: pk }) => item({ ...keys.member(''), pk: String(pk) })));
      return items.filter((each): each is Item => each?.['phoneKey'] === phoneKey).map(memberFromItem);
    },
    erase: (memberId) => erase(dynamo, keys.ofMember(memberId)),
  };
};
