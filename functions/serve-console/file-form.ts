import type { PageRequest, Upload } from '../domain/page/page-answer.ts';
import type { Asked } from './route.ts';

type Fields = Pick<Asked, 'fields'> & Partial<Pick<Asked, 'file'>>;

/** The field of a form that holds its file. */
export const FILE_FIELD = 'file';

const formIn = async ({ type, bytes }: Upload): Promise<FormData | undefined> => {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  } catch {
    // The parts do not fit the boundary. No browser sends such a form, and a route answers it as one without a file.
    return undefined;
  }
};

/** The fields of a form. Of a form with a file also the file, whose name nobody needs. */
export const fieldsIn = async ({ method, body, upload }: PageRequest): Promise<Fields> => {
  if (method !== 'POST') return { fields: new URLSearchParams() };
  if (upload === undefined) return { fields: new URLSearchParams(body) };
  const form = await formIn(upload);
  if (form === undefined) return { fields: new URLSearchParams() };
  const fields = new URLSearchParams();
  for (const [name, value] of form) if (typeof value === 'string') fields.append(name, value);
  const file = form.get(FILE_FIELD);
  return {
    fields,
    // A browser sends a file without a name and bytes where none was chosen.
    file: file instanceof File && file.name !== '' ? new Uint8Array(await file.arrayBuffer()) : undefined,
  };
};
