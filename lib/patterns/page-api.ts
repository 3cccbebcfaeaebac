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

type Route = {
  readonly id: string;
  readonly method: HttpMethod;
  readonly path: string;
  /** Absent: the usual one. */
  readonly throttle?: Throttle;
};

const { ANY, GET, POST } = HttpMethod;

/**
 * The pages of one person, behind their signed links. A mail server may open every link of a mail that has just come (link
 * scanning): a blast of mails must not use up what stopping mail needs. So the page that shows the button to stop has its own
 * limit, and the one-click POST (RFC 8058), which no scanner sends, the largest.
 */
const OF_A_PERSON: readonly Route[] = [
  { id: 'stop', method: POST, path: '/stop/{token}', throttle: { rateLimit: 200, burstLimit: 400 } },
  { id: 'show-stop', method: GET, path: '/stop/{token}', throttle: { rateLimit: 50, burstLimit: 100 } },
  { id: 'stop-otherwise', method: ANY, path: '/stop/{token}' },
  { id: 'own', method: ANY, path: '/me/{token}' },
  { id: 'own-section', method: ANY, path: '/me/{token}/{section}' },
  { id: 'own-item', method: ANY, path: '/me/{token}/{section}/{item}' },
  { id: 'done', method: ANY, path: '/done/{name}' },
];

/** The page of a company, behind its signed link. Asking for a new link sends mail, so few may ask at once. */
const OF_A_COMPANY: readonly Route[] = [
  { id: 'ask-for-company-link', method: POST, path: '/company/link', throttle: { rateLimit: 2, burstLimit: 20 } },
  { id: 'company', method: ANY, path: '/company/{name}' },
];

/** A company's page about somebody who was introduced to it, behind its signed link. */
const OF_AN_INTRODUCTION: readonly Route[] = [
  { id: 'ask-for-introduced-link', method: POST, path: '/introduced/link', throttle: { rateLimit: 2, burstLimit: 20 } },
  { id: 'introduced', method: ANY, path: '/introduced/{name}' },
];

/**
 * What anybody may see, and every other address. It has a limit of its own, so that a search engine that reads all postings takes
 * nothing from the people. Asking for a lost link sends mail, so few may ask at once.
 */
const OF_EVERYBODY: readonly Route[] = [
  { id: 'ask-for-link', method: POST, path: '/link', throttle: { rateLimit: 2, burstLimit: 20 } },
];

const SIGNED =
  'The signed link is the authorisation: the function checks its purpose, subject and time on every request.';
const ANYBODY = 'These pages are public: the function reads no data of a person.';

/**
 * The HTTPS API for people. It is made before any function, so that functions that write links know its address. It
 * serves nothing until `serve` gives it the functions that answer.
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

  /**
   * Routes the requests for people's own pages to one function, those for companies' pages to another, those about introductions
   * to a third, and every other to a fourth, which knows none of them.
   */
  serve({
    people,
    companies,
    introductions,
    everybody,
  }: Readonly<Record<'people' | 'companies' | 'introductions' | 'everybody', IFunction>>): void {
    const own = new HttpLambdaIntegration('page', people);
    const ofCompany = new HttpLambdaIntegration('company-page', companies);
    const ofIntroduction = new HttpLambdaIntegration('introduction-page', introductions);
    const open = new HttpLambdaIntegration('public-page', everybody);
    const route = (id: string, routeKey: HttpRouteKey, integration: HttpLambdaIntegration, why: string): HttpRoute => {
      const made = new HttpRoute(this, id, { httpApi: this.#api, routeKey, integration });
      Validations.of(made).acknowledge({ id: 'AwsSolutions-APIG4', reason: why });
      return made;
    };
    const routes = (all: readonly Route[], integration: HttpLambdaIntegration, why: string) =>
      all.map((one) => ({ ...one, route: route(one.id, HttpRouteKey.with(one.path, one.method), integration, why) }));
    route('everything', HttpRouteKey.DEFAULT, open, ANYBODY);
    this.#limit([
      ...routes(OF_A_PERSON, own, SIGNED),
      ...routes(OF_A_COMPANY, ofCompany, SIGNED),
      ...routes(OF_AN_INTRODUCTION, ofIntroduction, SIGNED),
      ...routes(OF_EVERYBODY, open, ANYBODY),
    ]);
  }

  /** A stage takes limits only for routes that exist already. */
  #limit(all: readonly (Route & { readonly route: HttpRoute })[]): void {
    const stage = this.#stage.node.defaultChild;
    if (!(stage instanceof CfnStage)) throw new Error('The stage of the page has no CloudFormation resource.');
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
