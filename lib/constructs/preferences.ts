import { Duration } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { grantLists } from '../providers/messaging.ts';
import type { Platform } from './platform.ts';
import { ServiceFunction } from './service-function.ts';

const sealed = 'Whoever got the message opens it: the link is sealed, bound to its purpose, and expires.';
const session = 'A page of a session that a sealed link opened; the function checks its cookie and its forms.';

/** What members choose for themselves, on public pages: preferences, unsubscribing, double opt-in by link. */
export class Preferences extends Construct {
  readonly functions: readonly ServiceFunction[];

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    this.functions = [
      this.centre(platform),
      this.unsubscribing(platform),
      this.confirming(platform),
      this.vouchers(platform),
    ];
  }

  private centre(platform: Platform): ServiceFunction {
    const { api, data, runs } = platform;
    const centre = this.page(platform, 'Centre', 'preferences/manage-preferences.ts');
    data.attachments.grantErase(centre);
    runs.grantStop(centre);
    grantLists(platform.messaging, centre, 'add', 'remove');
    for (const method of [HttpMethod.GET, HttpMethod.POST]) {
      api.page(method, '/preferences/{ticket}', centre, sealed);
      api.page(method, '/preferences', centre, session);
    }
    for (const part of ['data', 'delete', 'goodbye']) api.page(HttpMethod.GET, `/preferences/${part}`, centre, session);
    return centre;
  }

  private unsubscribing(platform: Platform): ServiceFunction {
    const unsubscribe = this.page(platform, 'Unsubscribe', 'preferences/unsubscribe.ts');
    for (const method of [HttpMethod.GET, HttpMethod.POST])
      platform.api.page(method, '/unsubscribe/{ticket}', unsubscribe, sealed);
    return unsubscribe;
  }

  private confirming(platform: Platform): ServiceFunction {
    const { api, runs } = platform;
    const confirm = this.page(platform, 'Confirm', 'preferences/confirm-opt-in.ts');
    runs.grantWake(confirm);
    for (const method of [HttpMethod.GET, HttpMethod.POST]) api.page(method, '/opt-in/{ticket}', confirm, sealed);
    return confirm;
  }

  /** Shows what the ticket names and changes nothing. */
  private vouchers(platform: Platform): ServiceFunction {
    const { api, data } = platform;
    const file = 'preferences/show-voucher.ts';
    const vouchers = new ServiceFunction(this, 'Voucher', { platform, file, timeout: Duration.seconds(20) });
    data.secrets.grantRead(vouchers, 'address', 'fields', 'ticket');
    for (const path of ['/v/{ticket}', '/v/{ticket}/code.png']) api.page(HttpMethod.GET, path, vouchers, sealed);
    return vouchers;
  }

  /** What every page does: opens a ticket, reads the programme, changes consent and says so. */
  private page(platform: Platform, id: string, file: string): ServiceFunction {
    const { bus, data } = platform;
    const page = new ServiceFunction(this, id, { platform, file, timeout: Duration.seconds(20) });
    data.secrets.grantRead(page, 'address', 'fields', 'ticket');
    bus.grantPutEventsTo(page);
    return page;
  }
}
