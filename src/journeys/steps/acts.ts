import type { MemberEvent } from '#words/event.ts';
import type { Fact } from '#words/fact.ts';
import { evaluate } from '#programme/condition.ts';
import type { Effect } from '#runs/effect.ts';
import type { Value } from '#programme/grammar/steps/acts.ts';
import { idOf } from '#words/ids.ts';
import { placeAfter, whereOf } from '#journeys/steps/place.ts';
import { contextOfWalk, deciding, on, type Behaviour, type Walk } from '#journeys/walk.ts';
import type { StepKind, StepOf } from '#programme/grammar/step.ts';
import type { Place } from '#runs/run.ts';
import { grantEvents } from '#loyalty/grant-events.ts';
import { redemptionOf } from '#loyalty/redemption.ts';

type Scalar = string | number | boolean;

/** Values that come to nothing, such as a field the event left out, are left out. */
const valuesOf = (
  values: Readonly<Record<string, Value>>,
  context: Readonly<Record<string, unknown>>,
): Readonly<Record<string, Scalar>> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const found = typeof value === 'object' ? evaluate(value.cel, context) : value;
      const plain = typeof found === 'bigint' ? Number(found) : found;
      return ['string', 'number', 'boolean'].includes(typeof plain) ? [[name, plain as Scalar]] : [];
    }),
  );

/** Whom and when an effect is about; its id follows from the run and the place, so that doing it again is nothing new. */
const circumstances = ({ run, now }: Walk, place: Place) => ({
  id: idOf(...whereOf(run, place)),
  time: now.toISOString(),
  memberId: run.memberId,
  journey: run.journey,
});
type Circumstances = ReturnType<typeof circumstances>;

const commit = ({ id, time, memberId }: Circumstances, type: string, data: MemberEvent['data']): Effect => ({
  kind: 'commit',
  event: { id, type, source: 'regulars', time, memberId, data },
});
const fact = ({ id, time, memberId }: Circumstances, type: Fact['type'], detail: Fact['detail']): Effect => ({
  kind: 'fact',
  fact: { type, id, at: time, memberId, detail },
});

/** A step that acts at once and never waits: its effects are decided, and the next step is entered. */
const acting =
  <K extends StepKind>(
    effectsOf: (step: StepOf<K>, walk: Walk, at: Circumstances) => readonly Effect[],
  ): Behaviour<StepOf<K>> =>
  (walk, { place }, step) =>
    on(deciding(walk, effectsOf(step, walk, circumstances(walk, place))), placeAfter(walk.steps, place));

export const update = acting<'update'>((step, walk, at) => {
  const values = valuesOf(step.update, contextOfWalk(walk));
  return Object.keys(values).length === 0 ? [] : [commit(at, 'attributes.changed', values)];
});

export const grant = acting<'grant'>((step, { programme }, at) => {
  const { id, time, memberId, journey } = at;
  if (programme.loyalty?.engine === 'external') return [fact(at, 'grant.requested', { journey, grant: step.grant })];
  return grantEvents(programme, memberId, step.grant, { id, time }).map((event) => ({ kind: 'commit', event }));
});

export const redeem = acting<'redeem'>((step, { member }, { time }) => {
  const event = redemptionOf(member, step.redeem, time);
  return event === undefined ? [] : [{ kind: 'commit', event }];
});

export const emit = acting<'emit'>((step, walk, at) => {
  const { journey } = at;
  const data = valuesOf(step.data, contextOfWalk(walk));
  return step.to === 'bus'
    ? [fact(at, step.emit, { journey, ...data })]
    : [fact(at, 'webhook.requested', { webhook: step.to, type: step.emit, journey, data })];
});

export const start = acting<'start'>((step, _, at) => [
  commit(at, 'journey.requested', { journey: step.start, data: {} }),
]);

export const handoff = acting<'handoff'>((step, { run }, at) => [
  fact(at, 'handover.requested', { journey: at.journey, runId: run.runId, note: step.handoff }),
]);
