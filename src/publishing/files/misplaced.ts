import type { Flaw } from '#programme/problem.ts';
import { nearest } from '#words/suggest.ts';

const FOLDERS = ['journeys', 'messages', 'segments', 'surveys', 'answers', 'experiments', 'events', 'emails'];
const NAME = '[a-z][a-z0-9-]{0,46}';
/** A type of event: dotted, as `order.ready`. */
const TYPE = '[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+';
const FILES = `programme|loyalty|(journeys|messages|segments|surveys|answers|experiments)/${NAME}|events/${TYPE}`;
const KNOWN = new RegExp(`^((${FILES})\\.yaml|emails/${NAME}\\.html)$`);
/** What layouts are made from; whoever reads the folder compiles them. */
const SOURCE = /^emails\/[^/]+\.mjml$/;
const LONG = new RegExp(`^(${FOLDERS.filter((one) => one !== 'events').join('|')})/[a-z][a-z0-9-]{47,}\\.(yaml|html)$`);

/** The path that was most likely meant. */
const meant = (path: string): string => {
  const [folder = '', ...rest] = path.replace(/\.(ya?ml|html?)$/i, '').split('/');
  if (rest.length === 0) {
    const home = ['programme', 'loyalty'].includes(folder) ? folder : nearest(folder, ['programme', 'loyalty']);
    return home === null ? '' : `${home}.yaml`;
  }
  const words = rest.join('-').toLowerCase();
  const home = FOLDERS.includes(folder) ? folder : nearest(folder, FOLDERS);
  const name =
    home === 'events'
      ? words.replace(/[^a-z0-9-]+/g, '.').replace(/^[.-]+|[.-]+$/g, '')
      : words.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return `${home ?? ''}/${name}.${home === 'emails' ? 'html' : 'yaml'}`;
};

/** What is wrong with the path of a file; `undefined` where a programme has such a file. Nothing outside the folder is one. */
export const misplaced = (path: string): Flaw | undefined => {
  if (/(^|[\\/])\.\.([\\/]|$)|^[\\/~]|^[a-z]:|[\u0000\\]/i.test(path))
    return { message: 'expected a path inside the folder, with no .. in it', suggestion: null };
  if (KNOWN.test(path) || SOURCE.test(path)) return undefined;
  if (LONG.test(path))
    return { message: 'expected a name of at most 47 letters, digits and hyphens', suggestion: null };
  const candidate = meant(path);
  return {
    message:
      'expected programme.yaml, journeys/<name>.yaml, messages/<name>.yaml, segments/<name>.yaml, surveys/<name>.yaml, answers/<name>.yaml, experiments/<name>.yaml, events/<type>.yaml, loyalty.yaml or emails/<name>.html',
    suggestion: KNOWN.test(candidate) ? candidate : null,
  };
};
