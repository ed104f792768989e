import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { RegularsApp } from '../lib/regulars-app.ts';
import config from '../regulars.config.ts';

const app = new RegularsApp(config);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
