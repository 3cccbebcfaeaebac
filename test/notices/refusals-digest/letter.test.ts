import { expect, test } from 'vitest';
import { refusalsToPartner } from '../../../functions/notices/refusals-digest/letter.ts';
import { messageFacts, refusalsFacts } from '../../support/sample-facts.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ');
const { subject, text, html } = refusalsToPartner(refusalsFacts);

test('the subject counts the messages of the day, those with no room included', () => {
  expect(subject).toBe('[창원 일자리] 처리하지 못한 메시지를 모아 알려 드립니다: 2건');
  expect(refusalsToPartner({ ...refusalsFacts, more: 70 }).subject).toMatch(/: 72건$/);
});

test('each message has its numbers, and each finding its place, code and fix', () =>
  expect(flat(text)).toContain(
    `■ 1. 자료 번호 M-0012 받은 날: 2026년 11월 2일(월) 메시지 ID: ${messageFacts.messageId} 이벤트 ID: evt-2026-11-02-0007 ▶ 값의 종류가 맞지 않습니다. 정수 형식이어야 합니다. - 코드: schema-invalid - 위치: wage.min - 고치는 방법: 정수 형식으로 고쳐서 다시 보내 주십시오.`,
  ));

test('a message whose number could not be read is told by the number it got on arrival', () => {
  expect(flat(text)).toContain('■ 2. 자료 번호를 읽지 못한 메시지');
  expect(flat(text)).toContain('메시지 ID: 0b1de3c8-1f0a-4a6c-9b53-0c4fd3f4c0de 이벤트 ID: 읽지 못했습니다');
  expect(flat(text)).toContain('- 코드: not-json - 위치: 메시지 전체');
});

test('does not repeat what a message contained: it may be about a person', () =>
  expect(text + html).not.toContain('비밀'));

test('says where the rest is when there was more, and nothing of it otherwise', () => {
  const more = flat(refusalsToPartner({ ...refusalsFacts, more: 70 }).text);
  expect(more).toContain('- 처리하지 못한 메시지: 72건 - 이 메일에 적은 메시지: 2건');
  expect(more).toContain('나머지 70건은 적지 않았습니다. 회신 대기열에 모든 메시지의 답이 있습니다.');
  expect(text).not.toMatch(/나머지|이 메일에 적은/);
});

test('how to send again and how to ask a person are said once, not after every finding', () => {
  expect(text.match(/판단이 다르다고 보시면/g)).toHaveLength(1);
  expect(flat(text)).toContain('새 이벤트 ID로 다시 보내 주시기 바랍니다.');
});
