import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { AppStack } from '../lib/app-stack.ts';
import { stageOf } from '../lib/config.ts';
import { DataStack } from '../lib/data-stack.ts';

const app = new App();
const stage = stageOf(app.node.tryGetContext('stage'));
const data = new DataStack(app, `regulars-${stage.name}-data`, stage);
new AppStack(app, `regulars-${stage.name}-app`, stage, data);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
