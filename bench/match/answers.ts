import { Readable } from 'node:stream';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';

/** In bytes: DynamoDB answers a query with at most so much at a time. */
const PAGE = 1_000_000;

type Keyed = { readonly pk: string; readonly sk: string };

/** For each partition the bodies of DynamoDB's answers, page by page, made once: what is timed is reading them. */
const pagesOf = (items: readonly Keyed[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...Map.groupBy(items, ({ pk }) => pk)].map(([pk, those]) => {
      const pages: string[][] = [[]];
      let size = 0;
      for (const item of those) {
        const json = JSON.stringify(marshall(item, { removeUndefinedValues: true }));
        if (size + json.length > PAGE) {
          pages.push([]);
          size = 0;
        }
        pages.at(-1)?.push(json);
        size += json.length;
      }
      const bodies = pages.map((page, index) => {
        const next =
          index + 1 < pages.length ? `,"LastEvaluatedKey":{"pk":{"S":"${pk}"},"sk":{"S":"${index + 1}"}}` : '';
        return `{"Items":[${page.join(',')}],"Count":${page.length}${next}}`;
      });
      return [pk, bodies] as const;
    }),
  );

const querySchema = z.object({
  ExpressionAttributeValues: z.object({ ':pk': z.object({ S: z.string() }) }),
  ExclusiveStartKey: z.object({ sk: z.object({ S: z.string() }) }).optional(),
});

/** A request handler of the SDK that answers queries of these items from memory, as bytes of JSON. */
export const answering = (items: readonly Keyed[]) => {
  const pages = pagesOf(items);
  return {
    handle: async ({ body: asked }: { readonly body?: string | Uint8Array }) => {
      const text = typeof asked === 'string' ? asked : new TextDecoder().decode(asked);
      const query = querySchema.parse(JSON.parse(text));
      const page = Number(query.ExclusiveStartKey?.sk.S ?? 0);
      const body = pages.get(query.ExpressionAttributeValues[':pk'].S)?.[page] ?? '{"Items":[],"Count":0}';
      return {
        response: {
          statusCode: 200,
          headers: { 'content-type': 'application/x-amz-json-1.0' },
          body: Readable.from([Buffer.from(body)]),
        },
      };
    },
  };
};
