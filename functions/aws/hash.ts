import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Keyed } from '../domain/people/address.ts';
import type { Hash } from '../domain/records/version.ts';

export const sha256: Hash = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** Keyed hashes under one secret. The purpose is part of the key, so hashes for different purposes are never equal. */
export const keyedBy =
  (secret: string): Keyed =>
  (purpose, text) =>
    createHmac('sha256', `${purpose}:${secret}`).update(text, 'utf8').digest('hex');

/** HMAC-SHA256 of a text under a secret, in hexadecimal. */
export const mac = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text, 'utf8').digest('hex');

/** Returns 32 random bytes in base64url. */
export const randomSecret = (): string => randomBytes(32).toString('base64url');

const digest = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

/** Whether two texts are equal, compared in constant time. timingSafeEqual requires equal lengths, and digests have them. */
export const sameText = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));
