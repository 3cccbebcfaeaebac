import { Duration } from 'aws-cdk-lib';
import {
  CfnManagedLoginBranding,
  ClientAttributes,
  OAuthScope,
  UserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';

/** Whoever signs in for the first time also chooses a password and registers an authenticator app. */
const SIGN_IN_TAKES = Duration.minutes(15);

type OfficialsClientProps = {
  readonly pool: IUserPool;
  /** Base URL of the console, without a slash at the end. */
  readonly consoleUrl: string;
};

/**
 * The console as a client of the officials' user pool: authorization code with PKCE, and no secret. The console reads the
 * identity token once and then keeps a session of its own, so the tokens end as soon as Cognito lets them.
 */
export class OfficialsClient extends Construct {
  readonly clientId: string;

  constructor(scope: Construct, id: string, { pool, consoleUrl }: OfficialsClientProps) {
    super(scope, id);
    const client = new UserPoolClient(this, 'client', {
      userPool: pool,
      generateSecret: false,
      // Managed login itself signs in with SRP: no password in plain text, no custom flow.
      authFlows: { userSrp: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL],
        callbackUrls: [`${consoleUrl}/signed-in`],
        logoutUrls: [`${consoleUrl}/signed-out`],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      readAttributes: new ClientAttributes().withStandardAttributes({ email: true, emailVerified: true }),
      idTokenValidity: Duration.minutes(5),
      accessTokenValidity: Duration.minutes(5),
      refreshTokenValidity: Duration.hours(1),
      authSessionValidity: SIGN_IN_TAKES,
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
    });
    this.clientId = client.userPoolClientId;
    // Managed login shows no page to a client without a branding.
    new CfnManagedLoginBranding(this, 'branding', {
      userPoolId: pool.userPoolId,
      clientId: this.clientId,
      useCognitoProvidedValues: true,
    });
  }
}
