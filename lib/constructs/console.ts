import { Duration } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import type { Platform } from './platform.ts';
import { ServiceFunction } from './service-function.ts';

const reference = 'node_modules/@scalar/api-reference/dist/browser/standalone.js';

/** The API's own description, to read and to try, and what was done through it. */
export class Console extends Construct {
  readonly docs: ServiceFunction;
  readonly audit: ServiceFunction;

  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id);
    this.docs = new ServiceFunction(this, 'Docs', {
      platform,
      file: 'console/docs.ts',
      timeout: Duration.seconds(5),
      commandHooks: {
        beforeBundling: () => [],
        beforeInstall: () => [],
        // The page's script is a file beside the bundle: inside it would be parsed at every cold start.
        afterBundling: (input, output) => [`cp ${input}/${reference} ${output}/reference.js`],
      },
    });
    for (const path of ['/openapi.json', '/docs', '/docs/reference.js'])
      platform.api.page(HttpMethod.GET, path, this.docs, 'The description of the API is public, like its source.');
    this.audit = this.auditing(platform);
  }

  private auditing(platform: Platform): ServiceFunction {
    const { api, data } = platform;
    const file = 'console/read-audit.ts';
    const audit = new ServiceFunction(this, 'Audit', { platform, file, timeout: Duration.seconds(20) });
    data.secrets.grantRead(audit, 'api', 'keys');
    api.signed(HttpMethod.GET, '/audit', audit);
    return audit;
  }
}
