import { Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnStage,
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Stage } from '../stage-settings.ts';
import { pageAlarm, throttledAlarm } from './failure-alarm.ts';
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

/** Requests a second, and how many may come at one instant beyond that. Above it API Gateway answers 429. */
type Throttle = { readonly rateLimit: number; readonly burstLimit: number };

/** People open the page from a mail. Many more concurrent requests than this do not come from people. */
const THROTTLE: Throttle = { rateLimit: 25, burstLimit: 50 };

/**
 * Routes with a limit of their own. A mail server may open every link of a mail that has just come (link scanning): a
 * blast of mails must not use up what stopping mail needs. So the page that shows the button to stop has its own limit,
 * and the one-click POST (RFC 8058), which no scanner sends, the largest.
 */
const OWN_THROTTLES: readonly {
  readonly id: string;
  readonly method: HttpMethod;
  readonly path: string;
  readonly throttle: Throttle;
}[] = [
  { id: 'stop', method: HttpMethod.POST, path: '/stop/{token}', throttle: { rateLimit: 200, burstLimit: 400 } },
  { id: 'show-stop', method: HttpMethod.GET, path: '/stop/{token}', throttle: { rateLimit: 50, burstLimit: 100 } },
];

/**
 * The HTTPS API for people. It is made before any function, so that functions that write links know its address. It
 * serves nothing until `serve` gives it the function that answers.
 */
export class PageApi extends Construct {
  /** Its URL, without a slash at the end. */
  readonly url: string;
  readonly #api: HttpApi;
  readonly #stage: HttpStage;

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
    const log = stageLog(this, 'access-log', { ...props, name: 'page-access' });
    throttledAlarm(this, log, {
      stage: props.stage,
      alarmName: `jobs-${props.stage}-page-throttled`,
      opsTopic: props.opsTopic,
      alarmSentence: {
        en: "The people's pages turn requests away (429): somebody may fail to stop a mail or to open a page.",
        ko: '개인 페이지가 요청을 돌려보내고 있어(429), 메일을 멈추거나 페이지를 열지 못하는 분이 있을 수 있습니다.',
      },
    });
    this.#stage = new HttpStage(this, 'stage', {
      httpApi: this.#api,
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
    });
  }

  /** Routes every request to this function, which decides what pages exist. */
  serve(lambda: IFunction): void {
    const integration = new HttpLambdaIntegration('page', lambda);
    const route = (id: string, routeKey: HttpRouteKey): HttpRoute => {
      const made = new HttpRoute(this, id, { httpApi: this.#api, routeKey, integration });
      Validations.of(made).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason:
          'The signed link is the authorisation: the function checks its purpose, person and time on every request.',
      });
      return made;
    };
    route('everything', HttpRouteKey.DEFAULT);
    this.#limit(
      OWN_THROTTLES.map((own) => ({ ...own, route: route(own.id, HttpRouteKey.with(own.path, own.method)) })),
    );
  }

  /** A stage takes limits only for routes that exist already. */
  #limit(
    limited: readonly {
      readonly throttle: Throttle;
      readonly method: HttpMethod;
      readonly path: string;
      readonly route: HttpRoute;
    }[],
  ): void {
    const stage = this.#stage.node.defaultChild;
    if (!(stage instanceof CfnStage)) throw new Error('The stage of the page has no CloudFormation resource.');
    stage.routeSettings = Object.fromEntries(
      limited.map(({ method, path, throttle }) => [
        `${method} ${path}`,
        { ThrottlingRateLimit: throttle.rateLimit, ThrottlingBurstLimit: throttle.burstLimit },
      ]),
    );
    for (const { route } of limited) this.#stage.node.addDependency(route);
  }
}
