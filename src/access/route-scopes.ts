import type { Scope } from '#access/scope.ts';

/** The scope that each route for programs asks for, by the key of the route. A route that is missing is open to nobody. */
export const ROUTE_SCOPES = {
  'POST /events': 'events:write',
  'POST /consents': 'consent:write',
  'PUT /members/{id}': 'members:write',
  'GET /members/{id}': 'members:read',
  'DELETE /members/{id}': 'members:erase',
  'GET /members/{id}/explain': 'members:read',
  'GET /members/{id}/consents': 'consent:read',
  'GET /members/{id}/ledger': 'members:read',
  'GET /members/{id}/export': 'members:export',
  'POST /members/{id}/journeys/{journey}': 'journeys:start',
  'GET /segments': 'segments:read',
  'POST /segments/refresh': 'operate',
  'GET /surveys/{survey}': 'surveys:read',
  'GET /surveys/{survey}/answers': 'surveys:read',
  'GET /campaigns': 'segments:read',
  'GET /campaigns/{journey}': 'segments:read',
  'GET /campaigns/{journey}/estimate': 'segments:read',
  'POST /campaigns/{journey}/pause': 'operate',
  'POST /campaigns/{journey}/resume': 'operate',
  'POST /campaigns/{journey}/stop': 'operate',
  'GET /audit': 'audit:read',
  'PUT /programme': 'programme:publish',
  'GET /programme/versions': 'programme:read',
  'GET /programme/versions/{version}': 'programme:read',
  'POST /programme/rollback': 'programme:publish',
  'GET /journeys/{journey}/runs': 'programme:read',
  'POST /journeys/{journey}/off': 'operate',
  'POST /journeys/{journey}/on': 'operate',
  'GET /keys': 'keys:manage',
  'POST /keys': 'keys:manage',
  'POST /keys/{name}/rotate': 'keys:manage',
  'DELETE /keys/{name}': 'keys:manage',
} as const satisfies Readonly<Record<string, Scope>>;

export const scopeOf = (route: string): Scope | undefined =>
  Object.hasOwn(ROUTE_SCOPES, route) ? ROUTE_SCOPES[route as keyof typeof ROUTE_SCOPES] : undefined;
