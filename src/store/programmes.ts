import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { Programme, type Programmes } from '#journeys/programme.ts';
import { jsonText } from '#store/json-text.ts';
import { keys } from '#store/keys.ts';
import { nothingPublished, otherContent, tooLarge, unknownVersion } from '#store/programme-errors.ts';
import { ALL_OLD, held, read, row, type Dynamo } from '#store/table.ts';

/** DynamoDB's 400 KB for a row, less its other attributes. */
const MOST_BYTES = 400 * 1024 - 512;
const VersionItem = z.object({ programme: jsonText(Programme) });
const LiveItem = z.object({ version: z.string() });

export const dynamoProgrammes = (dynamo: Dynamo): Programmes => {
  const version = async (name: string) => {
    const item = await read(dynamo, keys.version(name));
    if (item === undefined) throw unknownVersion(name);
    return VersionItem.parse(item).programme;
  };

  return {
    async live() {
      const item = await read(dynamo, keys.live());
      if (item === undefined) throw nothingPublished();
      return version(LiveItem.parse(item).version);
    },
    version,
    /** The version first, then what points to it: a death in between leaves the old one live. */
    async publish(programme, at) {
      const text = JSON.stringify(programme);
      const bytes = Buffer.byteLength(text);
      if (bytes > MOST_BYTES) throw tooLarge(programme.version, bytes);
      const put = new PutCommand({
        ...row(dynamo, keys.version(programme.version), { version: programme.version, at, programme: text }),
        ConditionExpression: 'attribute_not_exists(pk)',
        ...ALL_OLD,
      });
      const result = await held(() => dynamo.client.send(put));
      if ('item' in result && result.item?.['programme'] !== text) throw otherContent(programme.version);
      await dynamo.client.send(new PutCommand(row(dynamo, keys.live(), { version: programme.version, at })));
    },
  };
};
