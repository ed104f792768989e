import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import type { StageSettings } from '../../lib/config.ts';
import { BUNDLES } from '../../lib/constructs/service-function.ts';
import { RegularsApp } from '../../lib/regulars-app.ts';
import { TABLE_USES } from '../../lib/table-uses.ts';

interface Asked {
  /** A folder that may be filled. */
  readonly work: string;
  readonly programme: string | false;
  readonly settings: StageSettings;
}

/** Both templates of a stage as it is asked for, with its programme read, and the errors that end a synthesis. */
const { work, programme, settings } = JSON.parse(process.argv[2] ?? '') as Asked;
for (const file of Object.keys(TABLE_USES))
  mkdirSync(join(work, 'bundles', file.replace(/\.ts$/, '')), { recursive: true });
const context = { [BUNDLES]: join(work, 'bundles'), stage: 'shop' };
const app = new RegularsApp({ programme, stages: { shop: settings } }, context);
const errors = app.flow.node
  .findAll()
  .flatMap(({ node }) => node.metadata)
  .flatMap(({ type, data }) => (type === 'aws:cdk:error' ? [String(data)] : []));
// With errors there is no synthesis.
const [data, flow] = errors.length > 0 ? [] : [app.data, app.flow].map((stack) => Template.fromStack(stack).toJSON());
process.stdout.write(JSON.stringify({ data, flow, errors }));
