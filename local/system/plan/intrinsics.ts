import * as z from 'zod';
import { typeOf } from './resource-types.ts';
import type { Template, Templates } from './template.ts';

/**
 * Resolves the intrinsic functions of a template: Ref (also to AWS::NoValue), GetAtt, Join, Sub, Select, Split, ImportValue
 * and If; in conditions Equals, And, Or and Not. Any other stops the start and is named.
 */

/** The account, the region and the addresses that take the place of AWS. */
export type Place = {
  readonly accountId: string;
  readonly region: string;
  readonly queueUrl: (queueName: string) => string;
  /** The URL of an HTTP API, by its id; undefined for one that is served nowhere. */
  readonly apiUrl?: (apiId: string) => string | undefined;
  /** The URL of the OpenID provider of the user pool; absent where the templates hold no pool. */
  readonly officialsUrl?: string | undefined;
};

export type Resolver = {
  /** The value with every intrinsic function of this stack resolved. */
  resolve(stack: string, value: unknown): unknown;
  /** Whether the condition of a resource or an output holds; true without one. */
  exists(stack: string, conditional: { readonly Condition?: string | undefined }): boolean;
  /** The physical name: the one that the template gives, or the stack's name and the logical id. */
  nameOf(stack: string, logicalId: string): string;
  arnOf(stack: string, logicalId: string): string;
};

const NOTHING = Symbol('AWS::NoValue');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An intrinsic is an object with one key. `Condition` is an intrinsic in conditions only; in a policy it is a plain key. */
const callIn = (value: Record<string, unknown>): { name: string; argument: unknown } | undefined => {
  const [entry, ...others] = Object.entries(value);
  if (entry === undefined || others.length > 0) return undefined;
  const [name, argument] = entry;
  return name === 'Ref' || name.startsWith('Fn::') ? { name, argument } : undefined;
};

const asText = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error(`The template joins something that is no text: ${JSON.stringify(value)}.`);
};

const joinArgument = z.tuple([z.string(), z.unknown()]);
const selectArgument = z.tuple([z.coerce.number(), z.unknown()]);
const splitArgument = z.tuple([z.string(), z.unknown()]);
const ifArgument = z.tuple([z.string(), z.unknown(), z.unknown()]);
const getAttArgument = z.union([
  z.tuple([z.string(), z.string()]),
  z.string().transform((text) => [text.slice(0, text.indexOf('.')), text.slice(text.indexOf('.') + 1)] as const),
]);
const subArgument = z.union([
  z.string().transform((text) => [text, {}] as const),
  z.tuple([z.string(), z.record(z.string(), z.unknown())]),
]);

const served = (url: string | undefined, stack: string, logicalId: string): string => {
  if (url === undefined) throw new Error(`"${logicalId}" of "${stack}" is served nowhere.`);
  return url;
};

/** One resolver for all stacks, because a stack may import what another exports. */
export const createResolver = (templates: Templates, place: Place): Resolver => {
  const at = `${place.region}:${place.accountId}`;

  const templateOf = (stack: string): Template => {
    const template = templates[stack];
    if (template === undefined) throw new Error(`There is no stack "${stack}".`);
    return template;
  };

  const resourceOf = (stack: string, logicalId: string) => {
    const resource = templateOf(stack).Resources[logicalId];
    if (resource === undefined)
      throw new Error(`The stack "${stack}" refers to "${logicalId}", which it does not hold.`);
    return { resource, type: typeOf(logicalId, resource) };
  };

  const nameOf = (stack: string, logicalId: string): string => {
    const { resource, type } = resourceOf(stack, logicalId);
    const given = type.nameProperty === undefined ? undefined : resource.Properties[type.nameProperty];
    const name = given === undefined ? NOTHING : resolve(stack, given);
    return name === NOTHING ? `${stack}-${logicalId}` : asText(name);
  };

  const arnOf = (stack: string, logicalId: string): string => {
    const { resource, type } = resourceOf(stack, logicalId);
    if (type.arn === undefined) {
      throw new Error(`The local system knows no ARN of "${logicalId}" (${resource.Type}).`);
    }
    return `arn:aws:${type.arn(at, nameOf(stack, logicalId))}`;
  };

  const pseudo = (stack: string): Record<string, unknown> => ({
    'AWS::AccountId': place.accountId,
    'AWS::Region': place.region,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stack,
    'AWS::StackId': `arn:aws:cloudformation:${at}:stack/${stack}/local`,
    'AWS::NoValue': NOTHING,
  });

  const ref = (stack: string, target: string): unknown => {
    const known = pseudo(stack);
    if (target in known) return known[target];
    const parameter = templateOf(stack).Parameters[target];
    if (parameter !== undefined) {
      if (parameter.Default === undefined) throw new Error(`The parameter "${target}" of "${stack}" has no default.`);
      return parameter.Default;
    }
    const { type } = resourceOf(stack, target);
    switch (type.ref) {
      case 'name':
        return nameOf(stack, target);
      case 'arn':
        return arnOf(stack, target);
      case 'queue-url':
        return place.queueUrl(nameOf(stack, target));
    }
  };

  const getAtt = (stack: string, logicalId: string, attribute: string): unknown => {
    const { resource } = resourceOf(stack, logicalId);
    switch (attribute) {
      case 'Arn':
      case 'TopicArn':
        return arnOf(stack, logicalId);
      case 'QueueName':
      case 'TopicName':
        return nameOf(stack, logicalId);
      case 'QueueUrl':
        return place.queueUrl(nameOf(stack, logicalId));
      case 'ApiId':
        return nameOf(stack, logicalId);
      case 'ApiEndpoint':
        return served(place.apiUrl?.(nameOf(stack, logicalId)), stack, logicalId);
      case 'ProviderURL':
        return served(place.officialsUrl, stack, logicalId);
      default:
        throw new Error(
          `The local system does not know the attribute ${attribute} of "${logicalId}" (${resource.Type}).`,
        );
    }
  };

  const sub = (stack: string, pattern: string, values: Record<string, unknown>): string =>
    pattern.replaceAll(/\$\{(!?)([^}]+)\}/g, (_whole, literal: string, name: string) => {
      if (literal === '!') return `\${${name}}`;
      if (name in values) return asText(resolve(stack, values[name]));
      const dot = name.indexOf('.');
      return asText(dot === -1 ? ref(stack, name) : getAtt(stack, name.slice(0, dot), name.slice(dot + 1)));
    });

  const imported = (name: string): unknown => {
    for (const [stack, template] of Object.entries(templates)) {
      for (const output of Object.values(template.Outputs)) {
        if (output.Export === undefined || !exists(stack, output)) continue;
        if (resolve(stack, output.Export.Name) === name) return resolve(stack, output.Value);
      }
    }
    throw new Error(`No stack exports "${name}", which another one imports.`);
  };

  const condition = (stack: string, value: unknown): boolean => {
    if (!isRecord(value)) throw new Error(`A condition of "${stack}" is no condition: ${JSON.stringify(value)}.`);
    const [name, argument] = Object.entries(value)[0] ?? ['', undefined];
    const operands = Array.isArray(argument) ? argument : [];
    switch (name) {
      case 'Condition':
        return holds(stack, asText(argument));
      case 'Fn::Equals':
        return asText(resolve(stack, operands[0])) === asText(resolve(stack, operands[1]));
      case 'Fn::And':
        return operands.every((operand) => condition(stack, operand));
      case 'Fn::Or':
        return operands.some((operand) => condition(stack, operand));
      case 'Fn::Not':
        return !condition(stack, operands[0]);
      default:
        throw new Error(`The local system does not know ${name} in a condition of "${stack}".`);
    }
  };

  const holds = (stack: string, name: string): boolean => {
    const value = templateOf(stack).Conditions[name];
    if (value === undefined) throw new Error(`The stack "${stack}" has no condition "${name}".`);
    return condition(stack, value);
  };

  const exists: Resolver['exists'] = (stack, { Condition }) => Condition === undefined || holds(stack, Condition);

  const listOf = (stack: string, value: unknown): unknown[] => z.array(z.unknown()).parse(resolve(stack, value));

  const call = (stack: string, name: string, argument: unknown): unknown => {
    switch (name) {
      case 'Ref':
        return ref(stack, asText(argument));
      case 'Fn::GetAtt': {
        const [logicalId, attribute] = getAttArgument.parse(argument);
        return getAtt(stack, logicalId, attribute);
      }
      case 'Fn::Join': {
        const [separator, texts] = joinArgument.parse(argument);
        return listOf(stack, texts).map(asText).join(separator);
      }
      case 'Fn::Sub': {
        const [pattern, values] = subArgument.parse(argument);
        return sub(stack, pattern, values);
      }
      case 'Fn::Select': {
        const [index, list] = selectArgument.parse(argument);
        return listOf(stack, list)[index];
      }
      case 'Fn::Split': {
        const [separator, text] = splitArgument.parse(argument);
        return asText(resolve(stack, text)).split(separator);
      }
      case 'Fn::ImportValue':
        return imported(asText(resolve(stack, argument)));
      case 'Fn::If': {
        const [test, yes, no] = ifArgument.parse(argument);
        return resolve(stack, holds(stack, test) ? yes : no);
      }
      default:
        throw new Error(`The local system does not know the intrinsic function ${name}, which "${stack}" uses.`);
    }
  };

  const resolve: Resolver['resolve'] = (stack, value) => {
    if (Array.isArray(value)) return value.map((item) => resolve(stack, item)).filter((item) => item !== NOTHING);
    if (!isRecord(value)) return value;
    const intrinsic = callIn(value);
    if (intrinsic !== undefined) return call(stack, intrinsic.name, intrinsic.argument);
    const entries = Object.entries(value).map(([key, item]) => [key, resolve(stack, item)] as const);
    return Object.fromEntries(entries.filter(([, item]) => item !== NOTHING));
  };

  return { resolve, exists, nameOf, arnOf };
};
