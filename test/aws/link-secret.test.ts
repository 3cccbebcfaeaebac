import { expect, test } from 'vitest';
import { ringOf } from '../../functions/aws/link-ring.ts';
import { synthesised } from '../support/synthesised.ts';

test.each(['dev', 'prod'] as const)(
  'the secret that a deploy of %s generates is one that the functions read',
  (stage) => {
    const [secret, ...more] = synthesised(stage).ofType('AWS::SecretsManager::Secret');
    expect(more).toEqual([]);
    const generate = secret?.properties['GenerateSecretString'];
    // Any other line here makes the next deploy generate a new secret. Every person would then
    // get a new hash (docs/runbook.md).
    expect(generate).toEqual({
      SecretStringTemplate: '{"kid":"k1"}',
      GenerateStringKey: 'root',
      PasswordLength: 64,
      ExcludePunctuation: true,
    });
    const root = 'Aa1'.repeat(64).slice(0, generate.PasswordLength);
    const generated = JSON.stringify({
      ...JSON.parse(generate.SecretStringTemplate),
      [generate.GenerateStringKey]: root,
    });
    expect(ringOf(generated).signer.current).toBe('k1');
  },
);
