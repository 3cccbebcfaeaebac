import type { NoticeText } from './notice-page.ts';

/** 개인정보 처리방침: what 개인정보 보호법 제30조 제1항 asks for, in its order. */
export const privacy: NoticeText = {
  ko: ({ address, privacyOfficer: { name, office, phone, email } }) => ({
    lead: '창원 일자리 네트워크는 일자리를 찾아 드리는 데 필요한 만큼만 개인정보를 처리하며, 언제든지 보고 고치고 지우실 수 있게 합니다.',
    parts: [
      {
        heading: '1. 처리 목적',
        lines: [
          '희망 조건에 맞는 일자리를 찾아 메일로 안내합니다.',
          '따로 동의하신 분께 공공일자리와 지원 사업의 요건을 살펴 결과와 근거를 안내합니다.',
          '소개를 요청하신 분을 그 회사에 소개합니다.',
        ],
      },
      {
        heading: '2. 처리하는 항목',
        lines: [
          '등록 정보: 이름, 이메일 주소, 생년월일, 사는 구, 학력, 경력, 자격, 희망 조건, 동의 기록.',
          '요건 확인 정보(선택, 따로 동의): 가구 소득과 재산, 취업 이력, 구직 등록, 사업 참여 이력 등 요건에 필요한 것.',
          '내 페이지에서 일자리마다 하신 표시(선택): 관심 없음과 그 이유, 저장, 지원한 날, 마감되었다고 알리신 것.',
          '건강에 관한 정보(선택, 따로 동의): 근로 능력, 임신·출산에 따른 경력 단절 사유.',
          '취업 결과: 면접, 채용, 퇴사를 협력 기관이 알려 온 것(어느 회사, 언제).',
          '주민등록번호와 외국인등록번호는 받지 않습니다.',
        ],
      },
      {
        heading: '3. 처리하고 보유하는 기간',
        lines: [
          '등록 정보: 등록하신 동안. 등록을 철회하시거나 ‘모두 삭제’를 누르시면 지체 없이 지웁니다.',
          '요건 확인 정보: 사업 회차나 구직 등록이 끝난 뒤 90일까지.',
          '취업 결과: 등록하신 동안. 회사의 기록에는 취업 후 확인에 동의하신 때에만 이름 없이 채용일부터 13개월까지 두고, 그 밖에는 몇 명인지만 셉니다.',
          '소개를 요청하신 기록: 그 공고가 끝난 뒤 180일까지.',
          '일자리마다 하신 표시: 그 일자리의 마감일 뒤 35일이 지나면, 다음에 표시하실 때 지웁니다. 마감되었다는 알림은 누가 알렸는지 알 수 없게 세며 35일 뒤에 지웁니다.',
          '메시지 처리 기록(이름과 주소가 없는 것): 90일까지. 접속 기록(주소와 이름이 없는 것): 1년까지.',
        ],
      },
      {
        heading: '4. 제3자 제공',
        lines: [
          '본인이 소개를 요청하고 동의하신 때에만, 그 회사의 채용 담당자에게 이름과 이메일 주소, 그리고 따로 동의하신 것(전화번호, 경력 한 줄, 자격증 이름)을 한 번 보냅니다. 전화번호는 보낸 뒤에 남기지 않습니다.',
          '그 밖에는 법률이 정한 때를 빼고 누구에게도 제공하지 않습니다.',
        ],
      },
      {
        heading: '5. 파기 절차와 방법',
        lines: [
          '기간이 지나거나 삭제를 요청하신 정보는 지우고, 20분 뒤 다시 살펴 남은 것을 지웁니다. 되살릴 수 없는 전자 파일의 삭제입니다.',
          '백업은 35일 안에 없어집니다. 삭제하셨다는 사실만, 누구인지 알아볼 수 없는 값으로 남깁니다.',
        ],
      },
      {
        heading: '6. 처리의 위탁',
        lines: [
          '저장과 메일 발송에 클라우드 서비스(Amazon Web Services, 서울 리전)를 씁니다. 저장하는 정보는 암호화합니다.',
          '등록은 협력 기관(대학 일자리센터, 창원일자리센터 등)에서 받습니다.',
        ],
      },
      {
        heading: '7. 정보주체의 권리와 행사 방법',
        lines: [
          '메일에 있는 ‘내 페이지’에서 보관 중인 내 정보를 모두 보고, 희망 조건을 바꾸고, 메일을 멈추고, 모두 삭제하실 수 있습니다.',
          '등록 정보를 고치시려면 등록하신 기관에 말씀하시면 됩니다. 법정대리인도 같은 권리를 행사하실 수 있습니다.',
          '적격 검토에 대한 설명과 사람의 검토는 ‘지원 사업’에서 요청하시며, 30일 안에 답해 드립니다.',
        ],
      },
      {
        heading: '8. 개인정보 보호책임자',
        lines: [`${name}, ${office}`, `전화 ${phone}, 메일 ${email}`, `주소 ${address}`],
      },
      {
        heading: '9. 자동으로 수집하는 장치',
        lines: [
          '쿠키를 쓰지 않고, 이용을 추적하지 않습니다.',
          '내 페이지 주소를 다시 요청하신 곳의 인터넷 주소는 알아볼 수 없는 값으로 바꾸어 하루 동안만 셉니다. 지나친 요청을 막기 위한 것입니다.',
        ],
      },
      {
        heading: '10. 안전성 확보 조치',
        lines: [
          '보관하고 보내는 동안 암호화하고, 기능마다 필요한 정보에만 접근하게 하며, 기록에 개인정보를 남기지 않습니다.',
          '개인정보 침해에 대한 상담은 개인정보침해 신고센터(국번 없이 118)에서도 하실 수 있습니다.',
        ],
      },
    ],
  }),
  en: ({ privacyOfficer: { name, office, phone, email } }) => ({
    lead: 'We process only what finding work for you needs. You can see, correct and delete it at any time.',
    parts: [
      {
        heading: '1. Why',
        lines: [
          'To find jobs that fit your wishes and to tell you of them by mail.',
          'If you agree to it, to check the conditions of public jobs and programmes.',
          'If you ask for it, to introduce you to a company.',
        ],
      },
      {
        heading: '2. What',
        lines: [
          'Your registration: name, mail address, birth date, borough, education, career, certificates, wishes, consents.',
          'For the check, with a consent of its own: household income and assets, work and programmes so far, and the like.',
          'What you mark on single jobs on your page: not interested and why, saved, the day you applied, that it is closed.',
          'About health, with a consent of its own: ability to work, a career break for pregnancy or childbirth.',
          'What became of it: an interview, a hire or a leaving that an office reports (which company, when).',
          'Resident and foreigner numbers are never taken.',
        ],
      },
      {
        heading: '3. How long',
        lines: [
          'Your registration: until you withdraw it or press “Delete everything”.',
          'Facts for the check: 90 days after the round or the registration as a job seeker ends.',
          'What became of it: until you withdraw your registration. In the record of the company only with your consent to follow-up, without your name, for 13 months after the hire; otherwise as a number.',
          'Your marks on jobs: once 35 days have passed since the last day of the job, they go with the next mark you set. That a job is closed is counted without saying who said it, and goes after 35 days.',
          'Introductions: 180 days after the posting ends. Records of messages without names: 90 days. Access logs without names: one year.',
        ],
      },
      {
        heading: '4. Whom we tell',
        lines: [
          'Only the company to which you ask to be introduced: your name and mail address, and what you agreed to separately (telephone number, a line about your career, names of certificates), once. The telephone number is not kept. Nobody else, except where a law says so.',
        ],
      },
      {
        heading: '5. How it is destroyed',
        lines: [
          'It is erased at once and looked for again after 20 minutes. Backups are gone within 35 days. Only the fact of the deletion stays, in a form that names nobody.',
        ],
      },
      {
        heading: '6. Who works for us',
        lines: [
          'Amazon Web Services (Seoul region) stores it, encrypted, and sends the mails. The partner offices take your registration.',
        ],
      },
      {
        heading: '7. Your rights',
        lines: [
          'On your page, which each mail leads to, you can see everything, change your wishes, stop mails and delete everything.',
          'The office where you registered corrects your registration.',
          'An explanation of the check, or a review by a person, can be asked for under “Programmes”. You get the answer within 30 days.',
        ],
      },
      { heading: '8. Privacy officer', lines: [`${name}, ${office}`, `Telephone ${phone}, mail ${email}`] },
      {
        heading: '9. What is collected by itself',
        lines: [
          'No cookies, no tracking. The internet address that asks for a lost link is counted for one day, in a form that cannot be read.',
        ],
      },
      {
        heading: '10. How it is kept safe',
        lines: [
          'It is encrypted at rest and on its way. Each function reaches only what it needs. Logs hold no personal data.',
          'You can also turn to the privacy hotline of Korea, 118.',
        ],
      },
    ],
  }),
};
