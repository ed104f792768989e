import { Duration } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { Platform } from './platform.ts';
import { ServiceFunction } from './service-function.ts';

/** Profile, erasure, vouchers at a counter, consent given elsewhere and its proof, and the answer to why a member was messaged or not. */
export class Members extends Construct {
  readonly manage: ServiceFunction;
  readonly capture: ServiceFunction;
  readonly vouchers: ServiceFunction;

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    const { api, data, runs } = platform;
    this.manage = new ServiceFunction(this, 'Manage', {
      platform,
      file: 'members/manage-member.ts',
      timeout: Duration.seconds(20),
    });
    data.secrets.grantRead(this.manage, 'api', 'keys', 'address', 'fields', 'ticket');
    data.attachments.grantErase(this.manage);
    runs.grantStop(this.manage);
    for (const method of [HttpMethod.PUT, HttpMethod.GET, HttpMethod.DELETE])
      api.signed(method, '/members/{id}', this.manage);
    for (const part of ['explain', 'consents', 'ledger', 'export'])
      api.signed(HttpMethod.GET, `/members/{id}/${part}`, this.manage);
    api.signed(HttpMethod.POST, '/members/{id}/inbox-token', this.manage);
    this.capture = this.capturing(platform);
    this.vouchers = this.counters(platform);
  }

  private capturing(platform: Platform): ServiceFunction {
    const { api, data } = platform;
    const file = 'permission/capture-consent.ts';
    const capture = new ServiceFunction(this, 'Capture', { platform, file, timeout: Duration.seconds(20) });
    data.secrets.grantRead(capture, 'api', 'keys', 'address', 'fields');
    api.signed(HttpMethod.POST, '/consents', capture);
    return capture;
  }

  private counters(platform: Platform): ServiceFunction {
    const { api, data } = platform;
    const file = 'loyalty/use-voucher.ts';
    const vouchers = new ServiceFunction(this, 'Vouchers', { platform, file, timeout: Duration.seconds(20) });
    data.secrets.grantRead(vouchers, 'api', 'keys', 'address', 'fields');
    api.signed(HttpMethod.GET, '/vouchers/{code}', vouchers);
    api.signed(HttpMethod.POST, '/vouchers/{code}/use', vouchers);
    api.signed(HttpMethod.POST, '/redemptions/{id}', vouchers);
    return vouchers;
  }
}
