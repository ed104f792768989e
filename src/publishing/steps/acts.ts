import { needsCode } from '#loyalty/reward.ts';
import type { StepOf } from '#programme/grammar/step.ts';
import type { Grant, Value } from '#programme/grammar/steps/acts.ts';
import type { Found } from '#programme/problem.ts';
import { checkValue, SCALAR } from '#publishing/check/check-value.ts';
import { checkUnset, heldAt } from '#publishing/check/check-unset.ts';
import { dangling } from '#publishing/check/dangling.ts';
import type { Scope } from '#publishing/check/scope.ts';
import type { Path } from '#publishing/conditions/known-where.ts';
import { single, type Parts, type Spot } from '#publishing/graph/parts.ts';
import { all } from '#publishing/graph/words.ts';
import type { AuthoredKind } from '#publishing/steps/kind.ts';

const act = ({ place, next }: Spot, title: string, details: readonly string[] = []): Parts =>
  single({ id: place, kind: 'act', title, details }, next);

const valueOf = (value: Value): string => (typeof value === 'object' ? value.cel : JSON.stringify(value));
const valuesOf = (values: Readonly<Record<string, Value>>): readonly string[] =>
  Object.entries(values).map(([name, value]) => `${name} = ${valueOf(value)}`);

export const update: AuthoredKind<StepOf<'update'>> = {
  check: (scope, journey, { step, path }) => {
    const { attributes } = scope.programme.settings;
    const known = scope.inRun(journey);
    return Object.entries(step.update).flatMap(([name, value]): readonly Found[] => {
      const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
      const here = [...path, 'update', name];
      return attribute === undefined
        ? dangling('attribute', name, scope.there.attributes, here, 'programme.yaml').map((one) => ({
            ...one,
            key: true,
          }))
        : [
            ...checkValue(scope, attribute, value, known, here),
            ...checkUnset(scope, value, heldAt(journey, path), here),
          ];
    });
  },
  picture: (step, spot) => act(spot, `Set ${all(Object.keys(step.update))}`, valuesOf(step.update)),
  title: () => 'update',
};

/** Another engine knows its own bonuses and cards, and where nothing is listed any reward may be unlocked. */
const grantFlaw = ({ programme: { loyalty }, whole }: Scope, grant: Grant, path: Path): readonly Found[] => {
  if (!whole.loyalty || loyalty?.engine === 'external') return [];
  if (typeof grant === 'string') {
    if (loyalty === undefined) return [];
    const names = [...Object.keys(loyalty.bonuses), ...loyalty.rewards.map(({ reward }) => reward)];
    return dangling('bonus or reward', grant, names, path, 'loyalty.yaml');
  }
  if (!('card' in grant)) return [];
  const cards = (loyalty?.stampCards ?? []).map(({ card }) => card);
  return dangling('card', grant.card, cards, [...path, 'card'], 'loyalty.yaml');
};

/** As for grants. */
const redeemFlaw = (
  { programme: { loyalty, settings }, whole }: Scope,
  redeem: string,
  path: Path,
): readonly Found[] => {
  const rewards = (loyalty?.rewards ?? []).map(({ reward }) => reward);
  if (!whole.loyalty || loyalty?.engine === 'external' || rewards.length === 0) return [];
  if (loyalty !== undefined && needsCode({ settings, loyalty }, redeem))
    return [{ path, message: `${redeem} needs a one-time code, which a journey does not ask for` }];
  return dangling('reward', redeem, ['oldest', ...rewards], path, 'loyalty.yaml');
};

const granted = (grant: Grant): string => {
  if (typeof grant === 'string') return grant;
  if ('points' in grant) return grant.points === 1 ? '1 point' : `${grant.points} points`;
  if ('cashback' in grant) return `cashback of ${grant.cashback} minor units`;
  return `${grant.stamps === 1 ? '1 stamp' : `${grant.stamps} stamps`} on ${grant.card}`;
};

export const grant: AuthoredKind<StepOf<'grant'>> = {
  check: (scope, _, { step, path }) => grantFlaw(scope, step.grant, [...path, 'grant']),
  picture: (step, spot) => act(spot, `Grant ${granted(step.grant)}`),
  title: ({ grant }) => (typeof grant === 'string' ? `grant ${grant}` : 'grant'),
};

export const redeem: AuthoredKind<StepOf<'redeem'>> = {
  check: (scope, _, { step, path }) => redeemFlaw(scope, step.redeem, [...path, 'redeem']),
  picture: ({ redeem }, spot) => act(spot, redeem === 'oldest' ? 'Redeem the oldest reward' : `Redeem ${redeem}`),
  title: ({ redeem }) => `redeem ${redeem}`,
};

export const emit: AuthoredKind<StepOf<'emit'>> = {
  check: (scope, journey, { step, path }) => {
    const known = scope.inRun(journey);
    const { webhooks } = scope.there;
    return [
      ...(step.to === 'bus'
        ? []
        : dangling('webhook', step.to, webhooks && ['bus', ...webhooks], [...path, 'to'], 'programme.yaml')),
      ...Object.entries(step.data).flatMap(([name, value]) =>
        typeof value === 'object' ? scope.expression(value.cel, known, [...path, 'data', name, 'cel'], SCALAR) : [],
      ),
    ];
  },
  picture: (step, spot) => {
    const to = step.to === 'bus' ? 'to the bus' : `to the webhook ${step.to}`;
    return act(spot, `Emit ${step.emit}`, [to, ...valuesOf(step.data)]);
  },
  title: (step) => `emit ${step.emit}`,
};

export const handoff: AuthoredKind<StepOf<'handoff'>> = {
  check: () => [],
  picture: (step, spot) => act(spot, 'Hand over to a person', [step.handoff]),
  title: () => 'handoff',
};

/** An end of its own in a drawing. */
export const exit: AuthoredKind<StepOf<'exit'>> = {
  check: () => [],
  picture: ({ exit }, { place, next }) => ({
    nodes: [{ id: place, kind: 'exit', title: `Exit: ${exit}`, details: [], past: next }],
    edges: [],
    ways: [],
  }),
  title: ({ exit }) => `exit ${exit}`,
};
