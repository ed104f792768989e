import { Duration } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { Platform } from './platform.ts';
import { ServiceFunction } from './service-function.ts';

/** How many members are in each segment, counted through an index, and the wish that all are looked at again. */
export class Segments extends Construct {
  readonly manage: ServiceFunction;
  readonly campaigns: ServiceFunction;

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    const { api, data } = platform;
    const file = 'segments/manage-segments.ts';
    this.manage = new ServiceFunction(this, 'Manage', { platform, file, timeout: Duration.seconds(29) });
    data.secrets.grantRead(this.manage, 'api', 'keys');
    api.signed(HttpMethod.GET, '/segments', this.manage);
    api.signed(HttpMethod.POST, '/segments/refresh', this.manage);
    this.campaigns = this.managing(platform);
  }

  /** Campaigns to them: how far one is, what one would reach, and what stops one with its runs. */
  private managing(platform: Platform): ServiceFunction {
    const { api, data, runs } = platform;
    const file = 'segments/manage-campaigns.ts';
    const manage = new ServiceFunction(this, 'Campaigns', { platform, file, timeout: Duration.seconds(29) });
    data.secrets.grantRead(manage, 'api', 'keys', 'address', 'fields');
    runs.grantStop(manage);
    for (const path of ['', '/{journey}', '/{journey}/estimate'])
      api.signed(HttpMethod.GET, `/campaigns${path}`, manage);
    for (const act of ['pause', 'resume', 'stop']) api.signed(HttpMethod.POST, `/campaigns/{journey}/${act}`, manage);
    return manage;
  }
}
