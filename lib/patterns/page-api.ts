import { Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpRoute, HttpRouteKey, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Stage } from '../stage-settings.ts';
import { pageAlarm } from './failure-alarm.ts';
import { stageLog } from './stage-log.ts';

type PageApiProps = {
  readonly stage: Stage;
  /** The customer key of the access log. */
  readonly logKey: IKey;
  readonly opsTopic: ITopic;
};

/**
 * What the access log records of a request. Never the path, the query, the IP address or the browser: the path contains
 * the signed link, and the rest is personal data.
 */
const ACCESS_LOG = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  status: '$context.status',
  routeKey: '$context.routeKey',
  integrationLatency: '$context.integrationLatency',
} as const;

/** People open the page from a mail. Many more concurrent requests than this do not come from people. */
const THROTTLE = { rateLimit: 25, burstLimit: 50 } as const;

/**
 * The HTTPS API for people. It is made before any function, so that functions that write links know its address. It
 * serves nothing until `serve` gives it the function that answers.
 */
export class PageApi extends Construct {
  /** Its URL, without a slash at the end. */
  readonly url: string;
  readonly #api: HttpApi;

  constructor(scope: Construct, id: string, props: PageApiProps) {
    super(scope, id);
    this.#api = new HttpApi(this, 'api', {
      apiName: `jobs-${props.stage}-page`,
      description: 'The page of a person who was sent a link.',
      createDefaultStage: false,
    });
    this.url = this.#api.apiEndpoint;
    pageAlarm(this, this.#api, {
      alarmName: `jobs-${props.stage}-page-failing`,
      opsTopic: props.opsTopic,
      alarmSentence: {
        en: "The people's pages fail: somebody cannot see, stop or delete what is theirs.",
        ko: '개인 페이지가 열리지 않아, 자신의 정보를 보거나 메일을 멈추거나 삭제하지 못하는 분이 있습니다.',
      },
    });
    new HttpStage(this, 'stage', {
      httpApi: this.#api,
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: {
        destination: new LogGroupLogDestination(stageLog(this, 'access-log', { ...props, name: 'page-access' })),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
    });
  }

  /** Routes every request to this function, which decides what pages exist. */
  serve(lambda: IFunction): void {
    const route = new HttpRoute(this, 'everything', {
      httpApi: this.#api,
      routeKey: HttpRouteKey.DEFAULT,
      integration: new HttpLambdaIntegration('page', lambda),
    });
    Validations.of(route).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason:
        'The signed link is the authorisation: the function checks its purpose, person and time on every request.',
    });
  }
}
