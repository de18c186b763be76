import * as Brand from "effect/Brand"
import type { TableName, Tables } from "./tables.ts"

/** Every table, its rows in total order. Handed over by `reconcile`. */
export type Dataset = { readonly [Name in TableName]: ReadonlyArray<Tables[Name]> }

/** A dataset of which every promise was checked. Only `validate` makes one, and `publish` takes nothing else. */
export type ValidDataset = Dataset & Brand.Brand<"ValidDataset">
export const ValidDataset = Brand.nominal<ValidDataset>()
