import type * as z from 'zod';

export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly path: string; readonly reason: string };

const refusal = (path: string, error: z.ZodError): Read<never> => {
  const [issue] = error.issues;
  return { ok: false, path: [path, ...(issue?.path ?? [])].join('.'), reason: issue?.message ?? 'unreadable' };
};

/** Checked, or where and why not. The reason never repeats what was received. */
export const readValue = <S extends z.ZodType>(schema: S, value: unknown, path = '$'): Read<z.infer<S>> => {
  const result = schema.safeParse(value);
  return result.success ? { ok: true, value: result.data } : refusal(path, result.error);
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
