const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡' +
  'ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const extension = '^{}\\[]~|€\f';

export interface Segments {
  encoding: 'GSM' | 'UNICODE';
  units: number;
  parts: number;
  fits: boolean;
}

/** GSM 03.38: 160 in one part, 153 when split; anything outside it is UCS-2: 70 and 67. */
export const segments = (text: string): Segments => {
  const gsm = Array.from(text).every((c) => basic.includes(c) || extension.includes(c));
  const units = gsm ? Array.from(text).reduce((sum, c) => sum + (extension.includes(c) ? 2 : 1), 0) : text.length;
  const [single, split, limit] = gsm ? [160, 153, 1530] : [70, 67, 630];
  const parts = units <= single ? 1 : Math.ceil(units / split);
  return { encoding: gsm ? 'GSM' : 'UNICODE', units, parts, fits: units <= limit };
};
