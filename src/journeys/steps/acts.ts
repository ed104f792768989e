import type { MemberEvent } from '#words/event.ts';
import type { Fact } from '#words/fact.ts';
import { evaluate } from '#programme/condition.ts';
import type { Effect } from '#runs/effect.ts';
import type { ActStep, Value } from '#programme/grammar/step.ts';
import { idOf } from '#words/ids.ts';
import { whereOf } from '#journeys/steps/place.ts';
import type { Programme } from '#programme/programme.ts';
import type { Place, Run } from '#runs/run.ts';
import { grantEvents } from '#loyalty/grant-events.ts';
import type { Member } from '#loyalty/member.ts';
import { redemptionOf } from '#loyalty/redemption.ts';

interface Acting {
  readonly programme: Programme;
  readonly run: Run;
  readonly place: Place;
  readonly member: Member;
  readonly context: Readonly<Record<string, unknown>>;
  readonly now: Date;
}

type Scalar = string | number | boolean;

/** Values that come to nothing, such as a field the event left out, are left out. */
const valuesOf = (
  values: Readonly<Record<string, Value>>,
  context: Acting['context'],
): Readonly<Record<string, Scalar>> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const found = typeof value === 'object' ? evaluate(value.cel, context) : value;
      const plain = typeof found === 'bigint' ? Number(found) : found;
      return ['string', 'number', 'boolean'].includes(typeof plain) ? [[name, plain as Scalar]] : [];
    }),
  );

/** What a step that never waits does. `exit` and everything that only moves the run does nothing. */
export const actsOf = (step: ActStep, { programme, run, place, member, context, now }: Acting): readonly Effect[] => {
  const id = idOf(...whereOf(run, place));
  const time = now.toISOString();
  const { memberId, journey } = run;
  const commit = (type: string, data: MemberEvent['data']): Effect => ({
    kind: 'commit',
    event: { id, type, source: 'regulars', time, memberId, data },
  });
  const fact = (type: Fact['type'], detail: Fact['detail']): Effect => ({
    kind: 'fact',
    fact: { type, id, at: time, memberId, detail },
  });
  if ('update' in step) {
    const values = valuesOf(step.update, context);
    return Object.keys(values).length === 0 ? [] : [commit('attributes.changed', values)];
  }
  if ('grant' in step) {
    if (programme.loyalty?.engine === 'external') return [fact('grant.requested', { journey, grant: step.grant })];
    return grantEvents(programme, memberId, step.grant, { id, time }).map((event) => ({ kind: 'commit', event }));
  }
  if ('redeem' in step) {
    const event = redemptionOf(member, step.redeem, time);
    return event === undefined ? [] : [{ kind: 'commit', event }];
  }
  if ('emit' in step) {
    const data = valuesOf(step.data, context);
    return step.to === 'bus'
      ? [fact(step.emit, { journey, ...data })]
      : [fact('webhook.requested', { webhook: step.to, type: step.emit, journey, data })];
  }
  if ('start' in step) return [commit('journey.requested', { journey: step.start, data: {} })];
  if ('handoff' in step) return [fact('handover.requested', { journey, runId: run.runId, note: step.handoff })];
  return [];
};
