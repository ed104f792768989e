import { Duration } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { Platform } from './platform.ts';
import { ServiceFunction } from './service-function.ts';

/** What surveys came to, and what was answered. */
export class Surveys extends Construct {
  readonly read: ServiceFunction;

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    const { api, data } = platform;
    const file = 'surveys/read-surveys.ts';
    this.read = new ServiceFunction(this, 'Read', { platform, file, timeout: Duration.seconds(29) });
    data.secrets.grantRead(this.read, 'api', 'keys');
    for (const path of ['', '/answers']) api.signed(HttpMethod.GET, `/surveys/{survey}${path}`, this.read);
  }
}
