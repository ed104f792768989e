import { saidBy } from '#consent/consent.ts';
import type { MessageRow } from '#messages/message.ts';
import type { Question, Run } from '#runs/run.ts';
import type { Exported } from '#privacy/export-member.ts';

/** What a member and a marketer can see of a member, as of an instant. */
export type Look = 'nobody' | ReturnType<typeof seenOf>;

/** The code of one, as people read it. */
const VOUCHER = /\b[\dA-HJKMNP-TV-Z]{4}(-[\dA-HJKMNP-TV-Z]{4}){2}\b/g;

/** Links lead to each system's own address, and codes and tickets are random or follow from a key of its own. */
const plainText = (text: string, publicUrl: string, code: string | null): string => {
  const own = text
    .replaceAll(publicUrl, 'OWN')
    .replace(/OWN\/(l|v|preferences|unsubscribe|opt-in)\/[\w.~-]+/g, (_, page: string) => `<${page}>`)
    .replace(VOUCHER, '<voucher>');
  return code === null ? own : own.replaceAll(code, '<referral code>');
};

const messageOf = (publicUrl: string, code: string | null) => (row: MessageRow) => ({
  at: row.at,
  direction: row.direction,
  journey: row.journey,
  message: row.message,
  channel: row.channel,
  class: row.class,
  hop: row.hop,
  variant: row.variant,
  state: row.state,
  reached: row.timeline,
  failure: row.failure,
  verdict: row.verdict && {
    rule: row.verdict.rule,
    at: row.verdict.at,
    nextEligible: row.verdict.nextEligible,
    looked: row.verdict.looked,
  },
  text: row.text === undefined ? undefined : plainText(row.text, publicUrl, code),
});

const runOf = (run: Run) => ({
  journey: run.journey,
  slot: run.slot,
  status: run.status,
  startedAt: run.startedAt,
  ended: run.ended,
  goalAt: run.goalAt,
  place: run.place.join('.'),
  hop: run.hop,
  rev: run.rev,
  ways: run.ways,
  answer: run.answer,
  next: run.next.kind === 'wait' ? `wait until ${run.next.until}` : run.next.kind,
});

const questionOf = (question: Question) => ({
  journey: question.journey,
  kind: question.kind,
  askedAt: question.askedAt,
  until: question.until,
});

const sorted = <T>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

const seenOf = ({ memberId, member, stored, addresses, messages }: Exported, publicUrl: string) => {
  const rows = <T>(kind: string): T[] =>
    Object.entries(stored).flatMap(([name, row]) => (name.split('#')[0] === kind ? [row as T] : []));
  const { balance, lots, tier, stage, stageSince, segments, attributes, rewards, cards, cashback, preferences } =
    member;
  const own = [...messages, ...addresses.flatMap((address) => address.messages)];
  return {
    member: { balance, lots, tier, stage, stageSince, segments, attributes, rewards, cards, cashback, preferences },
    consents: sorted(
      addresses.map(({ consent }) => ({
        states: consent === null ? undefined : saidBy(consent, memberId).states,
        stoppedAt: consent?.stoppedAt,
      })),
    ),
    messages: sorted(own.map(messageOf(publicUrl, member.referralCode))),
    runs: sorted(rows<Run>('RUN').map(runOf)),
    questions: sorted(rows<Question>('QUESTION').map(questionOf)),
    reminders: sorted(
      rows<{ readonly kind: string; readonly dueAt: string }>('DUE').map(({ kind, dueAt }) => ({ kind, dueAt })),
    ),
  };
};

/** As JSON has it, so that what is absent in one store is absent in another. */
export const lookAt = (exported: Exported, publicUrl: string): Look =>
  JSON.parse(JSON.stringify(seenOf(exported, publicUrl))) as Look;
