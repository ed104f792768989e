/** A JSON call that must succeed. */
export const call = async <T>(url: string, method = 'GET', body?: unknown): Promise<T> => {
  const response = await fetch(url, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${text.slice(0, 300)}`);
  return (text === '' ? undefined : JSON.parse(text)) as T;
};

/** All of them, a few at a time, answers in order. */
export const each = async <T, R>(items: readonly T[], width: number, run: (item: T) => Promise<R>): Promise<R[]> => {
  const results: R[] = [];
  const rest = items.entries();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const [at, item] of rest) results[at] = await run(item);
    }),
  );
  return results;
};

/** Runs of at most so many. */
export const chunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
