import type { StandIn } from '#providers/provider.ts';

const timeouts = { connectionTimeout: 2_000, requestTimeout: 8_000, throwOnRequestTimeout: true } as const;

/** A local endpoint takes any credentials. */
const inPlace = ({ endpoint, agent }: StandIn) => ({
  endpoint,
  region: 'us-east-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  requestHandler: { ...timeouts, httpAgent: agent },
});

/**
 * For every client that sends. No send operation has a client token, so the SDK must not repeat one by itself: our queue
 * decides. Without `throwOnRequestTimeout` a breach of `requestTimeout` is only a warning.
 */
export const sendingClient = (standIn?: StandIn) => ({
  maxAttempts: 1,
  ...(standIn === undefined ? { requestHandler: timeouts } : inPlace(standIn)),
});

/**
 * For the clients of lists: every call may be repeated, so the SDK does it and slows down when told to; a page of opted-out
 * numbers is allowed once a second.
 */
export const listClient = (standIn?: StandIn) => ({
  maxAttempts: 6,
  retryMode: 'adaptive' as const,
  ...(standIn === undefined ? { requestHandler: timeouts } : inPlace(standIn)),
});
