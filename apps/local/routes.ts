import type { FunctionName } from './functions.ts';
import type { Route } from './match-route.ts';

const signed = (method: string, path: string, handler: FunctionName): Route[] => [
  { key: `${method} ${path}`, handler },
  { key: `${method} /iam${path}`, handler },
];

/** The HTTP API: which handler answers what. */
export const routes: readonly Route[] = [
  ...signed('POST', '/events', 'events/accept-event'),
  ...signed('POST', '/consents', 'permission/capture-consent'),
  ...signed('PUT', '/members/{id}', 'members/manage-member'),
  ...signed('GET', '/members/{id}', 'members/manage-member'),
  ...signed('DELETE', '/members/{id}', 'members/manage-member'),
  ...signed('GET', '/members/{id}/explain', 'members/manage-member'),
  ...signed('GET', '/members/{id}/consents', 'members/manage-member'),
  ...signed('GET', '/members/{id}/ledger', 'members/manage-member'),
  ...signed('GET', '/members/{id}/export', 'members/manage-member'),
  ...signed('POST', '/members/{id}/journeys/{journey}', 'journeys/start-journey'),
  ...signed('GET', '/segments', 'segments/manage-segments'),
  ...signed('POST', '/segments/refresh', 'segments/manage-segments'),
  ...signed('GET', '/audit', 'console/read-audit'),
  ...signed('PUT', '/programme', 'publishing/publish-programme'),
  ...signed('GET', '/programme/versions', 'publishing/manage-programme'),
  ...signed('GET', '/programme/versions/{version}', 'publishing/manage-programme'),
  ...signed('POST', '/programme/rollback', 'publishing/manage-programme'),
  ...signed('GET', '/journeys/{journey}/runs', 'publishing/manage-programme'),
  ...signed('POST', '/journeys/{journey}/off', 'publishing/manage-programme'),
  ...signed('POST', '/journeys/{journey}/on', 'publishing/manage-programme'),
  { key: 'GET /l/{code}', handler: 'channels/open-link' },
  { key: 'GET /preferences', handler: 'preferences/manage-preferences' },
  { key: 'POST /preferences', handler: 'preferences/manage-preferences' },
  { key: 'GET /preferences/data', handler: 'preferences/manage-preferences' },
  { key: 'GET /preferences/delete', handler: 'preferences/manage-preferences' },
  { key: 'GET /preferences/goodbye', handler: 'preferences/manage-preferences' },
  { key: 'GET /preferences/{ticket}', handler: 'preferences/manage-preferences' },
  { key: 'POST /preferences/{ticket}', handler: 'preferences/manage-preferences' },
  { key: 'GET /unsubscribe/{ticket}', handler: 'preferences/unsubscribe' },
  { key: 'POST /unsubscribe/{ticket}', handler: 'preferences/unsubscribe' },
  { key: 'GET /opt-in/{ticket}', handler: 'preferences/confirm-opt-in' },
  { key: 'POST /opt-in/{ticket}', handler: 'preferences/confirm-opt-in' },
  { key: 'GET /openapi.json', handler: 'console/docs' },
  { key: 'GET /docs', handler: 'console/docs' },
  { key: 'GET /docs/reference.js', handler: 'console/docs' },
];
