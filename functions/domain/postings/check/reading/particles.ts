/**
 * What Korean glues to a word: particles (조사) and the copula behind nouns, endings (어미) behind stems. Handled here
 * once, so that no word of the lexicon has to carry them.
 */
const PARTICLES: ReadonlySet<string> = new Set(
  `은 는 이 가 을 를 의 에 도 만 와 과 로 으로 부터 까지 에서 에게 에게는 께 께서 께서는 한테 이나 나 든 든지 이든 이든지 라도 이라도 마다 처럼 보다 이며 며
  이고 고 인 이신 일 이라 라 이라면 라면 이라서 라서 이면 면 이시면 시면 으면 이어야 여야 이여야 이셔야 셔야 이지만 이지 요 이요 이에요 예요 이예요 에요 입니다 이다 임
  님 님들 들 분 분들 하고 랑 이랑 인데 이신데 으로서 로서 으로써 로써 에는 에도 에만 엔 으로는 으로만 로만 에서는 에서도 만이 만을 만의 란 이란 이었던 이던 였던 씩 쯤 당 별 내 중 용 급
  이면서 면서 인지 이십니다 십니다 이신지 이실 실 여도 이어도 이셔도 이라고 라고 입니까 인가요 이든가 으로다가 로다가 께는 에게만 한테만 뿐 조차 마저 이네요 네요 죠 이죠 이니 니 이니까 니까 으로부터 로부터 까지만 까지도 까지는 까지의 만요 으로의 에의 이자 자 서 이서 이시고 이시며 이거나 이시거나 라야 이라야 라야만 이라야만 이었으면 였으면 이셨으면 셨으면 인데요 이었으면요 이어서 이므로 이기에
  입니더 임더 임니더 입니데이 라예 이라예 지예 이지예 이고예 입니꺼 이라카모 인교 `
    .split(/\s+/)
    .filter((particle) => particle !== ''),
);
const MOST = 5;
const chains = new Map<string, boolean>();
const ROOM_FOR_CHAINS = 5000;

/** Is this a chain of particles, such as 분들만을? The empty chain is one. */
export const isParticles = (tail: string): boolean => {
  if (tail === '') return true;
  if (tail.length > 8) return false;
  const known = chains.get(tail);
  if (known !== undefined) return known;
  let is = false;
  for (let length = Math.min(MOST, tail.length); length > 0 && !is; length -= 1)
    is = PARTICLES.has(tail.slice(0, length)) && isParticles(tail.slice(length));
  if (chains.size < ROOM_FOR_CHAINS) chains.set(tail, is);
  return is;
};

const ENDING_BEGINS = new Set(
  '하해합함한할했되된됩됨될돼받드주시십셔세습은는을를이가도만의에로으지고며면어아었았겠네요인임입일중자니냐던듯려게거기길신실ㅂㅁ바부와과라여서까나않던',
);

/** Can this be the ending of a verb or an adjective? Any syllables may follow the first. */
export const isEnding = (tail: string): boolean => tail === '' || ENDING_BEGINS.has(tail.charAt(0));
