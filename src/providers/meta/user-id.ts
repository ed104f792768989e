import * as z from 'zod';
import { userAddress } from '#words/user-id.ts';

/** A business-scoped user id, and that of linked portfolios (`US.ENT.…`), as an address of ours. What is no id is left out. */
export const UserId = z
  .string()
  .regex(/^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/)
  .transform((id) => userAddress('whatsapp', id))
  .optional()
  .catch(undefined);

/** Whom one of Meta's objects names: by the phone, and by the id besides; by the id alone where it shows no phone. */
export const named = (
  phone: string | undefined,
  id: string | undefined,
): { readonly address?: string; readonly alias?: string } => {
  if (phone === undefined) return id === undefined ? {} : { address: id };
  return { address: phone, ...(id !== undefined && { alias: id }) };
};
