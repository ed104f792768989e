import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from '@jest/globals';
import { openApiDocument } from '#console/openapi.ts';
import written from '#console/openapi.json' with { type: 'json' };

test('the written document is the one its schemas make; `npm run openapi` renews it', () => {
  expect(JSON.parse(JSON.stringify(openApiDocument()))).toEqual(written);
});

test('the document is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  await expect(validator.validate(structuredClone(written))).resolves.toMatchObject({ valid: true });
  expect(validator.version).toBe('3.1');
});
