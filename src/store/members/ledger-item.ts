import * as z from 'zod';
import type { LedgerRow, Move } from '#members/move.ts';
import { covers } from '#store/covers.ts';
import type { Item } from '#store/table.ts';

const MoveItem = covers<Move>()(
  z.object({
    rule: z.string(),
    points: z.number().optional(),
    expiresOn: z.string().optional(),
    cashback: z.number().optional(),
    stamps: z.number().optional(),
    card: z.string().optional(),
  }),
);

const LedgerItem = covers<LedgerRow>()(
  z.object({ at: z.string(), type: z.string(), source: z.string(), id: z.string(), moves: z.array(MoveItem) }),
);

export const ledgerFromItem = (item: Item): LedgerRow => LedgerItem.parse(item);
