import { Duration } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { Platform } from './platform.ts';
import { ServiceFunction } from './service-function.ts';

/** How many members are in each segment, counted through an index, and the wish that all are looked at again. */
export class Segments extends Construct {
  readonly manage: ServiceFunction;

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    const { api, data } = platform;
    const file = 'segments/manage-segments.ts';
    this.manage = new ServiceFunction(this, 'Manage', { platform, file, timeout: Duration.seconds(29) });
    data.secrets.grantRead(this.manage, 'api', 'keys');
    api.signed(HttpMethod.GET, '/segments', this.manage);
    api.signed(HttpMethod.POST, '/segments/refresh', this.manage);
  }
}
