import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { heedsOf } from '#programme/heeds.ts';
import { mayReplace, Programme, type Programmes } from '#programme/programme.ts';
import { keys } from '#store/keys.ts';
import { makeLive, makeLiveAfter, readLive, readOff, turnInLive } from '#store/programme/live-row.ts';
import { nothingPublished, otherContent, unknownVersion } from '#store/programme/programme-errors.ts';
import { found } from '#store/query.ts';
import { ALL_OLD, at as placed, held, read, row, type Dynamo } from '#store/table.ts';
import {
  isDeployed,
  latestFirst,
  programmeFromItem,
  publishedFromItem,
  versionToItem,
} from '#store/programme/version-item.ts';

const textOf = (programme: Programme): string => JSON.stringify(Programme.parse(programme));

/** Names and times of all versions, without what is in them. */
const everyVersion = ({ tables }: Dynamo) => {
  const { table, pk, sk } = keys.versions();
  return {
    TableName: tables[table],
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
    ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
    ExpressionAttributeNames: { '#version': 'version', '#at': 'at' },
    ProjectionExpression: '#version, #at',
    ConsistentRead: true,
  };
};

export const dynamoProgrammes = (dynamo: Dynamo): Programmes => {
  const version = async (name: string) => {
    const item = await read(dynamo, keys.version(name));
    if (item === undefined) throw unknownVersion(name);
    return programmeFromItem(item);
  };

  const keep = async (programme: Programme, at: string): Promise<void> => {
    const put = new PutCommand({
      ...row(dynamo, keys.version(programme.version), versionToItem(programme, at)),
      ConditionExpression: 'attribute_not_exists(pk)',
      ...ALL_OLD,
    });
    const result = await held(() => dynamo.client.send(put));
    const before = 'item' in result ? result.item : undefined;
    if (before && textOf(programmeFromItem(before)) !== textOf(programme)) throw otherContent(programme.version);
  };
  const markDeployed = async (name: string): Promise<void> => {
    const mark = { UpdateExpression: 'SET deployed = :yes', ExpressionAttributeValues: { ':yes': true } };
    await dynamo.client.send(new UpdateCommand({ ...placed(dynamo, keys.version(name)), ...mark }));
  };
  const wasDeployed = async (name: string): Promise<boolean> => isDeployed(await read(dynamo, keys.version(name)));

  return {
    async live() {
      const live = await readLive(dynamo);
      if (live === undefined) throw nothingPublished();
      const { heeds, off, at: since } = live;
      return { ...(await version(live.version)), since, heeds, off };
    },
    version,
    /** The version first, then what points to it: a death in between leaves the old one live. */
    async publish(programme, at) {
      await keep(programme, at);
      await makeLive(dynamo, { version: programme.version, at, heeds: heedsOf(programme) });
    },
    /** Somebody who publishes at the same moment is seen the next time. What is live already stays it since when it was. */
    async deploy(programme, at, replacing) {
      const { version: wanted } = programme;
      await keep(programme, at);
      await markDeployed(wanted);
      for (;;) {
        const known = await readLive(dynamo);
        const live = known?.version;
        const before = live === undefined ? undefined : { version: live, isDeployed: await wasDeployed(live) };
        if (live !== undefined && !mayReplace(replacing, before, wanted)) return live;
        const since = known?.version === wanted ? known.at : at;
        if (await makeLiveAfter(dynamo, live, { version: wanted, at: since, heeds: heedsOf(programme) })) return wanted;
      }
    },
    async versions() {
      const [items, live] = await Promise.all([found(dynamo, everyVersion(dynamo)), readLive(dynamo)]);
      return items.map((item) => publishedFromItem(item, live?.version)).sort(latestFirst);
    },
    /** Read in full first: a version that this code cannot read must not become the live one. */
    async rollback(name, at) {
      const item = await read(dynamo, keys.version(name));
      if (item === undefined) return false;
      await makeLive(dynamo, { version: name, at, heeds: heedsOf(programmeFromItem(item)) });
      return true;
    },
    off: () => readOff(dynamo),
    turn: (journey, to) => turnInLive(dynamo, journey, to),
  };
};
