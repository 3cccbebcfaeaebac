import { createHash, createHmac } from 'node:crypto';
import type { Keyed } from '../domain/people/address.ts';
import type { Hash } from '../domain/records/version.ts';

export const sha256: Hash = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** Keyed hashes under one secret. The purpose is part of the key, so hashes for different purposes are never equal. */
export const keyedBy =
  (secret: string): Keyed =>
  (purpose, text) =>
    createHmac('sha256', `${purpose}:${secret}`).update(text, 'utf8').digest('hex');
