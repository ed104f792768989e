/** What the package gives to a CDK app. */
export { ConfigError, defineConfig, type RegularsConfig, type StageSettings } from './config.ts';
export { Regulars, type RegularsProps } from './regulars.ts';
export { RegularsApp } from './regulars-app.ts';
