import type { EventType } from "../../model/candidate.ts"

/** How a verb (with what it governs) is an event. */
export interface Act {
  readonly type: EventType
  /** Base forms. */
  readonly verbs: ReadonlySet<string>
  /** Words one of which must stand among what the verb governs; empty: none is needed. */
  readonly objects: ReadonlySet<string>
  /** Where these words stand: the head of its direct object (or passive subject), any phrase it governs, or "despite …"; `person`: the object is somebody; `off`: "off on …"; `with`: "with …"; `onto`: "through …" and the like; `helping`: an infinitive helps; `spending`: an infinitive spends money; `law`: "into law"; `practice`: an infinitive is of a policy of the matter. */
  readonly governs:
    | "head"
    | "any"
    | "despite"
    | "person"
    | "spending"
    | "law"
    | "practice"
    | "off"
    | "with"
    | "onto"
    | "helping"
  /** Words one of which must stand in its subject (or agent); empty: anybody. */
  readonly subjects: ReadonlySet<string>
  /** Must be of the matter by its own sentence, or may the sentence before show it as well. */
  readonly matter: "sentence" | "near" | "none"
  readonly example: string
}

/** Of an act that anybody may do. */
export const anybody: ReadonlySet<string> = new Set()
/** Of an act that may be done to anything. */
export const anything: ReadonlySet<string> = new Set()
