import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { HttpsApi } from './https-api.ts';
import type { AtTheApi, Route, Throttle } from './https-api.ts';

/** Some dozens of officials and partners' staff. Their requests have limits apart from those of the people's pages. */
const THROTTLE: Throttle = { rateLimit: 20, burstLimit: 40 };

/** Whoever is not signed in may open these two only. A flood of sign-ins takes nothing from those who are at work. */
const SIGN_IN: Throttle = { rateLimit: 5, burstLimit: 20 };
const OF_A_SIGN_IN: readonly Route[] = [
  { id: 'sign-in', method: HttpMethod.ANY, path: '/sign-in', throttle: SIGN_IN },
  { id: 'signed-in', method: HttpMethod.ANY, path: '/signed-in', throttle: SIGN_IN },
];

const SESSION =
  'A session in a cookie is the authorisation: the function reads it on every request. The authorizer of API Gateway reads headers only.';

/** The HTTPS API of the officials' console, on a host of its own. */
export class ConsoleApi extends HttpsApi {
  constructor(scope: Construct, id: string, props: AtTheApi) {
    super(scope, id, {
      ...props,
      name: 'console',
      description: 'What officials and the staff of partners decide and see.',
      throttle: THROTTLE,
      failing: {
        en: "The officials' console fails: held jobs, requests for a review and people who wait are not decided on.",
        ko: '담당자 업무 화면이 열리지 않아, 보류된 채용공고와 재검토 요청, 확인을 기다리는 분의 일이 처리되지 않고 있습니다.',
      },
      throttled: {
        en: "The officials' console turns requests away (429): an official may fail to sign in or to decide in time.",
        ko: '담당자 업무 화면이 요청을 돌려보내고 있어(429), 담당자가 로그인하거나 기한 안에 처리하지 못할 수 있습니다.',
      },
    });
  }

  /** Routes every request to one function. */
  serve(officials: IFunction): void {
    const to = { integration: new HttpLambdaIntegration('console', officials), openBecause: SESSION };
    this.serveRoutes(to, { ...to, routes: OF_A_SIGN_IN });
  }
}
