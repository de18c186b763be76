import { describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { expect } from "vitest"
import { answers } from "../../pipeline/shards/workers.ts"

type Answer = readonly [thread: number, question: number]

const questions = Array.from({ length: 12 }, (_, number) => number)

const asked = (jobs: number, pays?: (piece: Answer) => boolean) =>
  Stream.runCollect(
    answers<number, Answer>(questions, {
      program: new URL("threadOfTest.ts", import.meta.url),
      workerData: null,
      jobs,
      ...(pays ? { pays } : {}),
      here: async () =>
        async function* (question) {
          yield [0, question]
        }
    })
  ).pipe(
    Effect.map((all) => {
      const answered = Array.from(all, ([, question]) => question).sort((a, b) => a - b)
      expect(answered).toEqual(questions)
      return new Set(Array.from(all, ([thread]) => thread))
    })
  )

describe("answers", () => {
  it.live("come from this thread for a single job", () =>
    Effect.map(asked(1), (threads) => expect(threads).toEqual(new Set([0])))
  )

  it.live("come from all threads, if they are to be started at once", () =>
    Effect.map(asked(3), (threads) => expect(threads.size).toBe(3))
  )

  it.live("come from one thread as long as others don't pay", () =>
    Effect.map(
      asked(3, () => false),
      (threads) => expect(threads.size).toBe(1)
    )
  )

  it.live("come from all threads once they pay", () =>
    Effect.map(
      asked(3, ([, question]) => question >= 1),
      (threads) => expect(threads.size).toBe(3)
    )
  )
})
