/** As many digits as the API takes, and few enough to be exact. */
const MAX_DIGITS = 9;

const PLAIN = /^(\d+)(?:([.,])(\d+))?$/;
/** Groups of three, all with the same sign, which is not the one before the decimals: `1,234.56`, `1.234,56`, `1 234,56`. */
const GROUPED = /^(\d{1,3}(?:([.,'’ \u00A0\u202F])\d{3})(?:\2\d{3})*)(?:(?!\2)([.,])(\d+))?$/;

export type Amount = { readonly ok: true; readonly minor: number } | { readonly ok: false; readonly reason: string };

const refused = (reason: string): Amount => ({ ok: false, reason });

const inMinor = (whole: string, fraction: string, digits: number): Amount => {
  const plain = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  if (plain.length > MAX_DIGITS)
    return refused(`expected an amount of at most ${MAX_DIGITS} digits before its decimals`);
  if (fraction.length > digits)
    return refused(`expected at most ${digits} decimals, such as ${(12.34).toFixed(digits)}`);
  return { ok: true, minor: Number(plain + fraction.padEnd(digits, '0')) };
};

/**
 * An amount as people and spreadsheets write it, in minor units of the currency: `29.33` and `29,33` are 2933, read as text
 * since 29.33 * 100 is 2932.9999999999995. What could be two amounts (`1,234`: 1234, or 1.234) is refused.
 */
export const minorUnits = (text: string, digits: number): Amount => {
  const [, whole, sign, fraction = ''] = PLAIN.exec(text) ?? [];
  const isGroup = whole !== undefined && whole.length <= 3 && !whole.startsWith('0') && fraction.length === 3;
  if (isGroup && digits === 0) return inMinor(whole + fraction, '', digits);
  if (isGroup && (digits !== 3 || sign === ',')) {
    return refused(
      `${text} could be ${Number(whole + fraction)} or ${whole}.${fraction}: write it without groups, with at most ${digits} decimals`,
    );
  }
  if (whole !== undefined) return inMinor(whole, fraction, digits);
  const [, grouped, , , decimals = ''] = GROUPED.exec(text) ?? [];
  if (grouped !== undefined) return inMinor(grouped, decimals, digits);
  return refused(`expected an amount of 0 or more with at most ${digits} decimals, such as ${(12.34).toFixed(digits)}`);
};

/** How many digits a currency has after the point, such as 2 for USD and 0 for JPY. */
export const digitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
