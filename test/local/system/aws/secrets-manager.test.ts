import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { expect, test } from 'vitest';
import { startClock } from '../../../../local/system/clock/clock.ts';
import { startSecretsManager } from '../../../../local/system/aws/secrets-manager.ts';

const secret = (name: string, rest: object) => ({
  logicalId: name,
  name,
  arn: `arn:aws:secretsmanager:ap-northeast-2:000000000000:secret:${name}`,
  SecretString: undefined,
  GenerateSecretString: undefined,
  ...rest,
});

const secrets = [
  secret('generated', { GenerateSecretString: { PasswordLength: 64 } }),
  secret('inside', {
    GenerateSecretString: { PasswordLength: 8, SecretStringTemplate: '{"kid":"a"}', GenerateStringKey: 'key' },
  }),
];
const read = async (ids: string[]): Promise<(string | undefined)[]> => {
  const service = await startSecretsManager({ port: 0, clock: startClock(), secrets });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new SecretsManagerClient({ endpoint: service.url, region: 'ap-northeast-2', credentials });
  try {
    return await Promise.all(
      ids.map(async (SecretId) => (await client.send(new GetSecretValueCommand({ SecretId }))).SecretString),
    );
  } finally {
    await service.stop();
  }
};

test('as on AWS: a secret has a value of the length and in the JSON that the template asks for, by its name and its ARN', async () => {
  const [byName, byArn, inside] = await read(['generated', secrets[0]!.arn, 'inside']);
  expect(byName).toMatch(/^[A-Za-z]{64}$/);
  expect(byArn).toBe(byName);
  expect(JSON.parse(inside!)).toEqual({ kid: 'a', key: expect.stringMatching(/^[A-Za-z]{8}$/) });
  await expect(read(['nobody'])).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
});

test('unlike AWS: a generated secret has another value after every start', async () => {
  expect(await read(['generated'])).not.toEqual(await read(['generated']));
});
