import type { SheetColumn, SheetForm } from './sheet-form.ts';

const DAY = '2026-10-30처럼 연월일을 적어 주십시오.';
const CODE = '한국고용직업분류(KECO) 코드를 8131처럼 적어 주십시오.';

const PERSON: readonly SheetColumn[] = [
  {
    heading: '구직자 번호',
    path: 'externalId',
    kind: 'text',
    required: true,
    hint: '기관에서 쓰시는 구직자 번호를 적어 주십시오. 같은 번호는 같은 사람입니다. 주민등록번호는 적지 않습니다.',
    example: 'J-2026-001',
  },
  {
    heading: '개정 번호',
    path: 'revision',
    kind: 'number',
    hint: '비워 두셔도 됩니다. 적으실 때에는 1부터 숫자로 적고, 내용을 고칠 때마다 올려 주십시오.',
    example: '1',
  },
  { heading: '이름', path: 'name', kind: 'text', required: true, hint: '이름을 적어 주십시오.', example: '가상 하나' },
  {
    heading: '메일 주소',
    path: 'email',
    kind: 'text',
    required: true,
    hint: '본인의 메일 주소 하나를 적어 주십시오.',
    example: 'hana@example.com',
  },
  {
    heading: '생년월일',
    path: 'birthDate',
    kind: 'birth-day',
    required: true,
    hint: '1998-03-02처럼 연도 네 자리까지 적어 주십시오.',
    example: '1998-03-02',
  },
  {
    heading: '안내 언어',
    path: 'language',
    kind: 'language',
    hint: '한국어 또는 영어를 적어 주십시오.',
    example: '한국어',
  },
  {
    heading: '사는 곳(구)',
    path: 'residence.district',
    kind: 'district',
    required: true,
    hint: '마산합포구처럼 창원시의 구를 적어 주십시오. 다른 곳이면 시군구 코드 다섯 자리를 적습니다.',
    example: '마산합포구',
  },
  {
    heading: '취업 상태',
    path: 'employment.status',
    kind: 'employment-status',
    hint: '미취업, 재직, 자영업, 학생 가운데 하나를 적어 주십시오.',
    example: '미취업',
  },
  {
    heading: '학력',
    path: 'education.level',
    kind: 'education',
    hint: '초졸, 중졸, 고졸, 전문대졸, 대졸, 석사, 박사, 없음 가운데 하나를 적어 주십시오.',
    example: '전문대졸',
  },
  {
    heading: '졸업 여부',
    path: 'education.status',
    kind: 'education-status',
    hint: '학력을 적으셨으면 재학, 졸업, 중퇴 가운데 하나를 적어 주십시오.',
    example: '졸업',
  },
];

/** Three jobs are enough for a list. Who has had more is registered by message, or adds them on their own page. */
const CAREERS = [1, 2, 3] as const;
const career = (nth: (typeof CAREERS)[number]): SheetColumn[] => [
  {
    heading: `경력 ${String(nth)} 직종 코드`,
    path: `career.${String(nth - 1)}.occupation`,
    kind: 'occupation-code',
    hint: CODE,
    example: nth === 1 ? '8131' : '',
  },
  {
    heading: `경력 ${String(nth)} 시작일`,
    path: `career.${String(nth - 1)}.from`,
    kind: 'day',
    hint: DAY,
    example: nth === 1 ? '2021-03-02' : '',
  },
  {
    heading: `경력 ${String(nth)} 종료일`,
    path: `career.${String(nth - 1)}.to`,
    kind: 'day',
    hint: `${DAY} 지금도 다니시면 비워 두십시오.`,
    example: nth === 1 ? '2024-02-29' : '',
  },
];

const SKILLS: readonly SheetColumn[] = [
  {
    heading: '국가자격증',
    path: 'certificates',
    kind: 'national-certificates',
    hint: '국가자격증을 쉼표로 나누어 적어 주십시오.',
    example: '컴퓨터응용선반기능사',
  },
  {
    heading: '그 밖의 자격증',
    path: 'certificates',
    kind: 'private-certificates',
    hint: '민간자격증을 쉼표로 나누어 적어 주십시오.',
    example: '',
  },
  {
    heading: '할 수 있는 언어',
    path: 'languages',
    kind: 'names',
    hint: '언어를 쉼표로 나누어 적어 주십시오.',
    example: '한국어, 영어',
  },
];

const WISHES: readonly SheetColumn[] = [
  {
    heading: '희망 직종 코드',
    path: 'wanted.occupations',
    kind: 'occupation-wishes',
    required: true,
    hint: '한국고용직업분류(KECO) 코드를 81, 82처럼 쉼표로 나누어 적어 주십시오.',
    example: '81, 82',
  },
  {
    heading: '희망 근무지(구)',
    path: 'wanted.districts',
    kind: 'district-wishes',
    required: true,
    hint: '성산구, 마산합포구처럼 쉼표로 나누어 적어 주십시오. 창원시는 모든 구입니다.',
    example: '성산구, 마산합포구',
  },
  {
    heading: '희망 고용 형태',
    path: 'wanted.employmentTypes',
    kind: 'employment-wishes',
    hint: '정규직, 기간제, 시간제, 일용직, 인턴 가운데 쉼표로 나누어 적어 주십시오.',
    example: '정규직, 기간제',
  },
  {
    heading: '희망 급여 단위',
    path: 'wanted.wage.unit',
    kind: 'pay-unit',
    hint: '시급, 일급, 월급, 연봉 가운데 하나를 적어 주십시오.',
    example: '월급',
  },
  {
    heading: '희망 최소 급여',
    path: 'wanted.wage.min',
    kind: 'won',
    hint: '원 단위 금액을 2500000 또는 250만원처럼 적어 주십시오.',
    example: '2500000',
  },
  {
    heading: '희망 주 근로시간 최대',
    path: 'wanted.weeklyHoursMax',
    kind: 'number',
    hint: '시간 수를 40처럼 숫자로 적어 주십시오.',
    example: '40',
  },
  {
    heading: '안내 주기',
    path: 'mail.cadence',
    kind: 'cadence',
    hint: '바로, 매일, 매주 가운데 하나를 적어 주십시오.',
    example: '바로',
  },
];

const CONSENTS = {
  matching: '추천',
  mail: '메일',
  screening: '요건 확인',
  health: '건강정보',
  introduction: '기업 소개',
  followUp: '취업 후 확인',
} as const;

/** 개인정보 보호법 제15조제1항제1호, 제22조: each consent is a record of its own, with its day and its text. */
const consent = (kind: keyof typeof CONSENTS): SheetColumn[] => [
  {
    heading: `${CONSENTS[kind]} 동의일`,
    path: `consents.${kind}.on`,
    kind: 'day',
    ...(kind === 'matching' && { required: true }),
    hint: `본인이 동의한 날을 적어 주십시오. 동의하지 않으셨으면 ${kind === 'matching' ? '이 명단에서 빼 주십시오' : '비워 두십시오'}.`,
    example: kind === 'matching' || kind === 'mail' ? '2026-10-30' : '',
  },
  {
    heading: `${CONSENTS[kind]} 동의문`,
    path: `consents.${kind}.textVersion`,
    kind: 'text',
    ...(kind === 'matching' && { required: true }),
    hint: '본인이 읽고 동의한 동의문의 번호를 2026-1처럼 적어 주십시오.',
    example: kind === 'matching' || kind === 'mail' ? '2026-1' : '',
  },
];

/** Where all consents of a row were given. It is part of each of them. */
export const CONSENT_VIA = 'via';

/** A list of job seekers (구직자). A row without the consent to be matched is not sent: nothing could be done with it. */
export const PEOPLE_FORM: SheetForm = {
  id: 'people',
  name: '구직자',
  row: '구직자',
  door: 'people',
  type: 'kr.go.changwon.jobs.seeker.registered.v1',
  columns: [
    ...PERSON,
    ...CAREERS.flatMap(career),
    ...SKILLS,
    ...WISHES,
    ...consent('matching'),
    ...consent('mail'),
    ...consent('screening'),
    ...consent('health'),
    ...consent('introduction'),
    ...consent('followUp'),
    {
      heading: '동의 받은 곳',
      path: CONSENT_VIA,
      kind: 'text',
      required: true,
      hint: '동의를 어디에서 받으셨는지 일자리센터 창구처럼 적어 주십시오.',
      example: '일자리센터 창구',
    },
  ],
};
