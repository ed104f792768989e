import * as z from 'zod';
import type { LedgerRow, Move } from '#members/move.ts';
import { rowSchema } from '#store/row-schema.ts';
import type { Item } from '#store/table.ts';

const MoveItem = rowSchema<Move>()(
  z.object({
    rule: z.string(),
    points: z.number().optional(),
    expiresOn: z.string().optional(),
    cashback: z.number().optional(),
    stamps: z.number().optional(),
    card: z.string().optional(),
  }),
);

const LedgerItem = rowSchema<LedgerRow>()(
  z.object({
    at: z.string(),
    type: z.string(),
    source: z.string(),
    id: z.string(),
    moves: z.array(MoveItem),
    data: z.record(z.string(), z.unknown()).optional(),
  }),
);

export const ledgerFromItem = (item: Item): LedgerRow => LedgerItem.parse(item);
