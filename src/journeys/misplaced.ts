import type { Flaw } from '#journeys/problem.ts';
import { nearest } from '#journeys/suggest.ts';

const KNOWN = /^(programme|(journeys|messages)\/[a-z][a-z0-9-]{0,62})\.yaml$/;

/** What is wrong with the path of a file; `undefined` where a programme has such a file. Nothing outside the folder is one. */
export const misplaced = (path: string): Flaw | undefined => {
  if (KNOWN.test(path)) return undefined;
  if (/(^|[\\/])\.\.([\\/]|$)|^[\\/~]|^[a-z]:|[\u0000\\]/i.test(path))
    return { message: 'expected a path inside the folder, with no .. in it', suggestion: null };
  const [folder = '', ...rest] = path.replace(/\.ya?ml$/i, '').split('/');
  const name = rest
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const homes = ['journeys', 'messages'];
  const home = homes.includes(folder) ? folder : nearest(folder, homes);
  const candidate =
    rest.length === 0
      ? folder === 'programme' || nearest(folder, ['programme']) !== null
        ? 'programme.yaml'
        : ''
      : `${home ?? ''}/${name}.yaml`;
  return {
    message: 'expected programme.yaml, journeys/<name>.yaml or messages/<name>.yaml',
    suggestion: KNOWN.test(candidate) ? candidate : null,
  };
};
