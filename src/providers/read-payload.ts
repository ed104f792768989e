import type * as z from 'zod';
import { firstIssue } from '#words/issue.ts';

export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly path: string; readonly reason: string };

/** Checked, or where and why not. The reason never repeats what was received. */
export const readValue = <S extends z.ZodType>(schema: S, value: unknown, path = '$'): Read<z.infer<S>> => {
  const result = schema.safeParse(value);
  return result.success ? { ok: true, value: result.data } : { ok: false, ...firstIssue(result.error, path) };
};

/** The same for text that should be JSON. */
export const readPayload = <S extends z.ZodType>(schema: S, text: string, path = '$'): Read<z.infer<S>> => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, which may be a person's.
    return { ok: false, path, reason: 'expected JSON' };
  }
  return readValue(schema, value, path);
};
