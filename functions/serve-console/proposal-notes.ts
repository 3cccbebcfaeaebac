/** What a page says after a form about a proposal, by the word in its address. */
export const NOTES = {
  proposed: { title: '제안하였습니다', text: '다른 담당자가 승인하면 쓰입니다.' },
  approve: { title: '승인을 보냈습니다', text: '잠시 뒤 이 화면을 다시 여시면 승인한 것으로 나옵니다.' },
  refuse: { title: '받아들이지 않았습니다', text: '제안한 담당자가 이 화면에서 이유를 읽습니다.' },
  withdraw: { title: '거두어들였습니다', text: '필요하시면 새로 제안하실 수 있습니다.' },
  late: {
    title: '아무것도 하지 않았습니다',
    text: '이미 처리되었거나 본인이 하실 수 없는 일입니다. 아래는 지금의 상태입니다.',
  },
  rehearse: { title: '시험을 시작했습니다', text: '아래 시험에서 어디까지 되었는지 보실 수 있습니다.' },
  used: {
    title: '아무것도 하지 않았습니다',
    text: '이미 쓴 화면이거나 오래된 화면입니다. 아래에서 지금의 상태를 보시고 다시 해 주시기 바랍니다.',
  },
} as const;
export type NoteName = keyof typeof NOTES;
export const isNote = (name: string | null): name is NoteName => name !== null && Object.hasOwn(NOTES, name);
