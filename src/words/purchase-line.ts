import * as z from 'zod';

const Name = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{C}]+$/u, 'expected text without control characters');
const MinorUnits = z.int().min(0).max(100_000_000_000);

/** One line of a receipt. */
export const PurchaseLine = z.strictObject({
  sku: Name.describe('What was bought, as your systems name it'),
  name: Name.optional().describe('The same as people read it'),
  category: Name.optional().describe('What kind of thing it is, such as beans'),
  quantity: z.int().min(1).max(100_000).default(1).describe('How many of it'),
  amount: MinorUnits.describe('What the whole line cost, in minor units, less its discount'),
  discount: MinorUnits.optional().describe('What was taken off the line, in minor units'),
});
export type PurchaseLine = z.infer<typeof PurchaseLine>;

export const PurchaseLines = z.array(PurchaseLine).min(1).max(50);
/** What else a purchase says of itself: texts, numbers, true or false, each by a name such as `paidBy`. */
export const PurchaseProperties = z
  .record(
    z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'expected a name such as paidBy'),
    z.union([z.string().max(200), z.number(), z.boolean()], { error: 'expected a text, a number, true or false' }),
  )
  .refine((named) => Object.keys(named).length <= 20, { error: 'expected at most 20 properties' });
