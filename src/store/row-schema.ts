import type * as z from 'zod';

/** A schema that reads back every field of `Row`, optional ones too: a field that is forgotten does not compile. */
export const rowSchema =
  <Row>() =>
  <Schema extends z.ZodType<Row>>(schema: keyof Row extends keyof z.infer<Schema> ? Schema : never): Schema =>
    schema;
