import type { MemberEvent } from '#words/event.ts';
import type { What } from './entry.ts';
import type { Told } from './entry.ts';

const OWN: Readonly<Record<string, What>> = {
  'attributes.changed': 'updated',
  'redemption.requested': 'redeemed',
  'journey.requested': 'requested',
  'segments.changed': 'segments',
};

const GIVES = /^(points\.earned|stamp\.earned|cashback\.earned|reward\.unlocked|bonus\.)/;

const whatOf = ({ type, source }: MemberEvent): What => {
  if (source !== 'regulars') return 'event';
  return OWN[type] ?? (GIVES.test(type) ? 'granted' : 'follows');
};

const valueOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Data in one line, as a person reads it. */
const shown = (data: MemberEvent['data']): string =>
  Object.entries(data)
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `${name} ${valueOf(value)}`)
    .join(', ');

const segments = ({ data }: MemberEvent): string => {
  const names = (field: string): string => (Array.isArray(data[field]) ? data[field].join(', ') : '');
  const [entered, left] = [names('entered'), names('left')];
  const moves = [entered === '' ? '' : `enters ${entered}`, left === '' ? '' : `leaves ${left}`];
  return moves.filter((one) => one !== '').join(', ') || `stage ${String(data['stage'])}`;
};

/** A fact about the member, given or made by the system itself. */
export const tellEvent = (event: MemberEvent): Told => {
  const { type, data } = event;
  const what = whatOf(event);
  const say = what === 'segments' ? segments(event) : [type, shown(data)].filter((one) => one !== '').join(': ');
  return { what, say, details: { type, data } };
};
