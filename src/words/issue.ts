import type * as z from 'zod';

/** The first thing wrong with an input: where, below `prefix`, and why. An unknown key is a place of its own. */
export const firstIssue = (error: z.ZodError, prefix = ''): { readonly path: string; readonly reason: string } => {
  const [issue] = error.issues;
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [prefix, ...(issue?.path.map(String) ?? []), ...keys].filter((part) => part !== '').join('.');
  return { path, reason: issue?.message ?? 'not valid' };
};
