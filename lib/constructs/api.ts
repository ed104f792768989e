import { Duration, Lazy } from 'aws-cdk-lib';
import {
  CorsHttpMethod,
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
  type CfnStage,
  type CorsPreflightOptions,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpIamAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Limit, Stage } from '../stage.ts';
import { everyFiveMinutes, type Alarms } from './alarms.ts';
import { acknowledge } from '../acknowledge.ts';
import { OwnDomain } from './own-domain.ts';
import type { ServiceFunction } from './service-function.ts';

/** Route keys hold `{id}`, never an id: no path, query, address or agent of the caller is in this line. */
const accessLog = JSON.stringify({
  requestId: '$context.requestId',
  routeKey: '$context.routeKey',
  status: '$context.status',
  latency: '$context.responseLatency',
  error: '$context.integrationErrorMessage',
});

const signed = 'The function checks the signature over the raw body (Standard Webhooks), which no authorizer can see.';

/** What the widget of an inbox sends and reads, from pages of the brand and no others; a token is in a header, so no cookie goes along. */
const inBrowsers = (origins: readonly string[]): CorsPreflightOptions => ({
  allowOrigins: [...origins],
  allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST],
  allowHeaders: ['authorization', 'content-type', 'if-none-match'],
  exposeHeaders: ['etag'],
  maxAge: Duration.hours(2),
});

/** The only door from the internet. */
export class Api extends Construct {
  readonly http: HttpApi;
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  private readonly live: HttpStage;
  private readonly throttle: Stage['throttle'];
  /** As CloudFormation writes them: it takes this property as plain JSON. */
  private readonly apart: Record<string, { ThrottlingRateLimit: number; ThrottlingBurstLimit: number }> = {};
  /** Nobody has the routes below `/iam` whom no role is named for: a stack holds 500 resources, and they are a tenth. */
  private readonly iam: HttpIamAuthorizer | undefined;
  private readonly integrations = new Map<ServiceFunction, HttpLambdaIntegration>();

  constructor(scope: Construct, id: string, stage: Stage, alarms: Alarms) {
    super(scope, id);
    this.http = new HttpApi(this, 'Http', {
      createDefaultStage: false,
      description: `Regulars ${stage.name}`,
      ...(stage.origins.length > 0 && { corsPreflight: inBrowsers(stage.origins) }),
    });
    this.throttle = stage.throttle;
    this.iam = stage.callers.length > 0 ? new HttpIamAuthorizer() : undefined;
    this.live = new HttpStage(this, 'Live', {
      httpApi: this.http,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: stage.throttle.rate, burstLimit: stage.throttle.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, 'Access', { retention: stage.logRetention, removalPolicy: stage.removal }),
        ),
        format: AccessLogFormat.custom(accessLog),
      },
    });
    (this.live.node.defaultChild as CfnStage).routeSettings = Lazy.any({ produce: () => this.apart });
    if (stage.domain !== undefined) new OwnDomain(this, 'Domain', stage.domain, this.live);
    this.url = stage.domain === undefined ? this.http.apiEndpoint : `https://${stage.domain.name}`;
    alarms.watch(this, 'ServerErrors', {
      metric: this.http.metricServerError({ ...everyFiveMinutes, statistic: 'Sum' }),
      above: 0,
      means: 'The API answered 5xx. The access log names the route, the function log of that route the error.',
    });
  }

  /** A route for callers with a signing secret, and its twin below `/iam` where the stage names callers with an AWS role. */
  signed(method: HttpMethod, path: string, handler: ServiceFunction): void {
    this.withoutAuthorizer(method, path, handler, signed);
    if (this.iam !== undefined) this.add(method, `/iam${path}`, handler, this.iam);
  }

  /** What the loyalty system posts: as `signed`, with a limit of its own. */
  events(path: string, handler: ServiceFunction): void {
    this.signed(HttpMethod.POST, path, handler);
    this.limit(`POST ${path}`, this.throttle.events);
    if (this.iam !== undefined) this.limit(`POST /iam${path}`, this.throttle.events);
  }

  /** A page for everybody, with a limit of its own; the reason says why nobody has to say who they are. */
  page(method: HttpMethod, path: string, handler: ServiceFunction, reason: string): void {
    this.withoutAuthorizer(method, path, handler, reason);
    this.limit(`${method} ${path}`, this.throttle.pages);
  }

  private limit(routeKey: string, { rate, burst }: Limit): void {
    this.apart[routeKey] = { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst };
  }

  private withoutAuthorizer(method: HttpMethod, path: string, handler: ServiceFunction, reason: string): void {
    for (const route of this.add(method, path, handler)) acknowledge(route, 'APIG4', reason);
  }

  private add(method: HttpMethod, path: string, handler: ServiceFunction, authorizer?: HttpIamAuthorizer) {
    // One permission for each function and not for each route: a stack holds 500 resources, and every route of this API is ours.
    const integration =
      this.integrations.get(handler) ??
      new HttpLambdaIntegration('Integration', handler.fn, {
        timeout: Duration.seconds(29),
        scopePermissionToRoute: false,
      });
    this.integrations.set(handler, integration);
    const routes = this.http.addRoutes({ path, methods: [method], integration, authorizer });
    // API Gateway refuses settings of a route that is not there yet.
    this.live.node.addDependency(...routes);
    return routes;
  }
}
