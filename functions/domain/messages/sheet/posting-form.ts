import type { SheetColumn, SheetForm } from './sheet-form.ts';

const DAY = '2026-11-30처럼 연월일을 적어 주십시오.';
const WON = '원 단위 금액을 2500000 또는 250만원처럼 적어 주십시오.';
const CODE = '한국고용직업분류(KECO) 코드를 8131처럼 적어 주십시오. 비우면 저장만 되고 아무에게도 안내되지 않습니다.';
const DISTRICT = '성산구처럼 창원시의 구를 적어 주십시오. 비우면 저장만 되고 아무에게도 안내되지 않습니다.';
const HOURS = '시간 수를 40처럼 숫자로 적어 주십시오.';
const MONTHS = '개월 수를 12처럼 숫자로 적어 주십시오.';
const AGE = '나이를 숫자로 적어 주십시오. 법령이나 사업의 근거가 있을 때에만 적습니다.';
const GROUND = '연령을 제한할 근거가 있을 때에만 법령과 조문을 적어 주십시오.';

const RECORD: readonly SheetColumn[] = [
  {
    heading: '공고번호',
    path: 'externalId',
    kind: 'text',
    required: true,
    hint: '기관에서 쓰시는 공고번호를 적어 주십시오. 같은 번호는 같은 공고입니다.',
    example: '2026-0001',
  },
  {
    heading: '개정 번호',
    path: 'revision',
    kind: 'number',
    hint: '비워 두셔도 됩니다. 적으실 때에는 1부터 숫자로 적고, 내용을 고칠 때마다 올려 주십시오.',
    example: '1',
  },
];

const COMPANY: readonly SheetColumn[] = [
  {
    heading: '기업명',
    path: 'company.name',
    kind: 'text',
    required: true,
    hint: '구인 기업의 이름을 적어 주십시오.',
    example: '가상정밀 주식회사',
  },
  {
    heading: '사업자등록번호',
    path: 'company.registrationNumber',
    kind: 'text',
    required: true,
    hint: '사업자등록번호 10자리를 적어 주십시오.',
    example: '999-99-99997',
  },
  {
    heading: '상시근로자 수',
    path: 'company.staff',
    kind: 'number',
    hint: '사람 수를 48처럼 숫자로 적어 주십시오.',
    example: '48',
  },
  {
    heading: '업종 코드',
    path: 'company.industry',
    kind: 'text',
    hint: '한국표준산업분류(KSIC) 코드를 29222처럼 적어 주십시오.',
    example: '29222',
  },
  {
    heading: '기업 주소',
    path: 'company.address',
    kind: 'text',
    hint: '기업의 주소를 적어 주십시오.',
    example: '경상남도 창원시 성산구 (가상의 주소)',
  },
];

const JOB: readonly SheetColumn[] = [
  {
    heading: '공고 제목',
    path: 'title',
    kind: 'text',
    required: true,
    hint: '공고 제목을 200자까지 적어 주십시오.',
    example: 'CNC 선반 가공 기사 모집',
  },
  {
    heading: '모집 내용',
    path: 'description',
    kind: 'text',
    required: true,
    hint: '담당 업무, 근무 시간, 복리후생을 적어 주십시오. 한 칸 안에서 줄을 바꾸셔도 됩니다.',
    example: 'CNC 선반으로 정밀 부품을 가공하고 치수를 검사합니다. 월~금 08:30~17:30, 점심시간 1시간.',
  },
  { heading: '직종 코드', path: 'occupation', kind: 'occupation', hint: CODE, example: '8131' },
  { heading: '근무지(구)', path: 'workplace.district', kind: 'district', hint: DISTRICT, example: '성산구' },
  {
    heading: '근무지 주소',
    path: 'workplace.address',
    kind: 'text',
    hint: '근무지의 주소를 적어 주십시오.',
    example: '경상남도 창원시 성산구 (가상의 주소)',
  },
  {
    heading: '산업단지',
    path: 'workplace.zone',
    kind: 'text',
    hint: '창원국가산업단지, 마산자유무역지역, 디지털 마산자유무역도시, 진해국가산업단지 가운데 하나를 적어 주십시오.',
    example: '창원국가산업단지',
  },
  {
    heading: '고용 형태',
    path: 'employmentType',
    kind: 'employment',
    hint: '정규직, 기간제, 시간제, 일용직, 인턴 가운데 하나를 적어 주십시오.',
    example: '정규직',
  },
];

const PAY: readonly SheetColumn[] = [
  {
    heading: '급여 단위',
    path: 'wage.unit',
    kind: 'pay-unit',
    hint: '시급, 일급, 월급, 연봉 가운데 하나를 적어 주십시오.',
    example: '월급',
  },
  { heading: '최소 급여', path: 'wage.min', kind: 'won', hint: WON, example: '2600000' },
  { heading: '최대 급여', path: 'wage.max', kind: 'won', hint: WON, example: '3000000' },
  {
    heading: '급여 종류',
    path: 'payKind',
    kind: 'pay-kind',
    hint: '임금 또는 수당을 적어 주십시오. 수당은 활동비를 주는 사업에서만 씁니다.',
    example: '임금',
  },
];

const TERMS: readonly SheetColumn[] = [
  { heading: '주 근로시간', path: 'weeklyHours', kind: 'number', hint: HOURS, example: '40' },
  { heading: '하루 근로시간', path: 'dailyHours', kind: 'number', hint: HOURS, example: '8' },
  {
    heading: '주 근무일수',
    path: 'daysPerWeek',
    kind: 'number',
    hint: '일수를 5처럼 숫자로 적어 주십시오.',
    example: '5',
  },
  { heading: '계약 기간(개월)', path: 'contractMonths', kind: 'number', hint: MONTHS, example: '' },
  { heading: '수습 기간(개월)', path: 'probation.months', kind: 'number', hint: MONTHS, example: '3' },
  {
    heading: '수습 급여 비율(%)',
    path: 'probation.payRatio',
    kind: 'share',
    hint: '수습 기간에 주는 급여의 비율을 100처럼 적어 주십시오.',
    example: '100',
  },
  {
    heading: '모집 인원',
    path: 'openings',
    kind: 'number',
    hint: '사람 수를 2처럼 숫자로 적어 주십시오.',
    example: '2',
  },
  { heading: '근무 시작일', path: 'startsOn', kind: 'day', hint: DAY, example: '2026-12-01' },
  { heading: '접수 시작일', path: 'opensOn', kind: 'day', required: true, hint: DAY, example: '2026-11-02' },
  {
    heading: '접수 마감일',
    path: 'closesOn',
    kind: 'closing-day',
    hint: '2026-11-30처럼 연월일을 적어 주십시오. 채용 시까지이면 비워 두시고, 60일 동안 안내됩니다.',
    example: '2026-11-30',
  },
];

const REQUIREMENTS: readonly SheetColumn[] = [
  {
    heading: '학력',
    path: 'requirements.education',
    kind: 'education-required',
    hint: '고졸, 전문대졸, 대졸, 석사, 박사, 무관 가운데 하나를 적어 주십시오.',
    example: '고졸',
  },
  {
    heading: '경력(년)',
    path: 'requirements.careerYears',
    kind: 'career-required',
    hint: '필요한 햇수를 1처럼 숫자로 적어 주십시오. 신입은 0, 상관없으면 무관이라고 적습니다.',
    example: '1',
  },
  {
    heading: '자격증',
    path: 'requirements.certificates',
    kind: 'names',
    hint: '꼭 필요한 자격증을 쉼표로 나누어 적어 주십시오.',
    example: '컴퓨터응용선반기능사',
  },
  {
    heading: '외국어',
    path: 'requirements.languages',
    kind: 'names',
    hint: '꼭 필요한 언어를 쉼표로 나누어 적어 주십시오.',
    example: '',
  },
  { heading: '최소 나이', path: 'age.min', kind: 'number', hint: AGE, example: '' },
  { heading: '최대 나이', path: 'age.max', kind: 'number', hint: AGE, example: '' },
  { heading: '나이 제한 근거 법령', path: 'age.ground.statute', kind: 'text', hint: GROUND, example: '' },
  { heading: '나이 제한 근거 조문', path: 'age.ground.article', kind: 'text', hint: GROUND, example: '' },
  {
    heading: '나이 제한 근거 사업',
    path: 'age.ground.programme',
    kind: 'programme',
    hint: '공공근로, 신중년 사회공헌처럼 사업 이름을 적어 주십시오.',
    example: '',
  },
];

const MORE: readonly SheetColumn[] = [
  {
    heading: '사업',
    path: 'programme',
    kind: 'programme',
    hint: '공공 일자리 사업의 공고이면 공공근로처럼 사업 이름을 적어 주십시오.',
    example: '',
  },
  {
    heading: '사업 회차',
    path: 'programmeRound',
    kind: 'text',
    hint: '2026년 하반기처럼 회차를 적어 주십시오.',
    example: '',
  },
  {
    heading: '지원 주소',
    path: 'applyUrl',
    kind: 'text',
    hint: 'https로 시작하는 주소를 적어 주십시오.',
    example: 'https://recruit.example.com/jobs/1',
  },
  {
    heading: '담당자 메일',
    path: 'contact.email',
    kind: 'text',
    hint: '메일 주소 하나를 적어 주십시오. 접수와 반려를 이 주소로도 알립니다.',
    example: 'hiring@example.com',
  },
  {
    heading: '담당자 전화',
    path: 'contact.phone',
    kind: 'phone',
    hint: '055-000-0000처럼 전화번호를 적어 주십시오.',
    example: '055-000-0000',
  },
  {
    heading: '담당자 연락처 공개',
    path: 'contact.public',
    kind: 'yes-no',
    hint: '누구나 보는 쪽에 메일 주소와 휴대전화 번호를 실어도 되면 예, 아니면 아니오를 적어 주십시오.',
    example: '아니오',
  },
];

/** A list of postings (구인 공고). */
export const POSTING_FORM: SheetForm = {
  id: 'postings',
  name: '공고',
  row: '공고',
  door: 'postings',
  type: 'kr.go.changwon.jobs.posting.submitted.v1',
  columns: [...RECORD, ...COMPANY, ...JOB, ...PAY, ...TERMS, ...REQUIREMENTS, ...MORE],
};
