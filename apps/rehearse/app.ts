import { CustomResource } from 'aws-cdk-lib';
import { Publication } from '../../lib/constructs/publication.ts';
import { BUNDLES } from '../../lib/constructs/service-function.ts';
import { RegularsApp } from '../../lib/regulars-app.ts';
import config from '../../regulars.config.ts';

const {
  REHEARSED_PROGRAMME: programme = 'programme',
  REHEARSED_FAILURE: fails,
  REHEARSED_BUNDLES: bundles,
} = process.env;

/** What is rehearsed, with the programme of the rehearsal; where it is to fail half way, with a resource that cannot be made. */
const { flow } = new RegularsApp({ ...config, programme }, { [BUNDLES]: bundles });
const publication = flow.node.findAll().find((one) => one instanceof Publication);
if (fails !== undefined && publication !== undefined)
  new CustomResource(flow, 'Impossible', {
    resourceType: 'Custom::Impossible',
    serviceToken: publication.publish.fn.functionArn,
  }).node.addDependency(publication);
