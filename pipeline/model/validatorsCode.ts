import standalone from "ajv/dist/standalone/index.js"
import { validating } from "./ajv.ts"
import { schemas, tableNames } from "./schemas.ts"

/** A module that does what validators.ts does, as JavaScript in which the schemas are compiled already. */
export const validatorsCode = (): string => {
  const ajv = validating({ source: true })
  const names = new Map(tableNames.map((table) => [table, `of_${table}`]))
  for (const [table, name] of names) ajv.addSchema(schemas[table], name)
  const compiled = standalone.default(ajv, Object.fromEntries(Array.from(names.values(), (name) => [name, name])))
  const entries = Array.from(names, ([table, name]) => `["${table}", exports.${name}]`)
  return `const exports = {}\n${compiled}\nexport const validators = () => new Map([${entries.join(", ")}])\n`
}
