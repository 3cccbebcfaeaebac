import * as z from 'zod';
import { identityOf, onAwsOnly, read } from './resource.ts';
import type { Found, Identified } from './resource.ts';

const secretProperties = z.strictObject({
  Name: onAwsOnly,
  Description: onAwsOnly,
  KmsKeyId: onAwsOnly,
  Tags: onAwsOnly,
  SecretString: z.string().optional(),
  GenerateSecretString: z
    .strictObject({
      PasswordLength: z.coerce.number().default(32),
      SecretStringTemplate: z.string().optional(),
      GenerateStringKey: z.string().optional(),
      ExcludePunctuation: onAwsOnly,
      ExcludeCharacters: z
        .string()
        .regex(/^[^A-Za-z]*$/, 'must hold no letter: a secret that is generated here consists of letters')
        .optional(),
    })
    .optional(),
});

export type SecretPlan = Identified & Pick<z.infer<typeof secretProperties>, 'SecretString' | 'GenerateSecretString'>;

export const secretPlan = (found: Found & Identified): SecretPlan => {
  const { SecretString, GenerateSecretString } = read(secretProperties, found);
  return { ...identityOf(found), SecretString, GenerateSecretString };
};
