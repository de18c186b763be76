import * as Logger from "effect/Logger"
import type { Entry, Sink } from "./sink.ts"

/** Hands on what effects log: strings are the message, the fields of objects belong to it. */
export const loggerInto = ({ log }: Sink) =>
  Logger.make<unknown, void>(({ message, logLevel }) => {
    const said: ReadonlyArray<unknown> = Array.isArray(message) ? message : [message]
    const objects = said.filter((one) => one !== null && typeof one === "object")
    const words = said.filter((one) => one === null || typeof one !== "object")
    log({ level: levels.get(logLevel) ?? "debug", message: words.join(" "), fields: Object.assign({}, ...objects) })
  })

const levels: ReadonlyMap<string, Entry["level"]> = new Map([
  ["Fatal", "error"],
  ["Error", "error"],
  ["Warn", "warning"],
  ["Info", "info"]
])
