import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** States why a rule of AwsSolutions does not apply here; the reason stands at the resource and nowhere else. */
export const acknowledge = (scope: IConstruct, rule: string, reason: string): void => {
  Validations.of(scope).acknowledge({ id: `AwsSolutions-${rule}`, reason });
};
