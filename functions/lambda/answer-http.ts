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
  readonly logger?: Pick<Logger, 'info' | 'error'>;
};

/** The parts of an event that are read. */
type HttpEvent = Pick<APIGatewayProxyEventV2, 'rawPath' | 'rawQueryString' | 'body' | 'isBase64Encoded'> & {
  readonly requestContext: {
    readonly requestId: string;
    readonly domainName: string;
    readonly http: { readonly method: string; readonly sourceIp: string };
  };
};

const requestOf = (event: HttpEvent): PageRequest => ({
  id: event.requestContext.requestId,
  host: event.requestContext.domainName,
  from: event.requestContext.http.sourceIp,
  method: event.requestContext.http.method,
  path: event.rawPath,
  query: event.rawQueryString,
  body: event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? ''),
});

/**
 * Returns a Lambda handler for the HTTP API (payload format 2.0). It writes one log line per request: the kind of page,
 * the status and the ids of sent messages, never a path, a query, a body or an address (I9). A fault on our side is
 * answered with a page, too.
 */
export const answerHttp =
  (serve: Serve, { clock, around, logger = functionLogger() }: Options) =>
  async (
    event: HttpEvent,
    { awsRequestId }: Pick<Context, 'awsRequestId'>,
  ): Promise<APIGatewayProxyStructuredResultV2> => {
    const request = requestOf(event);
    const at = { request: awsRequestId, apiRequest: request.id };
    const steps: TraceStep[] = [];
    try {
      const { status, headers, body, route } = await onTrail(steps, () => serve(request, clock()));
      logger.info('Page', { ...at, route, status, steps });
      return { statusCode: status, headers: { ...headers }, body };
    } catch (error) {
      logger.error('A page could not be served', { ...at, steps, ...traceOf(error) });
      const { status, headers, body } = trouble(500, 'ko', { ...around, host: request.host });
      return { statusCode: status, headers: { ...headers }, body };
    }
  };
