import { OWED } from '#channels/compliance.ts';
import type { MessageRow } from '#messages/message.ts';
import type { Outgoing } from '#messages/sender.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { differing, viewOf, type View } from './view.ts';

/** What there was at the end of a telling. */
export interface Ended {
  readonly view: View;
  readonly handed: readonly Outgoing[];
  /** Messages that went to nobody, or may have: a worker died on the way, and they go once at the most or no more in time. */
  readonly untold: ReadonlySet<string>;
  /** What was given up, and how much was left undone. */
  readonly givenUp: readonly string[];
  readonly waiting: number;
}

const isUntold = ({ state, verdict, class: type, message }: MessageRow): boolean => {
  const onceAtMost = type === 'marketing' || (type === 'response' && !OWED.includes(message));
  return (state === 'unknown' && onceAtMost) || verdict?.rule === 'expired';
};

export const endOf = (cloud: Cloud): Ended => ({
  view: viewOf(cloud),
  handed: cloud.providers.handed(),
  untold: new Set(
    (cloud.tables.dump().messages ?? []).flatMap(([, sk, row]) =>
      sk.startsWith('MSG#') && isUntold(row as MessageRow) ? [(row as MessageRow).messageId] : [],
    ),
  ),
  givenUp: cloud.letters.givenUp(),
  waiting: cloud.letters.waiting(),
});

/** What a telling did differently from the one it is held against. Only `again` may be. */
export interface Verdict {
  /** Messages that never reached a provider, and facts that nobody heard of. */
  readonly lost: readonly string[];
  /** Marketing that reached a provider more than once, and whatever nobody should have got at all. */
  readonly doubled: readonly string[];
  /** Answers, questions and transactional messages that went twice: at least once is what is promised of them. */
  readonly again: readonly string[];
  /** Rows, answers and executions that are not the same. */
  readonly differing: readonly string[];
  /** What was given up or left undone. */
  readonly undone: readonly string[];
}

const countsOf = (handed: readonly Outgoing[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { messageId } of handed) counts.set(messageId, (counts.get(messageId) ?? 0) + 1);
  return counts;
};

const isHeard = (name: string): boolean => /^(fact|webhook)\//.test(name);

/** What is not the same, but for messages that only one of both sent, and what they count for. */
const differences = (expected: View, found: View, without: ReadonlySet<string>): readonly string[] => {
  const ids = [...without];
  const isOf = (name: string): boolean => name.startsWith('caps/') || ids.some((id) => name.endsWith(id));
  return differing(expected, found).filter((name) => ids.length === 0 || !isOf(name));
};

/** Holds a telling against another; `without` messages that only the other handed to a provider. */
export const judge = (expected: Ended, found: Ended, without: ReadonlySet<string>): Verdict => {
  const [due, sent] = [countsOf(expected.handed), countsOf(found.handed)];
  const classes = new Map([...expected.handed, ...found.handed].map((one) => [one.messageId, one.class]));
  const names = [...classes.keys()].filter((messageId) => !without.has(messageId));
  const dueOf = (messageId: string): number => due.get(messageId) ?? 0;
  const sentOf = (messageId: string): number => sent.get(messageId) ?? 0;
  const more = names.filter((messageId) => sentOf(messageId) > dueOf(messageId));
  const mayRepeat = (messageId: string): boolean =>
    classes.get(messageId) !== 'marketing' && dueOf(messageId) > 0 && sentOf(messageId) === dueOf(messageId) + 1;
  const different = differences(expected.view, found.view, without);
  const heard = different.filter(isHeard);
  return {
    lost: [
      ...names.filter((messageId) => sentOf(messageId) < dueOf(messageId)),
      ...heard.filter((name) => !found.view.has(name)),
    ],
    doubled: [
      ...more.filter((messageId) => !mayRepeat(messageId)),
      ...heard.filter((name) => !expected.view.has(name)),
    ],
    again: more.filter(mayRepeat),
    differing: different.filter((name) => !isHeard(name) || (found.view.has(name) && expected.view.has(name))),
    undone: [...found.givenUp, ...(found.waiting === expected.waiting ? [] : [`${found.waiting} left undone`])],
  };
};
