/**
 * For every client that sends. No send operation has a client token, so the SDK must not repeat one by itself: our queue
 * decides. Without `throwOnRequestTimeout` a breach of `requestTimeout` is only a warning.
 */
export const sendingClientOptions = {
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 2_000, requestTimeout: 8_000, throwOnRequestTimeout: true },
} as const;
