/** One difference between two versions of a file, at the end of its path. */
export interface Change {
  readonly at: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before?: unknown;
  readonly after?: unknown;
  /** Of a text that differs in this language only. */
  readonly language?: string;
}

const LOCALE = /^[a-z]{2}(-[A-Z]{2})?$/;
/** What is a text or a map of texts by language; elsewhere a key of two letters is no language. */
const TEXTS: readonly string[] = ['text', 'url', 'title', 'name', 'body', 'subject', 'preview', 'heading'];

const languageOf = (path: readonly string[]): string | undefined => {
  const [last = '', parent = ''] = [path.at(-1), path.at(-2)];
  const isText = TEXTS.includes(parent) || path[0] === 'replies' || path.includes('parameters');
  return isText && LOCALE.test(last) ? last : undefined;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
/** Lists of names and numbers read better as a whole. */
const isList = (value: unknown): boolean => Array.isArray(value) && !value.some(isObject);

/** What differs, in the order of the newer one; what is absent and what is undefined are the same. */
export const changesOf = (before: unknown, after: unknown, path: readonly string[] = []): readonly Change[] => {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (isObject(before) && isObject(after) && !isList(before) && !isList(after))
    return [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((key) =>
      changesOf(before[key], after[key], [...path, key]),
    );
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const language = languageOf(path);
  const at = (language === undefined ? path : path.slice(0, -1)).join('.');
  return [
    {
      at,
      kind,
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      ...(language === undefined ? {} : { language }),
    },
  ];
};
