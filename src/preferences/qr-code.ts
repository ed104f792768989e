import { PNG } from 'pngjs';
import { encode } from 'uqr';

/** ISO/IEC 18004 asks for four modules of white around it; level M survives a cracked glass. */
const OPTIONS = { ecc: 'M', border: 4 } as const;

/** Red, green, blue, and how much of them covers. */
const [BLACK, WHITE] = [
  [0, 0, 0, 255],
  [255, 255, 255, 255],
];

/** The modules of a code, row by row, as one path of an SVG in a box of `size` modules. */
export const qrPath = (text: string): { readonly size: number; readonly path: string } => {
  const { size, data } = encode(text, OPTIONS);
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return { size, path };
};

/** Pixels a module: 261 on a side for a voucher, enough for a phone's screen and small enough for a text with a picture. */
const SCALE = 9;

/** The same as a picture for messages, of `scale` pixels a module. */
export const qrPng = (text: string, scale = SCALE): Uint8Array => {
  const { size, data } = encode(text, OPTIONS);
  const side = size * scale;
  const png = new PNG({ width: side, height: side, colorType: 0 });
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const isDark = data[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true;
      png.data.set(isDark ? BLACK : WHITE, (y * side + x) * 4);
    }
  return PNG.sync.write(png, { colorType: 0 });
};
