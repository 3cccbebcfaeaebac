import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { HttpsApi } from './https-api.ts';
import type { AtTheApi, Route, Throttle } from './https-api.ts';

/** People open the page from a mail. Many more concurrent requests than this do not come from people. */
const THROTTLE: Throttle = { rateLimit: 25, burstLimit: 50 };

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

/** The HTTPS API for people. */
export class PageApi extends HttpsApi {
  constructor(scope: Construct, id: string, props: AtTheApi) {
    super(scope, id, {
      ...props,
      name: 'page',
      description: 'The page of a person who was sent a link.',
      throttle: THROTTLE,
      failing: {
        en: "The people's pages fail: somebody cannot see, stop or delete what is theirs.",
        ko: '개인 페이지가 열리지 않아, 자신의 정보를 보거나 메일을 멈추거나 삭제하지 못하는 분이 있습니다.',
      },
      throttled: {
        en: "The people's pages turn requests away (429): somebody may fail to stop a mail or to open a page.",
        ko: '개인 페이지가 요청을 돌려보내고 있어(429), 메일을 멈추거나 페이지를 열지 못하는 분이 있을 수 있습니다.',
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
    const open = { integration: new HttpLambdaIntegration('public-page', everybody), openBecause: ANYBODY };
    const signed = (id: string, to: IFunction) => ({
      integration: new HttpLambdaIntegration(id, to),
      openBecause: SIGNED,
    });
    this.serveRoutes(
      open,
      { ...signed('page', people), routes: OF_A_PERSON },
      { ...signed('company-page', companies), routes: OF_A_COMPANY },
      { ...signed('introduction-page', introductions), routes: OF_AN_INTRODUCTION },
      { ...open, routes: OF_EVERYBODY },
    );
  }
}
