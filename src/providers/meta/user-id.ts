import * as z from 'zod';
import { userAddress } from '#words/user-id.ts';

/** A business-scoped user id, and that of linked portfolios (`US.ENT.…`), as an address of ours. What is no id is left out. */
export const UserId = z
  .string()
  .regex(/^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/)
  .transform((id) => userAddress('whatsapp', id))
  .optional()
  .catch(undefined);
