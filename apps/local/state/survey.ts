import { openFile, sumOf, type Head, type Item, type StateFile } from './state-file.ts';

export interface Survey {
  /** What the file says of itself; undefined when that cannot be read. */
  readonly head: Head | undefined;
  /** How many items stand in it as they were written. */
  readonly read: number;
  /** Why it is not whole. */
  readonly fault: string | undefined;
}

/** SQLite's codes for a file that is not as it was written: error, corrupt, not a database; and a read that ends too early. */
const DAMAGE = [1, 11, 26];
const SHORT_READ = 522;

/** What is wrong with a file; a fault of anything else, such as another process that has it open, is thrown. */
const damageOf = (error: unknown, path: string): string => {
  const { errcode = 0, message } = error as Error & { readonly errcode?: number };
  if (DAMAGE.includes(errcode & 0xff) || errcode === SHORT_READ) return message;
  throw new Error(`${path} cannot be opened: ${message}`, { cause: error });
};

/** Hands out what can be read from both ends, which is everything unless something in the middle is broken. */
const readItems = (file: StateFile, path: string, take: (item: Item) => void): string | undefined => {
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
      fault ??= damageOf(error, path);
      return false;
    }
  };
  if (!pass('asc', last)) pass('desc', last);
  return fault;
};

const surveyOpen = (file: StateFile, path: string, take: (item: Item) => void): Survey => {
  let read = 0;
  let digest = 0;
  const broken = readItems(file, path, (item) => {
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
    return { head, read, fault: broken ?? damageOf(error, path) };
  }
};

/** Reads a whole file, hands out each item that is as it was written, and says whether that is all of it. */
export const survey = (path: string, take: (item: Item) => void): Survey => {
  let file: StateFile;
  try {
    file = openFile(path, 'normal');
  } catch (error) {
    return { head: undefined, read: 0, fault: damageOf(error, path) };
  }
  try {
    return surveyOpen(file, path, take);
  } finally {
    file.close();
  }
};
