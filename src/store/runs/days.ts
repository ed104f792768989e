/** The UTC day of an instant. */
export const day = (instant: string): string => instant.slice(0, 10);

export const daysBefore = (instant: string, days: number): string => {
  const then = new Date(instant);
  then.setUTCDate(then.getUTCDate() - days);
  return day(then.toISOString());
};
