import * as fc from 'fast-check';
import type { Step } from '#programme/grammar/step.ts';

/** The name of the branch that `event.pick` asks for: a condition holds where it is that of its branch. */
const picks = (branch: string): string => `event.pick == "${branch}"`;

const channel = fc.constantFrom('rcs', 'whatsapp', 'sms', 'email');
const send = fc
  .uniqueArray(channel, { minLength: 1, maxLength: 3 })
  .map((via) => ({ send: 'welcome', via, ...(via.length === 2 ? { timeout: '9m' } : {}) }));
const wait = fc.constantFrom(
  { wait: { for: '3d' } },
  { wait: { until: '09:00', in: 'member' } },
  { wait: { until: '10:30', in: 'Europe/Stockholm' } },
);
const act = fc.constantFrom<object>(
  { update: { mood: 'happy' } },
  { grant: { points: 50 } },
  { emit: 'order.rated', data: {}, to: 'bus' },
  { start: 'welcome' },
  { handoff: 'Please call back' },
);
const leave = fc.constantFrom({ exit: 'done-early' }, { exit: 'not-now' });

const optional = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined, freq: 2 });
const present = (step: object): object =>
  Object.fromEntries(Object.entries(step).filter(([, value]) => value !== undefined));

const { steps } = fc.letrec<{ step: object; steps: object[] }>((tie) => {
  const inside = tie('steps');
  const consent = fc.tuple(inside, optional(inside)).map(([yes, none]) =>
    present({
      listen: { for: 'consent', topics: ['rewards'], channels: ['sms'], wording: 'join', until: '72h' },
      ...{ yes, none },
    }),
  );
  const reply = fc
    .tuple(optional(inside), optional(inside), inside, optional(inside), optional(inside), optional(inside))
    .map(([yes, no, good, bad, other, none]) =>
      present({
        listen: {
          for: 'reply',
          intents: { good: { words: ['good'], from: 7, to: 10 }, bad: { from: 0, to: 6 } },
          until: '48h',
        },
        ...{ yes, no, on: present({ good, bad }), other, none },
      }),
    );
  const event = fc
    .tuple(optional(inside), optional(inside))
    .map(([yes, none]) =>
      present({ listen: { for: 'event', event: 'purchase.completed', until: '5d' }, ...{ yes, none } }),
    );
  const choice = fc.tuple(inside, fc.array(inside, { maxLength: 2 }), optional(inside)).map(([then, others, last]) =>
    present({
      if: picks('then'),
      then,
      elseIf: others.length === 0 ? undefined : others.map((one, at) => ({ if: picks(`elseIf.${at}`), then: one })),
      else: last,
    }),
  );
  const split = fc.array(inside, { minLength: 2, maxLength: 3 }).map((ways) => ({
    split: `test-of-${ways.length}`,
    ways: ways.map((one, at) => ({ way: `way-${at}`, weight: 1 + at, steps: one })),
  }));
  return {
    step: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      send,
      wait,
      act,
      leave,
      consent,
      reply,
      event,
      choice,
      split,
    ),
    steps: fc.array(tie('step'), { maxLength: 3 }),
  };
});

/** Any steps the grammar knows, one inside the other; in a choice `event.pick` says which branch is taken. */
export const anySteps: fc.Arbitrary<readonly Step[]> = steps.map((made) => made as Step[]);
