type Edges = Readonly<Record<string, () => Promise<unknown>>>;
type Built<E extends Edges> = { readonly [K in keyof E]: Awaited<ReturnType<E[K]>> };

/** Names what a Lambda touches; the function it returns builds those edges on the first event and no others. */
export const need =
  <E extends Edges>(edges: E): (() => Promise<Built<E>>) =>
  async () => {
    const built = await Promise.all(Object.entries(edges).map(async ([name, build]) => [name, await build()] as const));
    return Object.fromEntries(built) as Built<E>;
  };
