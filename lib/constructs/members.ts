import { Duration } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { Platform } from './platform.ts';
import { ServiceFunction } from './service-function.ts';

/** Profile, erasure, and the answer to why a member was messaged or not. */
export class Members extends Construct {
  readonly manage: ServiceFunction;

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    const { api, data, runs } = platform;
    this.manage = new ServiceFunction(this, 'Manage', {
      platform,
      file: 'members/manage-member.ts',
      timeout: Duration.seconds(20),
    });
    for (const table of [data.members, data.consent, data.messages, data.counters]) table.grantReadWrite(this.manage);
    data.programme.grantRead(this.manage);
    data.secrets.grantRead(this.manage, 'api', 'address');
    runs.grantStop(this.manage);
    for (const method of [HttpMethod.PUT, HttpMethod.GET, HttpMethod.DELETE])
      api.signed(method, '/members/{id}', this.manage);
    api.signed(HttpMethod.GET, '/members/{id}/explain', this.manage);
  }
}
