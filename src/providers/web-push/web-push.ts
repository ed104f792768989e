import type { Codes } from '#providers/attempt.ts';
import { httpRefusal } from '#providers/http-api/http-refusal.ts';
import type { Provider } from '#providers/provider.ts';
import { WebPushSettings } from './settings.ts';

/** RFC 8030 and RFC 8292: a status says all. 404 and 410 are a browser that is gone, 401 and 403 a key that is not ours. */
const codes: Codes = {
  optedOut: [],
  faults: { account: ['HTTP401', 'HTTP403'] },
  throttled: ['HTTP429'],
  failed: ['HTTP400', 'HTTP404', 'HTTP410', 'HTTP413', 'too-large', 'not-a-service'],
};

/** The push services of browsers, all by one protocol. They tell nothing of a message: the worker of the site does. */
export const webPush = {
  sends: ['push'],
  settings: WebPushSettings,
  vendor: { codes, refusalOf: httpRefusal(() => undefined) },
  sources: {},
  ids: 'named',
} as const satisfies Provider;
