import type { Logger } from '@aws-lambda-powertools/logger';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { onTrail } from '../trace/trail.ts';
import type { TraceStep } from '../contracts/log-line.ts';
import type { Moment } from '../domain/language/calendar.ts';
import { functionLogger } from './function-logger.ts';
import { traceOf } from '../trace/trace-of.ts';
import { trouble, type PageAnswer, type PageRequest, type PageStage } from '../domain/page/page-answer.ts';

type Serve = (request: PageRequest, moment: Moment) => Promise<PageAnswer>;
type Options = {
  readonly clock: () => Moment;
  readonly around: PageStage;
  /** The page for a fault on our side. Absent: the one of the people's pages. */
  readonly failed?: (host: string) => PageAnswer;
  readonly logger?: Pick<Logger, 'info' | 'error'>;
};

/** The parts of an event that are read. */
type HttpEvent = Pick<APIGatewayProxyEventV2, 'rawPath' | 'rawQueryString' | 'body' | 'isBase64Encoded' | 'cookies'> & {
  readonly headers?: APIGatewayProxyEventV2['headers'];
  readonly requestContext: {
    readonly requestId: string;
    readonly domainName: string;
    readonly http: { readonly method: string; readonly sourceIp: string };
  };
};

/** A form with a file is passed on as bytes. Any other body is text. */
const bodyOf = ({ body = '', isBase64Encoded, headers }: HttpEvent): Pick<PageRequest, 'body' | 'upload'> => {
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  const type = headers?.['content-type'] ?? '';
  return /^multipart\/form-data\s*;/i.test(type)
    ? { body: '', upload: { type, bytes } }
    : { body: bytes.toString('utf8') };
};

const requestOf = (event: HttpEvent): PageRequest => ({
  id: event.requestContext.requestId,
  host: event.requestContext.domainName,
  from: event.requestContext.http.sourceIp,
  method: event.requestContext.http.method,
  path: event.rawPath,
  query: event.rawQueryString,
  ...bodyOf(event),
  cookies: event.cookies,
  origin: event.headers?.['origin'],
});

/**
 * Returns a Lambda handler for the HTTP API (payload format 2.0). It writes one log line per request: the kind of page,
 * the status and the ids of sent messages, never a path, a query, a body or an address (I9). A fault on our side is
 * answered with a page, too.
 */
export const answerHttp =
  (
    serve: Serve,
    { clock, around, failed = (host) => trouble(500, 'ko', { ...around, host }), logger = functionLogger() }: Options,
  ) =>
  async (
    event: HttpEvent,
    { awsRequestId }: Pick<Context, 'awsRequestId'>,
  ): Promise<APIGatewayProxyStructuredResultV2> => {
    const request = requestOf(event);
    const at = { request: awsRequestId, apiRequest: request.id };
    const steps: TraceStep[] = [];
    try {
      const { status, headers, body, bytes, route, cookies = [] } = await onTrail(steps, () => serve(request, clock()));
      logger.info('Page', { ...at, route, status, steps });
      return {
        statusCode: status,
        headers: { ...headers },
        ...(bytes === undefined ? { body } : { body: Buffer.from(bytes).toString('base64'), isBase64Encoded: true }),
        ...(cookies.length > 0 && { cookies: [...cookies] }),
      };
    } catch (error) {
      logger.error('A page could not be served', { ...at, steps, ...traceOf(error) });
      const { status, headers, body } = failed(request.host);
      return { statusCode: status, headers: { ...headers }, body };
    }
  };
