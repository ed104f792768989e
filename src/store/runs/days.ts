/** The UTC day of an instant. */
export const day = (instant: string): string => instant.slice(0, 10);
