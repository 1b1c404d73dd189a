/** The letters that stand for question and answer in a record: `Q.` and `A.`, `P.—` and `R.—`. */
export interface QuestionLetters {
  readonly asks: string;
  readonly answers: string;
}

/** A letter before the words of a block, with a point or a dash or both behind it. */
export const letterBefore = /^(?:[–—-] )?(?<name>\p{Lu})(?<aside>)(?:\. ?[—–-]{1,2} ?|\. | ?[—–] ?)(?=\S)/u;

/** Each of the two letters opens at least so many blocks. */
const FEWEST = 2;

/**
 * Finds the two letters with which questions and answers begin by turns, whatever the language: most blocks of one end in a question mark.
 * Nothing where letters run on as those of a list do, or where hardly one asks.
 */
export function findQuestionLetters(blocks: readonly string[]): QuestionLetters | undefined {
  const lettered = blocks.flatMap((block) => {
    const letter = letterBefore.exec(block.slice(0, 10))?.groups?.['name'];
    return letter === undefined ? [] : [{ letter, isQuestion: /[?？;][”"»’)]{0,2}$/u.test(block.trimEnd()) }];
  });
  const counts = new Map<string, { all: number; questions: number }>();
  for (const { letter, isQuestion } of lettered) {
    const count = counts.get(letter) ?? { all: 0, questions: 0 };
    counts.set(letter, { all: count.all + 1, questions: count.questions + (isQuestion ? 1 : 0) });
  }
  const [first, second] = [...counts].filter(([, { all }]) => all >= FEWEST).sort(([, a], [, b]) => b.all - a.all);
  if (!first || !second) return undefined;
  const pair = lettered.filter(({ letter }) => letter === first[0] || letter === second[0]);
  const turns = pair.filter(({ letter }, at) => at > 0 && letter !== pair[at - 1]!.letter).length;
  if (pair.length * 5 < lettered.length * 4 || turns * 4 < (pair.length - 1) * 3) return undefined;
  const share = ([, { all, questions }]: typeof first): number => questions / all;
  const [asks, answers] = share(first) >= share(second) ? [first, second] : [second, first];
  return share(asks) >= 0.5 && share(answers) < share(asks) / 2 ? { asks: asks[0], answers: answers[0] } : undefined;
}
