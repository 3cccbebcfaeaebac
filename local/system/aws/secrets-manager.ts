import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import * as z from 'zod';
import { dateHeader } from '../clock/clock.ts';
import type { Clock } from '../clock/clock.ts';
import { answering, bodyOf, close, listen } from './loopback-server.ts';
import type { SecretPlan } from '../plan/secret-plan.ts';

/** Secrets Manager: GetSecretValue. A secret that the template has generated gets a new value at each start. */

const request = z.object({ SecretId: z.string() });
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const jsonObject = z.record(z.string(), z.unknown());

/** Letters only, because plan/secret-plan.ts accepts no template that excludes a letter. */
const password = (length: number): string =>
  Array.from(randomBytes(length), (byte) => ALPHABET[byte % ALPHABET.length]).join('');

const initialValue = ({ SecretString, GenerateSecretString: generate }: SecretPlan): string => {
  if (SecretString !== undefined) return SecretString;
  const generated = password(generate?.PasswordLength ?? 32);
  if (generate?.SecretStringTemplate === undefined || generate.GenerateStringKey === undefined) return generated;
  const template = jsonObject.parse(JSON.parse(generate.SecretStringTemplate));
  return JSON.stringify({ ...template, [generate.GenerateStringKey]: generated });
};

export type SecretsManager = {
  readonly url: string;
  /** The value of a secret, by its ARN or its name. @throws if there is no such secret */
  valueOf(id: string): string;
  stop(): Promise<void>;
};

/** @throws one sentence when the port is taken */
export const startSecretsManager = async (options: {
  readonly port: number;
  readonly clock: Clock;
  readonly secrets: readonly SecretPlan[];
}): Promise<SecretsManager> => {
  const values = new Map(options.secrets.map((secret) => [secret.arn, { ...secret, value: initialValue(secret) }]));
  const find = (id: string) => values.get(id) ?? [...values.values()].find((secret) => secret.name === id);

  const server = createServer(
    answering(async (incoming, response) => {
      const headers = {
        'content-type': 'application/x-amz-json-1.1',
        date: dateHeader(options.clock),
      };
      const refuse = (type: string, message: string): void => {
        response.writeHead(400, headers).end(JSON.stringify({ __type: type, message }));
      };
      if (incoming.headers['x-amz-target'] !== 'secretsmanager.GetSecretValue') {
        refuse('InvalidRequestException', 'The local Secrets Manager knows GetSecretValue only.');
        return;
      }
      const { SecretId } = request.parse(JSON.parse(await bodyOf(incoming)));
      const secret = find(SecretId);
      if (secret === undefined) {
        refuse('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
        return;
      }
      const body = { ARN: secret.arn, Name: secret.name, SecretString: secret.value, VersionStages: ['AWSCURRENT'] };
      response.writeHead(200, headers).end(JSON.stringify(body));
    }),
  );
  const url = await listen(server, 'Secrets Manager', options.port);
  return {
    url,
    valueOf(id) {
      const secret = find(id);
      if (secret === undefined) throw new Error(`There is no secret ${id}.`);
      return secret.value;
    },
    stop: () => close(server),
  };
};
