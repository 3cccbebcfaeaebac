import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';

/** Nothing takes its place: a call of anything in it is a TypeError. */
const NOTHING = 'module.exports = {};';

/** Modules of libraries that a function does not need, by their path in node_modules, and what takes their place. */
export const LEANER: Readonly<Record<string, string>> = {
  // Lambda gives a function its credentials in the environment, where the SDK looks first. The rest of its chain is for
  // other computers: profiles, SSO, sign-in with a browser, processes, containers, virtual machines.
  '@aws-sdk/credential-provider-node/dist-es/index.js':
    "export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';",
  // Loaded for operations that stream events. DynamoDB, SQS, SES, Secrets Manager and Cognito have none. S3 has one, which
  // nobody calls, and its client is configured for it.
  '@smithy/core/dist-es/submodules/event-streams/index.js':
    'exports.resolveEventStreamSerdeConfig = (config) => config;',
  // Every DynamoDB client makes a cache of discovered endpoints, but no command of the client discovers one.
  '@aws-sdk/endpoint-cache/dist-es/index.js': 'export class EndpointCache {}',
  // Only clients whose mode of retries is `adaptive` make it. Ours have the standard mode, and SES makes no retry.
  '@smithy/core/dist-es/submodules/retry/util-retry/AdaptiveRetryStrategy.js': 'export let AdaptiveRetryStrategy;',
  // Node has both hashes itself. These stand in where it has not.
  '@smithy/core/dist-es/submodules/checksum/md5/Md5Js.js': 'export let Md5Js;',
  '@smithy/core/dist-es/submodules/checksum/sha256/Sha256Js.js': 'export let Sha256Js;',
  // A function parses with its schemas. Only `npm run build:schemas` writes them as JSON Schema.
  'zod/v4/core/json-schema-processors.js': NOTHING,
  'zod/v4/core/to-json-schema.js': NOTHING,
  // Our mails have two parts, whose types are given, and no files. No type is looked up by the name of a file.
  'nodemailer/dist/esm/mime-funcs/mime-types.js': 'export let detectMimeType, detectExtension;',
  // No part of our mails is fetched from a URL: `disableUrlAccess` forbids it.
  'nodemailer/dist/esm/fetch/index.js': 'export default undefined;',
};

/** Matches the path of a module on any system. */
const pathOf = (module: string): RegExp =>
  new RegExp(`/node_modules/${module}$`.replaceAll('.', String.raw`\.`).replaceAll('/', String.raw`[\\/]`));

/** The description of an AWS client's package. The client reads its version, to name it in its calls. */
const DESCRIPTION = /[\\/]node_modules[\\/]@aws-sdk[\\/]client-[^\\/]+[\\/]package\.json$/;

const versionOf = (path: string): string => {
  const { version } = JSON.parse(readFileSync(path, 'utf8'));
  return JSON.stringify({ version });
};

/** Puts `LEANER` into a bundle. `met` is called with each of its modules that the bundle loads. */
export const leanLibraries = (met: (module: string) => void = () => undefined): Plugin => ({
  name: 'lean-libraries',
  setup: ({ onLoad }) => {
    onLoad({ filter: DESCRIPTION }, ({ path }) => ({ contents: versionOf(path), loader: 'json' }));
    for (const [module, contents] of Object.entries(LEANER))
      onLoad({ filter: pathOf(module) }, ({ path }) => {
        met(module);
        return { contents, loader: 'js', resolveDir: dirname(path) };
      });
  },
});
