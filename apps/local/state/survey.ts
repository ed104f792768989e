import { openFile, sumOf, type Head, type Item, type StateFile } from './state-file.ts';

export interface Survey {
  /** What the file says of itself; undefined when that cannot be read. */
  readonly head: Head | undefined;
  /** How many items stand in it as they were written. */
  readonly read: number;
  /** Why it is not whole. */
  readonly fault: string | undefined;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Hands out what can be read from both ends, which is everything unless something in the middle is broken. */
const readItems = (file: StateFile, take: (item: Item) => void): string | undefined => {
  let fault: string | undefined;
  let last = Number.NEGATIVE_INFINITY;
  const pass = (order: 'asc' | 'desc', until: number): boolean => {
    try {
      for (const item of file.items(order)) {
        if (order === 'desc' && item.id <= until) break;
        if (order === 'asc') last = item.id;
        if (item.sum === sumOf(item.id, item.key, item.value)) take(item);
        else fault ??= 'a record does not have its checksum';
      }
      return true;
    } catch (error) {
      fault ??= messageOf(error);
      return false;
    }
  };
  if (!pass('asc', last)) pass('desc', last);
  return fault;
};

const surveyOpen = (file: StateFile, take: (item: Item) => void): Survey => {
  let read = 0;
  let digest = 0;
  const broken = readItems(file, (item) => {
    read += 1;
    digest = (digest ^ item.sum) >>> 0;
    take(item);
  });
  let head: Head | undefined;
  try {
    head = file.head();
    const apart = head?.items !== read || head.digest !== digest ? 'its records do not add up' : undefined;
    return { head, read, fault: broken ?? apart ?? file.fault() };
  } catch (error) {
    return { head, read, fault: broken ?? messageOf(error) };
  }
};

/** Reads a whole file, hands out each item that is as it was written, and says whether that is all of it. */
export const survey = (path: string, take: (item: Item) => void): Survey => {
  let file: StateFile;
  try {
    file = openFile(path, 'normal');
  } catch (error) {
    return { head: undefined, read: 0, fault: messageOf(error) };
  }
  try {
    return surveyOpen(file, take);
  } finally {
    file.close();
  }
};
