import type { QueueFunctionName } from './outcomes.ts';
import type { DoorKind, SenderName } from './partners.ts';

/** What a failure means for a person, in both languages: someone who is called at night must know why it matters. */
export type AlarmSentence = { readonly en: string; readonly ko: string };

/** The functions with a queue of their own. The others work on the doors. */
export type OwnQueueFunction = Exclude<QueueFunctionName, 'receive-company' | 'receive-posting' | 'receive-seeker'>;

/** What it means for a person if a function does not work on the messages of its queue. Alarms say it, and the officials' first page. */
export const QUEUE_SENTENCES = {
  'approve-figures': {
    en: 'A figure that officials approved does not count yet: answers and postings are still checked against the former one.',
    ko: '승인한 수치가 아직 쓰이지 않고 있습니다. 적격 검토와 공고 점검이 예전 수치로 이루어집니다.',
  },
  'compose-digests': {
    en: "This morning's digests were not asked for: people who chose them, partners and companies wait until the next run.",
    ko: '오늘 아침 모음 메일이 만들어지지 않아, 모음을 선택하신 분들과 기관, 기업이 다음 번까지 기다리게 됩니다.',
  },
  'delete-person': {
    en: 'People who asked to be deleted are still kept in part: their data has to go within minutes, and does not.',
    ko: '삭제를 요청하신 분의 정보가 아직 일부 남아 있습니다. 몇 분 안에 지워져야 하는데 지워지지 않고 있습니다.',
  },
  'fill-digests': {
    en: 'A part of the city gets no digest of new jobs this morning, or a company no summary of its week.',
    ko: '오늘 아침 새 일자리의 모음 메일을 받지 못하는 분들이 있거나, 한 주의 공고 현황을 받지 못하는 기업이 있습니다.',
  },
  'keep-journal': {
    en: 'What happened is not counted: the board of the partners and the overview show too little. Nobody waits for a mail or an answer because of it.',
    ko: '있었던 일이 집계되지 않아 협력기관 현황과 한눈에 보기의 숫자가 실제보다 적습니다. 이 때문에 메일이나 답변이 늦어지는 분은 없습니다.',
  },
  'match-posting': {
    en: 'New jobs are not being matched: people they fit do not hear of them while the jobs are still open.',
    ko: '새 채용공고가 매칭되지 않아, 맞는 분들이 모집 기간 안에 알지 못할 수 있습니다.',
  },
  'match-seeker': {
    en: 'People who just registered or changed their wishes are not being matched: open jobs that fit pass them by.',
    ko: '새로 등록하거나 희망 조건을 바꾼 분들이 매칭되지 않아, 지금 열려 있는 일자리를 놓칠 수 있습니다.',
  },
  'recheck-wages': {
    en: 'Open postings were not all checked again: people may be offered jobs that pay less than the law allows, of employers in wage arrears, or that are filled.',
    ko: '최저임금에 미치지 못하거나 체불사업주가 낸 공고, 이미 마감된 공고가 아직 구직자에게 안내되고 있을 수 있습니다. 공고 재점검이 끝나지 않았습니다.',
  },
  'reconcile-notices': {
    en: 'Mails that had to wait stay where they are, and mails whose fate is unknown are not looked at: people wait for word.',
    ko: '기다리던 메일과 보냈는지 알 수 없는 메일이 다시 처리되지 않아, 안내를 기다리는 분들이 받지 못합니다.',
  },
  'record-delivery': {
    en: 'We do not learn what became of a mail: someone whose address fails, or who complained, may be mailed again.',
    ko: '메일이 전달되었는지 알 수 없어, 주소가 잘못되었거나 수신을 거부한 분께 다시 메일이 갈 수 있습니다.',
  },
  'rehearse-figures': {
    en: 'Rehearsals of proposed figures do not finish: officials do not see whom a figure would concern. No answer is wrong for it.',
    ko: '제안한 수치의 시험이 끝나지 않아 몇 분에게 영향이 있는지 볼 수 없습니다. 이미 드린 결과에는 영향이 없습니다.',
  },
  'rescreen-seekers': {
    en: 'The morning run did not finish: people whose answer changed today, by a birthday or a new figure, are not told.',
    ko: '아침 재검토가 끝나지 않아, 생일이나 새 기준으로 오늘 결과가 달라진 분들이 안내를 받지 못합니다.',
  },
  'screen-seeker': {
    en: 'People are not being screened: they do not hear which programmes they qualify for, or hear an old answer.',
    ko: '공공 일자리·지원 사업 요건 검토가 멈추어, 신청할 수 있는 사업을 알지 못하거나 지난 결과만 알게 됩니다.',
  },
  'send-notice': {
    en: 'Mails are not going out: people do not hear of jobs that fit them, and companies and partners get no word.',
    ko: '메일이 나가지 않고 있습니다. 구직자는 맞는 일자리를 알지 못하고, 기업과 기관도 소식을 받지 못합니다.',
  },
  'settle-declarations': {
    en: 'Facts that wait for a registration are not looked at: partners are left without an answer, people without a screening.',
    ko: '등록을 기다리는 요건 정보가 처리되지 않아, 기관은 회신을 받지 못하고 본인은 요건 확인을 받지 못합니다.',
  },
  'follow-hires': {
    en: 'Hires that are reported do not get into the records of companies, so scorecards may lack points, and hires whose person ended the consent are not made counts.',
    ko: '기관이 알린 채용이 회사 기록에 반영되지 않아 점수가 모자랄 수 있으며, 동의를 거두신 분의 채용이 건수로 바뀌지 않고 있습니다.',
  },
} as const satisfies Readonly<Record<OwnQueueFunction, AlarmSentence>>;

/** What it means for a person if the messages at a door are not taken in. */
export const DOOR_SENTENCES = {
  postings: ({ en, ko }) => ({
    en: `Jobs sent by ${en} are not being taken in: nobody is told of them, and the partner gets no answer.`,
    ko: `보낸 기관: ${ko}. 이 기관의 채용공고가 접수되지 않아 구직자에게 알려지지 않고, 기관도 답을 받지 못합니다.`,
  }),
  people: ({ en, ko }) => ({
    en: `People registered by ${en} wait: they get no job mails, and changes, withdrawals and deletions they asked for are not done.`,
    ko: `보낸 기관: ${ko}. 이 기관에 등록한 분들이 일자리 안내를 받지 못하고, 변경과 철회 요청도 처리되지 않습니다.`,
  }),
  companies: ({ en, ko }) => ({
    en: `What ${en} reports about companies is not being taken in: their scorecards are not up to date.`,
    ko: `보낸 곳: ${ko}. 회사에 관한 자료가 접수되지 않아 점수표가 최신이 아닙니다.`,
  }),
  reviews: ({ en, ko }) => ({
    en: `Decisions of ${en} on held postings are not carried out: the companies go on waiting.`,
    ko: `보낸 곳: ${ko}. 보류된 채용공고에 대한 검토 결과가 반영되지 않아 기업이 계속 기다리고 있습니다.`,
  }),
} as const satisfies Record<DoorKind, (name: SenderName) => AlarmSentence>;
