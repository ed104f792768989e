/** The push services of browsers: Chrome and Edge on Android, Firefox, Safari, Edge on Windows. */
const SERVICES = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  '*.push.apple.com',
  '*.notify.windows.com',
];

const isAt = (host: string, service: string): boolean =>
  service.startsWith('*.') ? host.endsWith(service.slice(1)) && host.length > service.length - 1 : host === service;

/**
 * Whether an endpoint is of a push service that is known. A browser, and so anybody with a token, names the address that we call: a
 * machine of our own network must not be one. `more`: hosts that the stage names besides.
 */
export const isPushService = (endpoint: string, more: readonly string[] = []): boolean => {
  const url = URL.parse(endpoint);
  if (url === null || url.username !== '' || url.password !== '') return false;
  return (
    url.protocol === 'https:' &&
    url.port === '' &&
    [...SERVICES, ...more].some((service) => isAt(url.hostname, service))
  );
};

/** Who plays a push service on a laptop. */
export const isPlayed = (endpoint: string): boolean => /^http:\/\/127\.0\.0\.1:\d+\//.test(endpoint);
