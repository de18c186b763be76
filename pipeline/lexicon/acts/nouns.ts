import { words } from "../wordLists.ts"

/** What a legislature passes, by its nouns. */
export const measureNouns = words(
  `bill bills law laws legislation measure measures ordinance ordinances ban resolution resolutions act statute veto
  moratorium amendment amendments proposal proposals package sb hb ab hr charter`
)

/** Those who pass it. */
export const lawmaking = words(
  `council councils board supervisors commissioners commission lawmakers legislators legislature senate house congress
  assembly committee county counties city cities town towns voters senators members republicans democrats selectmen
  aldermen councilmembers freeholders alders councilors`
)

/** Nouns of what officers do at a time, as subjects: "the agency's operation began on Monday". */
export const sweepNouns = words(
  `raid raids sweep sweeps roundup roundups operation operations crackdown blitz deportations deportation removals
  surge effort efforts campaign arrests`
)
