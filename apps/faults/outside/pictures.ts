import type { MediaPort } from '#inbound/media.ts';

/** As a JPEG begins (ITU-T T.81, B.1.1.3: start of image, and the first marker after it). */
const PICTURE = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);

/** A provider that has a picture by every name. */
export const pictures: MediaPort = {
  fetch: () => Promise.resolve({ ok: true, bytes: PICTURE }),
  forget: () => Promise.resolve(),
};
