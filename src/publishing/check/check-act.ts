import { checkValue, SCALAR } from '#publishing/check/check-value.ts';
import { dangling } from '#publishing/check/dangling.ts';
import type { Scope } from '#publishing/check/scope.ts';
import type { Journey } from '#programme/grammar/journey.ts';
import type { StepOf } from '#programme/grammar/step.ts';
import type { Grant } from '#programme/grammar/steps/acts.ts';
import { type Path } from '#publishing/conditions/known-where.ts';
import type { Found } from '#programme/problem.ts';

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
const redeemFlaw = ({ programme: { loyalty }, whole }: Scope, redeem: string, path: Path): readonly Found[] => {
  const rewards = (loyalty?.rewards ?? []).map(({ reward }) => reward);
  if (!whole.loyalty || loyalty?.engine === 'external' || rewards.length === 0) return [];
  return dangling('reward', redeem, ['oldest', ...rewards], path, 'loyalty.yaml');
};

/** What steps that act at once name and compute. */
export const checkAct = (
  scope: Scope,
  journey: Journey,
  step: StepOf<'update' | 'grant' | 'redeem' | 'emit' | 'start' | 'handoff' | 'exit'>,
  path: Path,
): readonly Found[] => {
  const { programme, given, expression } = scope;
  const { attributes, webhooks } = programme.settings;
  const known = scope.inRun(journey);
  if ('update' in step)
    return Object.entries(step.update).flatMap(([name, value]): readonly Found[] => {
      const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
      const here = [...path, 'update', name];
      return attribute === undefined
        ? dangling('attribute', name, Object.keys(attributes), here, 'programme.yaml').map((one) => ({
            ...one,
            key: true,
          }))
        : checkValue(scope, attribute, value, known, here);
    });
  if ('grant' in step) return grantFlaw(scope, step.grant, [...path, 'grant']);
  if ('redeem' in step) return redeemFlaw(scope, step.redeem, [...path, 'redeem']);
  if ('start' in step) return dangling('journey', step.start, given.journeys, [...path, 'start'], 'journeys/');
  if ('emit' in step)
    return [
      ...(step.to === 'bus'
        ? []
        : dangling('webhook', step.to, ['bus', ...Object.keys(webhooks)], [...path, 'to'], 'programme.yaml')),
      ...Object.entries(step.data).flatMap(([name, value]) =>
        typeof value === 'object' ? expression(value.cel, known, [...path, 'data', name, 'cel'], SCALAR) : [],
      ),
    ];
  return [];
};
