import type { MemberRow } from '#members/member-row.ts';
import { standingIn } from '#members/standing.ts';

export interface StageMonth {
  readonly month: string;
  /** Members in each stage when the month ended. */
  readonly atEnd: Readonly<Record<string, number>>;
  /** Times that a member came into each stage in the month. */
  readonly entered: Readonly<Record<string, number>>;
}

const sorted = (counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> =>
  Object.fromEntries([...counts].filter(([, count]) => count > 0).toSorted(([a], [b]) => (a < b ? -1 : 1)));

const monthAfter = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
};

/** Members through their lifecycle stages, month by month. */
export const createStages = () => {
  const now = new Map<string, number>();
  const months: StageMonth[] = [];
  let entered = new Map<string, number>();
  let month: string | undefined;

  const close = (): void => {
    if (month === undefined) return;
    months.push({ month, atEnd: sorted(now), entered: sorted(entered) });
    entered = new Map();
    month = monthAfter(month);
  };
  const goTo = (at: string): void => {
    const wanted = at.slice(0, 7);
    month ??= wanted;
    while (month < wanted) close();
  };
  const change = (stage: string, by: number): void => {
    if (stage !== '') now.set(stage, (now.get(stage) ?? 0) + by);
  };
  return {
    see: (before: MemberRow | undefined, after: MemberRow, at: string): void => {
      if (before?.registers['segments'] === after.registers['segments']) return;
      const was = before === undefined ? '' : standingIn(before).stage;
      const is = standingIn(after).stage;
      if (was === is) return;
      goTo(at);
      change(was, -1);
      change(is, 1);
      if (is !== '') entered.set(is, (entered.get(is) ?? 0) + 1);
    },
    /** Every month between two instants, those without a change too. */
    until: (from: string, to: string): readonly StageMonth[] => {
      goTo(to);
      close();
      const first = months[0]?.month ?? to.slice(0, 7);
      const earlier: StageMonth[] = [];
      for (let month = from.slice(0, 7); month < first; month = monthAfter(month))
        earlier.push({ month, atEnd: {}, entered: {} });
      return [...earlier, ...months];
    },
  };
};
