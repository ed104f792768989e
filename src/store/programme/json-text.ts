import * as z from 'zod';

/**
 * What callers made up is kept as JSON text: DynamoDB refuses numbers beyond 1e125 and nesting beyond 32 levels, and gives
 * maps back in another order, while ties between registers are decided by text.
 */
export const jsonText = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);
