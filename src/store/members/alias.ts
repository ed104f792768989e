import { randomBytes } from 'node:crypto';

/** 72 bits: that two of ten million members share one has a chance of 1 in 10^8. Nothing leads to it but the row that it is written to. */
export const newAlias = (): string => randomBytes(9).toString('base64url');
