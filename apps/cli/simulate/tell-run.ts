import type { Next, Run } from '#runs/run.ts';
import type { Told } from './entry.ts';
import { localLabel } from './local-label.ts';

const WHY: Readonly<Record<string, string>> = {
  exit: 'something happened that ends it',
  goal: 'its goal is reached',
  'opt-out': 'the member opted out',
  erased: 'the member was erased',
  gone: 'the journey or the member is gone',
  'switched-off': 'the journey was switched off',
};

const LISTENS = {
  reply: 'listens for an answer',
  consent: 'listens for a yes to the double opt-in',
  event: 'listens for',
} as const;

const atOf = ({ place }: Pick<Run, 'place'>): string => place.join('.');

/** What a run does next, where it waits for something besides a receipt. */
const tellNext = (run: Run, next: Next, zone: string): readonly Told[] => {
  const { journey } = run;
  if (next.kind === 'wait')
    return [
      {
        what: 'waits',
        journey,
        say: `waits until ${localLabel(next.until, zone)}`,
        details: { until: next.until, place: atOf(run) },
      },
    ];
  if (next.kind !== 'listen') return [];
  const { question } = next;
  const types = question.kind === 'event' ? question.types : [];
  const say = [LISTENS[question.kind], types.join(' or '), `until ${localLabel(question.until, zone)}`];
  return [
    {
      what: 'asks',
      journey,
      say: say.filter((word) => word !== '').join(' '),
      details: {
        kind: question.kind,
        until: question.until,
        place: atOf(run),
        ...(types.length === 0 ? {} : { types }),
        ...(question.kind === 'reply' ? { intents: Object.keys(question.intents) } : {}),
      },
    },
  ];
};

export const tellStart = (run: Run): Told =>
  run.status === 'held'
    ? {
        what: 'held-out',
        journey: run.journey,
        say: 'is in the holdout: measured, and not written to',
        details: { cause: run.cause },
      }
    : { what: 'started', journey: run.journey, say: 'run started', details: { cause: run.cause, slot: run.slot } };

/** Where a run stands now that it has moved, or how it ended. */
export const tellRun = (before: Run | undefined, after: Run, zone: string): readonly Told[] => {
  const same = before?.runId === after.runId ? before : undefined;
  if (after.status === 'held' || (same !== undefined && same.rev === after.rev && same.status === after.status))
    return [];
  // With each hop, and once its message has arrived, a run goes on with the same question in a state of its own.
  const asked = same?.next.kind === 'listen' && same.next.hopping && after.next.kind === 'listen';
  if (after.status === 'active') return asked ? [] : tellNext(after, after.next, zone);
  const { journey, ended, status } = after;
  const why = ended === undefined ? 'after its last step' : (WHY[ended] ?? `exit ${ended}`);
  return [{ what: 'ended', journey, say: `run ended: ${why}`, details: { status, ended: ended ?? 'end' } }];
};
