import { html } from '../language/html.ts';
import type { ConsoleContent } from './console-page.ts';

export const todayPage = (): ConsoleContent => ({ title: '오늘 할 일', section: 'today', body: html`` });
