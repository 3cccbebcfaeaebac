import { Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnStage,
  HttpApi,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import type { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import type { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { AlarmSentence } from '../../functions/contracts/alarm-sentences.ts';
import type { Stage } from '../stage-settings.ts';
import { pageAlarm, throttledAlarm } from './failure-alarm.ts';
import { stageLog } from './stage-log.ts';

/** What every HTTPS API of a stage needs. */
export type AtTheApi = {
  readonly stage: Stage;
  /** The customer key of the access log. */
  readonly logKey: IKey;
  readonly opsTopic: ITopic;
};

type HttpsApiProps = AtTheApi & {
  /** The API is `jobs-<stage>-<name>`, and so its alarms and its access log begin. */
  readonly name: string;
  readonly description: string;
  readonly throttle: Throttle;
  /** What it means for a person when the pages fail, and when requests are turned away. */
  readonly failing: AlarmSentence;
  readonly throttled: AlarmSentence;
};

/** Requests a second, and how many may come at one instant beyond that. Above it API Gateway answers 429. */
export type Throttle = { readonly rateLimit: number; readonly burstLimit: number };

export type Route = {
  readonly id: string;
  readonly method: HttpMethod;
  readonly path: string;
  /** Absent: the usual one. */
  readonly throttle?: Throttle;
};

/** Routes that lead to one function. */
export type Routes = {
  readonly routes: readonly Route[];
  readonly integration: HttpLambdaIntegration;
  /** Why API Gateway itself asks nobody who they are. */
  readonly openBecause: string;
};

/**
 * What the access log records of a request. Never the path, the query, the IP address or the browser: the path may contain
 * a signed link, and the rest is personal data.
 */
const ACCESS_LOG = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  status: '$context.status',
  routeKey: '$context.routeKey',
  integrationLatency: '$context.integrationLatency',
} as const;

/**
 * An HTTPS API with its access log, its limits and its alarms. It is made before any function, so that functions that write
 * links know its address. It serves nothing until `serveRoutes` gives it the functions that answer.
 */
export class HttpsApi extends Construct {
  /** Its URL, without a slash at the end. */
  readonly url: string;
  readonly #api: HttpApi;
  readonly #stage: HttpStage;

  constructor(scope: Construct, id: string, props: HttpsApiProps) {
    super(scope, id);
    const { stage, name, opsTopic } = props;
    this.#api = new HttpApi(this, 'api', {
      apiName: `jobs-${stage}-${name}`,
      description: props.description,
      createDefaultStage: false,
    });
    this.url = this.#api.apiEndpoint;
    pageAlarm(this, this.#api, {
      alarmName: `jobs-${stage}-${name}-failing`,
      opsTopic,
      alarmSentence: props.failing,
    });
    const log = stageLog(this, 'access-log', { ...props, name: `${name}-access` });
    throttledAlarm(this, log, {
      alarmName: `jobs-${stage}-${name}-throttled`,
      opsTopic,
      alarmSentence: props.throttled,
    });
    this.#stage = new HttpStage(this, 'stage', {
      httpApi: this.#api,
      stageName: '$default',
      autoDeploy: true,
      throttle: props.throttle,
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
    });
  }

  /** Serves these routes, and by the first integration every request that no route takes. */
  protected serveRoutes(everythingElse: Omit<Routes, 'routes'>, ...all: readonly Routes[]): void {
    this.#route('everything', HttpRouteKey.DEFAULT, everythingElse);
    this.#limit(
      all.flatMap(({ routes, ...to }) =>
        routes.map((one) => ({ ...one, route: this.#route(one.id, HttpRouteKey.with(one.path, one.method), to) })),
      ),
    );
  }

  #route(id: string, routeKey: HttpRouteKey, { integration, openBecause }: Omit<Routes, 'routes'>): HttpRoute {
    const made = new HttpRoute(this, id, { httpApi: this.#api, routeKey, integration });
    Validations.of(made).acknowledge({ id: 'AwsSolutions-APIG4', reason: openBecause });
    return made;
  }

  /** A stage takes limits only for routes that exist already. */
  #limit(all: readonly (Route & { readonly route: HttpRoute })[]): void {
    const stage = this.#stage.node.defaultChild;
    if (!(stage instanceof CfnStage)) throw new Error('The stage of the API has no CloudFormation resource.');
    stage.routeSettings = Object.fromEntries(
      all.flatMap(({ method, path, throttle }) =>
        throttle === undefined
          ? []
          : [
              [
                `${method} ${path}`,
                { ThrottlingRateLimit: throttle.rateLimit, ThrottlingBurstLimit: throttle.burstLimit },
              ],
            ],
      ),
    );
    for (const { throttle, route } of all) if (throttle !== undefined) this.#stage.node.addDependency(route);
  }
}
