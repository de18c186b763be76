import type { ValidateFunction } from "ajv/dist/2020.js"
import { validating } from "./ajv.ts"
import { schemas, tableNames } from "./schemas.ts"
import type { TableName } from "./tables.ts"

/** Tells of a row whether it is one of a table, and in which ways it isn't. */
export type Validator = Pick<ValidateFunction, "errors"> & ((row: unknown) => boolean)

/**
 * The validators of all tables. To compile them takes a tenth of a second, and more in a run that does little else: in a
 * bundle of the program, their code stands in place of this module (`validatorsCode`).
 */
export const validators = (): ReadonlyMap<TableName, Validator> => {
  const ajv = validating({ optimize: false }) // their code is run soon, and need not be short: that halves the time
  return new Map(tableNames.map((table) => [table, ajv.compile(schemas[table])]))
}
