import type { Access } from '../access.ts';
import { sha256 } from '../aws/hash.ts';
import { listWindowStore } from '../stores/mail/list-window-store.ts';
import { rehearsalStore } from '../stores/rules/rehearsal-store.ts';
import { screeningStore } from '../stores/screening/screening-store.ts';
import { toldStore } from '../stores/screening/told-store.ts';

export const rescreenSeekersDeps = (access: Access<'rescreen-seekers'>) => ({
  screenings: screeningStore(access.store('screenings')),
  told: toldStore(access.store('told')),
  windows: listWindowStore(access.store('reviewWindow'), 'review'),
  screening: access.queue('screen-seeker'),
  rehearsals: rehearsalStore(access.store('rehearsals')),
  rehearsing: access.queue('rehearse-figures'),
  notices: access.queue('send-notice'),
  officials: access.setting('officialsAddress'),
  hash: sha256,
});
