/** Waits for a turn. The explorer decides when it resolves. */
export type Turn = () => Promise<void>;

type Waiting = { readonly actor: number; readonly go: () => void };

const everybodyWaits = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Runs the actors once for every order of their turns. `scene` makes a fresh world and its actors, each with its own
 * turn-taking. `check` looks at every final state. Returns the number of orders.
 */
export const inAllOrders = async <W>(
  scene: (turns: (actor: number) => Turn) => {
    readonly world: W;
    readonly actors: readonly (() => Promise<unknown>)[];
  },
  check: (world: W, order: readonly number[]) => void,
): Promise<number> => {
  let orders = 0;
  for (let choices: number[] | undefined = []; choices !== undefined;) {
    const { order, options } = await runOnce(scene, check, choices);
    orders += 1;
    choices = nextChoices(order, options);
  }
  return orders;
};

const runOnce = async <W>(
  scene: (turns: (actor: number) => Turn) => {
    readonly world: W;
    readonly actors: readonly (() => Promise<unknown>)[];
  },
  check: (world: W, order: readonly number[]) => void,
  choices: readonly number[],
): Promise<{ order: readonly number[]; options: readonly number[] }> => {
  const waiting: Waiting[] = [];
  const { world, actors } = scene((actor) => () => new Promise((go) => waiting.push({ actor, go })));
  const ends = Promise.all(actors.map((act) => act()));
  const taken: number[] = [];
  const order: number[] = [];
  const options: number[] = [];
  for (await everybodyWaits(); waiting.length > 0; await everybodyWaits()) {
    waiting.sort((a, b) => a.actor - b.actor);
    const choice = choices[order.length] ?? 0;
    options.push(waiting.length);
    order.push(choice);
    const [next] = waiting.splice(choice, 1);
    taken.push(next!.actor);
    next!.go();
  }
  await ends;
  check(world, taken);
  return { order, options };
};

/** The next list of choices, counted like digits. Undefined after the last. */
const nextChoices = (order: readonly number[], options: readonly number[]): number[] | undefined => {
  for (let at = order.length - 1; at >= 0; at -= 1)
    if (order[at]! + 1 < options[at]!) return [...order.slice(0, at), order[at]! + 1];
  return undefined;
};
