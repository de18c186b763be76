import { Ajv2020, type CodeOptions } from "ajv/dist/2020.js"
import addFormats from "ajv-formats"

/** The keywords of our own, which describe and don't restrict. */
const vocabulary = ["x-primary-key", "x-foreign-keys", "x-order", "x-enum", "x-unit", "x-parquet"]

/** What compiles the schemas of rows. The schemas themselves are checked by tests. */
export const validating = (code: CodeOptions): Ajv2020 => {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, validateSchema: false, code })
  addFormats.default(ajv)
  ajv.addVocabulary(vocabulary)
  return ajv
}
