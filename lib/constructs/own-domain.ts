import { CfnOutput } from 'aws-cdk-lib';
import { ApiMapping, DomainName, type IHttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { AaaaRecord, ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { ApiGatewayv2DomainProperties } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import type { Domain } from '../stage.ts';

/** The API under a name of the brand's own. The record is set where the zone is ours, and said where it is not. */
export class OwnDomain extends Construct {
  constructor(scope: Construct, id: string, { name, certificateArn, hostedZone }: Domain, stage: IHttpStage) {
    super(scope, id);
    const zone =
      hostedZone &&
      HostedZone.fromHostedZoneAttributes(this, 'Zone', { hostedZoneId: hostedZone.id, zoneName: hostedZone.name });
    const certificate =
      certificateArn === undefined
        ? new Certificate(this, 'Certificate', { domainName: name, validation: CertificateValidation.fromDns(zone) })
        : Certificate.fromCertificateArn(this, 'Certificate', certificateArn);
    const domain = new DomainName(this, 'Name', { domainName: name, certificate });
    new ApiMapping(this, 'Mapping', { api: stage.api, domainName: domain, stage });
    const { regionalDomainName, regionalHostedZoneId } = domain;
    if (zone === undefined) {
      new CfnOutput(this, 'Record', {
        value: `${name} CNAME ${regionalDomainName}`,
        description: 'The record to set where the domain is kept',
      });
      return;
    }
    const target = RecordTarget.fromAlias(new ApiGatewayv2DomainProperties(regionalDomainName, regionalHostedZoneId));
    new ARecord(this, 'Alias', { zone, recordName: `${name}.`, target });
    new AaaaRecord(this, 'AliasV6', { zone, recordName: `${name}.`, target });
  }
}
