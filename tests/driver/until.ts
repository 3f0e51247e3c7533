/** Asks again until the answer is right, and says the last answer when it never was. */
export async function until<T>(
  ask: () => T | Promise<T>,
  isRight: (answer: Awaited<T>) => boolean = Boolean,
  timeout = 10_000,
): Promise<Awaited<T>> {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await attempt(ask);
    if ("value" in answer && isRight(answer.value)) return answer.value;
    if (Date.now() > end) throw new Error(`Waited in vain; the last answer: ${told(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

type Answer<T> = { value: Awaited<T> } | { error: unknown };

async function attempt<T>(ask: () => T | Promise<T>): Promise<Answer<T>> {
  try {
    return { value: await ask() };
  } catch (error) {
    return { error };
  }
}

const told = (answer: Answer<unknown>) =>
  "error" in answer ? String(answer.error) : JSON.stringify(answer.value);
