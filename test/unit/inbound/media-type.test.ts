import { describe, expect, it } from '@jest/globals';
import { mediaType } from '#inbound/media-type.ts';
import { folderOf, keyOf, placeText } from '#messages/attachment.ts';
import { addressWith } from '#runtime/address.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Uint8Array.from(part))));
const brand = (name: string) => bytes([0, 0, 0, 24], 'ftyp', name, [0, 0, 0, 0]);

describe('what a file is', () => {
  it.each([
    ['JPEG: start of image and a marker (ITU-T T.81)', bytes([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    ['PNG (ISO 15948, 5.2)', bytes([0x89], 'PNG', [0x0d, 0x0a, 0x1a, 0x0a]), 'image/png'],
    ['WebP (RFC 9649, 2.4)', bytes('RIFF', [9, 0, 0, 0], 'WEBPVP8 '), 'image/webp'],
    ['MP4', brand('isom'), 'video/mp4'],
    ['MP4 of a phone', brand('mp42'), 'video/mp4'],
    ['3GP (TS 26.244, 5.3.1)', brand('3gp4'), 'video/3gpp'],
    ['a voice message of an iPhone', brand('M4A '), 'audio/mp4'],
    ['Ogg (RFC 3533, 6)', bytes('OggS', [0, 2]), 'audio/ogg'],
    ['MP3 with a tag', bytes('ID3', [4, 0, 0]), 'audio/mpeg'],
    ['MP3, a frame of MPEG-1 layer III', bytes([0xff, 0xfb, 0x90, 0x64]), 'audio/mpeg'],
    ['AAC, a frame of ADTS', bytes([0xff, 0xf1, 0x50, 0x80]), 'audio/aac'],
    ['PDF (ISO 32000-1, 7.5.2)', bytes('%PDF-1.7'), 'application/pdf'],
  ])('%s is told by how it begins', (_, given, type) => {
    expect(mediaType(given)).toBe(type);
  });

  it.each([
    ['a page', bytes('<!doctype html><script>alert(1)</script>')],
    ['a drawing with scripts', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">')],
    ['a GIF', bytes('GIF89a')],
    ['HEIC', brand('heic')],
    ['a film of QuickTime', brand('qt  ')],
    ['a sound of RIFF', bytes('RIFF', [9, 0, 0, 0], 'WAVEfmt ')],
    ['a programme', bytes('MZ')],
    ['an archive', bytes('PK', [3, 4])],
    ['a frame of layer II', bytes([0xff, 0xfd, 0x90, 0x64])],
    ['text in UTF-16', bytes([0xff, 0xfe, 0x3c, 0x00])],
    ['a PDF behind something else', bytes('\n%PDF-1.7')],
    ['half a signature', bytes([0xff, 0xd8])],
    ['nothing', bytes()],
  ])('%s is of no kind that is kept', (_, given) => {
    expect(mediaType(given)).toBeUndefined();
  });
});

describe('where it lies', () => {
  const hash = addressWith('a secret');

  it('the same thing has the same key again, below its person’s, and neither says whose it is', () => {
    const key = keyOf(hash, 'alma', 'in-1', 0);
    expect(keyOf(hash, 'alma', 'in-1', 0)).toBe(key);
    expect(key.startsWith(folderOf(hash, 'alma'))).toBe(true);
    expect(key).toMatch(/^kept\/[\w-]{32}\/[\w-]{32}$/);
    const others = [keyOf(hash, 'alma', 'in-1', 1), keyOf(hash, 'alma', 'in-2', 0), keyOf(hash, 'berit', 'in-1', 0)];
    expect(new Set([key, ...others]).size).toBe(4);
    expect(keyOf(addressWith('another'), 'alma', 'in-1', 0)).not.toBe(key);
  });

  it('a place is read as numbers, and by its name where it has one', () => {
    expect(placeText({ latitude: 59.33, longitude: 18.06 })).toBe('Location: 59.33, 18.06');
    expect(placeText({ latitude: -33.8, longitude: 151.2, label: 'Opera' })).toBe('Location: -33.8, 151.2 (Opera)');
  });
});
