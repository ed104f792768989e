/** As many digits as the API takes, and few enough to be exact. */
const Amount = /^(\d{1,9})(?:\.(\d+))?$/;

/** `29.33` is 2933: read as text, since 29.33 * 100 is 2932.9999999999995. Undefined for what is no such amount. */
export const minorUnits = (text: string, digits: number): number | undefined => {
  const [, whole, fraction = ''] = Amount.exec(text) ?? [];
  if (whole === undefined || fraction.length > digits) return undefined;
  return Number(whole + fraction.padEnd(digits, '0'));
};

/** How many digits a currency has after the point, such as 2 for USD and 0 for JPY. */
export const digitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
