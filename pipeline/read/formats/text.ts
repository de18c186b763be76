import * as Result from "effect/Result"
import { decode } from "../decode.ts"
import { type OneText, saysNothing } from "./format.ts"

/** Plain text: all of the file, decoded. UTF-32 counts as the UTF-8 of its text, since no standard decoder knows it. */
export const text: OneText = {
  kind: "one",
  name: "text",
  endings: [".txt", ".text"],
  fits: () => false,
  read: (bytes, decoded) =>
    Result.map(decoded ? Result.succeed(decoded) : decode(bytes), ({ text, encoding }) =>
      encoding.startsWith("utf-32")
        ? { text, encoding: "utf-8", bytes: null, said: saysNothing }
        : { text, encoding, bytes, said: saysNothing }
    )
}
