import { Duration } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { Platform } from './platform.ts';
import { ServiceFunction } from './service-function.ts';

/** What key figures and experiments come to. */
export class Figures extends Construct {
  readonly read: ServiceFunction;

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    const { api, data } = platform;
    const file = 'measurement/read-figures.ts';
    this.read = new ServiceFunction(this, 'Read', { platform, file, timeout: Duration.seconds(29) });
    data.secrets.grantRead(this.read, 'api', 'keys');
    for (const path of ['/kpis', '/kpis/{name}', '/experiments', '/experiments/{name}'])
      api.signed(HttpMethod.GET, path, this.read);
  }
}
