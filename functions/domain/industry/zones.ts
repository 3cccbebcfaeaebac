import type { Posting } from '../../contracts/posting.ts';
import { comparable } from '../language/comparable.ts';
import { isElsewhere, readDistrict } from '../language/districts.ts';
import { ZONE_IDS, type ZoneId } from './names.ts';
import table from './zones.json' with { type: 'json' };

/**
 * The zone of a workplace. `ground`: the name, street or 동 that decided. Not certain: the street or 동 lies only partly
 * in the zone, or the 구 is not known.
 */
export type FoundZone = {
  readonly id: ZoneId;
  readonly by: 'zone' | 'address';
  readonly ground: string;
  readonly certain: boolean;
};

type Zone = (typeof table.zones)[number];

const compact = (text: string): string => comparable(text).replaceAll(' ', '');

const ALL_OF_CHANGWON = '48120';

/**
 * Every name of a zone, the longest first: a name inside a longer one (마산자유무역지역 in 디지털 마산자유무역지역) gives way to it.
 */
const NAMES = table.zones
  .flatMap((zone) => [...zone.names, zone.id].map((name) => ({ zone, name, compared: compact(name) })))
  .toSorted((a, b) => b.name.length - a.name.length);

const named = (text: string): { readonly zone: Zone; readonly name: string } | undefined => {
  const read = compact(text);
  return NAMES.find(({ compared }) => read.includes(compared));
};

/** A street or 동 as a word of its own. A side street is part of its street: 정동로 162번길, 정동로162번길. */
const says = (address: string, word: string): boolean =>
  new RegExp(`(?:^|[\\s,(구])${word}(?=$|[\\s,()]|\\d)`).test(comparable(address));

const found = (zone: Zone, by: FoundZone['by'], ground: string, certain: boolean): FoundZone | undefined => {
  const id = ZONE_IDS.find((known) => known === zone.id);
  return id && { id, by, ground, certain };
};

const byStreet = (address: string, district: string): FoundZone | undefined => {
  const wide = district === ALL_OF_CHANGWON;
  const hits = table.zones
    .filter(({ districts }) => wide || districts.includes(district))
    .flatMap((zone) => {
      const whole = zone.whole.find((word) => says(address, word));
      const ground = whole ?? zone.parts.find((word) => says(address, word));
      return ground === undefined ? [] : [{ zone, ground, certain: whole !== undefined && !wide }];
    });
  const [only, another] = hits;
  return only === undefined || another !== undefined
    ? undefined
    : found(only.zone, 'address', only.ground, only.certain);
};

/**
 * The zone of a workplace: by the zone that the posting names or, without a known one, by its address. A district alone
 * decides nothing. Undefined if no zone or more than one fits.
 */
export const zoneOf = ({ zone, address = '', district }: Posting['workplace']): FoundZone | undefined => {
  const stated = zone === undefined ? undefined : named(zone);
  if (stated !== undefined) return found(stated.zone, 'zone', stated.name, true);
  if (isElsewhere(address)) return undefined;
  const written = named(address);
  if (written !== undefined) return found(written.zone, 'address', written.name, true);
  const read = readDistrict(address)?.code;
  const place = read === undefined || read === ALL_OF_CHANGWON ? (district ?? read) : read;
  return place === undefined ? undefined : byStreet(address, place);
};
