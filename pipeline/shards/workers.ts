import { flushCompileCache } from "node:module"
import { type MessagePort, Worker } from "node:worker_threads"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Queue from "effect/Queue"
import * as Stream from "effect/Stream"

/** Work that is done anywhere: takes a message, and answers it piece by piece. */
export type Task<Question, Answer> = (question: Question) => AsyncIterable<Answer>

/** Where work can be done: in threads of a program that serves it, or here. */
export interface Places<Question, Answer> {
  /** Run by each thread; it calls `serve`. */
  readonly program: URL
  /** What each thread is started with. */
  readonly workerData: unknown
  /** Threads, at most. */
  readonly jobs: number
  /** Told each piece of an answer: whether by now it is clear that all threads pay; absent: they are started at once. */
  readonly pays?: (piece: Answer) => boolean
  /** Prepares the same work in this thread. */
  readonly here: () => Promise<Task<Question, Answer>>
}

/**
 * The answers to all questions, in whatever order they come. One thread is started and, at once or as soon as they
 * pay, the others, while there are questions for them; they end with the stream. For a single job, none is. A piece of an answer is made while the one before is dealt with,
 * and no further ahead. What fails in a worker is a bug, and stops the run.
 */
export const answers = <Question, Answer>(
  questions: ReadonlyArray<Question>,
  places: Places<Question, Answer>
): Stream.Stream<Answer> => {
  const jobs = Math.min(places.jobs, questions.length)
  return Stream.unwrap(
    Effect.map(jobs > 1 ? threads(places, jobs) : here(places), (ask) => askAll(questions, ask, jobs))
  )
}

/**
 * What a thread makes is looked through for garbage every 8 MB, where V8 would wait for 64 MB and hold twice as much:
 * each thread of a run then takes some 100 MB less. Its heap as a whole isn't limited: a text may be large.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 24 }

type Ask<Question, Answer> = (question: Question) => Stream.Stream<Answer>

const askAll = <Question, Answer>(
  questions: ReadonlyArray<Question>,
  ask: Ask<Question, Answer>,
  concurrency: number
): Stream.Stream<Answer> =>
  Stream.flatMap(Stream.fromIterable(questions), ask, { concurrency: Math.max(concurrency, 1), bufferSize: 1 })

const here = <Question, Answer>({ here }: Places<Question, Answer>) =>
  Effect.map(
    Effect.promise(here),
    (task): Ask<Question, Answer> =>
      (question) =>
        Stream.orDie(Stream.fromAsyncIterable(task(question), (error) => error))
  )

const threads = Effect.fnUntraced(function* <Question, Answer>(
  { program, workerData, pays }: Places<Question, Answer>,
  jobs: number
) {
  const idle = yield* Queue.bounded<Worker>(jobs)
  const start = Effect.acquireRelease(
    Effect.sync(() => new Worker(program, { workerData, resourceLimits })),
    (worker) => Effect.promise(() => worker.terminate())
  ).pipe(Effect.flatMap((worker) => Queue.offer(idle, worker)))
  const othersPay = yield* Deferred.make<void>()
  const others = Effect.all(Array.from({ length: jobs - 1 }, () => start))
  yield* start
  if (pays) yield* Effect.forkScoped(Effect.andThen(Deferred.await(othersPay), others))
  else yield* others
  const told = (piece: Answer) => (pays?.(piece) ? Deferred.succeed(othersPay, undefined) : Effect.void)
  const ask: Ask<Question, Answer> = (question) => {
    const free = Effect.acquireRelease(Queue.take(idle), (worker) => Queue.offer(idle, worker))
    const pieces = Effect.map(free, (worker) => askOne<Question, Answer>(worker, question))
    return Stream.tap(Stream.unwrap(pieces), told)
  }
  return ask
})

/** A question, or the wish for the next piece of its answer. */
type Message<Question> = { readonly question: Question } | "more"

/** A piece of an answer. */
interface Reply<Answer> {
  readonly value: ReadonlyArray<Answer>
  readonly done: boolean
}

const askOne = <Question, Answer>(worker: Worker, question: Question): Stream.Stream<Answer> =>
  Stream.paginate({ question }, (message: Message<Question>) =>
    Effect.map(
      Effect.promise(() => exchange<Message<Question>, Reply<Answer>>(worker, message)),
      ({ value, done }) => [value, done ? Option.none() : Option.some("more" as const)] as const
    )
  )

const exchange = <Sent, Received>(worker: Worker, message: Sent): Promise<Received> =>
  new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      worker.off("message", onMessage).off("error", onError).off("exit", onExit)
      finish()
    }
    const onMessage = (value: Received) => settle(() => resolve(value))
    const onError = (error: unknown) => settle(() => reject(error))
    const onExit = (code: number) => settle(() => reject(new Error(`a worker ended with code ${code}`)))
    worker.on("message", onMessage).on("error", onError).on("exit", onExit)
    worker.postMessage(message)
  })

/** In a thread's program: does a task for whoever started the thread. */
export const serve = <Question, Answer>(port: MessagePort, prepare: () => Promise<Task<Question, Answer>>): void => {
  const ready = prepare()
  let pieces: AsyncIterator<Answer> | undefined
  let ahead: Promise<IteratorResult<Answer>> | undefined
  const reply = async (message: Message<Question>): Promise<Reply<Answer>> => {
    if (message !== "more") {
      pieces = (await ready)(message.question)[Symbol.asyncIterator]()
      ahead = pieces.next()
    }
    const piece = await ahead
    if (!piece || piece.done) return { value: [], done: true }
    ahead = pieces?.next()
    return { value: [piece.value], done: (await ahead)?.done ?? true }
  }
  let isCompiled = false
  port.on("message", async (message: Message<Question>) => {
    const answer = await reply(message)
    port.postMessage(answer)
    if (!answer.done || isCompiled) return
    isCompiled = true
    flushCompileCache() // for other threads and runs: in time this one is ended from outside
  })
}
