import * as z from 'zod';

/** Codes only: a vendor's message may repeat the address it refuses. */
const Code = z
  .string()
  .regex(/^[A-Za-z][\w.-]{0,79}$/)
  .optional()
  .catch(undefined);
const Refusal = z
  .object({
    name: Code,
    Reason: Code,
    ResourceType: Code,
    /** Of the network. */
    code: Code,
    Fields: z.array(z.object({ Name: z.string() })).catch([]),
  })
  .catch({ name: undefined, Reason: undefined, ResourceType: undefined, code: undefined, Fields: [] });
export type Refusal = z.infer<typeof Refusal>;

/** The same error in codes that may be logged. */
const bare = (list: string, { name, Reason, ResourceType, code }: Refusal): Error =>
  new Error(
    [`${list}:`, name ?? 'Error', Reason ?? ResourceType ?? code].filter((part) => part !== undefined).join(' '),
  );

/** Calls a list; `refused` says what a refusal means, and one that means nothing to it is thrown in codes. */
export const callList = async (
  list: string,
  call: () => Promise<unknown>,
  refused: (refusal: Refusal) => boolean | undefined,
): Promise<boolean> => {
  try {
    await call();
    return true;
  } catch (error) {
    const refusal = Refusal.parse(error);
    const meaning = refused(refusal);
    if (meaning === undefined) throw bare(list, refusal);
    return meaning;
  }
};

/** The pages of a list; what stops them is thrown in codes. */
export async function* listPages<Page>(list: string, pages: AsyncIterable<Page>): AsyncGenerator<Page> {
  try {
    yield* pages;
  } catch (error) {
    throw bare(list, Refusal.parse(error));
  }
}
