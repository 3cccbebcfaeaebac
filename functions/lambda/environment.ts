import * as z from 'zod';
import { ENVIRONMENT, type EnvironmentName } from '../contracts/environment.ts';

/** Reads a variable that the infrastructure set. Throws, naming the variable, when it did not: the function then never starts. */
export const environment = (name: keyof typeof ENVIRONMENT): string => {
  const variable: EnvironmentName = ENVIRONMENT[name];
  const value = process.env[variable];
  if (value === undefined || value === '') throw new Error(`The environment variable ${variable} is not set`);
  return value;
};

/** A variable that holds a JSON list of texts. */
export const environmentList = (name: keyof typeof ENVIRONMENT): string[] =>
  z.array(z.string()).parse(JSON.parse(environment(name)));

/** A variable that holds a JSON object of text by name. */
export const environmentMap = (name: keyof typeof ENVIRONMENT): Record<string, string> =>
  z.record(z.string(), z.string()).parse(JSON.parse(environment(name)));
