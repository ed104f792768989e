import { member, ROW_OVERHEAD, share, STORAGE_GB_MONTH } from '../assumptions.ts';
import { strained, type Case } from '../case.ts';
import { costOf, type CostOptions } from '../cost.ts';
import type { Load } from '../load.ts';
import { TEXT_USD } from './text-price.ts';

const MONTH = 30 * 86_400;

/** A row of one kind: how many a member has, and the bytes of each with its entry in an index. */
interface Kept {
  readonly perMember: number;
  readonly bytes: number;
}

/** Bytes as the handlers write them, of `bench/path`. */
export interface RowBytes {
  readonly member: number;
  readonly message: number;
  readonly mark: number;
  readonly consent: number;
  readonly due: number;
}

const keptOf = (bytes: RowBytes): readonly Kept[] => [
  { perMember: 1, bytes: bytes.member + ROW_OVERHEAD },
  { perMember: 1, bytes: bytes.consent },
  { perMember: 1, bytes: 2 * bytes.due + ROW_OVERHEAD },
  { perMember: (member.messages * member.messagesDays) / 30, bytes: bytes.message + ROW_OVERHEAD },
  { perMember: (member.events * member.marksDays) / 30, bytes: bytes.mark },
  { perMember: member.besides, bytes: member.besidesBytes },
];

/** Rows, and gigabytes of them in tables and indexes. */
export const storedOf = (members: number, bytes: RowBytes): { readonly rows: number; readonly gigabytes: number } => {
  const kept = keptOf(bytes);
  const rows = members * kept.reduce((sum, { perMember }) => sum + perMember, 0);
  const all = members * kept.reduce((sum, one) => sum + one.perMember * (one.bytes + ROW_OVERHEAD), 0);
  return { rows, gigabytes: all / 1e9 };
};

/** So many members who live as members do: the busiest hour of the month, and what the month costs. */
export const standing = (members: number, options: CostOptions & { readonly bytes: RowBytes }): Case => {
  const atPeak = (perMonth: number): number => (members * perMonth * member.peak) / MONTH;
  const { events, messages, due, waiting, openDays } = member;
  const load: Load = {
    members,
    alone: true,
    steps: {
      accept: atPeak(events),
      advance: atPeak(events),
      timer: atPeak(events * share.timer),
      send: atPeak(messages),
      receipt: atPeak(messages),
      due: atPeak(due),
    },
    runs: { perSecond: atPeak(messages * waiting), open: (members * messages * waiting * openDays) / 30 },
  };
  const { rows, gigabytes } = storedOf(members, options.bytes);
  const month = (perMonth: number): number => members * perMonth;
  const counts = {
    steps: {
      ...{ accept: month(events), advance: month(events), timer: month(events * share.timer) },
      ...{ send: month(messages), receipt: month(messages), due: month(due) },
    },
    runs: month(messages * waiting),
  };
  return {
    name: `standing-${members}`,
    asks: `${members.toLocaleString('en')} members, each ${events} events and ${messages} messages a month, in its busiest hour`,
    wanted: atPeak(events),
    of: 'events',
    ...strained(load, options.steps),
    cost: {
      aws: costOf(counts, { ...options, alone: true }),
      storage: gigabytes * STORAGE_GB_MONTH,
      messages: month(messages) * TEXT_USD,
    },
    facts: { rows, gigabytes, 'open executions': load.runs?.open ?? 0 },
  };
};
