import { describe, expect, test } from '@jest/globals';
import { sourcesOf } from '#providers/read-source.ts';
import { PROVIDERS } from '#providers/registry.ts';
import { ofType, synth } from './synth.ts';

const [{ app }, { app: called }] = synth('prod', 'rehearsal');
const routesOf = (resources: typeof app) =>
  new Map(
    ofType(resources, 'AWS::ApiGatewayV2::Route').map(({ Properties }) => [
      String(Properties['RouteKey']),
      String(Properties['AuthorizationType']),
    ]),
  );
const routes = routesOf(called);
const limitsOf = (resources: typeof app) =>
  ofType(resources, 'AWS::ApiGatewayV2::Stage')[0]?.Properties['RouteSettings'];

const signed = [
  'POST /events',
  'POST /consents',
  'PUT /members/{id}',
  'GET /members/{id}',
  'DELETE /members/{id}',
  'GET /members/{id}/explain',
  'GET /members/{id}/consents',
  'GET /members/{id}/ledger',
  'GET /members/{id}/export',
  'POST /members/{id}/inbox-token',
  'POST /members/{id}/journeys/{journey}',
  'GET /vouchers/{code}',
  'POST /vouchers/{code}/use',
  'POST /redemptions/{id}',
  'GET /segments',
  'POST /segments/refresh',
  'GET /surveys/{survey}',
  'GET /surveys/{survey}/answers',
  'GET /kpis',
  'GET /kpis/{name}',
  'GET /experiments',
  'GET /experiments/{name}',
  'GET /campaigns',
  'GET /campaigns/{journey}',
  'GET /campaigns/{journey}/estimate',
  'POST /campaigns/{journey}/pause',
  'POST /campaigns/{journey}/resume',
  'POST /campaigns/{journey}/stop',
  'GET /conversations',
  'GET /conversations/{id}',
  'POST /conversations/{id}/{act}',
  'GET /audit',
  'PUT /programme',
  'GET /programme/versions',
  'GET /programme/versions/{version}',
  'POST /programme/rollback',
  'GET /journeys/{journey}/runs',
  'POST /journeys/{journey}/off',
  'POST /journeys/{journey}/on',
  'GET /keys',
  'POST /keys',
  'POST /keys/{name}/rotate',
  'DELETE /keys/{name}',
];
const webhooks = [...sourcesOf(PROVIDERS)].flatMap(([name, { source }]) => (source.by === 'webhook' ? [name] : []));
const open = [
  'GET /l/{code}',
  'GET /v/{ticket}',
  'GET /v/{ticket}/code.png',
  'GET /members/{id}/inbox',
  'POST /members/{id}/inbox/{messageId}/{act}',
  'GET /openapi.json',
  'GET /docs',
  'GET /docs/reference.js',
  ...['GET', 'POST'].flatMap((method) =>
    ['/preferences', '/preferences/{ticket}', '/unsubscribe/{ticket}', '/opt-in/{ticket}'].map(
      (path) => `${method} ${path}`,
    ),
  ),
  ...['data', 'delete', 'goodbye'].map((part) => `GET /preferences/${part}`),
  ...['{source}', ...webhooks].flatMap((name) => ['GET', 'POST'].map((method) => `${method} /webhooks/${name}`)),
];
const twin = (route: string): string => route.replace(' /', ' /iam/');

describe('HTTP API', () => {
  test('has the routes of docs/data-model.md and no other', () => {
    expect([...routes.keys()].sort()).toEqual([...signed, ...signed.map(twin), ...open].sort());
  });

  test('has none below /iam where the stage names no callers', () => {
    expect([...routesOf(app).keys()].sort()).toEqual([...signed, ...open].sort());
    expect(Object.keys(limitsOf(app) as object)).not.toContain('POST /iam/events');
  });

  test('asks for an AWS identity on every route below /iam', () => {
    for (const [route, authorization] of routes)
      expect([route, authorization]).toEqual([route, route.includes(' /iam/') ? 'AWS_IAM' : 'NONE']);
  });

  test('is throttled', () => {
    const [stage] = ofType(app, 'AWS::ApiGatewayV2::Stage');
    expect(stage?.Properties['DefaultRouteSettings']).toEqual({ ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000 });
  });

  test('throttles events and every public page apart, and has these routes before it says so', () => {
    const [stage] = ofType(app, 'AWS::ApiGatewayV2::Stage');
    const limit = (rate: number, burst: number) => ({ ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst });
    expect(limitsOf(app)).toEqual({
      'POST /events': limit(500, 1000),
      ...Object.fromEntries(open.map((route) => [route, limit(200, 400)])),
    });
    const awaited = (stage as unknown as { readonly DependsOn: readonly string[] }).DependsOn;
    const missing = ofType(app, 'AWS::ApiGatewayV2::Route').filter(({ id }) => !awaited.includes(id));
    expect(missing.map(({ Properties }) => Properties['RouteKey'])).toEqual([]);
  });

  test('logs nothing that could name a person', () => {
    const [stage] = ofType(app, 'AWS::ApiGatewayV2::Stage');
    const { Format } = stage?.Properties['AccessLogSettings'] as { Format: string };
    expect(Object.values(JSON.parse(Format) as Record<string, string>).sort()).toEqual([
      '$context.integrationErrorMessage',
      '$context.requestId',
      '$context.responseLatency',
      '$context.routeKey',
      '$context.status',
    ]);
  });
});
