import { keys } from '#store/keys.ts';
import { price } from '../../../apps/cli/cost/list-prices.ts';
import { duration } from '../assumptions.ts';
import { strained, type Case } from '../case.ts';
import { limit } from '../limit.ts';
import { costOf, type CostOptions } from '../cost.ts';
import { crowdOf, mostTaken } from '../crowd.ts';
import { heatOf } from '../heat.ts';
import { messagesRead } from '../settings.ts';

const SOURCE = 'src/store/retry-conflicts.ts';

/** One member with so many events in one moment, each in a request of its own. */
export const crowd = (count: number, options: CostOptions): Case => {
  const { taken, gaveUp, seconds, tries } = crowdOf(count);
  const rate = 1_000 / duration.commit;
  const told = strained({ members: 1, alone: true, steps: { accept: rate, advance: rate } }, options.steps, [
    limit({
      ...{ name: 'events of one member in one moment, before one gives up', asked: count, allowed: mostTaken() },
      ...{ unit: 'events', raise: 'the caller: several of a member in one request', raisable: false, source: SOURCE },
    }),
  ]);
  const tried = tries / Math.max(1, taken);
  return {
    name: 'celebrity-events',
    asks: `one member with ${count} events in one moment`,
    wanted: count,
    of: 'events at once',
    done: { asSet: seconds, raised: seconds, warmed: seconds },
    ...told,
    cost: {
      aws: costOf({ steps: { accept: taken * tried, advance: taken } }, { ...options, alone: true }),
      messages: 0,
    },
    facts: { taken, 'give up': gaveUp, 'transactions tried': tries },
  };
};

const READ_UNIT = 4_096;
const PAGE_BYTES = 1_048_576;

/** One member with so many messages, who writes STOP: once a second. */
export const history = (count: number, messageBytes: number): Case => {
  const bytes = Math.min(count, messagesRead) * messageBytes;
  const reads = Math.ceil(bytes / READ_UNIT);
  const touch = { table: 'messages', pk: keys.messages('member-0').pk, writes: 0, reads };
  const hottest = heatOf([{ perSecond: 1, touches: [touch] }], 1);
  const seconds = (Math.ceil(bytes / PAGE_BYTES) * duration.page) / 1_000;
  const { share = 0, place = '' } = hottest[0] ?? {};
  return {
    name: 'celebrity-messages',
    asks: `one member with ${count.toLocaleString('en')} messages, who answers once a second`,
    wanted: 1,
    of: 'answers',
    done: { asSet: seconds, raised: seconds, warmed: seconds },
    hottest,
    concurrency: {},
    limits: [
      limit({
        ...{ name: `hottest key: ${place}`, asked: reads, allowed: reads / share, unit: 'units/s' },
        ...{ raise: 'a bound on what is read', raisable: false, source: 'src/messages/message.ts' },
      }),
    ],
    cost: { aws: (reads * price.readUnit) / 1e6, messages: 0 },
    facts: { 'pages read': Math.ceil(bytes / PAGE_BYTES), 'read units': reads },
  };
};
