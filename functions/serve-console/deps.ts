import type { Access } from '../access.ts';
import { sha256 } from '../aws/hash.ts';
import { siteIn } from '../lambda/environment.ts';
import { auditStore } from '../stores/console/audit-store.ts';
import { formKeyStore } from '../stores/console/form-key-store.ts';
import { sessionStore } from '../stores/console/session-store.ts';
import { signInStore } from '../stores/console/sign-in-store.ts';

export const serveConsoleDeps = (access: Access<'serve-console'>) => ({
  sessions: sessionStore(access.store('sessions')),
  formKeys: formKeyStore(access.store('sessions')),
  signIns: signInStore(access.store('sessions')),
  audit: auditStore(access.store('audit')),
  site: siteIn(access.setting('site')),
  consoleUrl: access.setting('consoleUrl'),
  hash: sha256,
});
