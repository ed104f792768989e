import type { Provider } from '#providers/provider.ts';

/** A vendor's id of a message as it stands in our rows: two vendors may give the same one. */
export const providerId = (name: string, { ids }: Pick<Provider, 'ids'>, id: string): string =>
  ids === 'bare' ? id : `${name}:${id}`;
