import { NestedStack, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';

type Json = Readonly<Record<string, unknown>>;
interface Printed extends Json {
  readonly Resources: Readonly<Record<string, Json>>;
}

const printed = (stack: Stack): Printed => Template.fromStack(stack).toJSON() as Printed;

/** A value with each parameter of a nested stack replaced by what the stack around it hands over. */
const handed = (value: unknown, parameters: Json): unknown => {
  if (Array.isArray(value)) return value.map((one) => handed(one, parameters));
  if (typeof value !== 'object' || value === null) return value;
  const { Ref: ref } = value as { readonly Ref?: unknown };
  if (typeof ref === 'string' && Object.hasOwn(parameters, ref)) return parameters[ref];
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, handed(one, parameters)]));
};

/** A stack as CloudFormation gets it, with what the stacks nested in it have among its own; and how many its own are. */
export const wholeTemplate = (stack: Stack): Printed & { readonly own: number } => {
  const template = printed(stack);
  const nested = stack.node.findAll().filter((node): node is NestedStack => node instanceof NestedStack);
  const inner = nested.flatMap((one) => {
    const at = stack.getLogicalId(one.nestedStackResource as never);
    const { Parameters = {} } = (template.Resources[at] as { Properties: { Parameters?: Json } }).Properties;
    return Object.entries(handed(printed(one).Resources, Parameters) as Printed['Resources']);
  });
  return {
    ...template,
    Resources: { ...template.Resources, ...Object.fromEntries(inner) },
    own: Object.keys(template.Resources).length,
  };
};
