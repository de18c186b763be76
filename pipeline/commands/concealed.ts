import { digestOf } from "../correct/names.ts"

/** The target of a correction that names somebody without their name: `sha256:` and the digest of the id or name. */
export const concealed = (name: string): string => `sha256:${digestOf(name)}`
