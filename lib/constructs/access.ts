import { Duration } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { Platform } from './platform.ts';
import { ServiceFunction } from './service-function.ts';

/** Who may do what: keys are made, rotated and revoked here, and nowhere else. */
export class Access extends Construct {
  readonly manage: ServiceFunction;

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    const { api, data } = platform;
    const file = 'access/manage-keys.ts';
    this.manage = new ServiceFunction(this, 'Manage', { platform, file, timeout: Duration.seconds(20) });
    data.secrets.grantRead(this.manage, 'api', 'keys');
    for (const method of [HttpMethod.GET, HttpMethod.POST]) api.signed(method, '/keys', this.manage);
    api.signed(HttpMethod.POST, '/keys/{name}/rotate', this.manage);
    api.signed(HttpMethod.DELETE, '/keys/{name}', this.manage);
  }
}
