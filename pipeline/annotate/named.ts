import type { LocalRole, OrganizationKind, RoleKind } from "../model/document.ts"

/** An organization, jurisdiction or person that tokens name, for whoever looks what stands beside a title. */
export interface Named {
  readonly first: number
  readonly next: number
  readonly key: string
  readonly kind: "person" | "organization" | "jurisdiction"
  readonly organizationKind: OrganizationKind | null
  /** A state that only says where a city is. */
  readonly qualifier: boolean
}

/** By token: the name that it is part of. */
export type NamedAt = ReadonlyMap<number, Named>

/** What a text says of a person beside the name. */
export interface Described {
  readonly role: LocalRole | null
  readonly affiliation: string | null
  /** Of the affiliation alone, where no title is given. */
  readonly roleKind: RoleKind | null
}
