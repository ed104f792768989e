import { RegularsApp } from '../lib/regulars-app.ts';
import config from '../regulars.config.ts';

new RegularsApp(config);
