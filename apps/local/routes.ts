import type { FunctionName } from './functions.ts';
import type { Route } from './match-route.ts';

const signed = (method: string, path: string, handler: FunctionName): Route[] => [
  { key: `${method} ${path}`, handler },
  { key: `${method} /iam${path}`, handler },
];

/** The HTTP API: which handler answers what. */
export const routes: readonly Route[] = [
  ...signed('POST', '/events', 'events/accept-event'),
  ...signed('PUT', '/members/{id}', 'members/manage-member'),
  ...signed('GET', '/members/{id}', 'members/manage-member'),
  ...signed('DELETE', '/members/{id}', 'members/manage-member'),
  ...signed('GET', '/members/{id}/explain', 'members/manage-member'),
  ...signed('PUT', '/programme', 'journeys/publish-programme'),
  { key: 'GET /l/{code}', handler: 'channels/open-link' },
  { key: 'GET /openapi.json', handler: 'console/docs' },
  { key: 'GET /docs', handler: 'console/docs' },
  { key: 'GET /docs/reference.js', handler: 'console/docs' },
];
