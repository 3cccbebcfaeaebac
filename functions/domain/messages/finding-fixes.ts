import { FINDING_SEVERITY, type FindingCode } from '../../contracts/finding.ts';

/** The codes for which something is refused or held. */
type StoppingCode = {
  [Code in FindingCode]: (typeof FINDING_SEVERITY)[Code] extends 'warn' ? never : Code;
}[FindingCode];

const isStopping = (code: FindingCode): code is StoppingCode => FINDING_SEVERITY[code] !== 'warn';

/** For each code what a partner mostly does about it, in one sentence. The finding of a message says it for that message. */
const FIXES: Readonly<Record<StoppingCode, string>> = {
  'not-json': 'JSON 형식으로 만들어 다시 보냅니다. 쉼표와 따옴표가 빠지지 않았는지 봅니다.',
  'wrong-encoding': '글자를 UTF-8로 저장해 다시 보냅니다.',
  'too-large': '긴 설명이나 목록을 줄여 다시 보냅니다.',
  'too-deep': '항목 안에 항목이 여러 겹으로 들어간 곳을 펴서 다시 보냅니다.',
  'schema-invalid': '빠졌거나 형식이 다른 항목을 연동 안내서에 맞게 고쳐 다시 보냅니다.',
  'unsupported-version': '연동 안내서에 적힌 판으로 바꾸어 다시 보냅니다.',
  'unknown-type': '연동 안내서에 적힌 종류 가운데 하나로 다시 보냅니다.',
  'wrong-door': '공고는 공고 창구로, 사람에 관한 것은 사람 창구로 보냅니다.',
  'source-mismatch': '보내는 곳(source)에 우리 기관의 이름을 적어 다시 보냅니다.',
  'closed-before-open': '시작일과 마감일을 확인하여 고쳐 다시 보냅니다.',
  'already-expired': '아직 모집 중이면 마감일을 고쳐 다시 보냅니다.',
  'employer-unidentified': '사업자등록증의 번호 10자리를 확인하여 다시 보냅니다.',
  'wage-below-minimum': '최저임금 이상이 되도록 임금이나 근로시간을 고쳐 다시 보냅니다.',
  'sex-requirement': '성별을 정한 표현을 지우거나 직무상 꼭 필요한 이유를 적어 다시 보냅니다.',
  'looks-requirement': '키·체중·용모·혼인 여부에 관한 내용을 지우고 다시 보냅니다.',
  'age-limit-without-ground': '나이 제한을 지우거나 근거가 되는 사업 또는 법 조항을 적어 다시 보냅니다.',
  'home-region-requirement': '출신 지역에 관한 내용을 지우고 다시 보냅니다.',
  'resident-number': '번호를 지우고 다시 보냅니다. 다른 번호이면 바로 앞에 그 이름을 적습니다.',
  'arrears-listed-employer': '명단에서 삭제되었다면 확인할 수 있는 자료와 함께 알려 줍니다.',
  'partner-revoked': '보낼 권한이 끝났습니다. 일자리창출과에 물어봅니다.',
  'consent-missing': '본인의 동의를 받아 동의한 날짜와 함께 다시 보냅니다.',
  'seeker-too-young': '생년월일을 확인합니다. 15세 미만은 등록할 수 없습니다.',
  'refused-by-review': '담당자의 의견을 참고하여 고치고 개정 번호를 1 올려 다시 보냅니다.',
  'date-out-of-range': '날짜를 확인하여 고쳐 다시 보냅니다. 끝나는 날을 모르면 그 항목을 뺍니다.',
  'sex-hint': '누구나 지원할 수 있는 표현(예: 직원, 조리원)으로 바꾸어 다시 보냅니다.',
  'age-hint': '근거가 되는 사업이나 법 조항을 적고, 없으면 표현을 지우고 다시 보냅니다.',
  'school-faith-health': '직무에 꼭 필요한 이유를 적고, 아니면 표현을 지우고 다시 보냅니다.',
  'fake-ad-suspected': '맡을 일, 고용 형태, 임금을 분명히 적고 비용을 요구하는 내용은 지웁니다.',
  'arrears-name-match': '다른 업체라면 확인할 수 있는 자료를 일자리창출과에 보냅니다.',
  'wage-range-below-minimum': '임금의 낮은 쪽도 최저임금 이상이 되도록 고쳐 다시 보냅니다.',
  'wage-unit-suspected': '임금을 원 단위로(예: 2,900,000) 적어 다시 보냅니다.',
  'wage-text-below-minimum': '본문의 임금이 최저임금 이상이 되도록 고치고 금액과 근로시간을 항목에도 적습니다.',
  'unpaid-work': '교육·수습·준비 시간에도 임금을 지급하는 내용으로 고쳐 다시 보냅니다.',
  'reported-closed': '모집 중이면 개정 번호를 올려 다시 보내고, 마쳤으면 마감합니다.',
};

/** What a partner mostly does about a code. Undefined for a warning, which stops nothing. */
export const fixOf = (code: FindingCode): string | undefined => (isStopping(code) ? FIXES[code] : undefined);
