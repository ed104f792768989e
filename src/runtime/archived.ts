import { gzipSync } from 'node:zlib';
import type { Page } from '#measurement/archive.ts';

/** Where a page stands in the archive, as Hive reads partitions. */
export const pathOf = ({ family, day, name }: Page): string => `${family}/day=${day}/${name}.json.gz`;

/** A fact is a line of JSON. The same facts are the same bytes. */
export const bytesOf = ({ facts }: Page): Buffer => gzipSync(facts.map((fact) => `${JSON.stringify(fact)}\n`).join(''));
