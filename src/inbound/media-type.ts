import type { AttachmentType } from '#messages/attachment.ts';

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.max(from, to)));
const beginsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  bytes.length >= signature.length && signature.every((byte, at) => bytes[at] === byte);

/** Brands of ISO media files (ISO 14496-12, `ftyp`; the registry at mp4ra.org). Pictures of that family, as HEIC, are none of these. */
const BRANDS: readonly (readonly [RegExp, AttachmentType])[] = [
  [/^3g[2gprs][0-9a-z]$/, 'video/3gpp'],
  [/^M4A $/, 'audio/mp4'],
  [/^(isom|iso[2-9]|mp4[12]|avc1|M4V |MSNV|dash)$/, 'video/mp4'],
];
const byBrand = (bytes: Uint8Array): AttachmentType | undefined =>
  ascii(bytes, 4, 8) === 'ftyp' ? BRANDS.find(([brand]) => brand.test(ascii(bytes, 8, 12)))?.[1] : undefined;

/** Eleven bits of sync, then version, layer and protection (ISO 11172-3, 2.4.1.3): layer III is MP3, none is AAC (ADTS, ISO 13818-7). */
const byFrame = ([first = 0, second = 0]: Uint8Array): AttachmentType | undefined => {
  if (first !== 0xff) return undefined;
  if ((second & 0xf6) === 0xf0) return 'audio/aac';
  return (second & 0xe6) === 0xe2 && (second & 0x18) !== 0x08 ? 'audio/mpeg' : undefined;
};

/** What a file is by how it begins, whatever anybody says of it; `undefined` for what is not taken. */
export const mediaType = (bytes: Uint8Array): AttachmentType | undefined => {
  if (beginsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (beginsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (ascii(bytes, 0, 4) === 'RIFF') return ascii(bytes, 8, 12) === 'WEBP' ? 'image/webp' : undefined;
  if (ascii(bytes, 0, 4) === 'OggS') return 'audio/ogg';
  if (ascii(bytes, 0, 3) === 'ID3') return 'audio/mpeg';
  if (ascii(bytes, 0, 5) === '%PDF-') return 'application/pdf';
  return byBrand(bytes) ?? byFrame(bytes);
};
