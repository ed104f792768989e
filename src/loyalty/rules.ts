import type { Loyalty } from '#programme/grammar/loyalty.ts';
import type { Programme } from '#programme/programme.ts';

/** The part of a programme that says what facts do to a member; journeys say which facts are remembered, where they are given. */
export type Rules = Pick<Programme, 'settings' | 'loyalty'> & Partial<Pick<Programme, 'journeys' | 'experiments'>>;

/** The rules of `loyalty.yaml`, where the brand has no loyalty engine of its own. */
export const ownRules = ({ loyalty }: Rules): Loyalty | undefined =>
  loyalty?.engine === 'external' ? undefined : loyalty;

/** Whether another system keeps the balances: nothing is earned here then. */
export const isExternal = ({ loyalty }: Rules): boolean => loyalty?.engine === 'external';
