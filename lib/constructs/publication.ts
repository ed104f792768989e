import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Annotations, ArnFormat, CfnOutput, CustomResource, Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { Construct, type IDependable } from 'constructs';
import { mediaIn, programmeAt, type MediaFile } from '../programme-at.ts';
import type { Platform } from './platform.ts';
import { ServiceFunction } from './service-function.ts';

interface PublicationProps {
  readonly platform: Platform;
  readonly folder: string;
  /** What must stand first, so that a deployment which fails there has published nothing. */
  readonly after: readonly IDependable[];
}

const timeout = Duration.minutes(2);

/**
 * The programme of a repository, published with the stack and whenever it is another. It is checked at synthesis, and again against
 * what is live before it changes anything; refused, the deployment is taken back.
 */
export class Publication extends Construct {
  readonly publish: ServiceFunction;

  constructor(scope: Construct, id: string, { platform, folder, after }: PublicationProps) {
    super(scope, id);
    const { stage, data } = platform;
    const file = 'publishing/deploy-programme.ts';
    this.publish = new ServiceFunction(this, 'Publish', { platform, file, timeout });
    data.media.grantFill(this.publish, stage.protect ? 'keeps' : 'clears');
    const programme = this.programme(resolve(folder));
    const media = mediaIn(resolve(folder, 'media')).map((one) => ({ ...one, asset: this.picture(one) }));
    this.grantAssets([programme.asset, ...media.map(({ asset }) => asset)]);
    const published = new CustomResource(this, 'Programme', {
      resourceType: 'Custom::RegularsProgramme',
      serviceToken: this.publish.fn.functionArn,
      serviceTimeout: Duration.minutes(10),
      properties: {
        Programme: { version: programme.version, ...placeOf(programme.asset) },
        Pictures: media.map(({ name, type, asset }) => ({ name, type, ...placeOf(asset) })),
        Replacing: stage.publish,
        ClearsPictures: String(!stage.protect),
      },
    });
    // Its own policy too: a resource that is made of a function does not wait for what the function may do.
    published.node.addDependency(this.publish, ...after);
    new CfnOutput(scope, 'ProgrammeOutcome', { value: published.getAttString('Outcome') });
  }

  private programme(folder: string): { readonly version: string; readonly asset: Asset } {
    // Where nothing is bundled nothing is deployed: `cdk ls` and `cdk destroy` work with a programme that is half written.
    const read = Stack.of(this).bundlingRequired ? programmeAt(folder) : { version: 'unread', files: {}, warnings: [] };
    if ('errors' in read) for (const line of read.errors) Annotations.of(this).addError(`${folder}: ${line}`);
    const { version, files, warnings } = 'errors' in read ? { version: 'refused', files: {}, warnings: [] } : read;
    for (const line of warnings) Annotations.of(this).addWarning(`${folder}: ${line}`);
    const beside = mkdtempSync(join(tmpdir(), 'regulars-programme-'));
    try {
      const path = join(beside, 'programme.json');
      writeFileSync(path, JSON.stringify(files));
      return { version, asset: new Asset(this, 'Files', { path }) };
    } finally {
      rmSync(beside, { recursive: true });
    }
  }

  private picture({ name, path }: MediaFile): Asset {
    return new Asset(this, `Picture ${name}`, { path });
  }

  private grantAssets(assets: readonly Asset[]): void {
    const resources = assets.map(({ s3BucketName, s3ObjectKey }) =>
      Stack.of(this).formatArn({
        ...{ service: 's3', region: '', account: '', resource: s3BucketName, resourceName: s3ObjectKey },
        arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
      }),
    );
    this.publish.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions: ['s3:GetObject'], resources }));
  }
}

const placeOf = ({ s3BucketName, s3ObjectKey }: Asset) => ({ bucket: s3BucketName, key: s3ObjectKey });
