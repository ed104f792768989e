import type { Comparison } from './against.ts';
import type { Report } from './report.ts';

/** What a replay may not exceed, for pipelines that are to stop. */
export interface Thresholds {
  /** Marketing messages to one member in any 30 days. */
  readonly messagesPerMember?: number | undefined;
  /** USD, of all messages: one without a known price may cost anything. */
  readonly cost?: number | undefined;
  /** 0.05 is 5%: more and fewer messages over those of the version it is held against. */
  readonly change?: number | undefined;
}

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** One sentence for each threshold that is exceeded. */
export const exceeded = (
  { messagesPerMember, cost, change }: Thresholds,
  report: Report,
  comparison: Comparison | undefined,
): readonly string[] => {
  const found: string[] = [];
  const { messages, memberId } = report.messages.mostIn30Days;
  if (messagesPerMember !== undefined && messages > messagesPerMember)
    found.push(
      `${memberId ?? ''} would get ${messages} marketing messages in 30 days; at most ${messagesPerMember} are allowed`,
    );
  if (cost !== undefined && report.cost.usd > cost)
    found.push(`the messages would cost $${report.cost.usd}; at most $${cost} is allowed`);
  if (cost !== undefined && report.cost.unpriced > 0)
    found.push(
      `${report.cost.unpriced} messages have no known price, so nobody can say that all cost at most $${cost}: --prices takes theirs`,
    );
  if (change !== undefined && comparison !== undefined && comparison.changed > change)
    found.push(
      `${percent(comparison.changed)} of messages would change (${comparison.more.length} more, ${comparison.fewer.length} fewer); at most ${percent(change)} may`,
    );
  return found;
};
