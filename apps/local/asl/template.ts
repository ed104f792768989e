import { readPath } from './paths.ts';

const path = /^\$\$?(\.[A-Za-z_]\w*)*$/;

/** The first field that is not a plain value or a path, with what is wrong with it. */
export const checkTemplate = (template: unknown, at: string): string | undefined => {
  if (typeof template !== 'object' || template === null) return undefined;
  for (const [key, value] of Object.entries(template)) {
    const place = `${at}.${key}`;
    if (!key.endsWith('.$')) {
      const inner = checkTemplate(value, place);
      if (inner !== undefined) return inner;
    } else if (typeof value !== 'string' || !path.test(value))
      return `${place} is neither $.a.b nor $$.a.b, and this runner knows nothing else`;
  }
  return undefined;
};

/** A payload template with its paths filled in. */
export const fillTemplate = (template: unknown, data: unknown, context: unknown): unknown => {
  if (Array.isArray(template)) return template.map((item) => fillTemplate(item, data, context));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(
    Object.entries(template).map(([key, value]) =>
      key.endsWith('.$')
        ? [key.slice(0, -2), readPath(value as string, data, context)]
        : [key, fillTemplate(value, data, context)],
    ),
  );
};
