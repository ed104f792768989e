import { LANES, PAGE_MS } from '#journeys/due/work-portion.ts';
import { shardOf } from '#store/shard.ts';

/** As lib/constructs/portions.ts has it. */
export const TIMEOUT_MS = 180_000;
const PAGE = 100;
/** What a page costs besides its rows, in milliseconds: its turn and its query. */
const PAGE_CALLS_MS = 15;
/** From a message sent to a worker that begins, warm. */
const HAND_MS = 100;

export interface ScanCase {
  readonly rows: number;
  readonly shards: number;
  /** Calls of one row, one after the other. 76: an hour through 47,000 rows. */
  readonly rowMs: number;
}

/** What a scan of rows that are all due comes to, each shard one worker's at a time. */
export interface Modelled {
  readonly seconds: number;
  /** Invocations of workers. */
  readonly portions: number;
  readonly pages: number;
  /** The longest that one worker took, in seconds. */
  readonly longest: number;
  /** Rows of the fullest shard, of what it would have were they spread evenly. */
  readonly skew: number;
}

/** Worker after worker through one shard. */
const oneShard = (rows: number, rowMs: number) => {
  const told = { ms: 0, portions: 0, pages: 0, longest: 0 };
  for (let left = rows; left > 0;) {
    let worked = 0;
    do {
      const page = Math.min(PAGE, left);
      worked += PAGE_CALLS_MS + (page * rowMs) / LANES;
      left -= page;
      told.pages += 1;
    } while (left > 0 && TIMEOUT_MS - worked > PAGE_MS);
    told.ms += HAND_MS + worked;
    told.portions += 1;
    told.longest = Math.max(told.longest, worked);
  }
  return told;
};

/** With the key function that is deployed, over member ids as a shop has them. */
export const modelled = ({ rows, shards, rowMs }: ScanCase): Modelled => {
  const byShard = new Array<number>(shards).fill(0);
  for (let i = 0; i < rows; i += 1) {
    const shard = shardOf(`member-${i}`, shards);
    byShard[shard] = (byShard[shard] ?? 0) + 1;
  }
  const all = byShard.map((count) => oneShard(count, rowMs));
  const sum = (of: 'portions' | 'pages'): number => all.reduce((total, one) => total + one[of], 0);
  return {
    seconds: Math.max(...all.map(({ ms }) => ms)) / 1_000,
    portions: sum('portions'),
    pages: sum('pages'),
    longest: Math.max(...all.map(({ longest }) => longest)) / 1_000,
    skew: Math.max(...byShard) / (rows / shards),
  };
};
