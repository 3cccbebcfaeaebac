import * as z from 'zod';
import { text } from './fields.ts';

/**
 * CloudEvents 1.0 as structured JSON, one event per SQS message body. `source` and `id` together are the idempotency
 * key.
 */
export const envelopeSchema = z
  .object({
    specversion: z.literal('1.0'),
    id: text(200, 1),
    source: text(200, 1),
    type: text(200, 1),
    subject: text(200, 1)
      .optional()
      .meta({ minLength: 1, maxLength: 200, description: 'With a converted form: the externalId.' }),
    time: z.iso
      .datetime({ offset: true })
      .optional()
      .meta({ description: 'When it happened at the partner; decides between two records of one person.' }),
    datacontenttype: text(100, 1).optional(),
    dataschema: text(300, 1).optional(),
    revision: z
      .union([z.int().min(1), z.string().regex(/^[1-9][0-9]{0,14}$/)])
      .optional()
      .meta({ description: 'With a converted form: the revision.' }),
    data: z.unknown().optional(),
    data_base64: z.string().optional().meta({ description: 'The data as base64, decoded strictly as UTF-8.' }),
  })
  .meta({ id: 'Envelope', title: 'Envelope' });
export type Envelope = z.infer<typeof envelopeSchema>;
