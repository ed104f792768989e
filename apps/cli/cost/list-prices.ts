/** $ per million, list prices of us-east-1, without a free tier; the table of docs/performance.md. */
export const price = {
  httpRequest: 1,
  lambdaInvoke: 0.2,
  /** A million GB-seconds on ARM. */
  lambdaGbSecond: 13.33,
  writeUnit: 0.625,
  readUnit: 0.125,
  streamRead: 0.2,
  sqsRequest: 0.4,
  /** A GB: a million times a thousand bytes. */
  logGb: 0.5,
} as const;

/** $ a month, list prices of us-east-1: what is paid for being there. */
export const monthly = {
  'AWS::SecretsManager::Secret': 0.4,
  'AWS::KMS::Key': 1,
  'AWS::CloudWatch::Alarm': 0.1,
} as const;
