/**
 * Names of other countries that news about immigration tells of, with their adjectives: their courts and parliaments are
 * none of the matter. Georgia and Jordan, which are also a state and a name, are left out. Public facts.
 */
export const foreignWords: ReadonlySet<string> = new Set(
  `afghanistan afghan albania algeria argentina argentine australia australian austria austrian bangladesh belgium belgian
  bolivia brazil brazilian britain british bulgaria canada canadian chile chilean china chinese colombia colombian congo
  croatia cuba cuban czech denmark danish ecuador egypt egyptian england eritrea ethiopia europe european finland finnish
  france french germany german ghana greece greek guatemala guatemalan guyana haiti haitian honduras honduran hungary
  hungarian iceland india indonesia iran iranian iraq iraqi ireland irish israel israeli italy italian jamaica japan
  japanese kenya korea korean laos lebanon liberia libya lithuania malaysia mexico mexican morocco nepal netherlands dutch
  nicaragua nicaraguan nigeria nigerian norway norwegian pakistan pakistani panama paraguay peru peruvian philippines
  poland polish portugal portuguese romania russia russian rwanda salvadoran scotland scottish senegal serbia somalia
  somali spain spanish sudan sweden swedish switzerland swiss syria syrian taiwan tanzania thailand tunisia turkey turkish
  uganda ukraine ukrainian uruguay venezuela venezuelan vietnam vietnamese yemen zimbabwe`.split(/\s+/u)
)
