import * as z from 'zod';
import { ENVIRONMENT, type EnvironmentName } from '../contracts/environment.ts';
import { siteSchema, type Site } from '../contracts/site.ts';

/** Returns an environment variable. @throws an error that names it if it is not set: the function then does not start */
export const variable = (name: string): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`The environment variable ${name} is not set`);
  return value;
};

export const environment = (name: EnvironmentName): string => variable(ENVIRONMENT[name]);

/** Parses a JSON array of strings. */
export const texts = (json: string): string[] => z.array(z.string()).parse(JSON.parse(json));

/** Parses a JSON object of strings. */
export const textByName = (json: string): Record<string, string> =>
  z.record(z.string(), z.string()).parse(JSON.parse(json));

/** Parses who runs the pages of the stage. */
export const siteIn = (json: string): Site => siteSchema.parse(JSON.parse(json));
