import * as z from 'zod';
import { Programme, type PublishedVersion } from '#programme/programme.ts';
import { jsonText } from '#store/programme/json-text.ts';
import { packProgramme, unpackProgramme } from '#store/programme/packed-programme.ts';
import type { Item } from '#store/table.ts';

/** A version of before there were segments and layouts is plain text, and has none. */
const Plain = z
  .looseObject({})
  .transform((value): unknown => ({ segments: {}, layouts: {}, ...value }))
  .pipe(Programme);

const VersionItem = z.union([
  z.object({ packed: z.instanceof(Uint8Array).transform(unpackProgramme) }).transform(({ packed }) => packed),
  z.object({ programme: jsonText(Plain) }).transform(({ programme }) => programme),
]);
export const programmeFromItem = (item: Item): Programme => VersionItem.parse(item);

export const versionToItem = (programme: Programme, at: string): Item => ({
  version: programme.version,
  at,
  packed: packProgramme(programme),
});

/** Whether a deployment brought it. */
export const isDeployed = (item: Item | undefined): boolean =>
  z
    .object({ deployed: z.literal(true).optional() })
    .optional()
    .parse(item)?.deployed === true;

const Listed = z.object({ version: z.string(), at: z.string() });
export const publishedFromItem = (item: Item, live: string | undefined): PublishedVersion => {
  const { version, at } = Listed.parse(item);
  return { version, at, live: version === live };
};

/** By when they were first published, then by name, so that every store lists alike. */
export const latestFirst = (a: PublishedVersion, b: PublishedVersion): number =>
  a.at === b.at ? (a.version < b.version ? -1 : 1) : a.at > b.at ? -1 : 1;
